from __future__ import annotations

from hypothesis import given

from cnfs_tui.tree.model import Branch, Criterion, Leaf, Question, Tree
from cnfs_tui.tree.prove import (
    AskedTwice,
    DeadAnswers,
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


def test_a_criterion_asked_twice_is_found_and_not_each_of_the_branches_it_kills() -> None:
    again = Question("urgence", (Branch(("oui",), FIRST), Branch(("non",), SECOND)))
    proof = prove(tree(Branch(("oui",), again), Branch(("non",), SECOND)))
    assert proof.findings == (AskedTwice((0,), "urgence", "oui"),)
    assert proof.unanswered == 0


def test_a_criterion_asked_twice_is_found_even_with_one_branch_left() -> None:
    again = Question("urgence", (Branch(("oui",), FIRST),))
    proof = prove(tree(Branch(("oui",), again), Branch(("non",), SECOND)))
    assert proof.findings == (AskedTwice((0,), "urgence", "oui"),)


def asking_again(*branches: Branch) -> Tree:
    """Wish asked again where only « oui » and « plus tard » are left."""
    again = Branch(("oui", "plus-tard"), Question("souhait", branches))
    return tree(again, Branch(("non",), SECOND), criterion="souhait")


def test_a_branch_that_an_earlier_question_excludes_is_dead() -> None:
    dead = Branch(("non",), SECOND)
    proof = prove(asking_again(Branch(("oui",), FIRST), Branch(("plus-tard",), SECOND), dead))
    assert proof.findings == (DeadBranch((0,), 2, "souhait", ("non",)),)


def test_a_dead_answer_of_a_branch_that_lives_is_told_apart() -> None:
    proof = prove(asking_again(Branch(("oui",), FIRST), Branch(("plus-tard", "non"), SECOND)))
    assert proof.findings == (DeadAnswers((0,), 1, "souhait", ("non",)),)


def test_a_question_without_effect_is_found() -> None:
    proof = prove(tree(Branch(("oui",), FIRST), Branch(("non",), FIRST)))
    assert proof.findings == (NoEffect((), "urgence", "un"),)


def test_of_nested_questions_without_effect_only_the_first_is_told() -> None:
    wish = Question("souhait", (Branch(("oui", "plus-tard"), FIRST), Branch(("non",), FIRST)))
    proof = prove(tree(Branch(("oui",), wish), Branch(("non",), FIRST)))
    assert proof.findings == (NoEffect((), "urgence", "un"),)


def test_a_question_with_a_gap_is_not_said_to_have_no_effect() -> None:
    wish = Question("souhait", (Branch(("oui",), FIRST),))
    proof = prove(tree(Branch(("oui",), wish), Branch(("non",), FIRST)))
    assert [type(finding) for finding in proof.findings] == [Gap]


def test_an_undeclared_word_in_a_dead_branch_is_told_all_the_same() -> None:
    dead = Question("humeur", (Branch(("bonne",), FIRST),))
    proof = prove(asking_again(Branch(("oui", "plus-tard"), FIRST), Branch(("non",), dead)))
    assert UnknownCriterion((0, 1), "humeur") in proof.findings
    assert proof.unanswered == 0


def test_a_tree_as_deep_as_can_be_built_can_be_proved() -> None:
    criteria = {f"c{rank}": Criterion(f"c{rank}", ("oui", "non")) for rank in range(300)}
    node: Leaf | Question = FIRST
    for name in criteria:
        node = Question(name, (Branch(("oui",), node), Branch(("non",), SECOND)))
    proof = prove(Tree(criteria, node))
    assert (proof.situations, proof.unanswered, proof.findings) == (2**300, 0, ())


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


@given(any_trees())
def test_a_dead_branch_is_one_no_situation_takes(broken: Tree) -> None:
    for finding in prove(broken).findings:
        if isinstance(finding, DeadBranch | DeadAnswers):
            here = question_at(broken, finding.where)
            for situation in situations(broken):
                assert not (meets(broken, finding.where, situation) and situation[here] in finding.answers)


@given(any_trees())
def test_each_question_without_effect_gives_one_case_to_all_who_meet_it(broken: Tree) -> None:
    for finding in prove(broken).findings:
        if isinstance(finding, NoEffect):
            met = [s for s in situations(broken) if meets(broken, finding.where, s)]
            assert {case_by_hand(broken.root, situation) for situation in met} == {finding.case}


def question_at(tree: Tree, where: tuple[int, ...]) -> str:
    """The criterion asked there."""
    node = tree.root
    for rank in where:
        assert isinstance(node, Question)
        node = node.branches[rank].node
    assert isinstance(node, Question)
    return node.criterion


def meets(tree: Tree, where: tuple[int, ...], situation: dict[str, str]) -> bool:
    """True when this situation, followed by hand, comes to that node."""
    node = tree.root
    for rank in where:
        assert isinstance(node, Question)
        answer = situation[node.criterion]
        if next((r for r, b in enumerate(node.branches) if answer in b.answers), None) != rank:
            return False
        node = node.branches[rank].node
    return True
