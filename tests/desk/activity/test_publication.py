"""No count under 11 can be read in what is published, nor recomputed, even by who has read the rule.

The attacker of these tests knows everything but the counts: the codes, the number of visits, the rule
itself. She makes every table there could be, keeps those that would have been published just so, and looks
at what is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.activity.account import ENOUGH
from cnfs_tui.desk.activity.axes import NONE
from cnfs_tui.desk.activity.publication import on_its_own, shares

SMALL = set(range(ENOUGH))

tables = st.lists(st.integers(0, 40), min_size=1, max_size=14).map(
    lambda numbers: {f"code-{rank}": n for rank, n in enumerate(numbers)}
)


Published = tuple[tuple[tuple[str, int], ...], tuple[str, ...], int]


def published(table: Mapping[str, int]) -> Published:
    """All that a reader sees of an axis."""
    found = shares(table)
    return (tuple(found.alone.items()), found.grouped, found.total)


@pytest.mark.parametrize(
    ("codes", "most"),
    [(("a", "b"), 60), (("a", NONE), 60), (("a", "b", "c"), 36), (("a", "b", "c", NONE), 18)],
)
def test_whoever_knows_the_rule_finds_every_small_number_possible_for_what_is_hidden(
    codes: tuple[str, ...], most: int
) -> None:
    possible: defaultdict[Published, dict[str, set[int]]] = defaultdict(
        lambda: {code: set() for code in codes}
    )
    for numbers in product(range(most + 1), repeat=len(codes)):
        if sum(numbers) >= ENOUGH:
            table = dict(zip(codes, numbers, strict=True))
            for code, n in table.items():
                possible[published(table)][code].add(n)
    for (_, grouped, total), left in possible.items():
        if grouped and total <= most:  # else some tables there could be were not made
            may_be_small = [left[code] for code in grouped if left[code] & SMALL]
            assert may_be_small and all(numbers >= SMALL for numbers in may_be_small), (grouped, total)


@given(tables)
def test_no_small_number_is_published_neither_alone_nor_as_a_sum(table: dict[str, int]) -> None:
    found = shares(table)
    assert all(n >= ENOUGH for n in found.alone.values())
    assert not found.grouped or found.total >= min(ENOUGH, sum(table.values()))


@given(tables)
def test_what_is_published_adds_up_to_the_visits_and_names_every_code_once(table: dict[str, int]) -> None:
    found = shares(table)
    assert sum(found.alone.values()) + found.total == sum(table.values())
    assert sorted([*found.alone, *found.grouped]) == sorted(table)
    assert all(table[code] == n for code, n in found.alone.items())


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    assert shares({"a": 11, "b": 300}).grouped == ()


def test_what_hides_a_small_number_is_the_last_code_and_not_what_most_visits_lack() -> None:
    assert shares({"a": 50, "b": 50, "c": 3, NONE: 90}).grouped == ("b", "c")
    assert shares({"a": 50, "b": 3, NONE: 90}).grouped == ("a", "b")
    assert shares({"a": 2, "b": 3, NONE: 90}).grouped == ("a", "b", NONE)


@given(st.integers(0, 200), st.data())
def test_a_skill_is_published_when_enough_people_have_it_and_enough_have_not(
    visits: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, visits))
    shown = on_its_own(count, visits)
    assert shown in (None, count)
    assert (shown is None) == (count < ENOUGH or visits - count < ENOUGH)
