"""Dates (RLS 5.3): in words, with the day of the week, and a day that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cnfs_tui.guide.checking.plain.finding import Finding, forbidden, unadvised
from cnfs_tui.guide.days import DAYS, MONTHS, in_words
from cnfs_tui.guide.keys import slug

_CENTURY = 2_000
"""« 24/11/26 » is in 2026."""
_MONTH_OF = {
    slug(month)[:length]: rank for rank, month in enumerate(MONTHS, 1) for length in (3, 4, 5, len(month))
} | {"juin": 6}
"""By their first letters too: « nov » is 11."""
_WEEKDAY_OF = {day[:length]: rank for rank, day in enumerate(DAYS) for length in (3, len(day))}

_FIGURES = re.compile(
    r"""
      (?<![\d/.-])
      (?: (?P<iso> \d{4}) [-/.] (?P<iso_month> \d{1,2}) [-/.] (?P<iso_day> \d{1,2})
        | (?P<day> \d{1,2}) \ ? (?P<sign> [/.-]) \ ? (?P<month> \d{1,2}) \ ? (?P=sign) \ ?
          (?P<year> \d{4} | \d{2})
        | (?P<bare_day> \d{1,2}) / (?P<bare_month> \d{1,2}) )
      (?! [\d] | [/.-]\d )
    """,
    re.VERBOSE,
)
_WORDS = re.compile(
    r"""
      \b (?: (?P<weekday> lun(?:di)? | mar(?:di)? | mer(?:credi)? | jeu(?:di)? | ven(?:dredi)? | sam(?:edi)?
                         | dim(?:anche)? ) \b \.? \ )?
      (?P<day> \d{1,2}) (?:er)? \ (?P<month> (?! [^\W_]{3,7}di\b | dimanche) [^\W\d_]{3,9}) \b (?P<dot> \.)?
      (?: \ (?P<year> \d{4}) \b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEADS_TO_A_DATE = re.compile(r"\b(?:le|du|au|avant|dès|depuis|jusqu[’']au) $", re.IGNORECASE)


def in_figures(text: str) -> Iterator[Finding]:
    """LIS-06: a date in figures; LIS-07 when there is no such day."""
    for found in _FIGURES.finditer(text):
        if found["bare_day"]:
            yield from _without_year(text, found)
            continue
        year = int(found["iso"] or found["year"])
        year += _CENTURY if found["year"] and len(found["year"]) == 2 else 0
        day = _day(year, int(found["iso_month"] or found["month"]), int(found["iso_day"] or found["day"]))
        words = in_words(day) if day else ""
        yield forbidden("LIS-06" if day else "LIS-07", found.span(), words, words or None)


def _without_year(text: str, found: re.Match[str]) -> Iterator[Finding]:
    """« le 24/11 » is a date; « 1/2 » alone is not."""
    month, number = int(found["bare_month"]), int(found["bare_day"])
    before = text[max(0, found.start() - 12) : found.start()]
    if _LEADS_TO_A_DATE.search(before) and _day(_CENTURY, month, number):
        words = f"{'1er' if number == 1 else number} {MONTHS[month - 1]}"
        yield forbidden("LIS-06", found.span(), words, words)


def without_weekday(text: str) -> Iterator[Finding]:
    """LIS-11: a date in words that does not say which day of the week; LIS-07: one that cannot be."""
    for found in _WORDS.finditer(text):
        written = slug(found["month"])
        month = _MONTH_OF.get(written)
        if not month:
            continue
        number, weekday = int(found["day"]), slug(found["weekday"] or "")
        day = _day(int(found["year"] or _CENTURY), month, number)
        whole = written == slug(MONTHS[month - 1]) and weekday in ("", *DAYS)
        if day is None:
            yield forbidden("LIS-07", _in_full(text, found, "")[0])
        elif not found["year"]:
            if not whole:
                yield unadvised("LIS-11", *_in_full(text, found, _short(day, weekday)))
        elif weekday and _WEEKDAY_OF[weekday] != day.weekday():
            yield forbidden("LIS-07", *_in_full(text, found, in_words(day)))
        elif not weekday or not whole:
            yield unadvised("LIS-11", *_in_full(text, found, in_words(day)))


def _short(day: date, weekday: str) -> str:
    """The date without its year; the day of the week as its author gave it."""
    words = in_words(day).split()[1:3]
    return " ".join([DAYS[_WEEKDAY_OF[weekday]], *words] if weekday else words)


def _in_full(text: str, found: re.Match[str], words: str) -> tuple[tuple[int, int], str, str]:
    """The span of the date and what to write instead, the full stop of the sentence left in its place."""
    ends = bool(found["dot"]) and not text[found.end() :].strip()
    return (found.start(), found.end() - ends), words, words


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
