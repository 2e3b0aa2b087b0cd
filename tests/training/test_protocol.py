"""A session goes through the times of its protocol, and nothing measured is lost on the way."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.training import Phase
from cnfs_tui.guide.opening import open_guide
from cnfs_tui.training.protocol import Course


@pytest.fixture(scope="module")
def guide() -> Guide:
    return open_guide(None).guide


@pytest.fixture
def scenario(guide: Guide) -> Scenario:
    return next(iter(guide.scenarios.values()))


@pytest.fixture
def course(guide: Guide, scenario: Scenario) -> Course:
    return Course.begun(guide.training, scenario, 0.0)


def at(course: Course, phase: Phase, now: float) -> Course:
    """The same session, gone forward to a time."""
    while course.time.phase is not phase:
        course = course.go(1, now)
    return course


def test_it_begins_at_the_first_time_which_runs_at_once(guide: Guide, course: Course) -> None:
    assert course.time == guide.training.protocol[0]
    assert course.left(60.0) == 60 * course.time.minutes - 60


def test_the_play_lasts_as_long_as_the_scenario_says(guide: Guide, scenario: Scenario) -> None:
    longer = scenario.model_copy(update={"minutes": 17})
    course = at(Course.begun(guide.training, longer, 0.0), Phase.PLAY, 0.0)
    assert course.left(0.0) == 17 * 60
    assert course.minutes > sum(time.minutes for time in course.times if time.phase is not Phase.PLAY)


def test_without_a_length_of_its_own_the_protocol_says_it(guide: Guide, scenario: Scenario) -> None:
    plain = scenario.model_copy(update={"minutes": None})
    assert Course.begun(guide.training, plain, 0.0).times == guide.training.protocol


def test_it_cannot_go_before_the_first_time_nor_after_the_last(course: Course) -> None:
    assert course.go(-1, 5.0) is course
    last = course
    for _ in range(50):
        last = last.go(1, 5.0)
    assert last.at == len(last.times) - 1
    assert last.next is None
    assert course.next == course.times[1]


def test_a_time_that_is_left_stops_and_goes_on_when_one_comes_back(course: Course) -> None:
    back = course.go(1, 30.0).go(-1, 1000.0)
    assert back.left(1010.0) == 60 * course.time.minutes - 40


def test_a_time_that_lasts_too_long_has_less_than_nothing_left(course: Course) -> None:
    assert course.left(60.0 * course.time.minutes + 5) == -5


def test_a_pause_holds_the_play_and_the_next_one_lets_it_go_on(course: Course) -> None:
    paused = at(course, Phase.PLAY, 0.0).pause(100.0)
    assert paused.stopped
    assert paused.pauses == 1
    assert paused.played(500.0) == 100
    going_on = paused.pause(500.0)
    assert not going_on.stopped
    assert going_on.pauses == 1
    assert going_on.played(510.0) == 110


def test_nobody_plays_any_more_when_the_grid_is_looked_at_again(course: Course) -> None:
    played = at(course, Phase.PLAY, 0.0).go(1, 200.0)
    back = played.go(-1, 300.0)
    assert back.stopped
    assert back.played(900.0) == 200
    assert back.pauses == 0


def test_the_whole_session_counts_every_time_it_went_through(course: Course) -> None:
    assert course.go(1, 100.0).go(1, 250.0).spent(300.0) == 300
