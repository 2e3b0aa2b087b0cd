"""What follows when nobody touches the screen, minute by minute."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tui.idle import LONG, Idle, Standing, awake_or_asleep, in_words

MINUTE = 60.0


def after(minutes: float, mask: int = 3, erase: int = 10, *, elsewhere: bool = False) -> Standing:
    """What is due when nobody has touched the screen for this long."""
    now = [0.0]
    idle = Idle(lambda: now[0])
    idle.begin()
    now[0] = minutes * MINUTE
    return idle.standing(mask, erase, elsewhere=elsewhere)


@pytest.mark.parametrize(
    ("minutes", "due"),
    [
        (0, Standing()),
        (1.9, Standing()),
        (2, Standing(notice=("mask", 60))),
        (2.5, Standing(notice=("mask", 30))),
        (3, Standing(masked=True)),
        (8.9, Standing(masked=True)),
        (9, Standing(masked=True, notice=("erase", 60))),
        (10, Standing(erased=True)),
        (600, Standing(erased=True)),
    ],
)
def test_the_screen_is_masked_after_three_minutes_and_erased_after_ten_each_announced(
    minutes: float, due: Standing
) -> None:
    assert after(minutes) == due


def test_a_delay_of_zero_never_comes() -> None:
    assert after(10_000, mask=0, erase=0) == Standing()
    assert after(10_000, mask=3, erase=0) == Standing(masked=True)
    assert after(9.5, mask=0, erase=10) == Standing(notice=("erase", 30))
    assert after(10, mask=0, erase=10) == Standing(erased=True)


def test_what_is_erased_first_is_never_masked() -> None:
    assert after(5.5, mask=20, erase=6) == Standing(notice=("erase", 30))
    assert after(6, mask=20, erase=6) == Standing(erased=True)


def test_a_very_short_delay_is_announced_at_half_of_it() -> None:
    assert after(0.4, mask=1) == Standing()
    assert after(0.5, mask=1) == Standing(notice=("mask", 30))


def test_one_who_works_in_another_window_finds_the_visit_masked_but_kept() -> None:
    assert after(25, elsewhere=True) == Standing(masked=True)
    assert after(LONG - 1, elsewhere=True) == Standing(masked=True, notice=("erase", 60))
    assert after(LONG, elsewhere=True) == Standing(erased=True)
    assert after(LONG + 1, erase=60, elsewhere=True) == Standing(masked=True)
    assert after(10_000, erase=0, elsewhere=True) == Standing(masked=True)


def test_a_visit_may_be_kept_and_no_key_shortens_that() -> None:
    now = [0.0]
    idle = Idle(lambda: now[0])
    idle.begin()
    idle.keep()
    now[0] = 5 * MINUTE
    idle.interrupt()
    now[0] = (LONG - 2) * MINUTE
    assert idle.standing(3, 10) == Standing(masked=True)
    now[0] = LONG * MINUTE
    assert idle.standing(3, 10) == Standing(erased=True)


def test_the_next_visit_is_not_kept_for_the_former_one() -> None:
    now = [0.0]
    idle = Idle(lambda: now[0])
    idle.begin()
    idle.keep()
    idle.begin()
    now[0] = 10 * MINUTE
    assert idle.standing(3, 10) == Standing(erased=True)


@given(st.integers(0, 60), st.integers(0, 120), st.floats(0, 200), st.booleans())
def test_nothing_is_masked_or_erased_that_was_not_announced_before(
    mask: int, erase: int, minutes: float, elsewhere: bool
) -> None:
    due = after(minutes, mask, erase, elsewhere=elsewhere)
    if due.erased:
        assert any(
            after(earlier / 2, mask, erase, elsewhere=elsewhere).notice for earlier in range(int(minutes * 2))
        )
    if due.notice:
        assert 0 < due.notice[1] <= MINUTE


def test_touching_a_key_begins_the_delays_again() -> None:
    now = [0.0]
    idle = Idle(lambda: now[0])
    idle.begin()
    for _ in range(20):
        now[0] += 1.9 * MINUTE
        assert idle.standing(3, 10) == Standing()
        idle.interrupt()


@pytest.mark.parametrize(
    ("seconds", "words"), [(60, "1 minute"), (58.3, "1 minute"), (30, "30 secondes"), (2, "10 secondes")]
)
def test_how_soon_is_said_in_words(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name this clock in another way")
def test_the_clock_goes_on_while_the_computer_sleeps_and_nobody_can_set_it() -> None:
    assert awake_or_asleep() == pytest.approx(time.clock_gettime(time.CLOCK_BOOTTIME), abs=60)
