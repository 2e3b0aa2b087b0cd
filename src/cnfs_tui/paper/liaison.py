"""The « fiche de liaison »: the person carries it to the place where she is sent, and shows it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.paper.sheet import (
    Kind,
    Line,
    Origin,
    Sheet,
    boxes,
    dated,
    day_line,
    footer,
    line,
    lines,
    told,
)

_TITLE = "Ma fiche de liaison"
_PLACE = "Où je vais"
_PLACE_BLANK = "Lieu :"
_ADDRESS = "Adresse :"
_TELEPHONE = "Téléphone :"
_HOURS = "Horaires :"
_APPOINTMENT = "Mon rendez-vous :"
_WHY = "Pourquoi j’y vais"
_NEED_BLANK = "Je viens pour"
_DETAIL = "Je précise :"
_DEADLINE = "Ma date limite :"
_DONE = "Ce qui est déjà fait"
_BRING = "Ce que j’apporte"
_MORE = "Et aussi :"
_CLOSED = "Si la porte est fermée"
_SENT_BY = "Qui m’envoie :"
_SENT_FROM = "Lieu :"
_TELEPHONE = "Téléphone :"


@dataclass(frozen=True, slots=True)
class Liaison:
    """What was chosen for this person, in words ready for paper, without anything that names her.

    ``place`` is a kind of place, ``whereabouts`` the very one. ``contacts`` are the same everywhere: they are
    printed for want of its own telephone. ``need`` is a whole sentence, ``sent_by`` a job title,
    ``sent_from`` a structure and its address, ``telephone`` the structure's. Where a text is empty, a line is
    left to write on.
    """

    place: str
    contacts: Sequence[str] = ()
    need: str = ""
    done: Sequence[str] = ()
    bring: Sequence[str] = ()
    deadline: date | None = None
    appointment: date | None = None
    closed_door: Sequence[str] = ()
    sent_by: str = ""
    sent_from: str = ""
    telephone: str = ""
    whereabouts: Whereabouts | None = None


def compose(liaison: Liaison, origin: Origin, *, day: date | None = None) -> Sheet:
    """Compose the liaison sheet, in French typography.

    Source of its parts: the seven things to write for a good hand-over (Dora; our eight gestures).
    """
    return Sheet(tuple(_lines(liaison, origin, day)), day)


def _lines(liaison: Liaison, origin: Origin, day: date | None) -> Iterator[Line]:
    yield line(Kind.TITLE, _TITLE)
    yield day_line(day)
    yield line(Kind.HEADING, _PLACE)
    yield from _place(liaison)
    yield _appointment(liaison.appointment)
    yield line(Kind.HEADING, _WHY)
    yield line(Kind.TEXT, liaison.need) if liaison.need else line(Kind.BLANK, _NEED_BLANK)
    yield line(Kind.BLANK, _DETAIL)
    yield dated(_DEADLINE, liaison.deadline)
    yield line(Kind.HEADING, _DONE)
    yield from boxes(Kind.DONE, liaison.done)
    yield line(Kind.BLANK, _MORE if liaison.done else "")
    yield line(Kind.HEADING, _BRING)
    yield from boxes(Kind.TO_DO, liaison.bring)
    yield line(Kind.BLANK, _MORE if liaison.bring else "")
    yield line(Kind.HEADING, _CLOSED)
    yield from lines(Kind.TEXT, liaison.closed_door)
    yield told(_SENT_BY, liaison.sent_by)
    yield told(_SENT_FROM, liaison.sent_from)
    yield told(_TELEPHONE, liaison.telephone)
    yield from footer(origin)


def _place(liaison: Liaison) -> Iterator[Line]:
    """Where the person goes. The kind of place is not told twice: « France services », then its own name."""
    place = liaison.whereabouts or Whereabouts("")
    names = [liaison.place, place.name]
    if liaison.place.casefold() in place.name.casefold():
        names.remove(liaison.place)
    strong, *more = [name for name in names if name] or [""]
    yield line(Kind.STRONG, strong) if strong else line(Kind.BLANK, _PLACE_BLANK)
    yield from lines(Kind.TEXT, more)
    yield from lines(Kind.TEXT, () if place.telephone else liaison.contacts)
    yield line(Kind.TEXT, place.address) if place.address else line(Kind.BLANK, _ADDRESS)
    yield _or_blank(_TELEPHONE, place.telephone)
    yield from lines(Kind.TEXT, place.hours) if place.hours else [line(Kind.BLANK, _HOURS)]
    whether = "" if liaison.appointment else place.appointment  # one is taken already
    told = " ".join(sentence for sentence in (whether, place.dated) if sentence)
    yield from lines(Kind.TEXT, [told] if told else [])


def _or_blank(label: str, told: str) -> Line:
    return line(Kind.TEXT, f"{label} {told}") if told else line(Kind.BLANK, label)


def _appointment(day: date | None) -> Line:
    """The day in words when it is known; the hour is written by hand."""
    return line(Kind.BLANK, _APPOINTMENT if day is None else f"{_APPOINTMENT} {in_words(day)}, à")
