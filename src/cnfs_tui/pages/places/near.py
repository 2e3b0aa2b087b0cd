"""The nearest places of one actor, to choose where the person goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.search import Answer, Found
from cnfs_tui.desk.places.whereabouts import on_paper
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.places import page
from cnfs_tui.pages.places.words import ages

WHERE_SHE_GOES = "Où la personne va"
NO_PLACE = "L’annuaire de ce poste n’a aucun lieu de ces acteurs."
BY_HAND = "by-hand"
"""The value of the choice that leaves the place to be written by hand."""
_HERE = "Dans l’ordre des communes : le code postal de ce poste n’est pas noté."


@dataclass(frozen=True, slots=True)
class Gone:
    """Where the person goes, or None: a place that is written by hand."""

    place: Whereabouts | None


def title(actor: Actor) -> str:
    """What is asked."""
    return f"{actor.name} : quel lieu ?"


def state(answer: Answer, shown: int, near: str, moment: datetime) -> list[Block]:
    """From where distances are counted (the postcode ``near``), and how old the page ``shown`` is."""
    if not answer.found:
        return [Block(wording.NOT_FOUND)]
    where = wording.counted_from(near, answer) if near else _HERE
    return [Block(where, MUTED), *ages(page.shown(answer, shown), moment.date())]


def options(answer: Answer, shown: int, moment: datetime) -> list[Option]:
    """The places of a page, then the one that is written by hand."""
    return [*page.rows(answer, shown, moment), Option(BY_HAND, "Un autre lieu, à écrire à la main", 0)]


def gone(found: Found, moment: datetime) -> Gone:
    """A place that was chosen."""
    return Gone(on_paper(found.place, found.dated, moment.date()))
