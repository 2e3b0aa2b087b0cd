"""A place of the directory in words ready for paper, as the person reads them: « je téléphone »."""

from __future__ import annotations

from datetime import date

from cnfs_tui.desk.places.age import too_old
from cnfs_tui.desk.places.hours import Hours, Span
from cnfs_tui.desk.places.hours_words import spans_in_words
from cnfs_tui.desk.places.place import Appointment, Place
from cnfs_tui.guide.days import date_in_words, weekdays_in_short
from cnfs_tui.guide.whereabouts import Whereabouts

_APPOINTMENTS = {
    Appointment.WITHOUT: "J’y vais sans rendez-vous.",
    Appointment.POSSIBLE: "Je peux prendre rendez-vous.",
    Appointment.NEEDED: "Je dois prendre rendez-vous.",
    Appointment.UNKNOWN: "",
}
_LONGEST = 120
"""Characters of hours told in the list's own words, beyond which they are better written by hand."""


def on_paper(place: Place, dated: date | None, today: date) -> Whereabouts:
    """What is printed of a place whose information is of the day ``dated``; what is not known is empty."""
    return Whereabouts(
        name=place.name,
        address=place.whole_address,
        telephone=place.telephone,
        hours=_hours(place.hours),
        appointment=_APPOINTMENTS[place.appointment],
        dated=_dated(place, dated, today),
    )


def _hours(hours: Hours) -> tuple[str, ...]:
    """A line for all the days that are alike, closed ones left out; the list's own words for want of it."""
    if not hours.known:
        return (f"Horaires : {hours.said}",) if 0 < len(hours.said) <= _LONGEST else ()
    alike: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in enumerate(hours.week):
        if spans:
            alike.setdefault(spans, []).append(day)
    return tuple(
        f"{weekdays_in_short(days).capitalize()} : {spans_in_words(spans)}" for spans, days in alike.items()
    )


def _dated(place: Place, dated: date | None, today: date) -> str:
    """From when it is, and what to do before going."""
    told = f"Informations du {date_in_words(dated)}." if dated else "Informations sans date."
    call = "Je téléphone" if place.telephone else "Je me renseigne"
    if place.itinerant:
        return f"{told} Ce lieu se déplace : {call[0].lower()}{call[1:]} avant d’y aller."
    return f"{told} {call} avant d’y aller." if too_old(dated, today) else told
