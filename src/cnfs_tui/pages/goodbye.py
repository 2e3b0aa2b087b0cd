"""Fin: the closing gestures, and what is told of the visit before it is forgotten."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cnfs_tui.guide.handover import destination
from cnfs_tui.guide.model.posture import Posture
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Option
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import papers_of

ABOUT = "Vérifier avec la personne que rien ne reste sur le poste, puis terminer : tout est oublié."
TITLE = "Avant de se dire au revoir"
ENDING = Option("end", "Terminer : oublier cette visite, et effacer ses fichiers de ce poste", 9)
_FORGOTTEN_MEMO = "Le mémo n’est pas encore imprimé. Touche ← : y revenir, ou le recopier à la main."
_FORGOTTEN_SHEET = (
    "La fiche de liaison n’est pas encore imprimée. Touche ← : y revenir, ou la recopier à la main."
)


def gestures(posture: Posture, done: Collection[str]) -> list[Option]:
    """The closing gestures, to tick."""
    return [
        Option(str(rank), check.gesture, rank + 1, check.detail or "", taken=str(rank) in done)
        for rank, check in enumerate(posture.closing)
    ]


def report(session: Session) -> list[Block]:
    """What helps to fill in La Coop, without anything of the person; and how the papers stand."""
    visit = session.current
    rung = session.guide.posture.ladder[visit.highest_rung]
    autonomy = f"autonomie « {rung.autonomy} » ; " if visit.together else ""
    door = destination(visit.guide, visit.recommendation.targets, visit.handover)
    oriented = f"orientation possible vers « {door.name} »" if door else "sans orientation"
    to_coop = "" if session.exercise else " Touche c : le préparer pour La Coop."
    blocks = [Block(f"Pour votre compte rendu : {autonomy}{oriented}.{to_coop}", MUTED)]
    return [*blocks, *(Block(words, "bold") for words in _papers(session))]


def _papers(session: Session) -> Iterator[str]:
    """How the papers stand: what was told of those that left, and those that were forgotten."""
    visit, handed = session.current, session.handed
    yield from handed.values()
    expected = papers_of(visit)
    if Step.MEMO in expected and visit.skills and Paper.MEMO not in handed:
        yield _FORGOTTEN_MEMO
    if Step.LIAISON in expected and Paper.LIAISON_SHEET not in handed:
        yield _FORGOTTEN_SHEET
