"""The cases that a set of situations can reach."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree.model import Branch, Criterion, Leaf, Question, Tree
from cnfs_tui.tree.reach import cases_within
from tests.tree.random_trees import any_trees, case_by_hand, situations


@given(st.data())
def test_the_cases_of_all_situations_within_limits_and_no_other(data: st.DataObject) -> None:
    tree = data.draw(any_trees())
    limits: dict[str, tuple[str, ...]] = {}
    for criterion in tree.criteria.values():
        if data.draw(st.booleans()):
            kept = data.draw(st.lists(st.sampled_from(criterion.answers), min_size=1, unique=True))
            limits[criterion.id] = tuple(kept)
    inside = [s for s in situations(tree) if all(s[c] in kept for c, kept in limits.items())]
    reached = {case_by_hand(tree.root, situation) for situation in inside} - {None}
    everywhere = {c.id: c.answers for c in tree.criteria.values()}
    assert set(cases_within(tree.walk, {**everywhere, **limits})) == reached


def test_many_answers_on_each_branch_do_not_multiply_the_walk() -> None:
    answers = tuple(f"r{rank}" for rank in range(50))
    criteria = {f"c{rank}": Criterion(f"c{rank}", answers) for rank in range(20)}
    node: Leaf | Question = Leaf("un")
    for name in criteria:
        node = Question(name, (Branch(answers, node),))
    assert list(cases_within(Tree(criteria, node).walk, {})) == ["un"]
