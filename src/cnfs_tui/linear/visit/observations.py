"""Observations: what surrounds the person; it changes the advice, never the case."""

from __future__ import annotations

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.pages import observations
from cnfs_tui.session.steps import Step


def ask(face: Face, _at: str | None) -> Move:
    """Change lines, one after the other, then go on."""
    while True:
        visit = face.session.current
        page = Page(
            place(Step.OBSERVATIONS),
            observations.question()[:1],
            observations.options(visit),
            words(face),
            about=observations.ABOUT,
            enter=Enter(observations.GO_ON, "rien d’autre, continuer vers la synthèse"),
        )
        try:
            chosen = face.talk.choose(page)
        except Back:
            return To(Step.DIAGNOSIS)
        if chosen == observations.GO_ON:
            return To(Step.SUMMARY)
        seen = visit.guide.diagnostic.observations[chosen]
        now = visit.observations.get(seen.id, seen.default or "")
        value = face.talk.pick(seen.question, observations.values(seen), now)
        if value is not None:
            face.session.visit = observations.noted(visit, seen, value or None)
