"""A small directory of invented places, around an invented postcode."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places.hours import Hours, weekly
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Appointment, Place, Position
from cnfs_tui.desk.places.store import open_store

HERE = "01990"
TUESDAY = datetime(2026, 11, 24, 10, 30)
TODAY = TUESDAY.date()
RECENT, OLD = date(2026, 10, 2), date(2024, 8, 1)

_MORNING, _AFTERNOON = (540, 720), (840, 1020)
ALL_DAY = weekly([[_MORNING, _AFTERNOON]] * 5 + [[], []])
AFTERNOONS = weekly([[_AFTERNOON]] * 5 + [[], []])


def place(
    name: str, north: float, actor: str = "france-services", *, hours: Hours = ALL_DAY, **told: object
) -> Place:
    """A place so many kilometres north of the postcode of this desk."""
    known = Place(
        name=name,
        actors=frozenset({actor}),
        address="1 rue Neuve",
        postcode=HERE if north < 1 else f"019{north:02.0f}",
        commune="Bourg-Neuf" if north < 1 else f"Village-{north:.0f}",
        department="01",
        position=Position(46.0 + north / 111.2, 5.0),
        telephone="01 99 00 12 34",
        hours=hours,
        appointment=Appointment.WITHOUT,
        source="Liste inventée",
    )
    return replace(known, **told)  # type: ignore[arg-type]


NEAR = place("Maison du Moulin", 0.2)
FURTHER = place("Maison du Lac", 12, hours=AFTERNOONS, appointment=Appointment.NEEDED)
FURTHEST = place("Maison du Col", 30, hours=Hours())
CCAS = place("CCAS du Bourg", 0.5, "ccas")
PLACES = (FURTHEST, NEAR, CCAS, FURTHER)


def keep(*places: Place, dated: date = RECENT, file: str = "liste.csv") -> None:
    """Put these places in the directory of the desk in use."""
    with open_store(places_file(), TODAY) as store:
        store.replace(Kind.OWN, file, dated, TODAY, places or PLACES)
