"""Printing as the tests do it: looking often, and doing something meanwhile if asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from cnfs_tui.paper.printing.outcome import Printed
from cnfs_tui.paper.printing.sending import print_file


class Clock:
    """A clock that only goes on while one pauses, so that no test waits for real."""

    def __init__(self, meanwhile: Callable[[], object] | None = None) -> None:
        self.now = 0.0
        self.meanwhile = meanwhile
        self.pauses = 0

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float) -> bool:
        self.now += seconds
        self.pauses += 1
        if self.meanwhile and self.pauses == 1:
            self.meanwhile()
        return threading.Event().wait(0.02)


def send(path: Path, queue: str | None = None, meanwhile: Callable[[], object] | None = None) -> Printed:
    """Print, with all the patience a slow machine needs."""
    clock = Clock(meanwhile)
    return print_file(path, queue, patience=300, clock=clock, pause=clock.pause)
