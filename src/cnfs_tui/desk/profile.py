"""The structure that hosts this desk: what it is, who stands beside the adviser, which workshops it holds.

Nothing here is about anybody: colleagues are functions and rooms, never names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from cnfs_tui.guide.host_facts import AIDANTS_CONNECT, COLLEAGUES, TYPE

_HOUR = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s*(?:h|:)\s*([0-5]\d)?(?!\d)", re.IGNORECASE)
"""« 14 h 30 », « 9h », « 14:00 »."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the structure to whom a person may be taken: a function, a room, times; never a name."""

    role: str
    where: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop of the structure: every week on ``weekdays`` (Monday is 0), and on ``dates``.

    ``hours`` and ``place`` are as told; ``skills`` are ids of the guide.
    """

    title: str
    weekdays: tuple[int, ...] = ()
    dates: tuple[date, ...] = ()
    hours: str = ""
    place: str = ""
    skills: tuple[str, ...] = ()

    def next_day(self, now: datetime) -> date | None:
        """The next day on which it is held, None when there is none: neither past, nor begun today."""
        today = now.date()
        first = today if not self._begun(now.time()) else today + timedelta(days=1)
        weekly = (first + timedelta(days=days) for days in range(_WEEK))
        return min(
            (
                *(day for day in weekly if day.weekday() in self.weekdays),
                *(day for day in self.dates if day >= first),
            ),
            default=None,
        )

    def _begun(self, hour: time) -> bool:
        """Whether it has begun at this hour of a day when it is held, as far as its hours tell."""
        begins = _HOUR.search(self.hours)
        return begins is not None and time(int(begins[1]), int(begins[2] or 0)) <= hour


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of the structure; an empty text is what nobody has told.

    ``job`` is the adviser's job title as shown, ``kind`` and ``aidants_connect`` are values of facts of the
    guide, ``postcode`` has five digits, ``telephone`` is written by pairs.
    """

    job: str = ""
    name: str = ""
    kind: str = ""
    address: str = ""
    postcode: str = ""
    town: str = ""
    telephone: str = ""
    hours: str = ""
    aidants_connect: str = ""
    colleagues: tuple[Colleague, ...] = ()
    workshops: tuple[Workshop, ...] = ()

    @property
    def facts(self) -> dict[str, str]:
        """The facts that the guide may look at: only those that were told."""
        told = {
            AIDANTS_CONNECT: self.aidants_connect,
            TYPE: self.kind,
            COLLEAGUES: "oui" if self.colleagues else "",
        }
        return {fact: value for fact, value in told.items() if value}


def next_workshops(
    profile: Profile, now: datetime, skills: frozenset[str] = frozenset()
) -> tuple[tuple[Workshop, date], ...]:
    """The workshops to come, each with its next day: those that teach one of ``skills``, then the sooner."""
    coming = [(workshop, workshop.next_day(now)) for workshop in profile.workshops]
    found = [(workshop, day) for workshop, day in coming if day is not None]
    return tuple(sorted(found, key=lambda held: (skills.isdisjoint(held[0].skills), held[1])))
