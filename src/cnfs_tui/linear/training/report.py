"""Compte rendu: what the session has done, read, printed or kept; nothing else of it stays."""

from __future__ import annotations

from cnfs_tui.linear.page import Page
from cnfs_tui.linear.papers import words
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.pages.training.report import ABOUT, IN_TIME, NOTHING, TITLE, order, so_far


def report(trainer: Trainer) -> None:
    """Built from the session as it stands; until « retour »."""
    face, room = trainer.face, trainer.room
    page = Page(
        f"{TITLE}.",
        so_far(room),
        words=words(face, lambda: order(room, large=face.session.large), NOTHING, keep=True),
        about=f"{ABOUT} {IN_TIME}",
    )
    try:
        face.talk.choose(page)
    except Back:
        return
