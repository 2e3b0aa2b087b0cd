"""The outline of a tree: what is seen when some questions are unfolded, and where a decision leads."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree import draw
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Branch, Leaf, Node, Question, Step, Tree
from cnfs_tui.tree.outline import ROOT, followed, outline, questions, steps_to
from tests.tree.random_trees import sound_trees
from tests.tree.test_decide import TREE, trees_with_answers


def test_a_folded_tree_is_its_first_question_alone() -> None:
    (line,) = outline(TREE.root, ())
    assert (line.where, line.node, line.step, line.unfolded) == (ROOT, TREE.root, None, False)


def test_an_unfolded_question_is_followed_by_its_branches() -> None:
    lines = outline(TREE.root, {ROOT})
    assert [line.where for line in lines] == [(), (0,), (1,)]
    assert [line.step for line in lines] == [None, Step("urgence", ("oui",)), Step("urgence", ("non",))]
    assert [line.lasts for line in lines] == [(), (False,), (True,)]
    assert [line.unfolded for line in lines] == [True, False, False]


def test_what_stands_under_a_folded_question_is_not_seen_even_if_it_is_unfolded() -> None:
    assert len(outline(TREE.root, {(1,)})) == 1


@given(sound_trees())
def test_unfolded_everywhere_the_outline_has_the_leaves_of_the_table_in_the_same_order(tree: Tree) -> None:
    lines = outline(tree.root, set(questions(tree.root)))
    leaves = [(steps_to(tree.root, line.where), line.node) for line in lines if isinstance(line.node, Leaf)]
    assert leaves == [(row.path, Leaf(row.case)) for row in draw.rows(tree)]


@given(sound_trees(), st.randoms(use_true_random=False))
def test_a_line_is_seen_when_all_the_questions_above_it_are_unfolded(tree: Tree, chance: object) -> None:
    every = set(questions(tree.root))
    some = {where for where in sorted(every) if chance.random() < 0.6}  # type: ignore[attr-defined]
    whole = outline(tree.root, every)
    seen = [
        line.where for line in whole if all(line.where[:depth] in some for depth in range(len(line.where)))
    ]
    assert [line.where for line in outline(tree.root, some)] == seen


@given(trees_with_answers())
def test_the_way_followed_takes_the_branches_of_the_decision_one_after_the_other(
    known: tuple[Tree, Answers],
) -> None:
    tree, answers = known
    path = decide(tree, answers).path
    met = followed(tree.root, path)
    assert [len(where) for where in met] == list(range(len(path) + 1))
    assert all(below[:-1] == above for above, below in pairwise(met))
    for step, taken in zip(path, steps_to(tree.root, met[-1]), strict=True):
        assert step.criterion == taken.criterion
        assert set(step.answers) <= set(taken.answers)
        given_answer = answers.get(step.criterion)
        assert given_answer in (None, UNKNOWN) or given_answer in taken.answers


def test_a_tree_deeper_than_python_can_call_itself_is_outlined() -> None:
    node: Node = Leaf("fin")
    for _ in range(3_000):
        node = Question("c", (Branch(("oui",), Leaf("non")), Branch(("non",), node)))
    assert len(outline(node, set(questions(node)))) == 6_001
