"""Looking for places: nearest first, open or not, by actor, postcode, commune."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from math import asin, cos, degrees, pi, radians, sin

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place, Position
from cnfs_tui.desk.places.sphere import EARTH, distance
from cnfs_tui.desk.places.store import PlaceStore, Stored

_FIRST_REACH = 5.0
_WIDER = 4
_FARTHEST = EARTH * 3.2
"""The first circle looked into and one that holds the whole Earth, in kilometres; how each one widens."""
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

    A place that two lists tell is given once. Raises StoreRefused.
    """
    where = store.position_of(wanted.near) if wanted.near else None
    origin, exact = where or (None, False)
    ids = _by_distance(store, wanted, origin) if origin else _by_commune(store, wanted)
    found: list[Found] = []
    seen: set[tuple[str, str]] = set()
    for stored in store.stored(ids):
        place = stored.place
        told = (folded(place.name), place.postcode)
        if told in seen or (wanted.open_now and not place.hours.open_at(moment)):
            continue
        if len(found) == wanted.limit:
            return Answer(tuple(found), origin, exact, more=True)
        seen.add(told)
        found.append(_found(stored, origin))
    return Answer(tuple(found), origin, exact, more=False)


def _found(stored: Stored, origin: Position | None) -> Found:
    km = distance(origin, stored.position) if origin and stored.position else None
    return Found(stored.place, km, stored.exact, stored.dated, stored.kind)


def _by_distance(store: PlaceStore, wanted: Wanted, origin: Position) -> Iterator[int]:
    """The numbers of the places that answer, nearest first, those of unknown position last.

    Wider and wider circles are looked into, so that the nearest cost little however many there are.
    """
    asked, values = _asked(wanted)
    table = _table(wanted)
    within, reach = -1.0, _FIRST_REACH
    while within < _FARTHEST:
        rows = store.rows(
            f"SELECT place.id, {table}.latitude, {table}.longitude FROM {_tables(wanted)} WHERE {asked}"
            f" AND {table}.latitude BETWEEN ? AND ? AND {table}.longitude BETWEEN ? AND ?",
            (*values, *_box(origin, reach)),
        )
        ring = sorted(
            (km, number)
            for number, latitude, longitude in rows
            if within < (km := distance(origin, Position(latitude, longitude))) <= reach
        )
        yield from (number for _km, number in ring)
        within, reach = reach, reach * _WIDER
    lost = f"SELECT place.id FROM {_tables(wanted)} WHERE {asked} AND {table}.latitude IS NULL ORDER BY 1"
    yield from (number for (number,) in store.rows(lost, values))


def _by_commune(store: PlaceStore, wanted: Wanted) -> Iterator[int]:
    asked, values = _asked(wanted)
    query = f"SELECT place.id FROM {_tables(wanted)} WHERE {asked} ORDER BY place.commune, place.id"
    yield from (number for (number,) in store.rows(query, values))


def _table(wanted: Wanted) -> str:
    """The table whose index tells what is near: every place, or those of one actor."""
    return "serving" if wanted.actor else "place"


def _tables(wanted: Wanted) -> str:
    return "serving JOIN place ON place.id = serving.place" if wanted.actor else "place"


def _asked(wanted: Wanted) -> tuple[str, tuple[str, ...]]:
    """The condition of a query, and its values."""
    conditions, values = ["TRUE"], []
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
    return " AND ".join(conditions), tuple(values)


def _box(origin: Position, reach: float) -> tuple[float, float, float, float]:
    """South, north, west and east of all that is within ``reach`` kilometres."""
    tall = degrees(reach / EARTH)
    south, north = origin.latitude - tall, origin.latitude + tall
    if max(abs(south), abs(north)) < 89:
        # the widest is nearer to the pole than the circle's centre
        wide = degrees(asin(min(1.0, sin(min(reach / EARTH, pi / 2)) / cos(radians(origin.latitude)))))
        west, east = origin.longitude - wide, origin.longitude + wide
        if west >= -180 and east <= 180:
            return south, north, west, east
    return south, north, -180.0, 180.0
