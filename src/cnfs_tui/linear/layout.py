"""Pages set as plain lines: nothing drawn, nothing told by its place or its colour alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.text import clean
from cnfs_tui.typography import NARROW, NO_BREAK

COLUMNS = 78
"""The longest line: one more sign would begin a new one on some terminals of 80 columns."""

_LEADS = {
    "• ": "- ",
    "→ ": "- ",
    "✓ ": "- ",
    "– ": "- ",
    "✗ ": "- ",
    "☎ ": "Téléphone : ",
    "! ": "Attention : ",
    "● ": "Ici : ",
    "● Maintenant : ": "Maintenant : ",
    "○ Avant : ": "Avant : ",
    "≠ ": "- ",
    "· ": "- ",
    "› ": "- ",
}
"""Signs that are seen more than heard, and what is read in their place."""
_SPACE = re.compile(r"\bEspace(?=\s:)")
"""The key that goes on: here, an empty line."""
_KEYS = {"←": "retour", "→": "suite", "Échap": "retour", "Entrée": "Entrée"}
_ALIGNED = re.compile(" {2,}")
_KEY = re.compile(r"\b([Tt])ouche (\S+?)(?=[\s.,;:!?»)]|$)")
_INLINE = ((" → ", ", alors "), (" · ", ", "), ("☎", "Téléphone"))


def plain(text: str) -> str:
    """The text as it is read here: a key of the full screen is something to type, an arrow is a word."""
    told = _KEY.sub(_typed, clean(text).replace(NARROW, NO_BREAK))
    told = _SPACE.sub("Entrée", told)
    for sign, word in _INLINE:
        told = told.replace(sign, word)
    return told


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of a page, each at most ``COLUMNS`` long."""
    for rank, block in enumerate(blocks):
        if block.gap and rank:
            yield ""
        lead = _LEADS.get(block.lead, _ALIGNED.sub(" ", block.lead.lstrip()))
        yield from paragraph(block.text, lead, indent=block.indent)


def paragraph(text: str, lead: str = "", *, indent: int = 0) -> Iterator[str]:
    """A text on as many lines as it needs, its own line feeds kept; an empty one has none."""
    margin = " " * indent
    for rank, part in enumerate(plain(text).split("\n")):
        first = margin + ("" if rank else plain(lead))
        for line in wrap(
            part, COLUMNS, initial_indent=first, subsequent_indent=margin, break_on_hyphens=False
        ):
            yield line.replace(NO_BREAK, " ")


def _typed(found: re.Match[str]) -> str:
    verb = "Tapez" if found[1] == "T" else "tapez"
    key = found[2]
    return f"{verb} {_KEYS.get(key, key.lower())}"
