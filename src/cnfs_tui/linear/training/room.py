"""Former: the scenarios of the guide, what can be done with each, and what the session becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.linear.training.library import read_library
from cnfs_tui.linear.training.report import report
from cnfs_tui.linear.training.scenario import choose_activity
from cnfs_tui.linear.training.situations import tell_situations
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import scenarios
from cnfs_tui.pages.training import leaving
from cnfs_tui.pages.training.report import so_far
from cnfs_tui.session.room import Room

_ABOUT = (
    f"{scenarios.ABOUT} Choisissez un scénario par son numéro, puis ce que vous en faites. Ensuite, "
    "« notes » dit vos notes de formateur : toute la salle peut les entendre."
)
_LIBRARY, _SITUATIONS, _REPORT = "posture", "situations", "compte rendu"

_ROOMS: Mapping[str, Callable[[Trainer], None]] = {
    _LIBRARY: lambda trainer: read_library(trainer.face.talk, trainer.room.guide),
    _SITUATIONS: tell_situations,
    _REPORT: report,
}


def train(face: Face, first: str | None = None) -> None:
    """Lead a session, beginning with the scenario called ``first`` if any. Nothing of it stays.

    Raises Cancelled, Quit and Ended, once it is forgotten.
    """
    session = face.session
    room = Room(session.guide, today=session.today, clock=session.clock)
    trainer = Trainer(face, room)
    at_home, face.talk = face.talk, replace(face.talk)
    face.talk.may_leave = lambda: not room.begun or _sure(face.talk)
    face.talk.so_far = lambda: so_far(room)
    try:
        if first is not None:
            choose_activity(trainer, first)
        while _choose(trainer):
            pass
    finally:
        face.talk = at_home
        room.close()
        session.forget()


def _sure(talk: Talk) -> bool:
    asking = replace(talk, may_leave=lambda: False)
    return asking.sure(leaving.QUESTION, stay=leaving.STAY, leave=leaving.LEAVE)


def _choose(trainer: Trainer) -> bool:
    """Open what is chosen; False to leave the room."""
    talk = trainer.face.talk
    try:
        chosen = talk.choose(_page(trainer))
    except Back:
        return not talk.may_leave()
    if chosen in _ROOMS:
        _ROOMS[chosen](trainer)
    else:
        choose_activity(trainer, chosen)
    return True


def _page(trainer: Trainer) -> Page:
    room = trainer.room
    return Page(
        f"{scenarios.TITLE}. {scenarios.QUESTION}.",
        options=[
            scenarios.option(room.guide, name, room.of(name)) for name in scenarios.in_order(room.guide)
        ],
        words=[
            Word(_LIBRARY, "les gestes, les mots, les dérapages", "b", also="f6"),
            Word(_SITUATIONS, "toutes les situations de l’arbre", "s"),
            Word(_REPORT, "ce que le groupe a fait, à imprimer", "c"),
            trainer.tree,
        ],
        about=_ABOUT,
    )
