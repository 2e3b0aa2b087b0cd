"""Accueil: what can be done, by its number, until one quits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cnfs_tui.linear.activity import open_activity
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.help import open_help
from cnfs_tui.linear.memos import print_memos
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.places import open_places
from cnfs_tui.linear.structure import introduce_structure, open_structure
from cnfs_tui.linear.talk import Back, Cancelled, Quit
from cnfs_tui.linear.training.room import train
from cnfs_tui.linear.tree import walk
from cnfs_tui.linear.visit.run import accompany
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import home
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.counting import put_aside
from cnfs_tui.pages.opening import SETTINGS_REFUSED

_WHERE = "Accueil."
_AT_HOME = "Vous êtes à l’accueil. Pour fermer cnfs-tui, tapez quitter."
_ABOUT = (
    "cnfs-tui vous guide du bonjour à l’au revoir. Chaque question se répond par un numéro, puis Entrée. "
    "Les mots « retour », « annuler », « où suis-je » et « ? » marchent partout."
)

_FROM = "Depuis l’accueil : {line}."
_DISCOVER = Word("découvrir", "cnfs-tui en cinq étapes, puis quelques questions sur votre structure", "d")
_LATER = Word("plus tard", "ne plus le proposer", "t")

_ROOMS: Mapping[str, Callable[[Face], None]] = {
    "accompany": accompany,
    "memos": print_memos,
    "tree": lambda face: walk(face.talk, face.session.guide),
    "structure": open_structure,
    "places": open_places,
    "activity": open_activity,
    "help": open_help,
    "train": train,
    _DISCOVER.word: lambda face: introduce_structure(face, now=True),
    _LATER.word: lambda face: introduce_structure(face, now=False),
}


def open_home(face: Face, *, training: str | None = None) -> None:
    """Propose what can be done, again and again. Returns when one quits; raises Ended.

    ``training``: begin in the trainer's room, with the scenario that has this id, or with their list if
    it is empty.
    """
    face.look_at_counting()
    if training is not None and not _still_here(face, lambda face: train(face, training or None)):
        return
    while _still_here(face, _choose):
        pass


def _still_here(face: Face, do: Callable[[Face], None]) -> bool:
    """Do this, then come home; False once one quits."""
    if aside := face.counting.take_aside():
        face.talk.say(put_aside(aside))
    try:
        do(face)
    except (Back, Cancelled):
        face.talk.say(_AT_HOME)
    except Quit:
        return False
    return True


def _choose(face: Face) -> None:
    """Open a room, which is then told by « où suis-je », whatever it asks."""
    chosen = face.talk.choose(_page(face))
    if chosen == "quit":
        raise Quit
    titles = {option.value: option.label for option in home.LINES}
    at_home, face.talk = face.talk, replace(face.talk)
    face.talk.so_far = lambda: [Block(_FROM.format(line=titles.get(chosen, home.DISCOVER)))]
    try:
        _ROOMS[chosen](face)
    finally:
        face.talk = at_home


def _page(face: Face) -> Page:
    settings, first_time = face.session.settings, []
    if not settings.introduced and not face.desk.problems:
        first_time = [_DISCOVER, _LATER]
    told = [home.PROMISE]
    if face.desk.refused:
        told.append(SETTINGS_REFUSED)
    elif settings.counting:
        told.append(face.counting.in_words())
    if first_time:
        told.append(f"{home.FIRST_TIME} {home.DISCOVER} : tapez d. {home.LATER} : tapez t.")
    return Page(_WHERE, [Block(text) for text in told], home.LINES, first_time, about=_ABOUT)
