"""A program in a real terminal of its own, watched from outside: when it paints, what it costs."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import termios
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import NoReturn, Self

import pyte

STILL = 0.15
"""Seconds without a change after which a screen is taken for complete."""
PATIENCE = 20.0
"""Seconds after which a wait is given up."""

ENTER, BACKSPACE, RIGHT, CTRL_Q = "\r", "\x7f", "\x1b[C", "\x11"

_FRAMES = b"\x1b[?2026$p"
_FRAMES_KNOWN = b"\x1b[?2026;2$y"
"""Does the terminal paint whole frames at once? Ours does, as most do today."""
_NEW_SCREEN = b"\x1b[?1049h"
_BEYOND_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*(?:u|\$p)")


class NeverCame(Exception):
    """What was waited for did not come in time, or the program ended before."""


class Terminal:
    """Runs a command in a pseudo-terminal, and shows its screen as a person would see it.

    Times are in seconds. What the program writes is stamped when it arrives and drawn only in its
    silences, so that drawing never delays a stamp.
    """

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], *, columns: int = 80, lines: int = 24
    ) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._rows: dict[int, tuple[pyte.screens.Char, ...]] = {}
        self._unread = deque[tuple[float, bytes]]()
        self._ended: float | None = None
        self._reaped = False
        self.started = self.changed = monotonic()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            _become(command, env, columns, lines)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        for number in (signal.SIGTERM, signal.SIGKILL):
            if not self._gone(2.0):
                with suppress(ProcessLookupError):
                    os.kill(self.pid, number)
        self._gone(2.0)
        os.close(self._fd)

    # Seeing

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, words: str) -> float:
        """Wait until these words are on the screen; seconds since the start when they came."""
        self._listen(lambda: words in self.text, words)
        return self.changed - self.started

    def settle(self) -> float:
        """Wait until the screen keeps still; seconds since the start of its last change."""
        since = monotonic()
        self._listen(lambda: self._still(since), "a still screen")
        return self.changed - self.started

    def press(self, key: str) -> tuple[float, float]:
        """Press a key; seconds until the screen first changes, and until its last change."""
        pressed = monotonic()
        os.write(self._fd, key.encode())
        self._listen(lambda: self.changed > pressed, f"an effect of {key!r}")
        first = self.changed - pressed
        self.settle()
        return first, self.changed - pressed

    def leave(self, key: str) -> float:
        """Press a key that ends the program; seconds until it has given the terminal back."""
        pressed = monotonic()
        os.write(self._fd, key.encode())
        self._listen(lambda: self._ended is not None, "its end")
        assert self._ended is not None
        return self._ended - pressed

    def _still(self, since: float) -> bool:
        return not self._unread and monotonic() - max(self.changed, since) > STILL

    def _listen(self, done: Callable[[], bool], what: str) -> None:
        deadline = monotonic() + PATIENCE
        while not done():
            if self._ended is not None and not self._unread:
                raise NeverCame(f"{what}: the program ended.\n{self.text}")
            if monotonic() > deadline:
                raise NeverCame(f"{what}: time is up.\n{self.text}")
            silent = 0.003 if self._unread else 0.01
            if self._ended is None and select.select([self._fd], [], [], silent)[0]:
                self._read()
            elif self._unread:
                self._draw(*self._unread.popleft())

    def _read(self) -> None:
        data = b""
        with suppress(OSError):  # how Linux tells that nobody holds the other end
            data = os.read(self._fd, 1 << 16)
        now = monotonic()
        if not data:
            self._ended = now
            return
        if _FRAMES in data:
            os.write(self._fd, _FRAMES_KNOWN)
        self._unread.append((now, data))

    def _draw(self, at: float, data: bytes) -> None:
        if _NEW_SCREEN in data:  # pyte has one screen only
            self._screen.reset()
        self._stream.feed(_BEYOND_PYTE.sub(b"", data))
        for number in self._screen.dirty:
            line = self._screen.buffer[number]
            row = tuple(line[column] for column in range(self._screen.columns))
            if self._rows.get(number) != row:
                self._rows[number] = row
                self.changed = at
        self._screen.dirty.clear()

    # Costs

    def cpu(self) -> float:
        """Processor seconds of all its living threads so far."""
        return (
            sum(
                int((task / "schedstat").read_text().split()[0])
                for process in self._processes()
                for task in (process / "task").iterdir()
            )
            / 1e9
        )

    def memory(self) -> float:
        """MiB: the sum of the peaks of its living processes."""
        peaks = (re.search(r"VmHWM:\s+(\d+)", (p / "status").read_text()) for p in self._processes())
        return sum(int(peak[1]) for peak in peaks if peak) / 1024

    def _processes(self) -> list[Path]:
        found = [Path(f"/proc/{self.pid}")]
        for process in found:
            for task in (process / "task").iterdir():
                found += [Path(f"/proc/{child}") for child in (task / "children").read_text().split()]
        return found

    def _gone(self, patience: float) -> bool:
        """Is the process over, within this delay once its terminal is closed?"""
        deadline = monotonic() + (patience if self._ended is not None else 0)
        while not self._reaped:
            self._reaped = os.waitpid(self.pid, os.WNOHANG)[0] != 0
            if self._reaped or monotonic() > deadline:
                break
            with suppress(OSError):
                if self._ended is None or select.select([self._fd], [], [], 0.005)[0]:
                    os.read(self._fd, 1 << 16)
        return self._reaped


def _become(command: Sequence[str], env: Mapping[str, str], columns: int, lines: int) -> NoReturn:
    """In the child: the size of the window, then the command."""
    termios.tcsetwinsize(0, (lines, columns))
    try:
        os.execvpe(command[0], list(command), env)
    finally:
        os._exit(127)


def environment(home: Path) -> dict[str, str]:
    """The variables of a usual desk: colours, an empty home, compiled files kept."""
    kept = ("PATH", "LANG", "LC_ALL", "PYTHONPATH", "VIRTUAL_ENV", "CNFS_TUI_GUIDE")
    known = {name: os.environ[name] for name in kept if name in os.environ}
    return known | {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}


PYTHON = sys.executable
