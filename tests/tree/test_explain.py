from __future__ import annotations

from hypothesis import given

from cnfs_tui.tree.decide import Pending, decide, settled
from cnfs_tui.tree.explain import Change, Reason, because, what_if
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision, Tree
from tests.tree.random_trees import case_by_hand, completions, situations, sound_trees
from tests.tree.test_decide import TREE, trees_with_answers


def decided(tree: Tree, answers: Answers) -> Decision:
    decision = decide(tree, answers)
    assert isinstance(decision, Decision)
    return decision


def test_the_reason_leaves_out_an_answer_that_did_not_matter() -> None:
    answers = {"urgence": "oui", "souhait": "non"}
    assert because(TREE, answers, decided(TREE, answers)) == (Reason("urgence", "oui"),)


def test_a_reason_given_by_caution_says_so() -> None:
    answers: Answers = {"urgence": UNKNOWN}
    assert because(TREE, answers, decided(TREE, answers)) == (Reason("urgence", "oui", True),)


def test_what_would_change_names_each_answer_and_its_case() -> None:
    answers = {"urgence": "non", "souhait": "non"}
    assert what_if(TREE, answers, decided(TREE, answers)) == (
        Change("urgence", "oui", ("faire-avec",)),
        Change("souhait", "oui", ("apprendre",)),
        Change("souhait", "plus-tard", ("apprendre",)),
    )


def test_a_change_that_would_need_more_questions_names_the_cases_still_possible() -> None:
    answers = {"urgence": "oui"}
    assert what_if(TREE, answers, decided(TREE, answers)) == (
        Change("urgence", "non", ("apprendre", "orienter")),
    )


@given(trees_with_answers())
def test_a_reason_suffices_and_none_of_its_answers_can_be_left_out(
    drawn: tuple[Tree, Answers],
) -> None:
    tree, answers = drawn
    decision = decide(tree, answers)
    if isinstance(decision, Pending):
        return
    reason = {r.criterion: r.answer for r in because(tree, answers, decision)}
    assert reason.items() <= settled(answers, decision).items()
    assert completions(tree, reason) == {decision.case}
    for criterion in reason:
        without = {c: a for c, a in reason.items() if c != criterion}
        assert completions(tree, without) != {decision.case}


@given(sound_trees())
def test_what_would_change_is_every_single_answer_with_another_case(tree: Tree) -> None:
    for situation in situations(tree):
        decision = decided(tree, situation)
        expected = {
            (c.id, other, (case_by_hand(tree.root, {**situation, c.id: other}),))
            for c in tree.criteria.values()
            for other in c.answers
            if case_by_hand(tree.root, {**situation, c.id: other}) != decision.case
        }
        found = {(c.criterion, c.answer, c.cases) for c in what_if(tree, situation, decision)}
        assert found == expected
