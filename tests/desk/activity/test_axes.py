"""A visit is counted in the week and the band of duration it belongs to, whatever the clock says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.activity.axes import DURATIONS, duration, monday, week_of, weeks_before


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(0, 0), (29, 0), (30, 1), (59, 1), (60, 2), (119, 2), (120, 3), (100_000, 3)],
)
def test_a_duration_is_in_one_band_of_la_coop(minutes: int, band: int) -> None:
    assert duration(minutes) == DURATIONS[band]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 23), "2026-S48"),
        (date(2027, 1, 3), "2026-S53"),  # a Sunday: its week began the year before
        (date(1970, 1, 1), "1970-S01"),
        (date(2038, 1, 19), "2038-S03"),
    ],
)
def test_a_week_is_the_iso_week_of_the_local_date(day: date, week: str) -> None:
    assert week_of(day) == week


@given(st.dates(min_value=date(1, 1, 8), max_value=date(9999, 12, 20)))
def test_a_week_begins_on_a_monday_and_weeks_sort_as_days_do(day: date) -> None:
    first = monday(week_of(day))
    assert first.weekday() == 0 and first <= day < first + timedelta(days=7)
    assert week_of(day) < week_of(day + timedelta(days=7))
    assert weeks_before(day, 1) == week_of(day - timedelta(days=7))


def test_before_the_calendar_there_is_only_its_first_week() -> None:
    assert weeks_before(date(1, 2, 1), 104) == week_of(date.min)


@pytest.mark.parametrize("word", ["2026-S54", "2026-48", "S48", "2026-S00", ""])
def test_what_is_no_week_is_refused(word: str) -> None:
    with pytest.raises(ValueError):
        monday(word)
