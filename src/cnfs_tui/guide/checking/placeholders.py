"""A block of ``nouveau`` pasted and not filled in: its « À REMPLIR » must never reach a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.known_words import listing
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

_TO_FILL = re.compile(rf"\b[ÀA]\u0300?{TO_FILL[1:]}\b")
"""In capitals, as no author writes it otherwise; the accent may have been lost."""


def is_to_fill(text: str) -> bool:
    """True when its author has yet to write this text, or a part of it."""
    return _TO_FILL.search(text) is not None


def left_to_fill(draft: Draft) -> Iterator[Problem]:
    """One error a file, at its first text left to fill in; a file names the lines of the others."""
    for document in draft.documents.values():
        texts = ((path, document.value(path)) for path in document.spots)
        places = [document.place(path) for path, text in texts if isinstance(text, str) and is_to_fill(text)]
        yield from _told(places)
    for file in draft.memos.values():
        lines = enumerate(file.source.lines, 1)
        found = ((number, _TO_FILL.search(line)) for number, line in lines)
        yield from _told([file.source.place(n, m.start() + 1, len(m[0])) for n, m in found if m])


def _told(places: list[Place]) -> Iterator[Problem]:
    if not places:
        return
    first, *others = sorted(places)
    words = {
        "nombre": f"{len(places)} textes" if others else "un texte",
        "lignes": f" {_others([str(place.line) for place in others])}" if others else "",
    }
    yield Problem("REM-01", first, words)


def _others(lines: list[str]) -> str:
    return f"Les autres : lignes {listing(lines)}." if len(lines) > 1 else f"L’autre : ligne {lines[0]}."
