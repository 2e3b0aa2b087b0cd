"""The decision tree to browse: only the lines in the window are drawn, whatever the size of the tree."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from textwrap import wrap

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from cnfs_tui.tree.model import Leaf, Node
from cnfs_tui.tree.outline import ROOT, Line, outline, questions
from cnfs_tui.tree.prove import Where

_SMALL = 60
"""Up to this many questions, the whole tree is unfolded when it opens."""
_NARROWEST_TEXT = 16
_BESIDE = 7
"""Columns of a line taken by its signs, its margin apart."""
_GUIDES = {3: ("│  ", "├─ ", "└─ "), 2: ("│ ", "├ ", "└ "), 1: ("│", "├", "└")}
"""What a margin is drawn with, by its columns a level: it goes on, it branches, it ends."""
_FOLDED, _UNFOLDED = "► ", "▼ "
_POINTER, _FOLLOWED, _FORMER = "› ", "● ", "○ "


class TreeView(ScrollView, can_focus=False, inherit_bindings=False):
    """A tree whose branches fold. The screen gives it the keys; the line pointed at is told by ``Pointed``.

    The pointer is ``›``, the way followed by the visit ``●``, the one it left ``○``, a folded branch ``►``,
    an unfolded one ``▼``.
    """

    COMPONENT_CLASSES = {"tree--pointed", "tree--margin", "tree--followed"}
    DEFAULT_CSS = """
    TreeView { overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    TreeView > .tree--pointed { background: $block-cursor-background; color: $block-cursor-foreground; }
    TreeView > .tree--margin { color: $text-muted; }
    TreeView > .tree--followed { text-style: bold; color: $accent; }
    """

    class Pointed(Message):
        """Another line is pointed at."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

    def __init__(
        self,
        root: Node,
        label: Callable[[Line], str],
        path: Sequence[Where] = (),
        at: Where | None = None,
        *,
        id: str | None = None,
    ) -> None:
        """``label`` names a line; ``path`` is a visit’s way; the pointer starts ``at``, or at its end."""
        super().__init__(id=id)
        self._root = root
        self._label = label
        self._path = frozenset(path)
        self._former: frozenset[Where] = frozenset()
        self._labels: dict[Where, str] = {}
        self._unfolded = self._at_first(path)
        self._lines = outline(root, self._unfolded)
        self._at = self._rank(at if at is not None else path[-1] if path else ROOT)
        self._texts: list[list[str]] = []
        self._starts = [0]
        self._unit = 3
        self._levels = 0

    def _at_first(self, path: Sequence[Where]) -> set[Where]:
        """A small tree is seen whole; of a large one, the way followed."""
        seen = [where for where, _ in zip(questions(self._root), range(_SMALL + 1), strict=False)]
        return {ROOT, *path} if len(seen) > _SMALL else set(seen)

    def follow(self, path: Sequence[Where], former: Sequence[Where]) -> None:
        """Mark another way, and the one that was followed before; the pointer goes to its end."""
        self._path, self._former = frozenset(path), frozenset(former)
        self._labels.clear()
        self._unfolded |= {where[:depth] for where in (*path, *former) for depth in range(len(where))}
        self._lines = outline(self._root, self._unfolded)
        self._at = self._rank(path[-1])
        self._lay_out()

    # Moving

    @property
    def pointed(self) -> Line:
        """The line pointed at."""
        return self._lines[self._at]

    def move(self, by: int) -> None:
        """Some lines down, or up; not beyond the ends."""
        self._point(self._at + by)

    def first(self) -> None:
        """To the root."""
        self._point(0)

    def last(self) -> None:
        """To the last line shown."""
        self._point(len(self._lines) - 1)

    def open(self) -> None:
        """Unfold the branch pointed at; once it is, go to its first answer."""
        line = self.pointed
        if line.unfolded:
            self.move(1)
        elif not isinstance(line.node, Leaf):
            self._fold(self._unfolded | {line.where})

    def close(self) -> None:
        """Fold the branch pointed at; once it is, or on a case, go to the question above."""
        line = self.pointed
        if line.unfolded:
            self._fold(self._unfolded - {line.where})
        elif line.where:
            self._point(self._rank(line.where[:-1]))

    def open_all(self) -> None:
        """Unfold the whole tree; once it is, fold all but the way followed."""
        every = set(questions(self._root))
        self._fold({ROOT, *self._path} if every <= self._unfolded else every)

    def _point(self, rank: int) -> None:
        before, self._at = self._at, max(0, min(len(self._lines) - 1, rank))
        if self._at != before:
            self.refresh()
            self._reveal()
            self.post_message(self.Pointed(self.pointed))

    def _fold(self, unfolded: set[Where]) -> None:
        where = self.pointed.where
        self._unfolded = unfolded
        self._lines = outline(self._root, unfolded)
        self._at = self._rank(where)
        self._lay_out()
        self.post_message(self.Pointed(self.pointed))

    def _rank(self, where: Where) -> int:
        """The rank of a line, or of the nearest one above it that is shown."""
        ranks = {line.where: rank for rank, line in enumerate(self._lines)}
        return next(ranks[where[:depth]] for depth in range(len(where), -1, -1) if where[:depth] in ranks)

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if line < self._starts[-1]:
            rank = bisect_right(self._starts, line) - 1
            if rank == self._at:
                (self.close if self.pointed.unfolded else self.open)()
            self._point(rank)

    # Drawing

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """Break every label where the window ends, and count the lines."""
        width = self.scrollable_content_region.width
        deepest = max(len(line.lasts) for line in self._lines)
        room = max(3, min(width // 2, width - _NARROWEST_TEXT - _BESIDE))
        self._unit = max(1, min(3, room // max(1, deepest)))
        self._levels = room // self._unit
        self._texts = [self._broken(line, width) for line in self._lines]
        self._starts = [0, *accumulate(map(len, self._texts))]
        self.virtual_size = Size(width, self._starts[-1])
        self.refresh()
        self._reveal()

    def _broken(self, line: Line, width: int) -> list[str]:
        where = line.where
        if where not in self._labels:
            self._labels[where] = self._label(line)
        text = self._labels[where]
        left = max(1, width - len(_POINTER) - len(_FOLLOWED) - len(self._margin(line, first=True)))
        if (cells := cell_len(text)) <= left:
            return [text]
        return wrap(text, left if cells == len(text) else left // 2, break_on_hyphens=False)

    def _margin(self, line: Line, *, first: bool) -> str:
        """The drawing before the words of a line, or before those that follow on the next ones."""
        goes_on, branches, ends = _GUIDES[self._unit]
        lasts = line.lasts[-self._levels :]  # of a branch deeper than the window, the nearest levels
        above = "".join(" " * self._unit if last else goes_on for last in lasts[:-1])
        own = ""
        if lasts:
            last = lasts[-1]
            own = (ends if last else branches) if first else (" " * self._unit if last else goes_on)
            own += " " * (self._unit == 1)  # so that no word touches the line
        sign = "" if isinstance(line.node, Leaf) else _UNFOLDED if line.unfolded else _FOLDED
        return above + own + (sign if first else " " * len(sign))

    def _reveal(self) -> None:
        """Scroll just enough for the line pointed at."""
        if len(self._starts) <= self._at + 1:
            return
        top, bottom, height = self._starts[self._at], self._starts[self._at + 1], self.size.height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=min(top, bottom - height), animate=False)

    def render_line(self, y: int) -> Strip:
        number, width = self.scroll_offset.y + y, self.size.width
        if number >= self._starts[-1]:
            return Strip.blank(width, self.rich_style)
        rank = bisect_right(self._starts, number) - 1
        row = number - self._starts[rank]
        return self._strip(rank, row).adjust_cell_length(width, self._style(rank)).crop(0, width)

    def _style(self, rank: int) -> Style:
        return self.get_component_rich_style("tree--pointed") if rank == self._at else self.rich_style

    def _strip(self, rank: int, row: int) -> Strip:
        line, style = self._lines[rank], self._style(rank)
        pointed, followed = rank == self._at, line.where in self._path
        sign = _FOLLOWED if followed else _FORMER if line.where in self._former else "  "
        margin = style if pointed else self.get_component_rich_style("tree--margin")
        words = self.get_component_rich_style("tree--followed") if followed and not pointed else style
        if followed:
            words += Style(bold=True)
        first = row == 0
        return Strip(
            [
                Segment(_POINTER if pointed and first else "  ", style),
                Segment(sign if first else "  ", words),
                Segment(self._margin(line, first=first), margin),
                Segment(self._texts[rank][row], words),
            ]
        )
