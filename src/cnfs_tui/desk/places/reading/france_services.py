"""The list of France services, as data.gouv.fr gives it: « Liste des structures France services »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.place import Appointment, Place
from cnfs_tui.desk.places.reading.actors import FRANCE_SERVICES
from cnfs_tui.desk.places.reading.cells import website
from cnfs_tui.desk.places.reading.row import Context, place_of

SOURCE = "Liste des structures France services (ANCT, data.gouv.fr)"
_MOVING = ("itinerant", "bus")
_APPOINTMENTS = {"oui": Appointment.POSSIBLE, "non": Appointment.WITHOUT}


def france_services(cell: Mapping[str, str], context: Context) -> Place | None:
    """A row of the list as a place."""
    place = place_of(cell, context)
    if place is None:
        return None
    booking = website(cell.get("booking", ""))
    told = Appointment.POSSIBLE if booking else Appointment.UNKNOWN
    return replace(
        place,
        actors=frozenset({FRANCE_SERVICES}),
        appointment=_APPOINTMENTS.get(folded(cell.get("booking", "")), told),
        booking=booking,
        itinerant=folded(cell.get("format", "")).startswith(_MOVING),
        remarks=(cell["remark"],) if cell.get("remark") else (),
        source=SOURCE,
    )
