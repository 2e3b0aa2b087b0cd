"""The ends of the tree that no example has tried."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import UNKNOWN, Branch, Criterion, Leaf, Question, Tree
from cnfs_tui.tree.region import Region
from cnfs_tui.tree.tried import Untried, untried
from tests.tree.random_trees import case_by_hand, situations, sound_trees

CRITERIA = {
    "urgence": Criterion("urgence", ("oui", "non"), "oui"),
    "souhait": Criterion("souhait", ("oui", "plus-tard", "non"), "oui"),
}
WISH = Question(
    "souhait", (Branch(("oui", "plus-tard"), Leaf("apprendre")), Branch(("non",), Leaf("orienter")))
)
TREE = Tree(CRITERIA, Question("urgence", (Branch(("oui",), Leaf("faire-avec")), Branch(("non",), WISH))))
URGENT = Untried((), 0, "faire-avec", Region.of({"urgence": ("oui",)}))
LATER = Untried((1,), 0, "apprendre", Region.of({"urgence": ("non",), "souhait": ("oui", "plus-tard")}))
REFUSED = Untried((1,), 1, "orienter", Region.of({"urgence": ("non",), "souhait": ("non",)}))


def test_without_example_no_end_is_tried() -> None:
    assert untried(TREE, []) == (URGENT, LATER, REFUSED)


def test_an_example_tries_the_branch_it_ends_with() -> None:
    assert untried(TREE, [{"urgence": "oui"}, {"urgence": "non", "souhait": "plus-tard"}]) == (REFUSED,)


def test_what_caution_decides_is_tried_too() -> None:
    assert untried(TREE, [{"urgence": UNKNOWN}]) == (LATER, REFUSED)


def test_an_example_that_decides_nothing_tries_nothing() -> None:
    assert untried(TREE, [{"urgence": "non"}]) == (URGENT, LATER, REFUSED)


def test_a_tree_that_asks_nothing_has_nothing_to_try() -> None:
    assert untried(Tree(CRITERIA, Leaf("faire-avec")), []) == ()


@given(sound_trees())
def test_the_regions_untried_are_all_the_situations_each_with_its_case(sound: Tree) -> None:
    ends = untried(sound, [])
    for situation in situations(sound):
        holding = [end.case for end in ends if situation in end.region]
        assert holding == ([case_by_hand(sound.root, situation)] if isinstance(sound.root, Question) else [])


@given(st.data())
def test_an_end_is_tried_when_some_complete_example_lies_in_its_region(data: st.DataObject) -> None:
    sound = data.draw(sound_trees())
    examples = data.draw(st.lists(st.sampled_from(list(situations(sound))), max_size=4))
    assert all(not isinstance(decide(sound, example), Pending) for example in examples)
    left = untried(sound, examples)
    assert left == tuple(
        end for end in untried(sound, []) if not any(example in end.region for example in examples)
    )
