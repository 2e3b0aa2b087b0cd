"""Synthèse partagée: told, then confirmed by the person or corrected."""

from __future__ import annotations

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.pages import summary
from cnfs_tui.session.steps import Step


def ask(face: Face, _at: str | None) -> Move:
    """To the recommendation when she agrees, else to the answer that is to be corrected."""
    visit = face.session.current
    page = Page(
        place(Step.SUMMARY),
        summary.summary(visit),
        summary.options(visit),
        words(face),
        about=summary.ABOUT,
    )
    try:
        chosen = face.talk.choose(page)
    except Back:
        return To(Step.OBSERVATIONS)
    if chosen != summary.AGREED:
        return To(Step.DIAGNOSIS, chosen)
    face.session.visit = visit.agree()
    return To(Step.RECOMMENDATION)
