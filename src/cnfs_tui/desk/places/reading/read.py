"""A file as the places it lists, with what was mended and left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place
from cnfs_tui.desk.places.reading.cells import clean, read_day
from cnfs_tui.desk.places.reading.decoding import Encoding, decoded, read_bytes
from cnfs_tui.desk.places.reading.france_services import france_services
from cnfs_tui.desk.places.reading.mediation import mediation
from cnfs_tui.desk.places.reading.notes import Mend, Notes
from cnfs_tui.desk.places.reading.own import own
from cnfs_tui.desk.places.reading.refused import ListRefused, Reason
from cnfs_tui.desk.places.reading.report import Reading, Report
from cnfs_tui.desk.places.reading.row import Context
from cnfs_tui.desk.places.reading.table import Row, Table, table_of

_FORMATS: Mapping[Kind, Callable[[Mapping[str, str], Context], Place | None]] = MappingProxyType(
    {Kind.FRANCE_SERVICES: france_services, Kind.MEDIATION: mediation, Kind.OWN: own}
)
_DAY_IN_NAME = re.compile(r"(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_DAY_IN_NAME_REVERSED = re.compile(r"(?<!\d)(\d{2})([-_.]?)(\d{2})\2(20\d{2})(?!\d)")


def read_list(
    path: Path, today: date, *, department: str | None = None, names: Mapping[str, str] = MappingProxyType({})
) -> Reading:
    """Read a list of places, of any kind that is known by its header; raises ListRefused for anything else.

    ``department``: keep only the places of this one. ``names``: of the guide's actors, by id.
    """
    text, encoding = decoded(read_bytes(path))
    table, notes = table_of(text), Notes()
    places = _apart(_places(table, Context(today, names, notes)), notes)
    rows = _count(notes) + len(places)
    if not rows:
        raise ListRefused(Reason.NO_ROW)
    kept = [place for _line, place in places if department in (None, place.department)]
    dated = _day_in_name(path.name, today) or max((p.updated for p in kept if p.updated), default=None)
    return Reading(
        table.kind, dated, tuple(kept), _report(table, encoding, notes, rows, len(places) - len(kept), kept)
    )


def _places(table: Table, context: Context) -> Iterable[tuple[int, str, Place]]:
    """The line, the id in the list and the place of each row that is one."""
    read = _FORMATS[table.kind]
    for row in table.rows():
        context.notes.line = row.line
        cell = _cells(row, table, context.notes)
        if (place := read(cell, context)) is not None:
            yield row.line, cell.get("id", ""), place


def _cells(row: Row, table: Table, notes: Notes) -> dict[str, str]:
    """The cells of a row by what they tell, cleaned, empty ones left out."""
    if row.broken:
        notes.mend(Mend.QUOTE_OPEN, clean(row.cells[0]))
    if any(cell.strip() for cell in row.cells[len(table.fields) :]):
        notes.mend(Mend.ROW_TOO_LONG, clean(row.cells[0]))
    told = zip(table.fields, row.cells, strict=False)
    return {field: words for field, cell in told if field and (words := clean(cell))}


def _apart(places: Iterable[tuple[int, str, Place]], notes: Notes) -> list[tuple[int, Place]]:
    """Each place once: of two rows with one name, one address and one id, the one updated last."""
    kept: dict[tuple[str, ...], tuple[int, Place]] = {}
    for line, number, place in places:
        key = (number, folded(place.name), place.postcode, folded(place.commune), folded(place.address))
        if key in kept:
            notes.line = line
            notes.mend(Mend.DUPLICATE, place.name)
            if (place.updated or date.min) < (kept[key][1].updated or date.min):
                continue
        kept[key] = (line, place)
    return list(kept.values())


def _count(notes: Notes) -> int:
    left = sum(counted.count for counted in notes.left.values())
    return left + (notes.mended[Mend.DUPLICATE].count if Mend.DUPLICATE in notes.mended else 0)


def _report(
    table: Table, encoding: Encoding, notes: Notes, rows: int, elsewhere: int, kept: list[Place]
) -> Report:
    pairs = zip(table.header, table.fields, strict=True)
    return Report(
        rows=rows,
        taken=len(kept),
        elsewhere=elsewhere,
        without_hours=sum(not place.hours.known for place in kept),
        without_position=sum(place.position is None for place in kept),
        encoding=encoding,
        separator=table.separator,
        unknown_columns=tuple(clean(name) for name, field in pairs if not field and clean(name)),
        mended=notes.mended,
        left=notes.left,
    )


def _day_in_name(name: str, today: date) -> date | None:
    """« liste-fs-20240801.csv », « lieux_2024-08-01.csv », « annuaire 01-08-2024.csv »."""
    found = _DAY_IN_NAME.search(name)
    if found:
        written = f"{found[1]}-{found[3]}-{found[4]}"
    elif found := _DAY_IN_NAME_REVERSED.search(name):
        written = f"{found[4]}-{found[3]}-{found[1]}"
    else:
        return None
    day = read_day(written)
    return day if day and day <= today else None
