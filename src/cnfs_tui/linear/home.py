"""Accueil: what can be done, by its number, until one quits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.memos import print_memos
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back, Cancelled, Quit
from cnfs_tui.linear.training.room import train
from cnfs_tui.linear.tree import walk
from cnfs_tui.linear.visit.run import accompany
from cnfs_tui.pages import home
from cnfs_tui.pages.block import Block

_WHERE = "Accueil."
_AT_HOME = "Vous êtes à l’accueil. Pour fermer cnfs-tui, tapez quitter."
_ABOUT = (
    "cnfs-tui vous guide du bonjour à l’au revoir. Chaque question se répond par un numéro, puis Entrée. "
    "Les mots « retour », « annuler », « où suis-je » et « ? » marchent partout."
)

_ROOMS: Mapping[str, Callable[[Face], None]] = {
    "accompany": accompany,
    "memos": print_memos,
    "tree": lambda face: walk(face.talk, face.session.guide),
    "train": train,
}


def open_home(face: Face, *, training: str | None = None) -> None:
    """Propose what can be done, again and again. Returns when one quits; raises Ended.

    ``training``: begin in the trainer's room, with the scenario that has this id, or with their list if
    it is empty.
    """
    if training is not None and not _still_here(face, lambda face: train(face, training or None)):
        return
    while _still_here(face, _choose):
        pass


def _still_here(face: Face, do: Callable[[Face], None]) -> bool:
    """Do this, then come home; False once one quits."""
    try:
        do(face)
    except (Back, Cancelled):
        face.talk.say(_AT_HOME)
    except Quit:
        return False
    return True


def _choose(face: Face) -> None:
    chosen = face.talk.choose(Page(_WHERE, [Block(home.PROMISE)], home.LINES, about=_ABOUT))
    if chosen == "quit":
        raise Quit
    _ROOMS[chosen](face)
