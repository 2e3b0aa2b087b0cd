"""Mémos: those of the guide, to print for a workshop, one by one or several on a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.papers import words
from cnfs_tui.linear.talk import Back
from cnfs_tui.pages import catalogue
from cnfs_tui.pages.option import Mark, Option


def print_memos(face: Face) -> None:
    """Tick memos, read, print or keep the sheet that they make; until « retour »."""
    ticked = catalogue.Ticked()

    def toggled(wanted: str) -> Sequence[Option]:
        nonlocal ticked
        ticked = catalogue.toggled(face.session.guide, ticked, wanted)
        return catalogue.options(face.session.guide, ticked)

    page = Page(
        f"{catalogue.TITLE}.",
        options=catalogue.options(face.session.guide, ticked),
        words=words(face, lambda: catalogue.order(face.session, ticked), catalogue.NOTHING, keep=True),
        about=catalogue.ABOUT,
        mark=Mark.TICK,
    )
    try:
        face.talk.tick(page, toggled)
    except Back:
        return
    finally:
        face.session.forget()
