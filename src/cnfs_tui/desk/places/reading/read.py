"""A file as the places it lists, with what was mended and left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place
from cnfs_tui.desk.places.reading.cells import clean, read_day
from cnfs_tui.desk.places.reading.columns import unknown
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
    kept, elsewhere = _places(table, Context(today, names, notes), department)
    report = _report(table, encoding, notes, elsewhere, kept)
    if not report.rows:
        raise ListRefused(Reason.NO_ROW)
    dated = _day_in_name(path.name, today) or max((p.updated for p in kept if p.updated), default=None)
    return Reading(table.kind, dated, kept, report)


def _places(table: Table, context: Context, department: str | None) -> tuple[tuple[Place, ...], int]:
    """The places of the département, each once, and how many are elsewhere, of which nothing is noted.

    Of two rows with one id, one name and one address, the one updated last is kept.
    """
    read, notes = _FORMATS[table.kind], context.notes
    kept: dict[tuple[str, ...], Place] = {}
    elsewhere = 0
    for row in table.rows():
        notes.begin(row.line)
        cell = _cells(row, table, notes)
        place = read(cell, context)
        if place is not None and department not in (None, place.department):
            elsewhere += 1
            continue
        if place is not None:
            key = (
                cell.get("id", ""),
                folded(place.name),
                place.postcode,
                place.commune,
                folded(place.address),
            )
            if key in kept:
                notes.mend(Mend.DUPLICATE, place.name)
            if key not in kept or (place.updated or date.min) >= (kept[key].updated or date.min):
                kept[key] = place
        notes.settle()
    return tuple(kept.values()), elsewhere


def _cells(row: Row, table: Table, notes: Notes) -> dict[str, str]:
    """The cells of a row by what they tell, cleaned, empty ones left out."""
    if row.broken:
        notes.mend(Mend.QUOTE_OPEN, clean(row.cells[0]))
    if any(cell.strip() for cell in row.cells[len(table.fields) :]):
        notes.mend(Mend.ROW_TOO_LONG, clean(row.cells[0]))
    told = zip(table.fields, row.cells, strict=False)
    return {field: words for field, cell in told if field and (words := clean(cell))}


def _report(table: Table, encoding: Encoding, notes: Notes, elsewhere: int, kept: Sequence[Place]) -> Report:
    twice = notes.mended[Mend.DUPLICATE].count if Mend.DUPLICATE in notes.mended else 0
    left = sum(counted.count for counted in notes.left.values())
    return Report(
        rows=len(kept) + elsewhere + twice + left,
        taken=len(kept),
        elsewhere=elsewhere,
        without_hours=sum(not place.hours.known for place in kept),
        without_position=sum(place.position is None for place in kept),
        encoding=encoding,
        unknown_columns=tuple(map(clean, unknown(table.header))),
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
