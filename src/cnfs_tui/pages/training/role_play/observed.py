"""What the observers wrote down, in words: facts with their time, and no verdict on part of a grid."""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.training import Training
from cnfs_tui.pages.block import MUTED, Block, bullets, heading
from cnfs_tui.pages.training.role_play.cards import proof
from cnfs_tui.pages.training.role_play.page import Page
from cnfs_tui.pages.training.role_play.place import Place
from cnfs_tui.pages.training.role_play.time_left import clock
from cnfs_tui.training.observation import SCORES, Noted, Observation

MARKS = dict(zip(SCORES, ("Absent", "Partiel", "Clair"), strict=True))
"""What each mark of the grid is called."""
_ON_A_PAGE = 3
"""Moments that hold in large letters."""


def facts(guide: Guide, seen: Observation) -> list[Page]:
    """The moments noted, in their order, each with its time in the play, a few on a page."""
    if not seen.moments:
        return [Page("Aucun moment noté. Qu’avez-vous vu, et à quel moment ?")]
    lines = [moment_at(guide, noted) for noted in seen.moments]
    return [
        Page("\n".join(lines[first : first + _ON_A_PAGE]), [Block("Les faits d’abord.", MUTED, gap=1)])
        for first in range(0, len(lines), _ON_A_PAGE)
    ]


def moment(guide: Guide, noted: Noted) -> str:
    """One moment: what was seen, or what was done in its place."""
    gesture = guide.posture.gestures[noted.gesture]
    sign, words = ("+", gesture.gesture) if noted.well else ("-", gesture.avoid)
    return f"{sign} {noted.gesture.upper()} {words}"


def moment_at(guide: Guide, noted: Noted) -> str:
    """One moment, after its time in the play."""
    return f"{clock(noted.second)} {moment(guide, noted)}"


def result(guide: Guide, seen: Observation) -> Page:
    """What the whole grid says; only what is missing while it is not whole."""
    training = guide.training
    if not seen.complete(training):
        return Page(left_to_mark(training, seen), bullets(_items(training, seen.unmarked(training))))
    total = f"{seen.total} sur {training.best_score}. {training.advice(seen.total)}"
    again = seen.to_play_again(training)
    return Page(total, [heading("À rejouer"), *bullets(_items(training, again))] if again else [])


def left_to_mark(training: Training, seen: Observation) -> str:
    """How much of the grid has no mark yet."""
    left = len(seen.unmarked(training))
    return f"Encore {left} lignes à marquer." if left > 1 else "Encore une ligne à marquer."


def replayable(guide: Guide, seen: Observation) -> list[str]:
    """What is worth playing again: the weakest items of a whole grid, then moments noted as contrary."""
    training = guide.training
    weakest = seen.weakest(training) if seen.complete(training) else ()
    contrary = (noted for noted in seen.moments if not noted.well)
    return [
        *_items(training, weakest),
        *(moment_at(guide, noted) for noted in contrary),
    ]


def about_grid(guide: Guide, seen: Observation, place: Place, *, projected: bool) -> tuple[str, str]:
    """What to note for the item pointed at, and what the grid holds: nothing a room should not see."""
    training = guide.training
    noted = f"Moments notés : {len(seen.moments)}."
    if projected and not place.grid:
        marked = len(training.grid) - len(seen.unmarked(training))
        return "", f"Grille : {marked} sur {len(training.grid)}. {noted}"
    item = list(training.grid.values())[place.item]
    return "" if projected else proof(item), f"{result(guide, seen).main} {noted}"


def _items(training: Training, items: Sequence[str]) -> list[str]:
    return [f"{item.upper()} {training.grid[item].item}" for item in items]
