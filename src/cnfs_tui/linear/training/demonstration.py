"""Démonstration guidée: the visit plays itself, and stops where the group must choose."""

from __future__ import annotations

from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.demonstration.blocks import choices, newly, tree
from cnfs_tui.pages.demonstration.notes import notes
from cnfs_tui.pages.demonstration.tree import tree_line
from cnfs_tui.pages.demonstration.words import ABOUT, where
from cnfs_tui.training.demonstration import Demonstration

_NEXT = "suite"
_ABOUT = f"{ABOUT} Entrée avance, « retour » revient. Un numéro dit ce qu’un choix fait à la personne."
_WAY = "Chemin dans l’arbre : "


def demonstrate(trainer: Trainer, name: str) -> None:
    """Page by page, to the last question of the debrief; what the group chose is remembered."""
    room = trainer.room
    shown = Demonstration(room.guide, room.guide.scenarios[name])
    while True:
        try:
            chosen = _ask(trainer, shown)
        except Back:
            if shown.at == 0:
                return
            shown = shown.back()
            continue
        if chosen == _NEXT and shown.ended:
            return
        shown = shown.forward() if chosen == _NEXT else shown.choose(int(chosen))
        room.keep(name, room.of(name).demonstrated(shown.made))


def _ask(trainer: Trainer, shown: Demonstration) -> str:
    """Tell the page, and ask; the choices are not told again after the effect of one of them."""
    page, talk = _page(trainer, shown), trainer.face.talk
    if shown.seeing is None:
        return talk.choose(page)
    talk.read(page.where, page.blocks)
    talk.say(page.expected)
    return talk.answer(page)


def _page(trainer: Trainer, shown: Demonstration) -> Page:
    def known() -> None:
        trainer.face.talk.read(where(shown)[1], tree(shown))

    end = "fermer la démonstration" if shown.ended else "la suite"
    return Page(
        f"{where(shown)[1]}.",
        [*newly(shown), *_moved(shown)],
        choices(shown),
        [
            Word("chemin", "ce que l’arbre sait à ce moment de la visite", then=known),
            *trainer.words(lambda: notes(shown)),
        ],
        about=_ABOUT,
        enter=None if shown.waiting else Enter(_NEXT, end),
    )


def _moved(shown: Demonstration) -> list[Block]:
    """The way in the tree, on the pages that make it longer."""
    before, now = tree_line(shown.back()), tree_line(shown)
    return [] if shown.choices or before == now else [Block(now, MUTED, lead=_WAY, gap=1)]
