from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree.model import Tree
from cnfs_tui.tree.rewrite import renamed, settled
from tests.tree.random_trees import case_by_hand, situations, sound_trees


@given(sound_trees())
def test_a_renamed_tree_decides_the_same_in_other_words(tree: Tree) -> None:
    other = renamed(tree, {"c0": "critère"}, {"c0": {"r0": "réponse"}})
    assert "c0" not in other.criteria
    assert other.criteria["critère"].answers[0] == "réponse"
    assert (tree.criteria["c0"].if_unsure == "r0") == (other.criteria["critère"].if_unsure == "réponse")
    for situation in situations(tree):
        first = "réponse" if situation["c0"] == "r0" else situation["c0"]
        told = {"critère": first, **{c: a for c, a in situation.items() if c != "c0"}}
        assert case_by_hand(other.root, told) == case_by_hand(tree.root, situation)


@given(sound_trees(), st.data())
def test_a_settled_tree_decides_as_for_those_who_gave_the_answer(tree: Tree, data: st.DataObject) -> None:
    criterion = data.draw(st.sampled_from(sorted(tree.criteria)))
    answer = data.draw(st.sampled_from(tree.criteria[criterion].answers))
    rest = settled(tree, criterion, answer)
    assert set(rest.criteria) == set(tree.criteria) - {criterion}
    for situation in situations(rest):
        whole = {**situation, criterion: answer}
        assert case_by_hand(rest.root, situation) == case_by_hand(tree.root, whole)
