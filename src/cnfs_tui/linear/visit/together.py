"""Faire ensemble: the steps to tick, and the ladder to climb one rung at a time."""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.visit.everywhere import words
from cnfs_tui.linear.visit.moves import Move, To, place
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import together
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after

_NEXT = "suite"


def ask(face: Face, _at: str | None) -> Move:
    """Tick what is done, help a little more or a little less, then go on."""
    face.session.begin_together()

    def toggled(step: str) -> Sequence[Option]:
        face.session.visit = face.session.current.toggle_step(int(step))
        return together.steps(face.session.current)

    try:
        face.talk.tick(_page(face), toggled)
    except Back:
        return To(Step.RECOMMENDATION)
    return To(after(face.session.current, Step.TOGETHER))


def _page(face: Face) -> Page:
    session = face.session

    def climb(by: int) -> None:
        session.visit = together.climbed(session.current, by)
        face.talk.read("", together.now(session.current))

    def ladder() -> None:
        face.talk.read("", [*together.title(session), *together.rung(session.current)])

    return Page(
        place(Step.TOGETHER),
        [*together.title(session), *together.now(session.current)],
        together.steps(session.current),
        [
            Word("monter", "monter d’un cran, pour aider un peu plus", "m", lambda: climb(1)),
            Word("descendre", "redescendre d’un cran, pour aider un peu moins", "d", lambda: climb(-1)),
            Word("échelle", "toute l’échelle, et le temps passé", then=ladder),
            *words(face),
        ],
        about=together.ABOUT,
        mark=Mark.TICK,
        enter=Enter(_NEXT, "la suite, les papiers ou la fin"),
    )
