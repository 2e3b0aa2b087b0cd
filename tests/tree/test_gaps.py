"""Situations without a case, told as few large regions."""

from __future__ import annotations

from itertools import islice

from hypothesis import given

from cnfs_tui.tree.gaps import Hole, holes
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Question, Tree
from cnfs_tui.tree.prove import Gap, prove
from cnfs_tui.tree.region import Region
from tests.tree.random_trees import any_trees, case_by_hand, situations

CRITERIA = {
    "urgence": Criterion("urgence", ("oui", "non")),
    "technicite": Criterion("technicite", ("coup-de-pouce", "expertise")),
    "souhait": Criterion("souhait", ("oui", "plus-tard", "non")),
}
END = Leaf("un")
WISH_WITHOUT_NO = Question("souhait", (Branch(("oui", "plus-tard"), END),))


def found(tree: Tree) -> list[Hole]:
    return list(holes(tree, [f for f in prove(tree).findings if isinstance(f, Gap)]))


def test_a_tree_without_gap_has_no_hole() -> None:
    assert found(Tree(CRITERIA, END)) == []


def test_one_answer_forgotten_under_several_questions_is_one_hole() -> None:
    urgent = Branch(("oui",), WISH_WITHOUT_NO)
    technical = Branch(
        ("non",),
        Question(
            "technicite",
            (Branch(("coup-de-pouce",), WISH_WITHOUT_NO), Branch(("expertise",), WISH_WITHOUT_NO)),
        ),
    )
    (hole,) = found(Tree(CRITERIA, Question("urgence", (urgent, technical))))
    assert (hole.region, hole.size) == (Region.of({"souhait": ("non",)}), 4)
    assert [gap.where for gap in hole.gaps] == [(0,), (1, 0), (1, 1)]


def test_a_hole_is_told_in_the_order_criteria_are_declared() -> None:
    urgent = Question("urgence", (Branch(("oui",), END),))
    tree = Tree(CRITERIA, Question("souhait", (Branch(("oui", "plus-tard"), END), Branch(("non",), urgent))))
    (hole,) = found(tree)
    assert hole.region == Region.of({"urgence": ("non",), "souhait": ("non",)})


def test_the_vastest_hole_comes_first() -> None:
    small = Question("technicite", (Branch(("expertise",), WISH_WITHOUT_NO),))
    told = found(Tree(CRITERIA, Question("urgence", (Branch(("oui",), small),))))
    assert [(hole.region, hole.size) for hole in told] == [
        (Region.of({"urgence": ("non",)}), 6),
        (Region.of({"technicite": ("coup-de-pouce",)}), 6),
        (Region.of({"souhait": ("non",)}), 4),
    ]


def test_what_an_undeclared_question_leaves_unanswered_is_not_a_hole() -> None:
    lost = Question("humeur", (Branch(("bonne",), END),))
    tree = Tree(CRITERIA, Question("urgence", (Branch(("oui",), lost),)))
    (hole,) = found(tree)
    assert hole.region == Region.of({"urgence": ("non",)})


@given(any_trees())
def test_holes_cover_exactly_the_situations_without_a_case(broken: Tree) -> None:
    told = [hole.region for hole in found(broken)]
    for situation in situations(broken):
        homeless = case_by_hand(broken.root, situation) is None
        assert any(situation in region for region in told) == homeless


@given(any_trees())
def test_no_hole_could_be_larger_by_a_single_answer(broken: Tree) -> None:
    answered = [s for s in situations(broken) if case_by_hand(broken.root, s) is not None]
    for hole in found(broken):
        limits = {step.criterion: step.answers for step in hole.region.limits}
        for criterion, held in limits.items():
            for answer in set(broken.criteria[criterion].answers) - set(held):
                larger = Region.of({**limits, criterion: (*held, answer)})
                assert any(situation in larger for situation in answered)


@given(any_trees())
def test_each_gap_is_told_by_one_hole(broken: Tree) -> None:
    gaps = [finding for finding in prove(broken).findings if isinstance(finding, Gap)]
    told = [gap for hole in holes(broken, gaps) for gap in hole.gaps]
    assert sorted(told, key=repr) == sorted(gaps, key=repr)
    assert all(hole.gaps for hole in islice(holes(broken, gaps), 20))


@given(any_trees())
def test_the_size_of_a_hole_is_the_count_of_its_situations(broken: Tree) -> None:
    for hole in found(broken):
        assert hole.size == sum(situation in hole.region for situation in situations(broken))
