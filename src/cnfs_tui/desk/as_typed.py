"""What a person types of her structure, understood, however it is written: a postcode, a telephone, days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from cnfs_tui.guide.days import DAYS, day_meant
from cnfs_tui.guide.keys import slug

T = TypeVar("T")

LONGEST = 120
"""How many characters a line may have: it stands on one or two lines of a sheet."""
POSTCODE = ("un code postal", "Écrivez ses cinq chiffres, comme 01000.")
TELEPHONE = ("un numéro de téléphone", "Écrivez ses dix chiffres, comme 04 70 00 00 00.")
WEEKDAYS = ("un ou plusieurs jours de la semaine", "Écrivez par exemple « mardi et jeudi ».")
DATES = ("une ou plusieurs dates", "Écrivez par exemple « 14/09/2026, 5 octobre 2026 ».")
LINE = ("une ligne courte", f"{LONGEST} signes au plus, sur une seule ligne.")
"""What each of these must be, and how to write it."""

_BETWEEN = re.compile(r"[\s.\-_/()]+")
_FROM_ABROAD = re.compile(r"^(?:\+|00) ?(?:33|262|508|590|594|596) ?(?:\(0\) ?|0(?=[1-9]))?")
"""The codes of France and of its overseas départements: within them, one 0 is dialled instead."""
_SEVERAL = re.compile(r"\s+et\s+|[,;]\s*|\n")
_NUMBER = re.compile("0[1-9][0-9]{8}|3[0-9]{3}")
"""Ten digits, or the four of a short number."""


def postcode(typed: str) -> str:
    """Five digits, whatever the spaces; a first zero that a spreadsheet lost is given back.

    Raises ValueError: also for 00, the postcodes of the army, where nobody is received.
    """
    digits = _BETWEEN.sub("", typed)
    kept = digits.zfill(5)
    if not (digits.isascii() and digits.isdigit() and len(digits) in (4, 5)) or kept.startswith("00"):
        raise ValueError(typed)
    return kept


def telephone(typed: str) -> str:
    """« 04 70 00 00 00 » for any way a French number is written, +33 included; « 39 49 » for a short one.

    Raises ValueError.
    """
    digits = _BETWEEN.sub("", _FROM_ABROAD.sub("0", typed.strip()))
    if not _NUMBER.fullmatch(digits):
        raise ValueError(typed)
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def weekdays(typed: str) -> tuple[int, ...]:
    """« mardi et jeudi », « Mardis, jeudi »: their ranks in the week, Monday being 0. Raises ValueError."""
    return tuple(sorted(set(_each(typed, _weekday))))


def dates(typed: str) -> tuple[date, ...]:
    """« 14/09/2026, 5 octobre 2026 »: these days, the first one first. Raises ValueError."""
    return tuple(sorted(set(_each(typed, _date))))


def line(typed: str) -> str:
    """A short text on one line, spaces put right. Raises ValueError when it is too long."""
    words = " ".join(typed.split())
    if len(words) > LONGEST:
        raise ValueError(typed)
    return words


def _each(typed: str, understood: Callable[[str], T]) -> list[T]:
    parts = [part for part in _SEVERAL.split(typed.strip()) if part.strip()]
    if not parts:
        raise ValueError(typed)
    return [understood(part) for part in parts]


def _weekday(typed: str) -> int:
    """A day of the week, even in the plural, or after « le »."""
    return DAYS.index(slug(typed).removeprefix("les-").removeprefix("le-").removesuffix("s"))


def _date(typed: str) -> date:
    words = slug(typed)
    found = day_meant(typed) or day_meant(words.removeprefix("le-").replace("-", " "))
    if found is None:
        raise ValueError(typed)
    return found
