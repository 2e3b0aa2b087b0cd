"""The arrows over a matrix of situations: every one of them is reached, whatever the tree."""

from __future__ import annotations

from hypothesis import given

from cnfs_tui.pages.training.situations.places import Place, Places
from cnfs_tui.training.matrix import matrix
from cnfs_tui.tree.model import Tree
from tests.tree.random_trees import sound_trees


def around(places: Places, at: Place) -> set[Place]:
    """Where one arrow leads."""
    beside = (places.beside(at, -1), places.beside(at, 1))
    return {places.below(at, -1), places.below(at, 1), *(place for place in beside if place)}


@given(sound_trees())
def test_arrows_lead_from_the_first_situation_to_every_other_and_back(tree: Tree) -> None:
    places = Places(matrix(tree, {}))
    reached, waiting = {places.first}, [places.first]
    while waiting:
        fresh = around(places, waiting.pop()) - reached
        reached |= fresh
        waiting += fresh
    assert reached == {*places.all}


@given(sound_trees())
def test_down_then_up_comes_back_within_a_column(tree: Tree) -> None:
    places = Places(matrix(tree, {}))
    for place in places.all:
        below = places.below(place, 1)
        if place.row >= 0 and below != place:
            assert places.below(below, -1) == place
