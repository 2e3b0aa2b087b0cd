"""The keys of each time of a role play, as they are told on the last line."""

from __future__ import annotations

from textual.binding import Binding

from cnfs_tui.guide.model.training import Phase
from cnfs_tui.pages.training.role_play.observed import MARKS

_MARKS = tuple(Binding(str(score), f"digit({score})", label) for score, label in MARKS.items())
_TOLD: dict[Phase, tuple[Binding, ...]] = {
    Phase.FRAME: (Binding("space", "space", "Les rôles", key_display="Espace"),),
    Phase.READING: (
        Binding("1", "digit(1)", "Conseiller"),
        Binding("2", "digit(2)", "Personne"),
        Binding("3", "digit(3)", "Observateur"),
        Binding("space", "space", "Cacher", key_display="Espace"),
    ),
    Phase.PLAY: (
        *_MARKS,
        Binding("n", "note", "Moment"),
        Binding("space", "space", "Pause", key_display="Espace"),
    ),
    Phase.OUT_OF_ROLE: (),
    Phase.DEBRIEF: (Binding("space", "space", "Question suivante", key_display="Espace"),),
    Phase.COMPARISON: (Binding("enter", "compare", "Comparer", key_display="Entrée"),),
    Phase.REPLAY: (Binding("space", "space", "Deux minutes", key_display="Espace"),),
    Phase.COMMITMENT: (Binding("enter", "space", "Cocher", key_display="Entrée"),),
}
"""The keys told at each time, before those of every time."""
_GRID = Binding("g", "grid", "Grille")
ONLY = {
    "note": Phase.PLAY,
    "withdraw": Phase.PLAY,
    "grid": Phase.PLAY,
    "compare": Phase.COMPARISON,
}
"""Actions that only one time of the session knows."""


def keys_of(phase: Phase, *, projected: bool) -> list[Binding]:
    """What is told at a time, before the keys of every time."""
    grid = [_GRID] if phase is Phase.PLAY and projected else []
    return [*_TOLD[phase], *grid]
