"""« Je fais autrement »: the cases that the adviser may prefer, then why."""

from __future__ import annotations

from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages.option import Option, rank_or_none

TITLE = "Je fais autrement"
WHAT = "C’est vous qui décidez. Que faites-vous ?"
WHY = "Pour quelle raison ?"


def cases(guide: Guide, current: str) -> list[Option]:
    """Every case, the one acted upon being marked."""
    return [
        Option(case.id, case.title, rank_or_none(rank), taken=case.id == current)
        for rank, case in enumerate(guide.cases.values(), 1)
    ]


def reasons(guide: Guide) -> list[Option]:
    """The coded reasons."""
    known = guide.posture.reasons.values()
    return [Option(reason.id, reason.title, rank) for rank, reason in enumerate(known, 1)]
