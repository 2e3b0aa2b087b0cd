"""The account of a period adds up its weeks, and shows nothing of a few people but how many they are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.activity.account import ENOUGH, Period, account, last_finished_week
from cnfs_tui.desk.activity.axes import Axis, Counts

TODAY = date(2026, 11, 23)
COUNTS: Counts = {
    ("2026-S36", Axis.CASES, "orienter"): 4,
    ("2026-S47", Axis.CASES, "faire-avec"): 9,
    ("2026-S47", Axis.SKILLS, "reperer-une-arnaque"): 12,
    ("2026-S48", Axis.CASES, "faire-avec"): 2,
}

counts = st.dictionaries(
    st.tuples(
        st.sampled_from([f"2026-S{week:02}" for week in range(1, 53)]),
        st.sampled_from(Axis),
        st.sampled_from(["un", "deux", "trois"]),
    ),
    st.integers(1, 1000),
)


def test_all_that_was_counted_is_added_up_by_axis_and_by_week() -> None:
    told = account(COUNTS)
    assert told.counts[Axis.CASES] == {"orienter": 4, "faire-avec": 11}
    assert told.counts[Axis.SKILLS] == {"reperer-une-arnaque": 12}
    assert told.weeks == {"2026-S36": 4, "2026-S47": 9, "2026-S48": 2}
    assert (told.visits, told.since) == (15, date(2026, 8, 31))


def test_a_period_leaves_out_the_weeks_before_it_and_after_it() -> None:
    assert account(COUNTS, "2026-S47").visits == 11
    assert account(COUNTS, "2026-S37", "2026-S47").counts[Axis.CASES] == {"faire-avec": 9}
    assert account(COUNTS, "2026-S37").since == date(2026, 9, 7)


@given(counts, st.integers(1, 52))
def test_two_periods_side_by_side_are_the_whole(counted: Counts, week: int) -> None:
    before, after = account(counted, None, f"2026-S{week:02}"), account(counted, f"2026-S{week + 1:02}")
    assert before.visits + after.visits == account(counted).visits


@pytest.mark.parametrize(("number", "detailed"), [(0, False), (ENOUGH - 1, False), (ENOUGH, True)])
def test_the_detail_of_a_few_visits_is_not_shown(number: int, detailed: bool) -> None:
    assert account({("2026-S48", Axis.CASES, "orienter"): number}).detailed is detailed


@pytest.mark.parametrize(
    ("period", "first"),
    [
        (Period.MONTH, "2026-S45"),
        (Period.QUARTER, "2026-S36"),
        (Period.YEAR, "2025-S49"),
        (Period.ALL, "2024-S48"),
    ],
)
def test_a_period_is_of_whole_weeks_up_to_this_one(period: Period, first: str) -> None:
    assert period.first(TODAY) == first


def test_the_last_weeks_are_all_there_even_those_without_a_visit() -> None:
    shown = account(COUNTS).last_weeks(TODAY, 4)
    assert shown == {
        date(2026, 11, 2): 0,
        date(2026, 11, 9): 0,
        date(2026, 11, 16): 9,
        date(2026, 11, 23): 2,
    }


def test_no_week_is_shown_before_the_first_one_counted() -> None:
    assert next(iter(account(COUNTS).last_weeks(TODAY, 52))) == date(2026, 8, 31)


def test_an_account_does_not_pretend_to_begin_before_counting_did() -> None:
    assert account(COUNTS, "2024-S01").since == date(2026, 8, 31)
    assert account({}).since is None


def test_the_last_finished_week_is_the_one_before_today() -> None:
    assert last_finished_week(date(2026, 11, 22)) == "2026-S46"
    assert last_finished_week(TODAY) == "2026-S47"
