"""Time that runs and can be stopped, read against any steady clock."""

from __future__ import annotations

from cnfs_tui.training.stopwatch import Stopwatch


def test_it_measures_nothing_before_it_is_started() -> None:
    assert Stopwatch().seconds(1000.0) == 0
    assert not Stopwatch().begun


def test_it_measures_from_its_start_whatever_the_clock_says_then() -> None:
    assert Stopwatch().start(500.0).seconds(512.0) == 12


def test_while_stopped_no_time_goes_by_and_what_was_measured_is_added_to() -> None:
    stopped = Stopwatch().start(0.0).stop(10.0)
    assert stopped.seconds(99.0) == 10
    assert stopped.start(100.0).seconds(105.0) == 15


def test_started_twice_it_goes_on_and_stopped_twice_it_stays() -> None:
    assert Stopwatch().start(0.0).start(10.0).seconds(20.0) == 20
    assert Stopwatch().start(0.0).stop(10.0).stop(20.0).seconds(30.0) == 10


def test_it_was_begun_as_soon_as_it_was_started_even_stopped_since() -> None:
    assert Stopwatch().start(5.0).begun
    assert Stopwatch().start(5.0).stop(6.0).begun
