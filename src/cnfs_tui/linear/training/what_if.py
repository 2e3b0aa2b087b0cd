"""Et si: one answer is changed, and what that changes is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.training import what_if
from cnfs_tui.training.what_if import WhatIf
from cnfs_tui.tree.model import Answers

_ABOUT = (
    "Choisissez un critère par son numéro, puis une autre réponse : vous entendez où elle mène, et ce que "
    "cela change. « remettre » revient aux réponses du début."
)
_AGAIN = "remettre"
_ANSWERS = "Réponses du début."


def imagine(trainer: Trainer, name: str | None, answers: Answers) -> None:
    """From the answers of a scenario, or from these ones; one criterion after the other, until « retour »."""
    talk, words = trainer.face.talk, TreeWords(trainer.room.guide)
    state = what_if.state(trainer.room.guide, name, answers)
    title = what_if.title(trainer.room.guide, name)

    def notes() -> list[str]:
        return what_if.notes(state, words)

    while True:
        try:
            chosen = talk.choose(_page(trainer, title, state, words, notes))
        except Back:
            return
        if chosen == _AGAIN:
            state = state.again()
            talk.say(_ANSWERS)
        else:
            state = _answered(trainer, state, words, chosen)


def _page(
    trainer: Trainer, title: str, state: WhatIf, words: TreeWords, notes: Callable[[], list[str]]
) -> Page:
    return Page(
        title if title.endswith("?") else f"{title}.",
        what_if.told(state, words),
        [replace(option, note="") for option in what_if.options(state, words)],  # told once it is chosen
        [Word(_AGAIN, "remettre les réponses du début", "r"), *trainer.words(notes)],
        about=_ABOUT,
    )


def _answered(trainer: Trainer, state: WhatIf, words: TreeWords, criterion: str) -> WhatIf:
    page = Page(
        f"{words.criterion(criterion)}.",
        options=what_if.answers(state, criterion),
        about=_ABOUT,
        mark=Mark.ONE,
    )
    try:
        return what_if.answered(state, criterion, int(trainer.face.talk.choose(page)))
    except Back:
        return state
