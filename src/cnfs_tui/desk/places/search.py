"""Looking for places: nearest first, open or not, by actor, postcode, commune."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from math import asin, cos, degrees, radians, sin

from cnfs_tui.desk.places.departments import department_of
from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place, Position
from cnfs_tui.desk.places.sphere import EARTH, distance
from cnfs_tui.desk.places.store import PlaceStore, Stored

_FIRST_REACH = 5.0
_WIDER = 4
_FARTHEST = EARTH * 3.2
"""The first circle looked into and one that holds the whole Earth, in kilometres; how each one widens."""
_FEW = 500
"""Openings: fewer than these are sorted faster than circles are looked into."""
_OPEN = "opening.day = ? AND opening.start <= ? AND opening.closing > ?"
_ARTICLES = ("", "le-", "la-", "les-", "l-")
"""« Nouvion » is looked for as it is heard."""
_AFTER_ALL = "\uffff"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; what is empty is not asked.

    ``actor``: an id of the guide. ``postcode``, ``commune``: how they begin. ``near``: a postcode, where the
    desk is. ``open_now``: only those open at the moment of the search.
    """

    actor: str = ""
    postcode: str = ""
    commune: str = ""
    near: str = ""
    open_now: bool = False
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Found:
    """A place that answers. ``km`` as the crow flies, None when it cannot be told; ``exact``, whether the
    place's own position was known; ``dated``, the day of what is said of it."""

    place: Place
    km: float | None
    exact: bool
    dated: date | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class Answer:
    """``origin``: where distances are counted from, None when that is not known; ``exact``, whether it is the
    postcode asked, rather than the one with the nearest number; ``more``, whether places were left out."""

    found: tuple[Found, ...]
    origin: Position | None
    exact: bool
    more: bool


def search(store: PlaceStore, wanted: Wanted, moment: datetime) -> Answer:
    """The places that answer, nearest first; in the order of communes without a place to count from.

    A place that two lists tell is given once. Raises Unavailable.
    """
    where = store.position_of(wanted.near) if wanted.near else None
    origin, exact = where or (None, False)
    ids = _by_distance(store, wanted, moment, origin) if origin else _by_commune(store, wanted, moment)
    found: list[Found] = []
    seen: set[tuple[str, str]] = set()
    for stored in store.stored(ids):
        place = stored.place
        told = (folded(place.name), place.postcode)
        if told in seen:
            continue
        if len(found) == wanted.limit:
            return Answer(tuple(found), origin, exact, more=True)
        seen.add(told)
        found.append(_found(stored, origin))
    return Answer(tuple(found), origin, exact, more=False)


def _found(stored: Stored, origin: Position | None) -> Found:
    km = distance(origin, stored.position) if origin and stored.position else None
    return Found(stored.place, km, stored.exact, stored.dated, stored.kind)


def _by_distance(store: PlaceStore, wanted: Wanted, moment: datetime, origin: Position) -> Iterator[int]:
    """The numbers of the places that answer, nearest first, those of unknown position last.

    Wider and wider circles are looked into, so that the nearest cost little however many there are; the whole
    Earth at once where there are few of them in all.
    """
    few_open = _few_open(store, wanted, moment)
    few = bool(few_open or wanted.commune or wanted.postcode)
    asked, values = _asked(wanted, moment, few_open=few_open)
    table, tables = _table(wanted), _tables(wanted)
    within, reach = -1.0, _FARTHEST if few else _FIRST_REACH
    while within < _FARTHEST:
        box = _box(origin, reach)
        there = f"{table}.latitude BETWEEN ? AND ? AND {table}.longitude BETWEEN ? AND ?" if box else "TRUE"
        rows = store.rows(
            f"SELECT place.id, {table}.latitude, {table}.longitude FROM {tables} WHERE {asked} AND {there}",
            (*values, *box),
        )
        ring = sorted(
            (km, number)
            for number, latitude, longitude in rows
            if latitude is not None
            and within < (km := distance(origin, Position(latitude, longitude))) <= reach
        )
        yield from (number for _km, number in ring)
        within, reach = reach, reach * _WIDER
    lost = f"SELECT place.id FROM {tables} WHERE {asked} AND {table}.latitude IS NULL ORDER BY 1"
    yield from (number for (number,) in store.rows(lost, values))


def _by_commune(store: PlaceStore, wanted: Wanted, moment: datetime) -> Iterator[int]:
    """Those of the postcode first, then of its département, then all: where it is, nobody knows."""
    asked, values = _asked(wanted, moment, few_open=_few_open(store, wanted, moment))
    query = f"SELECT place.id FROM {_tables(wanted)} WHERE {asked}"
    order = " ORDER BY place.postcode != ?, place.department != ?, place.commune, place.id"
    here = (wanted.near, department_of("", wanted.near))
    yield from (number for (number,) in store.rows(query + order, (*values, *here)))


def _table(wanted: Wanted) -> str:
    """The table whose index tells what is near: every place, or those of one actor."""
    return "serving" if wanted.actor else "place"


def _tables(wanted: Wanted) -> str:
    return "serving JOIN place ON place.id = serving.place" if wanted.actor else "place"


def _few_open(store: PlaceStore, wanted: Wanted, moment: datetime) -> bool:
    """Whether only those open are asked, and so few are that all of them may be looked at."""
    if not wanted.open_now:
        return False
    counting = f"SELECT count(*) FROM (SELECT 1 FROM opening WHERE {_OPEN} LIMIT {_FEW})"
    ((opened,),) = store.rows(counting, _open_values(moment))
    return bool(opened < _FEW)


def _asked(wanted: Wanted, moment: datetime, *, few_open: bool) -> tuple[str, tuple[str | int, ...]]:
    """The condition of a query, and its values. Places open come first where there are ``few_open``."""
    conditions: list[str] = ["TRUE"]
    values: list[str | int] = []
    if wanted.actor:
        conditions.append("serving.actor = ?")
        values.append(wanted.actor)
    if wanted.postcode:
        conditions.append("place.postcode >= ? AND place.postcode < ?")
        values += [wanted.postcode, wanted.postcode + _AFTER_ALL]
    if commune := folded(wanted.commune):
        begins = [article + commune for article in _ARTICLES]
        conditions.append("(" + " OR ".join("place.commune >= ? AND place.commune < ?" for _ in begins) + ")")
        values += [bound for begin in begins for bound in (begin, begin + _AFTER_ALL)]
    if wanted.open_now:
        among = f"place.id IN (SELECT place FROM opening WHERE {_OPEN})"
        each = f"EXISTS (SELECT 1 FROM opening WHERE opening.place = place.id AND {_OPEN})"
        conditions.append(among if few_open else each)
        values += _open_values(moment)
    return " AND ".join(conditions), tuple(values)


def _open_values(moment: datetime) -> tuple[int, int, int]:
    minute = moment.hour * 60 + moment.minute
    return moment.weekday(), minute, minute


def _box(origin: Position, reach: float) -> tuple[float, ...]:
    """South, north, west and east of all that is within ``reach`` kilometres; nothing for the whole Earth."""
    tall = degrees(reach / EARTH)
    south, north = origin.latitude - tall, origin.latitude + tall
    if south < -89 or north > 89:
        return ()
    wide = degrees(asin(sin(reach / EARTH) / cos(radians(origin.latitude))))
    west, east = origin.longitude - wide, origin.longitude + wide
    return (south, north, west, east) if west >= -180 and east <= 180 else (south, north, -180.0, 180.0)
