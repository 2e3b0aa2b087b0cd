"""A choice made for this desk, once and for all: it holds at once, and is written in the file meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from cnfs_tui.session.desk import Desk
from cnfs_tui.session.keeping import Change


class Settled(Message):
    """The session has new settings; ``change`` makes them of those that the file holds by now.

    Once they are written, ``then`` is given the desk as the file tells it.
    """

    def __init__(self, change: Change, then: Callable[[Desk], None] | None = None) -> None:
        super().__init__()
        self.change = change
        self.then = then


class PrinterWanted(Message):
    """A printer is to be chosen for this desk; ``then`` is run once it is."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self.then = then


class DeskWanted(Message):
    """The file of settings is to be looked at again; ``then`` is given the desk, unless something changed."""

    def __init__(self, then: Callable[[Desk], None]) -> None:
        super().__init__()
        self.then = then
