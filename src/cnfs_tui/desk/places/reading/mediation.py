"""The national standard of places of médiation numérique (LaMednum), and what real files make of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.desk.places.place import Appointment, Place
from cnfs_tui.desk.places.reading import actors
from cnfs_tui.desk.places.reading.cells import several, website
from cnfs_tui.desk.places.reading.row import Context, place_of

SOURCE = "Cartographie nationale des lieux de médiation numérique"
_FREE = "gratuit"
_NO_VISITOR = "n-accueille-pas-de-public"


def mediation(cell: Mapping[str, str], context: Context) -> Place | None:
    """A row of the list as a place."""
    place = place_of(cell, context)
    if place is None:
        return None
    return replace(
        place,
        actors=frozenset(_actors(cell)),
        appointment=_appointment(cell),
        booking=website(cell.get("booking", "")),
        itinerant=folded(cell.get("itinerant", "")).startswith("itinerant"),
        steps=several(cell.get("services", "")),
        welcome=several(cell.get("welcome", "")),
        remarks=tuple(_remarks(cell)),
        source=f"{place.source} ({SOURCE})" if place.source else SOURCE,
    )


def _actors(cell: Mapping[str, str]) -> Iterator[str]:
    yield actors.MEDIATION
    for code in several(cell.get("typology", "")):
        if actor := actors.OF_TYPOLOGY.get(code.upper().replace(" ", "_")):
            yield actor
    programmes = {folded(name) for name in several(cell.get("programmes", ""))}
    if "france-services" in programmes:
        yield actors.FRANCE_SERVICES
    if programmes & {"aidants-connect", "aidant-connect"}:
        yield actors.AIDANTS_CONNECT
    if any("atelier" in folded(way) for way in several(cell.get("support", ""))):
        yield actors.WORKSHOP
    if any("prix-solidaire" in folded(service) for service in several(cell.get("services", ""))):
        yield actors.EQUIPMENT


def _appointment(cell: Mapping[str, str]) -> Appointment:
    """A way to book on line makes it possible; walking in as the only way, needless; else nobody says."""
    ways = [folded(way) for way in several(cell.get("access", ""))]
    if cell.get("booking") or any("rdv" in way for way in ways):
        return Appointment.POSSIBLE
    return Appointment.WITHOUT if "se-presenter" in ways else Appointment.UNKNOWN


def _remarks(cell: Mapping[str, str]) -> Iterator[str]:
    if any(_NO_VISITOR in folded(way) for way in several(cell.get("access", ""))):
        yield "Ce lieu n’accueille pas de public."
    if publics := several(cell.get("publics", "")):
        yield f"Public : {', '.join(publics)}"
    fees = several(cell.get("fees", ""))
    if fees and not all(folded(fee).startswith(_FREE) and "condition" not in folded(fee) for fee in fees):
        yield f"Frais : {', '.join(fees)}"
    if summary := cell.get("summary"):
        yield summary
