"""What is counted of a visit: one code an axis, out of closed lists, and the week it ended in.

No hour, no order, no number of a visit: what was counted of two people in one week cannot be told apart
(CNIL, *L’anonymisation de données personnelles*, 19 May 2020).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum


class Axis(StrEnum):
    """A question asked of every finished visit. On each but SKILLS, a visit counts exactly once."""

    CASES = "cas"
    ACTIONS = "action"
    STATUSES = "statut"
    TARGETS = "cible"
    THEMES = "theme"
    SKILLS = "competence"
    AUTONOMY = "autonomie"
    OVERRIDES = "motif"
    DURATIONS = "duree"


NONE = "aucun"
"""The code of a visit that has none on an axis: no theme observed, nobody sent on."""

Counts = Mapping[tuple[str, Axis, str], int]
"""How many visits, by week, axis and code."""

KEPT = 104
"""Weeks for which counters are kept, and may be shown: 24 months."""

DURATIONS = ("moins-de-30-min", "30-min-a-1-h", "1-h-a-2-h", "2-h-et-plus")
"""The bands of La Coop de la médiation numérique (``fields/duree-accompagnement.ts``)."""
_BOUNDS = (30, 60, 120)

_WEEK = re.compile("([0-9]{4})-S([0-9]{2})")


def duration(minutes: int) -> str:
    """The band of a visit that lasted so many minutes."""
    return DURATIONS[bisect_right(_BOUNDS, minutes)]


def week_of(day: date) -> str:
    """The ISO week of a day, « 2026-S48 »: weeks sort as their days do."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-S{week:02}"


def monday(week: str) -> date:
    """The day a week begins. Raises ValueError when it is none."""
    found = _WEEK.fullmatch(week)
    if found is None:
        raise ValueError(week)
    return date.fromisocalendar(int(found[1]), int(found[2]), 1)


def weeks_before(day: date, number: int) -> str:
    """The week so many weeks before that of ``day``; the first one there is when the calendar ends before."""
    try:
        return week_of(day - timedelta(weeks=number))
    except (OverflowError, ValueError):
        return week_of(date.min)
