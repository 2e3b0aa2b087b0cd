"""Situations: each combination of answers with the case it leads to, and « et si » from any of them."""

from __future__ import annotations

from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.training.what_if import imagine
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.scenarios import TITLE
from cnfs_tui.pages.training.situations.places import Place, Places
from cnfs_tui.pages.training.situations.words import SituationWords, table

_ABOUT = (
    "Toutes les situations de l’arbre, et le cas où chacune mène. Un numéro ouvre « et si » depuis cette "
    "situation."
)


def tell_situations(trainer: Trainer) -> None:
    """One line a situation, until « retour »."""
    guide = trainer.room.guide
    found = table(guide)
    places, words = Places(found), SituationWords(guide, found)

    def option(rank: int, place: Place) -> Option:
        case = guide.cases[places.way(place).case]
        return Option(str(rank), f"{words.situation(place)} : {case.title}", note=STATUS[case.status.value])

    page = Page(
        f"{TITLE}. {', '.join(words.title())}.",
        words.taken_for_granted(),
        [option(rank, place) for rank, place in enumerate(places.all)],
        trainer.words(lambda: [words.letters()]),
        about=_ABOUT,
    )
    while True:
        try:
            chosen = trainer.face.talk.choose(page)
        except Back:
            return
        imagine(trainer, None, places.situation(places.all[int(chosen)]))
