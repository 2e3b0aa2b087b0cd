from __future__ import annotations

from hypothesis import given

from cnfs_tui.tree.model import Branch, Criterion, Leaf, Question, Tree
from cnfs_tui.tree.prove import (
    AskedTwice,
    DeadBranch,
    Gap,
    NoEffect,
    RepeatedAnswer,
    UnknownAnswer,
    UnknownCriterion,
    prove,
)
from cnfs_tui.tree.region import Region
from tests.tree.random_trees import any_trees, case_by_hand, situations, sound_trees

CRITERIA = {
    "urgence": Criterion("urgence", ("oui", "non")),
    "souhait": Criterion("souhait", ("oui", "plus-tard", "non")),
}
FIRST, SECOND = Leaf("un"), Leaf("deux")


def tree(*branches: Branch, criterion: str = "urgence") -> Tree:
    return Tree(CRITERIA, Question(criterion, branches))


def test_a_forgotten_answer_is_a_gap_named_as_a_region_with_its_size() -> None:
    wish = Question("souhait", (Branch(("oui",), FIRST),))
    proof = prove(tree(Branch(("oui",), FIRST), Branch(("non",), wish)))
    region = Region.of({"urgence": ("non",), "souhait": ("plus-tard", "non")})
    assert proof.findings == (Gap((1,), "souhait", ("plus-tard", "non"), region, 2),)
    assert (proof.situations, proof.unanswered) == (6, 2)


def test_a_criterion_that_is_not_declared_leaves_its_whole_region_without_an_answer() -> None:
    proof = prove(tree(Branch(("oui",), FIRST), criterion="urgense"))
    assert proof.findings == (UnknownCriterion((), "urgense"),)
    assert proof.unanswered == proof.situations


def test_an_answer_the_criterion_does_not_have_is_named() -> None:
    proof = prove(tree(Branch(("oui", "peut-être"), FIRST), Branch(("non",), SECOND)))
    assert proof.findings == (UnknownAnswer((), 0, "urgence", "peut-être"),)


def test_an_answer_on_two_branches_is_named_with_both() -> None:
    proof = prove(tree(Branch(("oui",), FIRST), Branch(("non", "oui"), SECOND)))
    assert proof.findings == (RepeatedAnswer((), 1, 0, "urgence", "oui"),)


def test_a_criterion_asked_twice_and_its_dead_branch_are_found() -> None:
    again = Question("urgence", (Branch(("oui",), FIRST), Branch(("non",), SECOND)))
    proof = prove(tree(Branch(("oui",), again), Branch(("non",), SECOND)))
    assert AskedTwice((0,), "urgence") in proof.findings
    assert DeadBranch((0,), 1, "urgence", ("non",)) in proof.findings
    assert proof.unanswered == 0


def test_a_question_without_effect_is_found() -> None:
    proof = prove(tree(Branch(("oui",), FIRST), Branch(("non",), FIRST)))
    assert proof.findings == (NoEffect((), "urgence", "un"),)


@given(sound_trees())
def test_a_sound_tree_is_proved_complete(sound: Tree) -> None:
    proof = prove(sound)
    assert proof.unanswered == 0
    assert not any(isinstance(f, Gap | RepeatedAnswer | UnknownAnswer) for f in proof.findings)
    assert set(proof.cases) == {case_by_hand(sound.root, s) for s in situations(sound)}


@given(any_trees())
def test_the_gaps_are_exactly_the_situations_without_a_case(broken: Tree) -> None:
    proof = prove(broken)
    gaps = [finding.region for finding in proof.findings if isinstance(finding, Gap)]
    lost = 0
    for situation in situations(broken):
        homeless = case_by_hand(broken.root, situation) is None
        lost += homeless
        assert sum(situation in gap for gap in gaps) == homeless
    assert (proof.unanswered, proof.situations) == (lost, len(list(situations(broken))))


@given(any_trees())
def test_only_cases_that_some_situation_reaches_are_listed(broken: Tree) -> None:
    reached = {case_by_hand(broken.root, situation) for situation in situations(broken)}
    assert set(prove(broken).cases) == reached - {None}
