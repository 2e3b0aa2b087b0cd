"""A page to read: blocks of text, each with its style, wrapped with a hanging indent.

One widget for a whole page: as fast as a line, where a widget a paragraph would be felt.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.tui.widgets.text import clean, spoken

MUTED = "$text-muted"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: ``lead`` hangs in the margin (a bullet, a number); ``gap`` blank lines stand above."""

    text: str
    style: str = ""
    lead: str = ""
    gap: int = 0
    indent: int = 0


def heading(text: str, gap: int = 1) -> Block:
    """The title of a part."""
    return Block(text, "bold $accent", gap=gap)


def beware(text: str, *, strong: bool = True, gap: int = 0) -> Block:
    """What calls for caution: a sign goes before it, for its colour is not seen by everybody."""
    return Block(text, "bold $warning" if strong else "$warning", lead="! ", gap=gap)


def bullets(texts: Iterable[str], style: str = "") -> list[Block]:
    """A list."""
    return [Block(text, style, lead="• ") for text in texts]


def numbered(texts: Iterable[str], style: str = "") -> list[Block]:
    """A list whose order matters."""
    return [Block(text, style, lead=f"{rank}. ") for rank, text in enumerate(texts, 1)]


def said(texts: Iterable[str], style: str = "") -> list[Block]:
    """Words to say aloud, one block each."""
    return [Block(spoken(text), style, lead="  ") for text in texts]


def provenance(source: str, status: str, checked: object = None, gap: int = 0) -> Block:
    """Where a statement comes from, in small voice."""
    date = f", vérifié le {checked:%d/%m/%Y}" if checked else ""
    return Block(f"Source : {source} ({status}{date})", MUTED, gap=gap)


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
        width = max(width, 8)
        if self._set is None or self._set[0] != width:
            lines = [line for rank, block in enumerate(self._blocks) for line in _lines(block, width, rank)]
            self._set = (width, Content("\n").join(lines), len(lines))
        return self._set[1:]


def _lines(block: Block, width: int, rank: int) -> list[Content]:
    margin = " " * block.indent
    following = margin + " " * len(block.lead)
    paragraphs = clean(block.text).split("\n")
    lines: list[str] = []
    for paragraph in paragraphs:
        lead = following if lines else margin + block.lead
        lines += wrap(
            paragraph, width, initial_indent=lead, subsequent_indent=following, break_on_hyphens=False
        ) or [""]
    above = [Content("")] * (block.gap if rank else 0)
    return [*above, *(Content.styled(line, block.style) if block.style else Content(line) for line in lines)]
