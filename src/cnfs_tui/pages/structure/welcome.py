"""The first time: a few short questions about the structure, each free to be passed."""

from __future__ import annotations

from collections.abc import Callable

from cnfs_tui.pages.structure.questions import Asking, Questions
from cnfs_tui.session.keeping import Change
from cnfs_tui.session.session import Session

ASKED = ("kind", "aidants_connect", "name", "postcode", "counting")
"""What is worth asking before the first person comes; everything else can wait."""
LATER = "Plus tard : touche 7 pour découvrir, touche 4 pour présenter votre structure."
INTRODUCED = "C’est noté, merci. Touche 4 : tout revoir, et compléter."


async def introduce(
    asking: Callable[[str], Asking], session: Session, settle: Callable[[Change], object]
) -> None:
    """Ask one question after the other; each answer is settled at once.

    ``asking`` is given how the title of each question begins.
    """
    for rank, line in enumerate(ASKED, 1):
        ask = asking(f"Question {rank} sur {len(ASKED)} · ")
        change = await Questions(ask, session.guide, session.settings).about(line)
        if change is not None:
            settle(change)
