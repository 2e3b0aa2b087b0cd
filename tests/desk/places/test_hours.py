"""Opening hours, against the same minutes counted one by one."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.places.hours import DAY, WEEK, Hours, Span, merged, overlapping, weekly

MONDAY = datetime(2026, 11, 23)

minutes = st.integers(0, DAY // 30).map(lambda half: half * 30)
spans = st.tuples(minutes, minutes)
weeks = st.lists(st.lists(spans, max_size=3), min_size=WEEK, max_size=WEEK)
moments = st.integers(0, 2 * WEEK * DAY).map(lambda minute: MONDAY + timedelta(minutes=minute))


def minutes_of(week: list[list[Span]]) -> set[int]:
    """Every open minute of the week, midnight of Monday being 0."""
    found: set[int] = set()
    for day, opened in enumerate(week):
        for start, end in opened:
            length = end - start if end >= start else DAY - start + end
            found.update((day * DAY + start + minute) % (WEEK * DAY) for minute in range(length))
    return found


def minute_of_week(moment: datetime) -> int:
    return int((moment - MONDAY).total_seconds() // 60) % (WEEK * DAY)


@given(st.lists(spans))
def test_merged_spans_hold_the_same_minutes_in_order_and_apart(given_spans: list[Span]) -> None:
    apart = merged(given_spans)
    assert {m for a, b in apart for m in range(a, b)} == {m for a, b in given_spans for m in range(a, b)}
    assert all(before[1] < after[0] for before, after in pairwise(apart))


@given(st.lists(spans))
def test_merging_twice_changes_nothing_more(given_spans: list[Span]) -> None:
    assert merged(merged(given_spans)) == merged(given_spans)


@given(st.lists(spans, max_size=4))
def test_spans_overlap_when_together_they_hold_fewer_minutes(given_spans: list[Span]) -> None:
    real = [(start, end) for start, end in given_spans if start < end]
    together = {m for a, b in real for m in range(a, b)}
    assert overlapping(given_spans) == (len(together) < sum(b - a for a, b in real))


@given(weeks, moments)
def test_a_place_is_open_at_the_minutes_of_its_week(week: list[list[Span]], moment: datetime) -> None:
    assert weekly(week).open_at(moment) == (minute_of_week(moment) in minutes_of(week))


@given(weeks, moments)
def test_it_closes_at_the_first_minute_that_is_not_open(week: list[list[Span]], moment: datetime) -> None:
    hours, opened = weekly(week), minutes_of(week)
    closing = hours.closing(moment)
    if minute_of_week(moment) not in opened or len(opened) == WEEK * DAY:
        assert closing is None
        return
    later = moment
    while minute_of_week(later) in opened:
        later += timedelta(minutes=30)
    assert closing == later.replace(minute=later.minute // 30 * 30)


@given(weeks, moments)
def test_it_opens_next_at_the_first_open_minute_after_a_closed_one(
    week: list[list[Span]], moment: datetime
) -> None:
    hours, opened = weekly(week), minutes_of(week)
    openings = {minute for minute in opened if (minute - 1) % (WEEK * DAY) not in opened}
    found = hours.next_opening(moment)
    if not openings:
        assert found is None
        return
    assert found is not None
    assert found > moment
    assert found - moment <= timedelta(days=7)
    assert minute_of_week(found) in openings
    assert not any(
        minute_of_week(moment + timedelta(minutes=ahead)) in openings
        for ahead in range(1, int((found - moment).total_seconds() // 60))
    )


def test_seconds_do_not_close_a_place_early() -> None:
    hours = weekly([[(540, 720)], *[[]] * 6])
    assert hours.open_at(MONDAY.replace(hour=11, minute=59, second=59))
    assert not hours.open_at(MONDAY.replace(hour=12))


def test_hours_nobody_knows_are_neither_open_nor_opening() -> None:
    assert not Hours().known
    assert not Hours().open_at(MONDAY)
    assert Hours().next_opening(MONDAY) is None
