"""Days as they are said, and typed, in French, whatever the locale of the desk."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    return f"{DAYS[day.weekday()]} {date_in_words(day)}"


def date_in_words(day: date) -> str:
    """« 24 novembre 2026 », « 1er août 2024 »."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def weekdays_in_words(ranks: Sequence[int]) -> str:
    """« mardi et jeudi », « lundi, mardi et jeudi », by their ranks in the week from 0; empty for none."""
    *first, last = [DAYS[rank] for rank in ranks] or [""]
    return f"{', '.join(first)} et {last}" if first else last


def weekdays_in_short(ranks: Sequence[int]) -> str:
    """The same, but « lundi à jeudi » for three or more in a row; they are in order, at least one."""
    follow = len(ranks) > 2 and ranks[-1] - ranks[0] == len(ranks) - 1
    return f"{DAYS[ranks[0]]} à {DAYS[ranks[-1]]}" if follow else weekdays_in_words(ranks)


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
