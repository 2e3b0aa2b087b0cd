"""A place: a real address where an actor of the guide is met."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from cnfs_tui.desk.places.hours import Hours


class Position(NamedTuple):
    """Where on Earth, in degrees (WGS 84)."""

    latitude: float
    longitude: float


class Appointment(StrEnum):
    """Whether one may come without having written or telephoned before."""

    WITHOUT = "sans rendez-vous"
    POSSIBLE = "rendez-vous possible"
    NEEDED = "sur rendez-vous"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What a list says of a place. Empty where it says nothing; never a guess.

    ``actors``: ids of the guide's actors met there. ``department``: « 01 », « 2A », « 974 ».
    ``telephone``: by pairs, « 04 50 56 87 49 ». ``steps``: what is done there, in the list's words.
    ``welcome``: those who are especially welcome (a handicap, a language). ``source``: who says so.
    ``updated``: the day the list gives for this very place.
    """

    name: str
    actors: frozenset[str] = frozenset()
    address: str = ""
    more_address: str = ""
    postcode: str = ""
    commune: str = ""
    insee: str = ""
    department: str = ""
    position: Position | None = None
    telephone: str = ""
    website: str = ""
    email: str = ""
    hours: Hours = field(default_factory=Hours)
    appointment: Appointment = Appointment.UNKNOWN
    booking: str = ""
    itinerant: bool = False
    steps: tuple[str, ...] = ()
    welcome: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    source: str = ""
    updated: date | None = None

    @property
    def town(self) -> str:
        """« 01200 Valserhône »."""
        return f"{self.postcode} {self.commune}".strip()

    @property
    def whole_address(self) -> str:
        """« 5-9 Rue des Papetiers, 01200 Valserhône »."""
        return ", ".join(part for part in (self.address, self.more_address, self.town) if part)
