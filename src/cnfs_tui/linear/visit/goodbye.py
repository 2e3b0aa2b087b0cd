"""Fin: the closing gestures, the report, then nothing of this person is left."""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.coop.activity_report import ActivityReport
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.coop import correct
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import goodbye
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import before


def ask(face: Face, _at: str | None) -> Move:
    """Tick the gestures, prepare the report, then end: by its number, so that no empty line ends a visit."""
    session, done = face.session, set[str]()
    known: ActivityReport | None = None

    def gestures() -> list[Option]:
        return [*goodbye.gestures(session.guide.posture, done), goodbye.ENDING]

    def toggled(value: str) -> Sequence[Option] | None:
        if value == goodbye.ENDING.value:
            return None
        done.symmetric_difference_update({value})
        return gestures()

    def report() -> None:
        nonlocal known
        known = correct(face, known)

    to_coop = [Word("la coop", "préparer le compte rendu pour La Coop", "c", report)]
    page = Page(
        place(Step.GOODBYE),
        [Block(goodbye.TITLE), *goodbye.report(session)],
        gestures(),
        [*([] if session.exercise else to_coop), *words(face)],
        about=goodbye.ABOUT,
        mark=Mark.TICK,
    )
    try:
        face.talk.tick(page, toggled)
    except Back:
        return To(before(session.current, Step.GOODBYE))
    return None
