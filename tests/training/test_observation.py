"""The observation grid: what was marked, what was noted, and no verdict before it is whole."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.model.training import Training
from cnfs_tui.guide.opening import open_guide
from cnfs_tui.training.observation import Noted, Observation


@pytest.fixture(scope="module")
def training() -> Training:
    return open_guide(None).guide.training


def marked(training: Training, score: int, **others: int) -> Observation:
    """A whole grid with this score everywhere, but for some items."""
    return Observation({**dict.fromkeys(training.grid, score), **others})


def test_marking_again_changes_the_mark_and_the_same_one_leaves_it() -> None:
    once = Observation().mark("o01", 1)
    assert once.mark("o01", 2).scores == {"o01": 2}
    assert once.mark("o01", 1).scores == {"o01": 1}


def test_a_mark_of_zero_is_a_mark(training: Training) -> None:
    assert "o01" not in Observation().mark("o01", 0).unmarked(training)


def test_the_grid_is_complete_once_every_item_has_its_mark(training: Training) -> None:
    *first, last = training.grid
    seen = Observation()
    for item in first:
        seen = seen.mark(item, 0)
    assert not seen.complete(training)
    assert seen.unmarked(training) == (last,)
    assert seen.mark(last, 0).complete(training)


def test_the_total_adds_the_marks_up_to_the_best_score(training: Training) -> None:
    assert Observation().total == 0
    assert Observation().mark("o01", 1).mark("o02", 2).total == 3
    assert marked(training, 2).total == training.best_score


def test_only_the_blocking_items_at_zero_call_for_another_play(training: Training) -> None:
    blocking, other = training.blocking[0], next(id for id in training.grid if id not in training.blocking)
    assert marked(training, 2, **{blocking: 0, other: 0}).to_play_again(training) == (blocking,)
    assert marked(training, 2, **{blocking: 1}).to_play_again(training) == ()


def test_the_weakest_items_come_first_those_to_play_again_before_the_others(training: Training) -> None:
    blocking = training.blocking[-1]
    zero, one = [id for id in training.grid if id not in training.blocking][:2]
    seen = marked(training, 2, **{one: 1, zero: 0, blocking: 0})
    assert seen.weakest(training) == (blocking, zero, one)


def test_an_item_without_a_mark_is_not_weak(training: Training) -> None:
    assert Observation().weakest(training) == ()


def test_moments_stay_in_the_order_they_were_noted_and_the_last_may_be_withdrawn() -> None:
    seen = Observation().note(65, "p03", well=False).note(70, "p08", well=True)
    assert seen.moments == (Noted(65, "p03", False), Noted(70, "p08", True))
    assert seen.withdraw().moments == (Noted(65, "p03", False),)
    assert Observation().withdraw() == Observation()
