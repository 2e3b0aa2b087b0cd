"""A list of one's own: a few columns typed in a spreadsheet, for the CCAS, the point-justice, the PASS…"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.place import Appointment, Place
from cnfs_tui.desk.places.reading.actors import actor_in_name, actor_named
from cnfs_tui.desk.places.reading.cells import several, website
from cnfs_tui.desk.places.reading.notes import Mend
from cnfs_tui.desk.places.reading.row import Context, place_of

COLUMNS = (
    *("nom", "type", "adresse", "code_postal", "commune", "telephone", "horaires", "rendez_vous"),
    *("demarches", "site", "commentaire", "latitude", "longitude", "source", "date_maj"),
)
"""Those of the model to be filled in; only ``nom`` and a commune or a postcode are needed."""

_NEEDED = ("oui", "obligatoire", "sur-rendez-vous", "avec-rendez-vous", "sur-rdv", "uniquement-sur")
_WITHOUT = ("non", "sans", "pas-de", "aucun", "libre")
_POSSIBLE = ("possible", "conseille", "recommande", "avec-ou-sans")


def own(cell: Mapping[str, str], context: Context) -> Place | None:
    """A row of the list as a place."""
    place = place_of(cell, context)
    if place is None:
        return None
    words = cell.get("booking", "")
    appointment = _appointment(folded(words))
    if appointment is Appointment.UNKNOWN and folded(place.hours.said).startswith(_NEEDED):
        appointment = Appointment.NEEDED
    told_otherwise = bool(words) and appointment is Appointment.UNKNOWN and not website(words)
    on_booking = f"Rendez-vous : {words}" if told_otherwise else ""
    remarks = (cell.get("remark", ""), cell.get("summary", ""), on_booking)
    return replace(
        place,
        actors=_actors(place.name, cell.get("type") or cell.get("typology", ""), context),
        appointment=Appointment.POSSIBLE if website(words) else appointment,
        booking=website(words),
        itinerant=folded(cell.get("itinerant", "")).startswith(("itinerant", "oui")),
        steps=several(cell.get("steps") or cell.get("services", "")),
        welcome=several(cell.get("welcome", "")),
        remarks=tuple(remark for remark in remarks if remark),
    )


def _appointment(words: str) -> Appointment:
    for found, beginnings in (
        (Appointment.POSSIBLE, _POSSIBLE),
        (Appointment.WITHOUT, _WITHOUT),
        (Appointment.NEEDED, _NEEDED),
    ):
        if words.startswith(beginnings):
            return found
    return Appointment.UNKNOWN


def _actors(name: str, types: str, context: Context) -> frozenset[str]:
    """Those that the type names; without a type, the one that the name of the place begins with."""
    found = set()
    whole = actor_named(types, context.names)
    for word in (types,) if whole else several(types):
        if actor := actor_named(word, context.names):
            found.add(actor)
        else:
            context.notes.mend(Mend.TYPE_UNKNOWN, word)
    if not found and (actor := actor_in_name(name)):
        context.notes.mend(Mend.TYPE_BY_NAME, name)
        found.add(actor)
    return frozenset(found)
