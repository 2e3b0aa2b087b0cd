"""Diagnostic: one question at a time, only those that matter."""

from __future__ import annotations

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import diagnosis
from cnfs_tui.pages.option import Mark
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.decide import Pending

_KEEP = "keep"


def ask(face: Face, at: str | None) -> Move:
    """Ask from the criterion ``at``, else from the first that is still open."""
    criterion = at or face.session.current.relevant[-1]
    while True:
        try:
            chosen = face.talk.choose(_page(face, criterion))
        except Back:
            rank = diagnosis.rank(face.session.current, criterion)
            if rank == 0:
                return To(Step.FRAMING, list(face.session.guide.framing.beats)[-1])
            criterion = face.session.current.relevant[rank - 1]
            continue
        if chosen != _KEEP:
            face.session.visit = diagnosis.answered(face.session.current, chosen)
        following = _following(face, criterion, answered_again=chosen != _KEEP)
        if following is None:
            visit = face.session.current
            return To(Step.RECOMMENDATION if visit.protecting else Step.OBSERVATIONS)
        criterion = following


def _following(face: Face, criterion: str, *, answered_again: bool) -> str | None:
    """The question to ask now: the first that is open; where the answer was kept, the one after it."""
    visit = face.session.current
    result, rank = visit.result, diagnosis.rank(visit, criterion)
    if not answered_again and rank + 1 < len(visit.relevant):
        return visit.relevant[rank + 1]
    return result.criterion if isinstance(result, Pending) else None


def _page(face: Face, criterion: str) -> Page:
    visit = face.session.current
    asked = visit.guide.diagnostic.criteria[criterion]

    def to_ask() -> None:
        face.talk.read(asked.title, diagnosis.beside(asked))

    def details() -> None:
        face.talk.read(diagnosis.details_title(asked), diagnosis.details(asked))

    def landmarks() -> None:
        face.talk.read(diagnosis.LANDMARKS, diagnosis.landmarks(visit.guide.diagnostic))

    given = diagnosis.answer_title(visit, criterion) if criterion in visit.answers else ""
    return Page(
        place(Step.DIAGNOSIS),
        diagnosis.question(visit, criterion),
        diagnosis.options(visit, criterion),
        [
            Word("demander", "quoi demander, quoi regarder, ce que dit la note", then=to_ask),
            Word("détails", "signes, pièges, quoi faire quand on ne sait pas", "d", details),
            Word("situations", "des situations repères datées, pour l’urgence", "s", landmarks),
            *words(face),
        ],
        about=diagnosis.ABOUT,
        mark=Mark.ONE,
        enter=Enter(_KEEP, f"garder « {given} »") if given else None,
    )
