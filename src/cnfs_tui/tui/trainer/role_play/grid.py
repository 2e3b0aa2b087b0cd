"""The observation grid on the screen: one line an item, its mark written beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import events
from textual.containers import Vertical
from textual.message import Message

from cnfs_tui.guide.model.training import GridItem
from cnfs_tui.pages.block import Block
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading

LETTERS = "abcdefhijklmorst"
"""The keys that go to an item; the letters left out do something else."""
NOT_YET = "·"


class GridRow(Document):
    """One item: its letter, its mark, what is observed."""

    class Clicked(Message):
        """The item is to be marked."""

        def __init__(self, rank: int) -> None:
            super().__init__()
            self.rank = rank

    def __init__(self, rank: int, item: GridItem) -> None:
        super().__init__()
        self._rank = rank
        self._item = item

    def tell(self, score: int | None, *, pointed: bool) -> None:
        """Show this mark."""
        self.set_class(pointed, "-pointed")
        mark = NOT_YET if score is None else score
        lead = f"{'›' if pointed else ' '} {letter(self._rank)} [{mark}] "
        self.show([Block(self._item.item, "bold" if pointed else "", lead=lead)])

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Clicked(self._rank))


class Grid(Vertical):
    """Every item, the one to mark next being pointed at."""

    DEFAULT_CSS = """
    Grid { height: auto; }
    Grid GridRow.-pointed { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    def __init__(self, items: Sequence[GridItem]) -> None:
        self._rows = [GridRow(rank, item) for rank, item in enumerate(items)]
        self._ids = [item.id for item in items]
        self._at = 0
        super().__init__(*self._rows)

    def show(self, scores: Mapping[str, int], at: int) -> None:
        """Show these marks, and the item at this rank in the window."""
        for rank, (row, item) in enumerate(zip(self._rows, self._ids, strict=True)):
            row.tell(scores.get(item), pointed=rank == at)
        self._at = at
        self.reveal()

    def reveal(self) -> None:
        """Bring the item pointed at into the window."""
        self._rows[self._at].scroll_visible(animate=False, immediate=True)


class GridSheet(Reading):
    """Where the grid scrolls: what is told under it takes lines, and never the item pointed at."""

    def on_resize(self, _event: events.Resize) -> None:
        self.query_one(Grid).reveal()


def letter(rank: int) -> str:
    """The key of an item; blank after the last of them."""
    return LETTERS[rank] if rank < len(LETTERS) else " "
