"""The colours that may be chosen for the screen of this desk, by the word that names them in its settings."""

from __future__ import annotations

from enum import StrEnum


class Colours(StrEnum):
    """In the order in which one goes from each to the next: only one thing changes at a time."""

    DARK = "sombres"
    LIGHT = "claires"
    CONTRASTED_LIGHT = "claires-contrastees"
    CONTRASTED_DARK = "sombres-contrastees"

    @property
    def told(self) -> str:
        """As a person reads them: « Fond clair, contraste élevé »."""
        ground = "Fond sombre" if self in (Colours.DARK, Colours.CONTRASTED_DARK) else "Fond clair"
        return f"{ground}, contraste élevé" if "contrast" in self else ground

    @property
    def next(self) -> Colours:
        """Those that come after; the first ones after the last."""
        every = list(Colours)
        return every[(every.index(self) + 1) % len(every)]
