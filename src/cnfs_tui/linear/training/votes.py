"""À mains levées: hands are counted for each case; the group may keep its disagreement."""

from __future__ import annotations

import re
from dataclasses import replace

from cnfs_tui.linear.page import Enter, Page, Typing
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.training.comparison.pages import ANOTHER_CASE, OTHER, Stage, pages_of
from cnfs_tui.pages.training.comparison.words import hands

_END = "fin"
_HOW = "Un numéro : une main de plus. « 1 5 » : cinq mains en tout pour le cas 1."
_COUNTED = re.compile(r"(\d{1,2}) +(\d{1,3})")
_ABOUT = "Chaque main levée s’ajoute au cas. Les nombres ne sont gardés que pour la séance."


def vote(trainer: Trainer, name: str) -> None:
    """Count hands until an empty line. Raises Back."""
    talk, room = trainer.face.talk, trainer.room
    page = _page(trainer, name)
    chosen = talk.choose(page)
    while chosen != _END:
        case, _, count = chosen.partition("=")
        known = page.options
        if case == OTHER:
            case = talk.pick(ANOTHER_CASE, pages_of(trainer.room, name, large=False).others) or ""
        if case:
            votes = room.of(name).votes.get(case, 0)
            room.session = room.session.vote(name, case, int(count) - votes if count else 1)
            talk.say(f"{room.guide.cases[case].title} : {hands(room.of(name).votes.get(case, 0))}.")
        page = _page(trainer, name)
        same = [option.value for option in page.options] == [option.value for option in known]
        chosen = talk.answer(page) if same else talk.choose(page)


def _page(trainer: Trainer, name: str) -> Page:
    pages = pages_of(trainer.room, name, large=False)
    shown = pages.show((Stage.VOTES, ""))

    def in_words(option: Option) -> Option:
        return replace(
            option, note="" if option.value == OTHER else hands(pages.played.votes.get(option.value, 0))
        )

    page = Page(
        f"{Stage.VOTES.value}. {pages.scenario.title}.",
        [*shown.before, *shown.after],
        [in_words(option) for option in shown.options],
        trainer.words(lambda: shown.notes),
        about=_ABOUT,
        enter=Enter(_END, "fermer la comparaison"),
    )

    def counted(typed: str) -> str | None:
        found = _COUNTED.fullmatch(typed) if typed.isascii() else None
        option = page.numbers.get(int(found[1])) if found else None
        return f"{option.value}={found[2]}" if found and option and option.value != OTHER else None

    return replace(page, typing=Typing(_HOW, counted))
