"""Memos and sheets of our own, so that these tests do not depend on the words of ``memos/``."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper.sheet import MemoSheet, compose

DAY = date(2026, 3, 2)

GARDEN = MemoText(
    title="Je sais arroser mon jardin",
    before=("Je prends mes bottes.", "J'ouvre le robinet."),
    steps=(
        "Je remplis l'arrosoir.",
        "Je regarde le ciel : il pleut ?",
        "J'arrose le matin.",
        "Je ferme le robinet.",
        "Je range l'arrosoir.",
    ),
    caution=("L'eau est rare.", "Je note mon rendez-vous."),
)
CAKE = MemoText(
    title="Je sais faire un gâteau",
    before=(),
    steps=("Je mélange.", "Je mets au four.", "J'attends 30 min.", "Je partage."),
    caution=("Le four est chaud.",),
)


def sheet_of(*memos: MemoText, day: date | None = DAY) -> MemoSheet:
    """A complete sheet, everything possible on it, of these memos."""
    done = [memo.title for memo in memos]
    return compose(memos, version="3f9c1a2b", done=done, day=day, helpers=["France services"], proposal=True)
