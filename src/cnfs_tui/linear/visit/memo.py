"""Mémo: tick what was really used, then print it."""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.guide.days import in_words
from cnfs_tui.linear.day import BY_HAND, choose_day
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.papers import words as paper_words
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import memo
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after, before

_NEXT, _SHEET = "suite", "fiche"


def ask(face: Face, _at: str | None) -> Move:
    """Nothing is presumed: a skill is on the memo because the adviser ticked it."""
    session = face.session

    def toggled(skill: str) -> Sequence[Option]:
        session.visit = session.current.toggle_skill(skill)
        if memo.crowded(session.current):
            face.talk.say(memo.TOO_MANY)
        return memo.options(session.current)

    try:
        chosen = face.talk.tick(_page(face), toggled)
    except Back:
        return To(before(session.current, Step.MEMO))
    return To(Step.LIAISON if chosen == _SHEET else after(session.current, Step.MEMO))


def _page(face: Face) -> Page:
    session = face.session

    def next_date() -> None:
        day = choose_day(face.talk, memo.NEXT_DATE, session.today())
        if day is not None:
            session.visit = session.current.meet_again(day.day)
            face.talk.say(f"{memo.NEXT_DATE} : {in_words(day.day) if day.day else BY_HAND}.")

    return Page(
        place(Step.MEMO),
        [Block(memo.QUESTION)],
        memo.options(session.current),
        [
            *paper_words(face, lambda: memo.order(session), memo.NOTHING),
            Word("date", "la prochaine date de la personne", "d", next_date),
            Word(_SHEET, "la fiche de liaison, pour l’endroit où va la personne", "f"),
            *words(face),
        ],
        about=memo.ABOUT,
        mark=Mark.TICK,
        enter=Enter(_NEXT, "la suite"),
    )
