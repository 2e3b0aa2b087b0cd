"""Leaving the trainer's room: asked of the app, and the question before a session is lost."""

from __future__ import annotations

from textual.message import Message

from cnfs_tui.pages.training.leaving import QUESTION, STAY, TITLE
from cnfs_tui.tui.panels.confirm import Confirm


class LeaveRoom(Message):
    """Back home; the app asks first when something would be lost."""


def leaving(where: str) -> Confirm:
    """Asks whether to lose the session; ``where`` says where one goes after a yes."""
    return Confirm(TITLE, QUESTION, stay=STAY, leave=where)
