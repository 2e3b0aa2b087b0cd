"""The lists that are in the directory: what each is, how old, and out with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.store import Source
from cnfs_tui.pages.doubt import Doubt

TITLE = "Listes importées : en retirer une ?"


def options(sources: Sequence[Source], today: date) -> list[tuple[str, str]]:
    """Each list by its rank."""
    return [(str(rank), wording.source_line(source, today)) for rank, source in enumerate(sources)]


def removing(source: Source) -> Doubt:
    """Asked before a list is taken out."""
    places = "Son lieu ne sera plus proposé." if source.count == 1 else "Ses lieux ne seront plus proposés."
    lost = f"{places} Le fichier {source.file} reste où il est."
    return Doubt("Retirer cette liste ?", lost, stay="La garder", leave="La retirer")
