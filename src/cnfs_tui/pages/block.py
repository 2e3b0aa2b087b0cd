"""A paragraph of a page, whoever shows it, and the few kinds of paragraphs that pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cnfs_tui.pages.text import spoken

MUTED = "$text-muted"
"""What may be left unread: sources, hints, figures beside a title."""
HEADING = "bold $primary"
"""What names a part, or the thing a page is about."""
POINTED = "bold $accent"
"""Where one is, and what one can press: nothing else has this colour."""
GAUGE = "$secondary"
"""Bars of figures, and the small figures that go with them."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: ``lead`` hangs in the margin (a bullet, a number); ``gap`` blank lines stand above.

    ``style`` is for a face that has some: nothing is told by it alone.
    """

    text: str
    style: str = ""
    lead: str = ""
    gap: int = 0
    indent: int = 0


def heading(text: str, gap: int = 1) -> Block:
    """The title of a part."""
    return Block(text, HEADING, gap=gap)


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


Line = Sequence[tuple[str, str]]
"""A line of figures: its texts, already fit to be shown, each with its style."""
