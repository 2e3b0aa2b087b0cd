"""Accueil: what can be done, by its number, until one quits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.memos import print_memos
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back, Cancelled, Quit
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
}


def open_home(face: Face) -> None:
    """Propose what can be done, again and again. Returns when one quits; raises Ended."""
    page = Page(_WHERE, [Block(home.PROMISE)], home.LINES, about=_ABOUT)
    while True:
        try:
            chosen = face.talk.choose(page)
            if chosen == "quit":
                return
            _ROOMS[chosen](face)
        except (Back, Cancelled):
            face.talk.say(_AT_HOME)
        except Quit:
            return
