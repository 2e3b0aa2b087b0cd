"""Leaving the trainer's room: asked of the app, and the question before a session is lost."""

from __future__ import annotations

from textual.message import Message

from cnfs_tui.tui.panels.confirm import Confirm

_QUESTION = (
    "La séance sera oubliée : ce qui a été joué, noté et voté. Pour en garder une trace, continuez la "
    "séance : la touche c, dans la liste des scénarios, ouvre le compte rendu."
)


class LeaveRoom(Message):
    """Back home; the app asks first when something would be lost."""


def leaving(where: str) -> Confirm:
    """Asks whether to lose the session; ``where`` says where one goes after a yes."""
    return Confirm("Quitter la séance ?", _QUESTION, stay="Continuer la séance", leave=where)
