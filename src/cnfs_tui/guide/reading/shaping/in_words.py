"""A place of a file as its author says it: « adil », the second element of « étapes », this file."""

from __future__ import annotations

from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.reading.text.document import Document, Path


def block_in_words(document: Document, path: Path) -> str:
    """« adil », « le 2e élément de « étapes » », « ce fichier »."""
    if not path:
        return "ce fichier"
    if isinstance(path[-1], int):
        return f"le {_ordinal(path[-1] + 1)} élément de {block_in_words(document, path[:-1])}"
    return quoted(document.words(path))


def after_in_words(document: Document, path: Path) -> str:
    """Where a value is written: « après « nom » », « dans le 2e élément de « dire » »."""
    block = block_in_words(document, path)
    return f"après {block}" if path and isinstance(path[-1], str) else f"dans {block}"


def to_be_moved(document: Document, neighbour: Path | None, *, inside: bool, several: bool) -> dict[str, str]:
    """How to move a line to the level of its ``neighbour``, when the block has one already."""
    line = document.place(neighbour, key=True).line if neighbour else 0
    return {
        "lignes": "ces lignes" if several else "cette ligne",
        "sens": "droite" if inside else "gauche",
        "repère": f", au niveau de {quoted(document.words(neighbour))} (ligne {line}), avec des espaces"
        if neighbour
        else ", de deux espaces",
    }


def _ordinal(number: int) -> str:
    return "1er" if number == 1 else f"{number}e"
