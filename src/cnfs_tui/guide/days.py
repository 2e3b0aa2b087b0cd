"""Days as they are said, and typed, in French, whatever the locale of the desk."""

from __future__ import annotations

import re
from datetime import date

from cnfs_tui.guide.keys import slug

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)

_SHORT_MONTHS = ("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:er)?[ /.-]+(\d{1,2}|[a-z]{3,9})\.?[ /.-]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[ /.-]?(\d{1,2})[ /.-]?(\d{1,2})")


def in_words(day: date) -> str:
    """« mardi 24 novembre 2026 », « dimanche 1er mars 2026 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{DAYS[day.weekday()]} {number} {MONTHS[day.month - 1]} {day.year}"


def day_meant(typed: str) -> date | None:
    """The day of « 2026-11-24 », « 24/11/2026 » or « 24 novembre 2026 »; None when there is no such day."""
    words = slug(typed).replace("-", " ")
    if found := _DAY_FIRST.fullmatch(words):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(words):
        year, month, day = found.groups()
    else:
        return None
    rank = int(month) if month.isdigit() else _rank_of_month(month)
    try:
        return date(int(year), rank, int(day))
    except ValueError:
        return None


def looks_like_a_day(typed: str) -> bool:
    """Whether it has the form of a day, be it one that no calendar has."""
    words = slug(typed).replace("-", " ")
    return bool(_DAY_FIRST.fullmatch(words) or _YEAR_FIRST.fullmatch(words))


def _rank_of_month(month: str) -> int:
    return next((rank for rank, name in enumerate(_SHORT_MONTHS, 1) if month.startswith(name)), 0)
