"""Aide: what can be read and learnt of the program, and manuals set as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from cnfs_tui.manuals.passage import Kind, Manual, Passage, text
from cnfs_tui.manuals.shelf import SHELF, manual
from cnfs_tui.pages.block import Block, bullets, heading
from cnfs_tui.pages.home import DISCOVER
from cnfs_tui.pages.option import Option

HERE = "Sur chaque écran, F1 ou ? dit à quoi il sert, que faire, et ses touches."
_LINES = (
    ("how", "Comment ça marche", "une visite, pas à pas"),
    ("discovery", DISCOVER, "une visite en raccourci"),
    *((word, volume.title, volume.whom) for word, volume in SHELF.items()),
    ("keys", "Toutes les touches", "écran par écran"),
    ("about", "À propos", "version, licences, sources, ce que ce poste garde"),
)
LINES = tuple(Option(what, title, rank, note) for rank, (what, title, note) in enumerate(_LINES, 1))
"""By what they open: a manual of the shelf by its word, or one of the four others."""
DISCOVERY = "Une visite en raccourci : ce que vous faites à chaque moment, et ce que l’écran montre alors."
HOW = ("conseiller", "Une visite, pas à pas")
"""The part of a manual that says how it all works."""

_LOST = "Ce guide manque : l’installation de cnfs-tui est incomplète. Réinstallez le programme."
_LONGEST_LEAD = 14
"""Columns beside which what is told of a key still has room on a narrow screen."""


def on_the_shelf(name: str) -> Manual:
    """A manual by its word, or one page that says that the installation has lost it."""
    try:
        return manual(name)
    except OSError:
        return Manual(SHELF[name].title, (text(_LOST),), ())


def set_passages(passages: Sequence[Passage]) -> Iterator[Block]:
    """Blocks in the same order; a blank line between paragraphs and around lists, none under a heading."""
    before: Kind | None = None
    for kind, group in groupby(passages, key=lambda passage: passage.kind):
        for rank, block in enumerate(_set(kind, list(group))):
            apart = kind in {Kind.TEXT, Kind.HEADING} if rank else before is not Kind.HEADING
            yield replace(block, gap=1 if apart else 0)
        before = kind


def _set(kind: Kind, same: Sequence[Passage]) -> Iterable[Block]:
    match kind:
        case Kind.TEXT:
            return [Block(passage.words) for passage in same]
        case Kind.HEADING:
            return [Block(passage.words, "bold") for passage in same]
        case Kind.BULLET:
            return bullets(passage.words for passage in same)
        case Kind.STEP:
            return [Block(passage.words, lead=f"{passage.lead} ") for passage in same]
        case Kind.TYPED:
            return [Block(passage.words, "bold", indent=4) for passage in same]
        case Kind.ROW:
            return _rows(same)


def _rows(rows: Sequence[Passage]) -> Iterator[Block]:
    """Words in a column beside their leads; under them when a lead is too long."""
    width = max(len(row.lead) for row in rows) + 2
    for row in rows:
        if width <= _LONGEST_LEAD:
            yield Block(row.words, lead=row.lead.ljust(width))
        else:
            yield Block(row.lead, "bold")
            yield Block(row.words, indent=4)


def set_title(words: str) -> Block:
    """The title of a manual, or of one of its parts."""
    return heading(words, gap=0)


def stage(rank: int, number: int) -> str:
    """Where one is in the discovery: the stage ``rank``, from 0, among so many."""
    return f"Découvrir cnfs-tui · étape {rank + 1} sur {number}"
