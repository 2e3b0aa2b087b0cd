"""A day that a paper will tell: those that are often the one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SOON = {"demain": 1, "dans 1 semaine": 7, "dans 2 semaines": 14, "dans 30 jours": 30}
"""Days ahead that one key chooses, from the key 1 on."""
FURTHEST = 2
"""Years ahead."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day chosen, or none: it will be written by hand."""

    day: date | None
