from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.tree.compare import MOST, Difference, Shift, compare, only_in
from cnfs_tui.tree.cover import Part
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import UNKNOWN, Branch, Criterion, Decision, Leaf, Node, Question, Tree, Unknown
from cnfs_tui.tree.region import Region
from cnfs_tui.tree.rewrite import settled
from tests.tree.random_trees import CASES, case_by_hand, sound_trees

URGENT = Criterion("urgence", ("oui", "non"))
WISH = Criterion("souhait", ("oui", "plus-tard", "non"))
HELPED = Criterion("aide", ("oui", "non"))


def tree(root: Node, *criteria: Criterion) -> Tree:
    return Tree({criterion.id: criterion for criterion in criteria}, root)


def asks(criterion: str, **branches: str | Node) -> Question:
    """A question; ``oui_non`` stands for two answers, a text for a case."""
    return Question(
        criterion,
        tuple(
            Branch(tuple(words.split("_")), Leaf(end) if isinstance(end, str) else end)
            for words, end in branches.items()
        ),
    )


def shared_situations(old: Tree, new: Tree) -> Iterator[dict[str, str]]:
    """Every combination of answers that both trees accept."""
    names = sorted({*old.criteria, *new.criteria})
    known = [
        [a for a in (new.criteria.get(n) or old.criteria[n]).answers if a in _answers(old, n, a)]
        for n in names
    ]
    for answers in product(*known):
        yield dict(zip(names, answers, strict=True))


def _answers(old: Tree, name: str, otherwise: str) -> tuple[str, ...]:
    return old.criteria[name].answers if name in old.criteria else (otherwise,)


def regions_of(shift: Shift, situation: Mapping[str, str]) -> int:
    return sum(situation in part.region for part in shift.parts)


def test_a_branch_that_leads_elsewhere_is_one_region_with_its_size() -> None:
    old = tree(asks("urgence", oui="faire", non="orienter"), URGENT, WISH)
    new = tree(
        asks("urgence", oui="faire", non=asks("souhait", oui="atelier", **{"plus-tard_non": "orienter"})),
        URGENT,
        WISH,
    )
    region = Region.of({"urgence": ("non",), "souhait": ("oui",)})
    shift = Shift("orienter", "atelier", 1, (Part(region, 1),), 0)
    assert compare(old, new) == Difference(6, 1, (shift,), 0)


def test_the_same_decisions_asked_in_another_order_are_no_difference() -> None:
    old = tree(asks("urgence", oui="faire", non=asks("aide", oui="orienter", non="faire")), URGENT, HELPED)
    new = tree(asks("aide", oui=asks("urgence", oui="faire", non="orienter"), non="faire"), URGENT, HELPED)
    assert compare(old, new) == Difference(4, 0, (), 0)


def test_a_new_criterion_is_free_in_the_old_tree() -> None:
    old = tree(asks("urgence", oui="faire", non="orienter"), URGENT)
    new = tree(asks("urgence", oui="faire", non=asks("aide", oui="orienter", non="faire")), URGENT, HELPED)
    region = Region.of({"urgence": ("non",), "aide": ("non",)})
    assert compare(old, new) == Difference(4, 1, (Shift("orienter", "faire", 1, (Part(region, 1),), 0),), 0)
    back = compare(new, old)
    assert (back.situations, back.changed) == (4, 1)


def test_an_answer_of_one_tree_alone_is_named_apart() -> None:
    old = tree(asks("urgence", oui="faire", non="orienter"), URGENT)
    more = Criterion("urgence", ("oui", "bientot", "non"))
    new = tree(asks("urgence", oui_bientot="faire", non="orienter"), more)
    assert compare(old, new) == Difference(2, 0, (), 0)
    assert only_in(new, old) == (("urgence", "bientot"),)
    assert only_in(old, new) == ()


def test_trees_without_a_common_answer_have_no_situation_to_compare() -> None:
    old = tree(asks("urgence", oui="faire", non="orienter"), URGENT)
    new = tree(asks("urgence", haute="faire", basse="orienter"), Criterion("urgence", ("haute", "basse")))
    assert compare(old, new) == Difference(0, 0, (), 0)


def test_a_case_known_by_another_name_is_the_same_and_one_left_unnamed_is_not() -> None:
    old = tree(asks("urgence", oui="faire", non="orienter"), URGENT)
    new = tree(asks("urgence", oui="faire-avec", non="orienter"), URGENT)
    assert compare(old, new, {"faire": "faire-avec", "orienter": "orienter"}).changed == 0
    (shift,) = compare(old, new, {"faire": "faire-avec"}).shifts
    assert (shift.before, shift.after, shift.size) == ("orienter", "orienter", 1)


