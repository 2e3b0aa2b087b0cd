"""A file of the guide as text: read within limits, strictly UTF-8, free of invisible characters."""

from __future__ import annotations

import os
import stat
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from pathlib import Path

from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.text.encoding import decoded
from cnfs_tui.guide.reading.text.limits import LIMITS, Limits
from cnfs_tui.guide.reading.text.odd_characters import (
    FORBIDDEN,
    Odd,
    meant,
    refused_characters,
    spoiled_characters,
)

__all__ = ["FORBIDDEN", "MAX_PROBLEMS", "Source", "read_source"]

_SHOWN = 5_000
"""The most characters of a line that are shown: no author types more, and each message carries them."""
MAX_PROBLEMS = 20
"""Nobody reads more at once; the next check will tell what is left."""


@dataclass(frozen=True)
class Source:
    """A readable file: its name as shown to authors, its text with ``\\n`` line ends."""

    name: str
    text: str
    warnings: tuple[Problem, ...] = ()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text line by line; the last one is empty when the file ends as it should."""
        return tuple(self.text.split("\n"))

    def line(self, number: int) -> str:
        """A line counted from 1; empty after the last, where libyaml sees the end of a file."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """The place of ``length`` characters at a line and a column counted from 1, within the file."""
        if line > len(self.lines):
            line, column = len(self.lines), len(self.lines[-1]) + 1
        words = self.line(line)
        shown = words if len(words) <= _SHOWN else words[: _SHOWN if column <= _SHOWN else 0]
        return Place(self.name, line, column, max(1, length), shown)

    def place_of(self, start: int, end: int) -> Place:
        """The place of ``text[start:end]``, or of what stands of it on its first line."""
        line = bisect_right(self._begins, start)
        begins = self._begins[line - 1]
        end = min(end, begins + len(self.line(line)))
        return self.place(line, start - begins + 1, end - start)

    def begins(self, line: int) -> int:
        """Where in the text a line counted from 1 begins."""
        return self._begins[line - 1] if line <= len(self._begins) else len(self.text)

    @cached_property
    def _begins(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))


def read_source(path: Path, name: str, limits: Limits = LIMITS) -> Source:
    """The file's text. Raises GuideRefused when it cannot be read as a page of French written by hand."""
    text = decoded(_read_bytes(path, name, limits.bytes), name)
    source = Source(name, text)
    refused = tuple(_problems(source, refused_characters(text), Severity.ERROR))
    if refused:
        raise GuideRefused(refused)
    spoiled = () if text.isascii() else tuple(_problems(source, spoiled_characters(text), Severity.WARNING))
    return Source(name, text, spoiled) if spoiled else source


def _read_bytes(path: Path, name: str, most: int) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise GuideRefused((Problem("FIC-02", Place(name)),))
        with os.fdopen(descriptor, "rb") as file:
            raw: bytes | None = file.read(most + 1)
    except FileNotFoundError:
        raise GuideRefused((Problem("FIC-01", Place(name)),)) from None
    except OSError as error:
        no_file = path.is_dir() or not isinstance(error, PermissionError)
        raise GuideRefused((Problem("FIC-02" if no_file else "FIC-08", Place(name)),)) from None
    if raw is None:  # what looks like a file may be a device, with nothing to say yet
        raise GuideRefused((Problem("FIC-02", Place(name)),))
    if len(raw) > most:
        raise GuideRefused((Problem("FIC-03", Place(name)),))
    return raw


def _problems(source: Source, odd: Iterator[Odd], severity: Severity) -> list[Problem]:
    """The first of them, in the order of the file."""
    text = source.text
    found = (
        Problem(code, source.place_of(start, end), _words(code, text[start:end]), severity)
        for code, start, end in islice(odd, MAX_PROBLEMS * 3)
    )
    return sorted(found, key=lambda problem: problem.place)[:MAX_PROBLEMS]


def _words(code: str, odd: str) -> dict[str, str]:
    if code == "FIC-13":
        return {"mots": odd, "lettre": meant(odd)}
    return {"caractère": f"U+{ord(odd[0]):04X}"}
