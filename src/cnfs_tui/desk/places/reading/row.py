"""What the columns of every kind of list tell of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cnfs_tui.desk.places.departments import as_department, department_of
from cnfs_tui.desk.places.hours import Hours
from cnfs_tui.desk.places.place import Place
from cnfs_tui.desk.places.reading import cells
from cnfs_tui.desk.places.reading.notes import Left, Mend, Notes
from cnfs_tui.desk.places.reading.timetable import hours_of_days, hours_of_text
from cnfs_tui.guide.days import DAYS
from cnfs_tui.guide.problems.quote import shortened

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a row needs besides its cells: ``names`` are those of the guide's actors, by id."""

    today: date
    names: Mapping[str, str]
    notes: Notes


def place_of(cell: Mapping[str, str], context: Context) -> Place | None:
    """The place that these cells (by what they tell) make, its actors and appointment yet to be told.

    None, and noted, for a row without a name, or of which nobody could say where it is.
    """
    notes = context.notes
    name = shortened(cell.get("name", ""), _LONGEST_NAME)
    if not name:
        notes.leave(Left.NO_NAME, " ".join(filter(None, cell.values())))
        return None
    commune = cell.get("commune", "") or cells.town(cell.get("postcode", ""))
    postcode = cells.postcode(cell.get("postcode", ""), notes)
    insee = cells.insee(cell.get("insee", ""))
    department = as_department(cell.get("department", "")) or department_of(insee, postcode)
    latitude, longitude = cell.get("latitude", ""), cell.get("longitude", "")
    if not latitude and not longitude and cell.get("position"):
        latitude, longitude = cells.both_coordinates(cell["position"])
    position = cells.position(latitude, longitude, department, notes)
    if not (postcode or commune) and position is None:
        notes.leave(Left.NOWHERE, name)
        return None
    return Place(
        name=name,
        address=cell.get("address", ""),
        more_address=cell.get("more_address", ""),
        postcode=postcode,
        commune=commune,
        insee=insee,
        department=department,
        position=position,
        telephone=cells.telephone(cell.get("telephone", ""), notes),
        website=cells.website(cell.get("website", "")),
        email=", ".join(cells.several(cell.get("email", ""))),
        hours=_hours(cell, notes),
        source=cell.get("source", ""),
        updated=cells.day(cell.get("updated", ""), context.today, notes),
    )


def _hours(cell: Mapping[str, str], notes: Notes) -> Hours:
    """Those of the days where each has its column, else those of the one column."""
    days = [cell.get(day, "") for day in DAYS]
    if any(days):
        hours, overlap, odd = hours_of_days(days)
    else:
        words = cell.get("hours", "")
        hours, overlap = hours_of_text(words)
        odd = words if words and not hours.known else ""
    if overlap:
        notes.mend(Mend.HOURS_OVERLAPPING, cell.get("name", ""))
    if odd:
        notes.mend(Mend.HOURS_AS_TEXT, odd)
    return hours
