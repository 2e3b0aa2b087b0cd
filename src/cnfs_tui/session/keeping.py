"""Keeps what is chosen for this desk: each change is written after those before it, in threads."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Collection
from functools import reduce
from pathlib import Path

from cnfs_tui.desk.settings import Settings
from cnfs_tui.session.desk import Desk, desk_by_now, remember

Change = Callable[[Settings], Settings]
"""New settings out of those that the file holds by then."""


class Keeping:
    """A line of changes to be written; any thread may write them, or read the file once all is written."""

    def __init__(self) -> None:
        self._waiting: deque[Change] = deque()
        self._writing = threading.Lock()
        self._lost = False
        """A change could not be written: what was chosen is more than the file tells."""

    def add(self, change: Change) -> None:
        """Put a change at the end of the line; :meth:`write` is then to be called, from a thread."""
        self._waiting.append(change)

    def write(self) -> bool:
        """Write the changes that wait, if any; False when this desk cannot keep them."""
        with self._writing:
            changes = [self._waiting.popleft() for _ in range(len(self._waiting))]
            kept = not changes or remember(lambda settings: reduce(_changed, changes, settings))
            self._lost = self._lost or not kept
        return kept

    def read(self, papers: Path, skills: Collection[str]) -> Desk | None:
        """The desk as the file tells it by now; None when the file does not hold every change."""
        with self._writing:
            return None if self._waiting or self._lost else desk_by_now(papers, skills)


def _changed(settings: Settings, change: Change) -> Settings:
    return change(settings)
