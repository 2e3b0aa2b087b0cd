"""The structure: its facts for the guide, and the workshop that comes next."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.profile import Colleague, Profile, Workshop, next_workshops

MONDAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 9, 0)
TUESDAY, THURSDAY = 1, 3


def test_nothing_told_is_no_fact() -> None:
    assert Profile().facts == {}


def test_what_was_told_is_told_to_the_guide() -> None:
    profile = Profile(kind="ccas", aidants_connect="non", colleagues=(Colleague("assistante sociale"),))
    assert profile.facts == {"type": "ccas", "aidants-connect": "non", "collegues-sociaux": "oui"}


@pytest.mark.parametrize(
    ("workshop", "day"),
    [
        (Workshop("", (TUESDAY,)), date(2026, 11, 24)),
        (Workshop("", (TUESDAY, THURSDAY)), date(2026, 11, 24)),
        (Workshop("", (), (date(2026, 12, 5), date(2026, 11, 20))), date(2026, 12, 5)),
        (Workshop("", (THURSDAY,), (date(2026, 11, 25),)), date(2026, 11, 25)),
        (Workshop("", (), (date(2026, 11, 22),)), None),
        (Workshop(""), None),
    ],
)
def test_the_next_day_comes_from_the_week_or_from_the_dates(workshop: Workshop, day: date | None) -> None:
    assert workshop.next_day(MORNING) == day


@pytest.mark.parametrize(
    ("hours", "at", "day"),
    [
        ("14 h à 16 h", "09:00", MONDAY),
        ("14 h à 16 h", "13:59", MONDAY),
        ("14 h à 16 h", "14:00", MONDAY + timedelta(days=7)),
        ("9h30", "10:00", MONDAY + timedelta(days=7)),
        ("10:15 - 12:00", "10:00", MONDAY),
        ("", "18:00", MONDAY),
    ],
)
def test_a_workshop_that_has_begun_today_is_not_the_next_one(hours: str, at: str, day: date) -> None:
    now = datetime.fromisoformat(f"2026-11-23 {at}")
    assert Workshop("", (MONDAY.weekday(),), hours=hours).next_day(now) == day


@given(
    weekdays=st.sets(st.integers(0, 6)),
    dates=st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=4),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    hours=st.sampled_from(["", "9 h", "14 h 30 à 16 h", "23:59"]),
)
def test_the_next_day_is_the_first_that_is_neither_past_nor_begun(
    weekdays: set[int], dates: list[date], now: datetime, hours: str
) -> None:
    found = Workshop("", tuple(sorted(weekdays)), tuple(dates), hours).next_day(now)
    ahead = [now.date() + timedelta(days=n) for n in range(9)]
    held = sorted({*(day for day in ahead if day.weekday() in weekdays), *dates})
    coming = [day for day in held if day > now.date()]
    assert found is None or found >= now.date()
    assert found == (coming[0] if coming else None) or found == now.date() in held


def test_the_workshops_that_teach_the_same_come_first_then_the_sooner() -> None:
    soon = Workshop("bientôt", (TUESDAY,), skills=("mail",))
    later = Workshop("plus tard", (), (date(2026, 12, 5),), skills=("mots-de-passe",))
    past = Workshop("passé", (), (date(2026, 1, 5),), skills=("mots-de-passe",))
    profile = Profile(workshops=(past, later, soon))
    assert [w.title for w, _ in next_workshops(profile, MORNING)] == ["bientôt", "plus tard"]
    taught = frozenset({"mots-de-passe"})
    assert [w.title for w, _ in next_workshops(profile, MORNING, taught)] == ["plus tard", "bientôt"]
