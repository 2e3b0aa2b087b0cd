"""The group's diagnosis beside the scenario's."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.load import load
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.training.comparison import Row, asked, compare, is_complete
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import Branch, Leaf, Question

NAME = "la-reversion"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(shipped_guide())


@pytest.fixture(scope="module")
def scenario(guide: Guide) -> Scenario:
    """No emergency, a rule to know, no wish to learn: the second case of the note."""
    return guide.scenarios[NAME]


RIGHT = {"alerte": "rien", "urgence": "non", "technicite": "expertise", "souhait": "non"}


def row(guide: Guide, scenario: Scenario, group: dict[str, str], criterion: str) -> Row:
    rows = compare(guide, scenario, group).rows
    return next(found for found in rows if found.criterion == criterion)


def test_the_questions_of_the_tree_come_one_after_the_other(guide: Guide) -> None:
    assert asked(guide, {}) == ("alerte",)
    assert asked(guide, {"alerte": "rien"}) == ("alerte", "urgence")
    assert asked(guide, RIGHT) == tuple(RIGHT)
    assert asked(guide, {**RIGHT, "alerte": "danger"}) == ("alerte",)
    assert not is_complete(guide, {"alerte": "rien"})
    assert is_complete(guide, RIGHT)


def test_the_same_answers_lead_to_the_same_case(guide: Guide, scenario: Scenario) -> None:
    found = compare(guide, scenario, RIGHT)
    assert found.same_case
    assert not found.differences
    assert [r.criterion for r in found.rows] == list(RIGHT)


def test_whoever_answers_as_a_scenario_agrees_with_it(guide: Guide) -> None:
    defaults = {c.id: c.default for c in guide.diagnostic.criteria.values() if c.default}
    for name, scenario in guide.scenarios.items():
        found = compare(guide, scenario, {**defaults, **scenario.answers})
        assert found.same_case, name
        assert not found.differences, name


def test_what_goes_without_saying_in_the_scenario_is_expected_of_the_group(
    guide: Guide, scenario: Scenario
) -> None:
    assert "alerte" not in scenario.answers
    assert row(guide, scenario, RIGHT, "alerte").expected == "rien"


def test_an_answer_that_changes_the_case_by_itself_is_told_from_one_that_does_not(
    guide: Guide, scenario: Scenario
) -> None:
    group = {**RIGHT, "souhait": "oui"}
    assert row(guide, scenario, group, "souhait").decides
    assert row(guide, scenario, group, "souhait").leads == ("orienter-et-apprendre",)
    learner = guide.scenarios["la-fille-avec-les-codes"]
    later = {**RIGHT, "souhait": "plus-tard"}
    assert not row(guide, learner, later, "souhait").agrees
    assert not row(guide, learner, later, "souhait").decides


def test_an_answer_after_which_more_would_have_to_be_asked_decides(guide: Guide, scenario: Scenario) -> None:
    danger = scenario.model_copy(update={"answers": {"alerte": "danger"}, "case": "danger"})
    found = row(guide, danger, RIGHT, "alerte")
    assert len(found.leads) > 1
    assert found.decides


def test_what_a_difference_is_worth_agrees_with_the_tree_for_every_diagnosis(guide: Guide) -> None:
    criteria = guide.diagnostic.criteria
    every = [(*criteria[c].answers, UNSURE) for c in RIGHT]
    for scenario in guide.scenarios.values():
        expected = given_answers(scenario.answers, criteria)
        for answers in product(*every):
            group = dict(zip(RIGHT, answers, strict=True))
            for found in compare(guide, scenario, group).rows:
                if found.group is None or found.expected is None:
                    assert not found.decides
                    continue
                told = given_answers({found.criterion: found.group}, {})
                result = decide(guide.tree, {**expected, **told})
                changed = isinstance(result, Pending) or result.case != scenario.case
                assert found.decides is changed


def test_questions_that_only_one_of_the_two_met_are_shown_as_not_asked(
    guide: Guide, scenario: Scenario
) -> None:
    protecting = {**RIGHT, "alerte": "danger"}
    assert row(guide, scenario, protecting, "urgence").group is None
    nudged = {**RIGHT, "technicite": "coup-de-pouce", "deja-aide": "non"}
    assert row(guide, scenario, nudged, "deja-aide").expected is None
    assert compare(guide, scenario, nudged).case == "coup-de-pouce"


def test_doubt_is_an_answer_and_agrees_with_doubt_only(guide: Guide, scenario: Scenario) -> None:
    found = row(guide, scenario, {**RIGHT, "urgence": UNSURE}, "urgence")
    assert found.group == UNSURE
    assert not found.agrees
    assert found.decides  # by caution, it is then as if it were urgent


def test_differences_that_decide_nothing_alone_may_decide_together(guide: Guide, scenario: Scenario) -> None:
    learning = Branch(("oui", "plus-tard"), Leaf("faire-avec"))
    wish = Question("souhait", (learning, Branch(("non",), Leaf("orienter"))))
    root = Question("urgence", (Branch(("oui",), Leaf("faire-avec")), Branch(("non",), wish)))
    other = replace(guide, tree=replace(guide.tree, root=root))
    expected = {"urgence": "oui", "souhait": "oui"}
    urgent = scenario.model_copy(update={"answers": expected, "case": "faire-avec"})
    assert compare(other, urgent, {"urgence": "non", "souhait": "non"}).only_together
    assert not compare(other, urgent, {"urgence": "non", "souhait": "oui"}).only_together


def test_nothing_is_compared_before_the_group_has_answered(guide: Guide, scenario: Scenario) -> None:
    found = compare(guide, scenario, {})
    assert found.case is None
    assert all(r.group is None for r in found.rows)
