"""Where lines are written and read: a terminal, a braille display behind it, or a pipe."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from cnfs_tui.typography import printable

_ECHOED = 60
"""Signs of what was typed that are written again: a line stays short."""


class Ended(Exception):
    """Nobody will answer any more: the input is at its end."""


@dataclass(slots=True)
class Lines:
    """Only printable characters and line feeds are ever written: a terminal is never commanded."""

    source: TextIO
    target: TextIO

    def write(self, *lines: str) -> None:
        """Write lines, an empty one when there is none."""
        self.target.write(printable("\n".join(lines)) + "\n")
        self.target.flush()

    def read(self, prompt: str) -> str:
        """What is typed after the prompt. Raises Ended.

        Where nobody's terminal shows what is typed, it is written, so that the lines can be read again.
        """
        self.target.write(printable(prompt) + " ")
        self.target.flush()
        typed = self.source.readline()
        if not typed:
            self.write()
            raise Ended
        told = typed.strip()
        if not self.source.isatty():
            self.write(told if len(told) <= _ECHOED else f"{told[:_ECHOED]}…")
        return told

    def leave_behind(self, lines: Iterable[str]) -> None:
        """Write lines one under the other: what stood above is no longer on the screen."""
        self.write(*lines)
