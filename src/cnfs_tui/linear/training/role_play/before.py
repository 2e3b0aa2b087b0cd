"""Before the play: the rules of the session, then a card for each, the person's being heard by all."""

from __future__ import annotations

from dataclasses import replace

from cnfs_tui.linear.hiding import push_up
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.role_play.staged import Go, Staged
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.training.role_play.pages import card, roles, turned

_PERSON = 2
"""The number of the one card that nobody else may read."""
_ABOVE = "Cette carte peut encore se relire plus haut, dans cette fenêtre."
_HEARD = (
    "Cette carte est pour la seule personne qui la joue. Si cet ordinateur lit à voix haute, toute la salle "
    "l’entendra : mettez un casque."
)


def ask_frame(staged: Staged) -> Go:
    """What is told by the only page of a time."""
    first, *_ = turned(staged.guide, staged.scenario, staged.course.time, staged.seen)
    return staged.turn([Block(first.main), staged.foreseen(), *first.blocks])


def ask_cards(staged: Staged) -> Go:
    """The cards, by their numbers, until an empty line."""
    cards = [Option(str(rank), role.title, rank) for rank, role in enumerate(roles(staged.guide.training), 1)]
    page = replace(staged.page([Block(staged.course.time.content), staged.foreseen()]), options=cards)
    while not isinstance(chosen := staged.ask(page), Go):
        _read(staged, int(chosen))
    return chosen


def _read(staged: Staged, number: int) -> None:
    """Read a card, then push it off the screen."""
    title = roles(staged.guide.training)[number - 1].title
    if number == _PERSON and not staged.talk.sure(_HEARD, stay="Ne pas la lire", leave="La lire"):
        return
    read = card(staged.guide.training, staged.scenario, number)
    hide = Enter("", "cacher cette carte")
    try:
        staged.talk.choose(Page(f"{title}.", [Block(read.main), *read.blocks], enter=hide))
    except Back:
        pass
    finally:
        push_up(staged.talk.lines)
    if number == _PERSON:
        staged.talk.say(_ABOVE)