def test_the_name_told_for_an_old_case_is_its_own() -> None:
    old = tree(asks("urgence", oui="faire", non="orienter"), URGENT)
    new = tree(asks("urgence", oui="orienter", non="faire-avec"), URGENT)
    found = compare(old, new, {"faire": "faire-avec", "orienter": "orienter"}).shifts
    assert {(shift.before, shift.after) for shift in found} == {
        ("faire", "orienter"),
        ("orienter", "faire-avec"),
    }


@given(sound_trees(), sound_trees())
def test_a_situation_is_in_a_region_exactly_when_its_decision_differs(old: Tree, new: Tree) -> None:
    found = compare(old, new)
    counts = {(shift.before, shift.after): 0 for shift in found.shifts}
    situations = list(shared_situations(old, new))
    for situation in situations:
        before, after = case_by_hand(old.root, situation), case_by_hand(new.root, situation)
        for shift in found.shifts:
            moved = before != after and (before, after) == (shift.before, shift.after)
            assert bool(regions_of(shift, situation)) == moved
            counts[shift.before, shift.after] += moved
    assert counts == {(shift.before, shift.after): shift.size for shift in found.shifts}
    assert (found.situations, found.changed, found.left) == (len(situations), sum(counts.values()), 0)


@given(sound_trees(), sound_trees(), st.integers(0, 3))
def test_the_counts_stay_exact_when_few_regions_are_told(old: Tree, new: Tree, most: int) -> None:
    found, whole = compare(old, new, most=most), compare(old, new, most=MOST)
    assert sum(len(shift.parts) for shift in found.shifts) <= most
    assert (found.situations, found.changed) == (whole.situations, whole.changed)
    assert whole.changed == sum(shift.size for shift in whole.shifts)
    untold = 0
    for situation in shared_situations(old, new):
        moved = case_by_hand(old.root, situation) != case_by_hand(new.root, situation)
        untold += moved and not any(regions_of(shift, situation) for shift in found.shifts)
    assert found.left == untold


@given(sound_trees(), sound_trees(), st.dictionaries(st.sampled_from(CASES), st.sampled_from(CASES)))
def test_what_is_the_same_case_is_for_the_caller_to_say(old: Tree, new: Tree, same: dict[str, str]) -> None:
    one_to_one = {to: case for case, to in same.items()}
    same = {case: to for to, case in one_to_one.items()}
    moved = sum(
        same.get(case_by_hand(old.root, s) or "") != case_by_hand(new.root, s)
        for s in shared_situations(old, new)
    )
    assert compare(old, new, same).changed == moved


@st.composite
def versions(draw: st.DrawFn) -> tuple[Tree, Tree]:
    """A tree, and another version of it: some cases changed, other answers taken in doubt."""
    old = draw(sound_trees())

    def with_doubts(root: Node) -> Tree:
        return Tree(
            {
                c.id: Criterion(c.id, c.answers, draw(st.sampled_from(c.answers)))
                for c in old.criteria.values()
            },
            root,
        )

    def changed(node: Node) -> Node:
        if isinstance(node, Leaf):
            return Leaf(draw(st.sampled_from((node.case, node.case, *CASES))))
        return Question(
            node.criterion, tuple(Branch(branch.answers, changed(branch.node)) for branch in node.branches)
        )

    return with_doubts(old.root), with_doubts(changed(old.root))


@given(versions())
def test_who_is_unsure_is_advised_otherwise_only_if_one_doubt_taken_alone_says_so(
    pair: tuple[Tree, Tree],
) -> None:
    old, new = pair
    by_doubt = [
        compare(
            settled(old, c, old.criteria[c].if_unsure or ""), settled(new, c, new.criteria[c].if_unsure or "")
        )
        for c in old.criteria
    ]
    quiet = not compare(old, new).changed and not any(difference.changed for difference in by_doubt)
    names = list(old.criteria)
    known: list[tuple[str | Literal[Unknown.UNKNOWN], ...]] = [
        (*old.criteria[name].answers, UNKNOWN) for name in names
    ]
    for answers in product(*known):
        told = dict(zip(names, answers, strict=True))
        before, after = decide(old, told), decide(new, told)
        assert isinstance(before, Decision) and isinstance(after, Decision)
        assert not quiet or before.case == after.case
