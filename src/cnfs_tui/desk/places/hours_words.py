"""Opening hours in French words: now, and the week."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby

from cnfs_tui.desk.places.hours import DAY, Hours, Span
from cnfs_tui.guide.days import DAYS, weekdays_in_short
from cnfs_tui.typography import NO_BREAK

UNKNOWN = "horaires à demander"
_CLOSED = "fermé"


def now(hours: Hours, moment: datetime) -> str:
    """« ouvert, ferme à 17 h », « fermé, ouvre demain à 9 h »; what is not known is to be asked.

    Nothing is said of public holidays, which no list knows.
    """
    if not hours.known:
        return UNKNOWN
    if hours.always:
        return "ouvert jour et nuit"
    if closing := hours.closing(moment):
        at = _clock(closing.hour * 60 + closing.minute) if closing.hour or closing.minute else "minuit"
        ahead = (closing.date() - moment.date()).days
        return f"ouvert, ferme à {at}" if ahead < 2 else f"ouvert, ferme {_day(closing, moment)} à {at}"
    opening = hours.next_opening(moment)
    assert opening is not None, "a known week opens some day"
    at = _clock(opening.hour * 60 + opening.minute)
    return f"fermé, ouvre {_day(opening, moment)} à {at}".replace("  ", " ")


def week(hours: Hours) -> tuple[tuple[str, str], ...]:
    """Days that are alike told together, from Monday: (« Lundi à jeudi », « 9 h - 12 h, 14 h - 17 h »)."""
    if not hours.known:
        return ()
    told = []
    for spans, days in groupby(enumerate(hours.week), key=lambda day: day[1]):
        ranks = [rank for rank, _spans in days]
        told.append((weekdays_in_short(ranks).capitalize(), spans_in_words(spans)))
    return tuple(told)


def line(hours: Hours) -> str:
    """The week in one line, closed days left out; the source's own words where there is no timetable."""
    said = hours.said if not hours.known or not hours.said else f" ({hours.said})"
    days = (f"{label.lower()} {told}" for label, told in week(hours) if told != _CLOSED)
    return "; ".join(days).replace("; ", " ; ") + said if hours.known else said or UNKNOWN


def spans_in_words(spans: tuple[Span, ...]) -> str:
    """« 9 h - 12 h, 14 h - 17 h 30 », « fermé », « jour et nuit »."""
    if spans == ((0, DAY),):
        return "jour et nuit"
    return ", ".join(f"{_clock(start)} - {_clock(end)}" for start, end in spans) or _CLOSED


def _clock(minute: int) -> str:
    """« 9 h », « 13 h 30 »."""
    hour, rest = divmod(minute, 60)
    return f"{hour}{NO_BREAK}h" + (f"{NO_BREAK}{rest:02}" if rest else "")


def _day(other: datetime, moment: datetime) -> str:
    """« aujourd’hui » goes without saying; « demain », « jeudi », « lundi prochain »."""
    ahead = (other.date() - moment.date()).days
    if ahead == 0:
        return ""
    if ahead == 1:
        return "demain"
    name = DAYS[other.weekday()]
    return f"{name} prochain" if ahead >= len(DAYS) else name
