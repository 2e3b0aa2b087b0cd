"""Criteria that never change the case."""

from __future__ import annotations

import pytest
from hypothesis import given

from cnfs_tui.tree import effect
from cnfs_tui.tree.effect import asked_in_vain, never_asked
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Question, Tree
from tests.tree.random_trees import case_by_hand, situations, sound_trees

YES_NO = ("oui", "non")
CRITERIA = {name: Criterion(name, YES_NO) for name in ("urgence", "souhait", "humeur")}
WISH = Question("souhait", (Branch(("oui",), Leaf("un")), Branch(("non",), Leaf("deux"))))
HIDDEN = Tree(CRITERIA, Question("urgence", (Branch(("oui",), WISH), Branch(("non",), WISH))))
"""Urgence changes nothing, although none of its branches leads to a single case."""


def changes_something(tree: Tree, criterion: str) -> bool:
    return any(
        case_by_hand(tree.root, situation) != case_by_hand(tree.root, {**situation, criterion: answer})
        for situation in situations(tree)
        for answer in tree.criteria[criterion].answers
    )


def test_a_criterion_the_tree_does_not_ask_is_found() -> None:
    assert never_asked(HIDDEN) == ("humeur",)


def test_a_criterion_asked_in_vain_is_found_even_when_each_of_its_branches_asks_more() -> None:
    assert list(asked_in_vain(HIDDEN)) == ["urgence"]


@given(sound_trees())
def test_asked_in_vain_are_the_criteria_that_change_no_case_and_no_other(sound: Tree) -> None:
    idle = {*asked_in_vain(sound), *never_asked(sound)}
    assert idle == {criterion for criterion in sound.criteria if not changes_something(sound, criterion)}


def test_a_comparison_too_long_accuses_no_criterion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effect, "MAX_PAIRS", 2)
    assert list(asked_in_vain(HIDDEN)) == []
