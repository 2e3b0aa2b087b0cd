"""Every situation on one page: nobody is left out, and each one stands where the tree leads it."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given

from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.training.matrix import MOST_COLUMNS, MOST_ROWS, MOST_WAYS, Matrix, Way, matrix
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import Branch, Criterion, Decision, Leaf, Node, Question, Tree
from tests.tree.random_trees import case_by_hand, situations, sound_trees


def usual(tree: Tree) -> dict[str, str]:
    """For a tree too large for a page: the last answer of each criterion."""
    return {criterion.id: criterion.answers[-1] for criterion in tree.criteria.values()}


def ways_of(page: Matrix, situation: Mapping[str, str]) -> list[Way]:
    """The ways of the page that a situation follows, as a reader finds them."""
    aside = [way for way in page.aside if follows(way, situation)]
    if any(situation[criterion] != answer for criterion, answer in page.settled.items()):
        return aside
    row = page.rows.index(tuple(situation[criterion] for criterion in page.down))
    column = page.columns.index(tuple(situation[criterion] for criterion in page.across))
    return [*aside, *(way for way in page.cells[row][column] if follows(way, situation))]


def follows(way: Way, situation: Mapping[str, str]) -> bool:
    return all(situation[step.criterion] in step.answers for step in way.limits)


@given(sound_trees())
def test_each_situation_stands_in_one_place_which_says_the_case_the_tree_gives(tree: Tree) -> None:
    page = matrix(tree, usual(tree))
    for situation in situations(tree):
        if any(situation[criterion] != answer for criterion, answer in page.held.items()):
            continue
        (way,) = ways_of(page, situation)
        assert way.case == case_by_hand(tree.root, situation)


@given(sound_trees())
def test_the_answers_told_for_a_place_are_enough_to_come_to_its_case(tree: Tree) -> None:
    page = matrix(tree, usual(tree))
    places = {
        (row, column, rank): way
        for row, cells in enumerate(page.cells)
        for column, cell in enumerate(cells)
        for rank, way in enumerate(cell)
    }
    for place, way in places.items():
        assert reached(tree, page.situation(*place)) == way.case
    for rank, way in enumerate(page.aside):
        assert reached(tree, page.situation_aside(rank)) == way.case


def reached(tree: Tree, answers: Mapping[str, str]) -> str | None:
    result = decide(tree, answers)
    return result.case if isinstance(result, Decision) else None


@given(sound_trees())
def test_the_page_stays_one_page(tree: Tree) -> None:
    page = matrix(tree, usual(tree))
    assert len(page.columns) <= MOST_COLUMNS
    assert len(page.rows) <= MOST_ROWS
    assert all(len(cell) <= MOST_WAYS for cells in page.cells for cell in cells)


def test_the_guide_puts_its_three_axes_on_the_page_and_what_splits_one_cell_inside_it() -> None:
    tree = load(shipped_guide()).tree
    page = matrix(tree, {})
    assert page.down == ("urgence", "technicite")
    assert page.across == ("souhait",)
    assert page.settled == {"alerte": "rien"}
    assert not page.held
    assert [way.case for way in page.aside] == ["danger", "arnaque"]
    split = [cell for cells in page.cells for cell in cells if len(cell) > 1]
    assert [[step.criterion for way in cell for step in way.limits] for cell in split] == [["deja-aide"] * 2]


def test_a_tree_too_large_shows_its_first_two_criteria_the_others_having_their_usual_answer() -> None:
    answers = tuple("abcdefghi")
    criteria = {name: Criterion(name, answers) for name in ("un", "deux", "trois", "quatre")}

    def ask(names: tuple[str, ...], case: str) -> Node:
        if not names:
            return Leaf(case)
        return Question(
            names[0], tuple(Branch((answer,), ask(names[1:], case + answer)) for answer in answers)
        )

    page = matrix(Tree(criteria, ask(tuple(criteria), "")), {"trois": "c", "quatre": "d"})
    assert (page.down, page.across) == (("un",), ("deux",))
    assert page.held == {"trois": "c", "quatre": "d"}
    assert page.cells[1][0] == (Way((), "bacd"),)


def test_a_tree_without_a_question_is_one_cell() -> None:
    page = matrix(Tree({}, Leaf("seul")), {})
    assert page.cells == (((Way((), "seul"),),),)
    assert page.situation(0, 0, 0) == {}
