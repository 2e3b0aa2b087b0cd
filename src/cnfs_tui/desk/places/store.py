"""Where the places are kept: one small SQLite file, where a list replaces the former one whole or not at all.

Words of the file that are not ours are told as a damage, never as a traceback.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from cnfs_tui.desk.database import Schema, Trouble, Unavailable, anew_if_damaged, begun, is_there, writing
from cnfs_tui.desk.places.departments import department_of
from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.hours import Hours
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Appointment, Place, Position

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

_SCHEMA = Schema(
    1,
    """
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    file TEXT NOT NULL,
    dated TEXT,
    imported TEXT NOT NULL
);
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    postcode TEXT NOT NULL,
    commune TEXT NOT NULL,
    department TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    exact INTEGER NOT NULL,
    told TEXT NOT NULL
);
CREATE INDEX place_of_source ON place (source);
CREATE INDEX place_near ON place (latitude, longitude);
CREATE INDEX place_of_postcode ON place (postcode);
CREATE INDEX place_of_commune ON place (commune);
CREATE TABLE postcode (
    code TEXT PRIMARY KEY,
    department TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL
);
CREATE INDEX postcode_of_department ON postcode (department);
CREATE TABLE serving (
    place INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    actor TEXT NOT NULL,
    latitude REAL,
    longitude REAL
);
CREATE TABLE opening (
    place INTEGER NOT NULL REFERENCES place (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    start INTEGER NOT NULL,
    closing INTEGER NOT NULL,
    PRIMARY KEY (place, day, start)
) WITHOUT ROWID;
CREATE INDEX opening_then ON opening (day, start, closing, place);
CREATE INDEX serving_near ON serving (actor, latitude, longitude, place);
CREATE INDEX serving_of_place ON serving (place);
""",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A list that was imported. ``dated``: the day of its data, None when nobody says it."""

    kind: Kind
    file: str
    dated: date | None
    imported: date
    count: int
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """A place as it is kept: ``dated`` is the day of its own update, else of its list; ``exact``, whether
    ``position`` is its own, or that of its postcode as the other places tell it."""

    place: Place
    dated: date | None
    kind: Kind
    position: Position | None
    exact: bool


@contextlib.contextmanager
def _in_our_words() -> Iterator[None]:
    """Whole pages may hold other words than ours."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise Unavailable(Trouble.DAMAGED) from error


class PlaceStore:
    """An open directory. What SQLite refuses to its methods comes out of ``open_store`` as Unavailable; they
    raise it themselves for words that are not ours.

    ``put_aside``: where a file that could not be read any more was moved, None when all is well.
    """

    def __init__(self, base: sqlite3.Connection, put_aside: Path | None) -> None:
        self._base = base
        self.put_aside = put_aside

    @_in_our_words()
    def sources(self) -> tuple[Source, ...]:
        """The lists that are in, the one imported last first."""
        rows = self._base.execute(
            "SELECT kind, file, dated, imported, count(place.id), group_concat(DISTINCT department)"
            " FROM source LEFT JOIN place ON place.source = source.id"
            " GROUP BY source.id ORDER BY imported DESC, source.id DESC"
        )
        return tuple(
            Source(
                *(Kind(kind), file, _day(dated), date.fromisoformat(imported), count),
                departments=tuple(sorted((departments or "").split(","))),
            )
            for kind, file, dated, imported, count, departments in rows
        )

    def actors(self) -> dict[str, int]:
        """The actors that have places, and how many."""
        return dict(self._base.execute("SELECT actor, count(*) FROM serving GROUP BY actor"))

    def replace(self, kind: Kind, file: str, dated: date | None, today: date, places: Sequence[Place]) -> int:
        """Keep the places of a list instead of those it gave before, in one transaction; how many went away.

        A public list gives way to a newer one of its kind, département by département; one of our own, to the
        one of the same file name. If anything fails, all stays as it was.
        """
        with writing(self._base):
            gone = self._forget_former(kind, file, {place.department for place in places})
            source = self._base.execute(
                "INSERT INTO source (kind, file, dated, imported) VALUES (?, ?, ?, ?)",
                (kind, file, dated and dated.isoformat(), today.isoformat()),
            ).lastrowid
            (last,) = self._base.execute("SELECT coalesce(max(id), 0) FROM place").fetchone()
            self._base.executemany(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (last + number, source, place.postcode, folded(place.commune), place.department)
                    + (place.position or (None, None))
                    + (place.position is not None, _written(place))
                    for number, place in enumerate(places, 1)
                ),
            )
            self._base.executemany(
                "INSERT INTO serving VALUES (?, ?, ?, ?)",
                (
                    (last + number, actor) + (place.position or (None, None))
                    for number, place in enumerate(places, 1)
                    for actor in sorted(place.actors)
                ),
            )
            self._base.executemany(
                "INSERT INTO opening VALUES (?, ?, ?, ?)",
                (
                    (last + number, day, start, closing)
                    for number, place in enumerate(places, 1)
                    for day, spans in enumerate(place.hours.week)
                    for start, closing in spans
                ),
            )
            self._base.execute(
                "DELETE FROM source WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.source = source.id)"
            )
            self._place_those_without_position()
        return gone

    def forget(self, file: str) -> int:
        """Take the lists of this file name out; how many places went away."""
        with writing(self._base):
            gone = self._base.execute(
                "DELETE FROM place WHERE source IN (SELECT id FROM source WHERE file = ?)", (file,)
            ).rowcount
            self._base.execute("DELETE FROM source WHERE file = ?", (file,))
            self._place_those_without_position()
        return gone

    @_in_our_words()
    def position_of(self, postcode: str) -> tuple[Position, bool] | None:
        """Where a postcode is, as its places tell it, and True; else where the nearest number of the same
        département is, and False; None when no place of the département is known."""
        found = self._base.execute(
            "SELECT latitude, longitude, code = ?1 FROM postcode WHERE department = ?2"
            " ORDER BY abs(CAST(code AS INTEGER) - CAST(?1 AS INTEGER)), code LIMIT 1",
            (postcode, department_of("", postcode)),
        ).fetchone()
        return (Position(*found[:2]), bool(found[2])) if found and postcode else None

    def rows(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        return self._base.execute(query, values).fetchall()

    def stored(self, ids: Iterable[int]) -> Iterator[Stored]:
        """The places of these numbers, in this order."""
        for number in ids:
            row = self._base.execute(
                "SELECT told, dated, kind, latitude, longitude, exact"
                " FROM place JOIN source ON source.id = place.source WHERE place.id = ?",
                (number,),
            ).fetchone()
            with _in_our_words():
                told, dated, kind, latitude, longitude, exact = row
                place = _read(told)
                where = None if latitude is None else Position(latitude, longitude)
                stored = Stored(place, place.updated or _day(dated), Kind(kind), where, bool(exact))
            yield stored

    def _forget_former(self, kind: Kind, file: str, departments: set[str]) -> int:
        """The places that the new ones stand for. No département is left half old, half new."""
        former = "DELETE FROM place WHERE source IN (SELECT id FROM source WHERE kind = ?{more})"
        if kind is Kind.OWN:
            return self._base.execute(former.format(more=" AND file = ?"), (kind, file)).rowcount
        return sum(
            self._base.execute(former.format(more="") + " AND department = ?", (kind, department)).rowcount
            for department in departments
        )

    @_in_our_words()
    def _place_those_without_position(self) -> None:
        """A postcode is where its places are; a place without a position, where its postcode is."""
        self._base.execute("DELETE FROM postcode")
        means = self._base.execute(
            "SELECT postcode, avg(latitude), avg(longitude) FROM place"
            " WHERE exact AND postcode != '' GROUP BY postcode"
        ).fetchall()
        self._base.executemany(
            "INSERT INTO postcode VALUES (?, ?, ?, ?)",
            ((code, department_of("", code), north, east) for code, north, east in means),
        )
        lost = self._base.execute("SELECT DISTINCT postcode FROM place WHERE NOT exact").fetchall()
        placed = ((found and found[0], code) for (code,) in lost for found in [self.position_of(code)])
        self._base.executemany(
            "UPDATE place SET latitude = ?, longitude = ? WHERE postcode = ? AND NOT exact",
            ((*(where or (None, None)), code) for where, code in placed),
        )
        self._base.execute(
            "UPDATE serving SET (latitude, longitude) ="
            " (SELECT latitude, longitude FROM place WHERE place.id = serving.place)"
            " WHERE place IN (SELECT id FROM place WHERE NOT exact)"
        )


@contextlib.contextmanager
def open_store(path: Path, today: date) -> Iterator[PlaceStore]:
    """The directory of this desk, made if it is not there yet, closed in the end. Raises Unavailable.

    A damaged one is put aside, and a new one begins.
    """
    with contextlib.ExitStack() as stack:
        base, aside = anew_if_damaged(path, today, lambda: stack.enter_context(begun(path, _SCHEMA)))
        yield PlaceStore(base, aside)


@contextlib.contextmanager
def look_into(path: Path, today: date) -> Iterator[PlaceStore | None]:
    """The same, or None where there is no directory yet: a question never makes one. Raises Unavailable."""
    if not is_there(path):
        yield None
        return
    with open_store(path, today) as store:
        yield store


def _written(place: Place) -> str:
    """The place as JSON, what is empty left out."""
    told: dict[str, object] = {}
    for one in fields(place):
        value = getattr(place, one.name)
        if one.name == "hours":
            value = [value.week, value.said] if value.known or value.said else ""
        elif isinstance(value, frozenset):
            value = sorted(value)
        elif isinstance(value, date):
            value = value.isoformat()
        if value not in (None, "", (), []):
            told[one.name] = value
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> Place:
    told: dict[str, Any] = json.loads(text)
    if "hours" in told:
        week, said = told["hours"]
        told["hours"] = Hours(tuple(tuple((start, end) for start, end in day) for day in week), said)
    if "position" in told:
        told["position"] = Position(*told["position"])
    if "updated" in told:
        told["updated"] = date.fromisoformat(told["updated"])
    if "actors" in told:
        told["actors"] = frozenset(told["actors"])
    if "appointment" in told:
        told["appointment"] = Appointment(told["appointment"])
    told.update((name, tuple(told[name])) for name in ("steps", "welcome", "remarks") if name in told)
    return Place(**told)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
