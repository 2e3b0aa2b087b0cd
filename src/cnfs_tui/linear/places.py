"""Chercher un lieu: the directory of this desk, a page of places at a time, outside any visit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import Holdings, find, holdings
from cnfs_tui.desk.places.search import Answer, Wanted
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.lists_of_places import bring_in_a_list, tell_lists
from cnfs_tui.linear.page import Enter, Page, Typing
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.places import page, search
from cnfs_tui.pages.places.about import about_the_directory
from cnfs_tui.pages.places.typed import wanted
from cnfs_tui.pages.places.words import in_full
from cnfs_tui.typography import printable

_LONGEST = 60
"""Signs: no commune of France has a longer name."""
_WHERE = "where:"
"""How what was typed begins, as a value."""
_TYPE = "une commune ou un code postal"
_LOOKED_FOR = "Recherche : « {typed} »."
_HOW_TO = (
    "Tapez une commune, ou un code postal pour les lieux les plus proches. Ils sont dits huit par huit. Un "
    "numéro dit tout d’un lieu."
)
_IMPORT = Word("importer", "importer une liste de lieux", "i")
_OF_LISTS = (
    Word("commune", "taper une commune ou un code postal, ou revenir à tous les lieux", "c"),
    Word("acteur", "ne voir que les lieux d’un acteur", "a"),
    Word("ouverts", "ne voir que les lieux ouverts maintenant, ou tous", "o"),
    _IMPORT,
    Word("listes", "les listes importées ; en retirer une", "l"),
)
"""What can be done once a list is in."""
_EMPTY = Page(f"{search.TITLE}.", about_the_directory(), words=[_IMPORT], about=search.ABOUT)


def _typed(typed: str) -> str | None:
    """Only what is seen is looked for."""
    return f"{_WHERE}{printable(typed)[:_LONGEST]}" if typed else None


_TYPING = Typing(_TYPE, _typed)


@dataclass(frozen=True, slots=True)
class _Looking:
    """What is looked for by now, and which page of what is found is told."""

    typed: str = ""
    actor: str = search.EVERY_ACTOR
    open_now: bool = False
    page: int = 0

    def wanted(self, desk: str) -> Wanted:
        """The same, from a ``desk`` whose postcode may be known."""
        limit = page.limit(self.page)
        return wanted(self.typed, desk, actor=self.actor, open_now=self.open_now, limit=limit)


def open_places(face: Face) -> None:
    """Look for places, again and again; tell those that are chosen, and change the lists."""
    looking, told = _Looking(), None
    while True:
        moment = face.session.now()
        try:
            held, answer = holdings(moment), find(looking.wanted(face.session.postcode), moment)
        except Unavailable as refused:
            face.talk.read("", search.refused(*wording.trouble(refused.trouble)))
            return
        if held.put_aside:
            face.talk.say(wording.put_aside(held.put_aside.name))
        page_now = _page(face, looking, answer, moment) if held.sources else _EMPTY
        try:
            chosen = face.talk.ask_again(page_now) if page_now == told else face.talk.choose(page_now)
        except Back:
            return
        told = page_now
        if chosen.isdecimal():
            name, *rest = in_full(answer.found[int(chosen)], answer, face.session.guide, moment)
            face.talk.read(name.text, rest)
        else:
            looking = _changed(face, looking, held, answer, chosen)


def _page(face: Face, looking: _Looking, answer: Answer, moment: datetime) -> Page:
    asked = looking.wanted(face.session.postcode)
    typed = [Block(_LOOKED_FOR.format(typed=looking.typed))] if looking.typed else []
    return Page(
        f"{search.TITLE}.",
        [
            *typed,
            *search.filters(asked, face.session.guide),
            *search.reply(asked, answer, looking.page, moment),
        ],
        page.rows(answer, looking.page, moment),
        _OF_LISTS,
        about=f"{search.ABOUT} {_HOW_TO}",
        typing=_TYPING,
    )


def _changed(face: Face, looking: _Looking, held: Holdings, answer: Answer, chosen: str) -> _Looking:
    """What is looked for from now on."""
    if chosen.startswith(_WHERE):
        return replace(looking, typed=chosen.removeprefix(_WHERE), page=0)
    match chosen:
        case page.TURN:
            return replace(looking, page=page.turned(answer, looking.page))
        case "commune":
            return replace(looking, typed=_commune(face, looking.typed), page=0)
        case "acteur":
            actors = search.actors(face.session.guide, held.actors)
            actor = face.talk.pick(search.OF_WHOM, actors, looking.actor)
            return looking if actor is None else replace(looking, actor=actor, page=0)
        case "ouverts":
            return replace(looking, open_now=not looking.open_now, page=0)
        case "importer":
            bring_in_a_list(face)
        case _:
            tell_lists(face, held.sources)
    return looking


def _commune(face: Face, typed: str) -> str:
    """What is typed, whatever it is; everywhere, for an empty line."""
    asked = Page(
        f"{search.TITLE}, où ?", enter=Enter(_WHERE, "partout"), typing=replace(_TYPING, anything=True)
    )
    try:
        return face.talk.choose(asked).removeprefix(_WHERE)
    except Back:
        return typed
