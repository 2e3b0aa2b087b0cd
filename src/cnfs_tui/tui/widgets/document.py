"""A page to read: blocks of text, each with its style, wrapped with a hanging indent.

One widget for a whole page: as fast as a line, where a widget a paragraph would be felt.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.text import clean

MEASURE = 80
"""Columns of the longest line: beyond, the eye loses the next one."""


class Document(Widget):
    """Shows blocks; :meth:`show` replaces them at once."""

    DEFAULT_CSS = """
    Document { height: auto; width: 1fr; }
    """

    def __init__(self, blocks: Sequence[Block] = (), *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self._blocks = tuple(blocks)
        self._set: tuple[int, Content, int] | None = None

    def show(self, blocks: Sequence[Block]) -> None:
        """Replace the page; the screen is laid out anew only when the height changes."""
        before, self._blocks, self._set = self._set, tuple(blocks), None
        same_height = before is not None and self._page(before[0])[1] == before[2]
        self.refresh(layout=not same_height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._page(width)[1]

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def render(self) -> Content:
        return self._page(self.content_size.width)[0]

    def _page(self, width: int) -> tuple[Content, int]:
        """The page set for a width, and its height in lines."""
        width = min(max(width, 8), MEASURE)
        if self._set is None or self._set[0] != width:
            lines = [line for rank, block in enumerate(self._blocks) for line in _lines(block, width, rank)]
            self._set = (width, Content("\n").join(lines), len(lines))
        return self._set[1:]


def _lines(block: Block, width: int, rank: int) -> list[Content]:
    first = " " * block.indent + clean(block.lead)
    following = " " * len(first)
    paragraphs = clean(block.text).split("\n")
    lines: list[str] = []
    for paragraph in paragraphs:
        lead = following if lines else first
        lines += wrap(
            paragraph, width, initial_indent=lead, subsequent_indent=following, break_on_hyphens=False
        ) or [""]
    above = [Content("")] * (block.gap if rank else 0)
    return [*above, *(_styled(line, block.style, width) for line in lines)]


def _styled(line: str, style: str, width: int) -> Content:
    """The line in its style; one that has a background is a bar, as wide as the page."""
    content = Content(line)
    if " on " in style:
        content = content.pad_right(max(0, width - content.cell_length))
    return content.stylize(style) if style else content
