"""A web address that cannot be printed: why, and the one that was probably meant."""

from __future__ import annotations

from cnfs_tui.guide.model.web_address import SAFE, fault
from cnfs_tui.guide.problems.known_words import suggested
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.problems.wording.shape import ADDRESS_FAULTS


def bad_address(place: Place, typed: str, wrong: str) -> Problem:
    """What to tell of the address ``typed`` at ``place``; ``wrong`` is the word of its fault."""
    bare, scheme, after = typed.strip().partition("//")
    safe = f"{SAFE}{after if scheme else bare}"
    words = {
        "mot": typed,
        "raison": ADDRESS_FAULTS[wrong],
        "suggestion": suggested(None if fault(safe) else safe),
    }
    return Problem("STR-14", place, words)
