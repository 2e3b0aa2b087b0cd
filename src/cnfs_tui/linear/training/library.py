"""Posture: the gestures, the words, the slips, the ladder and the ways to do, one card at a time."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.training.library import ABOUT, TITLE, Family, cards

_NEXT, _BEFORE = "suite", "précédente"


def read_library(talk: Talk, guide: Guide) -> None:
    """Choose a family, then read its cards, until « retour »."""
    options = [Option(family.name, family.title, rank) for rank, family in enumerate(Family, 1)]
    while True:
        try:
            chosen = talk.choose(Page(f"{TITLE}.", options=options, about=ABOUT))
        except Back:
            return
        _choose_card(talk, guide, Family[chosen])


def _choose_card(talk: Talk, guide: Guide, family: Family) -> None:
    """The cards of a family by their names."""
    names = [Option(str(rank), card.name, rank + 1) for rank, card in enumerate(cards(guide, family))]
    while True:
        try:
            chosen = talk.choose(Page(f"{TITLE} : {family.title}.", options=names, about=ABOUT))
        except Back:
            return
        _read(talk, guide, family, int(chosen))


def _read(talk: Talk, guide: Guide, family: Family, number: int) -> None:
    """One card, then the next ones, until the last."""
    made = cards(guide, family)
    while number < len(made):
        last = number + 1 == len(made)
        page = Page(
            f"{family.title}, carte {number + 1} sur {len(made)}.",
            made[number].page,
            words=[Word(_BEFORE, "la carte d’avant")] if number else [],
            about=ABOUT,
            enter=Enter(_NEXT, "revenir à la liste" if last else "la carte suivante"),
        )
        try:
            number += 1 if talk.choose(page) == _NEXT else -1
        except Back:
            return
