"""The parts of a page, on one line, each on its digit; the one shown stands between brackets."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from cnfs_tui.pages.block import POINTED


class Part(Static):
    """The name of one part."""

    def __init__(self, rank: int, name: str) -> None:
        super().__init__(markup=False)
        self._rank = rank
        self._name = name
        self.shown(False)

    def rename(self, name: str) -> None:
        """Take another name, seen when the part is shown again."""
        self._name = name

    def shown(self, yes: bool) -> None:
        """Show this part as the one being read, or not."""
        digit, name = str(self._rank), f" {self._name}"
        plain = Content.assemble((digit, POINTED), name)
        self.update(Content.styled(f"[{digit}{name}]", POINTED) if yes else plain)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(PartLine.Opened(self._rank))


class PartLine(Horizontal):
    """A line of parts, numbered from 1."""

    DEFAULT_CSS = """
    PartLine { height: 1; padding: 0 1 0 3; background: $panel; }
    Part { width: auto; height: 1; margin: 0 2 0 0; }
    """

    class Opened(Message):
        """A part was clicked."""

        def __init__(self, rank: int) -> None:
            super().__init__()
            self.rank = rank

    def __init__(self, names: Sequence[str]) -> None:
        self._parts = [Part(rank, name) for rank, name in enumerate(names, 1)]
        super().__init__(*self._parts)

    def show(self, rank: int) -> None:
        """Mark the part that is read."""
        for number, part in enumerate(self._parts, 1):
            part.shown(number == rank)

    def rename(self, rank: int, name: str) -> None:
        """Give a part another name, seen from the next :meth:`show` on."""
        self._parts[rank - 1].rename(name)
