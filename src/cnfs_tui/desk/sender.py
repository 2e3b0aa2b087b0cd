"""What papers say of the structure, from its profile, in words ready for paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from cnfs_tui.desk.profile import Colleague, Profile, Workshop, next_workshops
from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.sender import Sender


def sender_of(profile: Profile, now: datetime, skills: Iterable[str] = ()) -> Sender:
    """The sender of a paper made now; workshops that teach one of these ``skills`` come first."""
    town = " ".join(part for part in (profile.postcode, profile.town) if part)
    return Sender(
        job=profile.job,
        place=profile.name,
        address=_joined(profile.address, town if profile.address or profile.town else ""),
        telephone=profile.telephone,
        hours=profile.hours,
        workshops=tuple(_workshop(*held) for held in next_workshops(profile, now, frozenset(skills))),
        colleagues=tuple(colleague_in_words(colleague) for colleague in profile.colleagues),
    )


def colleague_in_words(colleague: Colleague) -> str:
    """« assistante sociale : bureau 3, lundi matin »."""
    found = _joined(colleague.where, colleague.when)
    return f"{colleague.role} : {found}" if found else colleague.role


def _workshop(workshop: Workshop, day: date) -> str:
    return _joined(workshop.title, in_words(day), workshop.hours, workshop.place)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
