"""A session as a value: votes are counted, commitments chosen, and nothing is lost on the way."""

from __future__ import annotations

from cnfs_tui.training.session import Played, TrainingSession


def test_hands_are_counted_for_each_case_and_never_fall_below_none() -> None:
    session = TrainingSession().vote("s", "a", 1).vote("s", "a", 1).vote("s", "b", 1)
    assert session.of("s").votes == {"a": 2, "b": 1}
    session = session.vote("s", "b", -1).vote("s", "b", -1)
    assert session.of("s").votes == {"a": 2}


def test_votes_of_one_scenario_leave_the_others_and_the_diagnosis_alone() -> None:
    session = TrainingSession().keep("s", Played(diagnosis={"urgence": "oui"})).vote("t", "a", 1)
    assert session.of("s") == Played(diagnosis={"urgence": "oui"})
    assert session.vote("s", "a", 1).of("s").diagnosis == {"urgence": "oui"}


def test_a_commitment_is_taken_then_taken_back() -> None:
    session = TrainingSession().commit("e01").commit("e02").commit("e01")
    assert session.commitments == ("e02",)
