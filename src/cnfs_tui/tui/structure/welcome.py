"""The first time: a few short questions about the structure, each free to be passed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App

from cnfs_tui.pages.structure.questions import Questions
from cnfs_tui.session.keeping import Change
from cnfs_tui.session.session import Session
from cnfs_tui.tui.structure.asking import Asking

ASKED = ("kind", "aidants_connect", "name", "postcode", "counting")
"""What is worth asking before the first person comes; everything else can wait."""


async def introduce(app: App[Any], session: Session, settle: Callable[[Change], None]) -> None:
    """Ask one question after the other; each answer is settled at once."""
    for rank, line in enumerate(ASKED, 1):
        lead = f"Question {rank} sur {len(ASKED)} · "
        change = await Questions(Asking(app, lead), session.guide, session.settings).about(line)
        if change is not None:
            settle(change)
