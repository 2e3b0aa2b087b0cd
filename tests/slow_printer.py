"""A printing service that waits to be told, in place of the real one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from cnfs_tui.paper.printing.outcome import Outcome, Printed


class SlowPrinter:
    """Stands for the printing service: takes the file when it is let to, then reports when it is let to."""

    def __init__(self) -> None:
        self.takes = threading.Event()
        self.ends = threading.Event()
        self.asked: list[str | None] = []
        self.left = 0

    def print_file(
        self, path: Path, queue: str | None = None, *, pause: Callable[[float], bool], **_: object
    ) -> Printed:
        self.asked.append(queue)
        assert path.stat().st_size
        self.takes.wait()
        while not self.ends.is_set():
            if pause(0.001):
                self.left += 1
                return Printed(Outcome.WAITING, "ACCUEIL", "ACCUEIL-1")
        return Printed(Outcome.SENT, "ACCUEIL", "ACCUEIL-1")
