from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree.decide import NoBranch, Pending, decide, settled
from cnfs_tui.tree.model import (
    UNKNOWN,
    Answers,
    Branch,
    Criterion,
    Decision,
    Doubt,
    Leaf,
    Question,
    Step,
    Tree,
)
from tests.tree.random_trees import case_by_hand, completions, situations, sound_trees

URGENCY = Criterion("urgence", ("oui", "non"), if_unsure="oui")
WISH = Criterion("souhait", ("oui", "plus-tard", "non"), if_unsure="oui")
TREE = Tree(
    {"urgence": URGENCY, "souhait": WISH},
    Question(
        "urgence",
        (
            Branch(("oui",), Leaf("faire-avec")),
            Branch(
                ("non",),
                Question(
                    "souhait",
                    (
                        Branch(("oui", "plus-tard"), Leaf("apprendre")),
                        Branch(("non",), Leaf("orienter")),
                    ),
                ),
            ),
        ),
    ),
)


@st.composite
def trees_with_answers(draw: st.DrawFn) -> tuple[Tree, Answers]:
    tree = draw(sound_trees())
    answers: dict[str, object] = {}
    for criterion in tree.criteria.values():
        answer = draw(st.sampled_from((*criterion.answers, UNKNOWN, None)))
        if answer is not None:
            answers[criterion.id] = answer
    return tree, answers  # type: ignore[return-value]


def test_full_answers_reach_the_leaf_with_its_path() -> None:
    assert decide(TREE, {"urgence": "non", "souhait": "plus-tard"}) == Decision(
        "apprendre", (Step("urgence", ("non",)), Step("souhait", ("oui", "plus-tard")))
    )


def test_a_decision_without_doubt_is_the_shared_record_of_its_leaf() -> None:
    answers = {"urgence": "non", "souhait": "oui"}
    assert decide(TREE, answers) is decide(TREE, dict(answers))


def test_a_missing_answer_that_matters_is_the_next_question() -> None:
    pending = decide(TREE, {"urgence": "non"})
    assert isinstance(pending, Pending)
    assert pending.criterion == "souhait"
    assert pending.cases == ("apprendre", "orienter")


def test_a_question_that_cannot_matter_any_more_is_not_asked() -> None:
    assert isinstance(decide(TREE, {"urgence": "oui"}), Decision)


def test_a_doubt_that_matters_is_settled_by_caution_and_recorded() -> None:
    decision = decide(TREE, {"urgence": UNKNOWN})
    assert decision == Decision("faire-avec", (Step("urgence", ("oui",)),), (Doubt("urgence", "oui"),))


def test_an_answer_without_a_branch_is_refused_by_name() -> None:
    with pytest.raises(NoBranch) as refusal:
        decide(TREE, {"urgence": "peut-être"})
    assert (refusal.value.criterion, refusal.value.answer) == ("urgence", "peut-être")


@given(sound_trees())
def test_every_situation_gets_the_case_read_by_hand(tree: Tree) -> None:
    for situation in situations(tree):
        decision = decide(tree, situation)
        assert isinstance(decision, Decision)
        assert decision.case == case_by_hand(tree.root, situation)
        assert all(situation[step.criterion] in step.answers for step in decision.path)


@given(trees_with_answers())
def test_a_result_agrees_with_every_completion(drawn: tuple[Tree, Answers]) -> None:
    tree, answers = drawn
    result = decide(tree, answers)
    known = {c: a for c, a in answers.items() if a is not UNKNOWN}
    if isinstance(result, Decision):
        assert completions(tree, settled(answers, result)) == {result.case}
    else:
        known |= {doubt.criterion: doubt.assumed for doubt in result.doubts}
        assert completions(tree, known) == set(result.cases)
        assert len(result.cases) > 1
        assert result.criterion not in known


@given(trees_with_answers())
def test_caution_is_applied_only_when_completions_disagree(drawn: tuple[Tree, Answers]) -> None:
    tree, answers = drawn
    result = decide(tree, answers)
    known = {c: a for c, a in answers.items() if a is not UNKNOWN}
    for doubt in result.doubts:
        assert answers[doubt.criterion] is UNKNOWN
        assert len(completions(tree, known)) > 1
        known[doubt.criterion] = doubt.assumed
