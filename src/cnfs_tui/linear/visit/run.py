"""An accompaniment from welcome to goodbye, then nothing of it is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from time import monotonic

from cnfs_tui.linear.face import Face
from cnfs_tui.linear.hiding import push_up
from cnfs_tui.linear.talk import Cancelled
from cnfs_tui.linear.visit import (
    diagnosis,
    framing,
    goodbye,
    liaison,
    memo,
    observations,
    recommendation,
    summary,
    together,
)
from cnfs_tui.linear.visit.moves import Move, To
from cnfs_tui.outcome import counted
from cnfs_tui.pages.diagnosis import so_far
from cnfs_tui.session.steps import Step

_STEPS: Mapping[Step, Callable[[Face, str | None], Move]] = {
    Step.FRAMING: framing.ask,
    Step.DIAGNOSIS: diagnosis.ask,
    Step.OBSERVATIONS: observations.ask,
    Step.SUMMARY: summary.ask,
    Step.RECOMMENDATION: recommendation.ask,
    Step.TOGETHER: together.ask,
    Step.MEMO: memo.ask,
    Step.LIAISON: liaison.ask,
    Step.GOODBYE: goodbye.ask,
}
_FORGOTTEN = "La visite est oubliée, et ses fichiers effacés."
_STILL_READ = (
    "Ce qui précède peut encore se relire dans cette fenêtre. Effacez-la, ou fermez-la, avant la personne "
    "suivante."
)
_LOST = "La visite en cours sera oubliée : il n’en restera rien sur ce poste."
_SILENT = "Personne n’a répondu depuis {minutes} minutes. La visite commencée est-elle finie ?"


def accompany(face: Face, *, exercise: bool = False) -> None:
    """Go through the steps; the visit is counted once it has come to its last one, and forgotten.

    Raises Quit and Ended, once it is forgotten.
    """
    session = face.session
    session.begin(exercise=exercise)
    at_home, face.talk = face.talk, replace(face.talk)
    face.talk.may_leave = lambda: _may_leave(face)
    face.talk.so_far = lambda: so_far(session.current, "")
    face.talk.heard = _watch(face)
    move: Move = To(Step.FRAMING)
    over = False
    try:
        while move is not None:
            over = over or move.step is Step.GOODBYE
            move = _STEPS[move.step](face, move.at)
    except Cancelled:
        pass
    finally:
        if over:
            _count(face)
        session.forget()
        face.talk = at_home
    push_up(face.talk.lines)
    face.talk.say(_FORGOTTEN)
    if not exercise:
        face.talk.say(_STILL_READ)


def _may_leave(face: Face) -> bool:
    """Whether the visit may be given up: asked when something of it would be lost."""
    if not face.session.current.begun:
        return True
    asking = replace(face.talk, may_leave=lambda: False)
    return asking.sure(_LOST, stay="Continuer la visite", leave="Quitter la visite")


def _watch(face: Face) -> Callable[[], None]:
    """To be called whenever something is typed: after too long a silence, somebody else may be there."""
    last = monotonic()

    def heard() -> None:
        nonlocal last
        before, last = last, monotonic()
        delay = face.session.settings.erase_after
        if delay and last - before > delay * 60 and face.session.visit is not None:
            asking = replace(face.talk, heard=lambda: None, may_leave=lambda: False)
            told = _SILENT.format(minutes=delay)
            if asking.sure(told, stay="Non : la continuer", leave="Oui : l’oublier"):
                raise Cancelled

    return heard


def _count(face: Face) -> None:
    session = face.session
    told = session.outcome()
    if told is not None and session.settings.counting:
        face.counting.add(counted(told, session.guide, session.today()))
