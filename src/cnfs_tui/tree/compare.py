"""Two trees: the situations whose decision differs, as few large regions, with exact counts.

Both trees are walked at once, one cube of situations at a time: nothing is enumerated. What both
trees share is recognised without being walked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from cnfs_tui.tree.cover import Cube, Part, Space, cover
from cnfs_tui.tree.model import Leaf, Node, Tree

MOST = 100
"""How many regions are told; nobody reads more."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The situations (``size`` of them) that went from one case to another.

    ``left`` of them stay outside of the regions told.
    """

    before: str
    after: str
    size: int
    parts: tuple[Part, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What separates two trees, over the ``situations`` that both know; ``changed`` of them changed case.

    ``shifts``: largest first. ``left``: how many changed situations are in none of the regions told.
    """

    situations: int
    changed: int
    shifts: tuple[Shift, ...]
    left: int


def compare(old: Tree, new: Tree, same: Mapping[str, str] | None = None, most: int = MOST) -> Difference:
    """The situations whose decision differs, in at most ``most`` regions. Both trees must be sound.

    A criterion that only one tree declares is free in the other. An answer that only one tree gives to
    a criterion they share is left out: see :func:`only_in`. ``same`` says which old case is which new
    one; a case it does not name is equal to none (without it: cases are known by their id).
    """
    space = Space(_shared_answers(old, new))
    size = space.size(space.full)
    if not size:
        return Difference(0, 0, (), 0)
    if same is None:
        same = {case: case for case in _cases(old.root)}
    known = _Known(space)
    before = known.node(
        old.root, {c: ("new", same[c]) if c in same else ("old", c) for c in _cases(old.root)}
    )
    after = known.node(new.root, {c: ("new", c) for c in _cases(new.root)})
    overlay = _Overlay()
    overlay.visit(before, after, space.full, size)
    names = {("new", to): case for case, to in same.items()}
    shifts: list[Shift] = []
    groups = sorted(overlay.found.values(), key=lambda group: -group.size)
    for group in groups:
        if not most:
            break
        told = cover(space, group.pieces, partial(_moved, before, after, group), most)
        most -= len(told.parts)
        first = names.get(group.before.case, group.before.case[1])
        shifts.append(Shift(first, group.after.case[1], group.size, told.parts, told.left))
    changed = sum(group.size for group in groups)
    return Difference(size, changed, tuple(shifts), changed - sum(s.size - s.left for s in shifts))


def only_in(tree: Tree, other: Tree) -> tuple[tuple[str, str], ...]:
    """The answers (criterion, answer) that only ``tree`` gives, to criteria both trees declare."""
    return tuple(
        (criterion.id, answer)
        for criterion in tree.criteria.values()
        if criterion.id in other.criteria
        for answer in criterion.answers
        if answer not in other.criteria[criterion.id].answers
    )


def _shared_answers(old: Tree, new: Tree) -> dict[str, tuple[str, ...]]:
    """Each criterion, the new tree's first, with the answers that both trees accept."""
    shared = {c.id: c.answers for c in (*new.criteria.values(), *old.criteria.values())}
    for criterion in old.criteria.keys() & new.criteria.keys():
        mine = new.criteria[criterion].answers
        shared[criterion] = tuple(answer for answer in mine if answer in old.criteria[criterion].answers)
    return shared


def _cases(node: Node) -> set[str]:
    if isinstance(node, Leaf):
        return {node.case}
    return {case for branch in node.branches for case in _cases(branch.node)}


Outcome = tuple[str, str]
"""A case and whose id it is: « new », or « old » when no new case is the same."""


class _Known:
    """Trees as packed nodes. Equal subtrees, of one tree or of both, are one and the same node."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._leaves: dict[Outcome, _Packed] = {}
        self._questions: dict[tuple[int, ...], _Packed] = {}

    def node(self, node: Node, outcomes: Mapping[str, Outcome]) -> _Packed:
        """The packed form of a node; a question whose answers all lead to one place is that place."""
        if isinstance(node, Leaf):
            outcome = outcomes[node.case]
            return self._leaves.setdefault(outcome, _Packed(0, (), outcome))
        bits = self._space.bits[node.criterion]
        ways: dict[_Packed, int] = {}
        taken = 0
        for branch in node.branches:
            mine = sum({bits[answer] for answer in branch.answers if answer in bits}) & ~taken
            if mine:
                taken |= mine
                below = self.node(branch.node, outcomes)
                ways[below] = ways.get(below, 0) | mine
        if len(ways) == 1:
            return next(iter(ways))
        mask = self._space.masks[node.criterion]
        key = (mask, *(part for below, mine in ways.items() for part in (mine, id(below))))
        packed = _Packed(mask, tuple((mine, below) for below, mine in ways.items()), ("", ""))
        return self._questions.setdefault(key, packed)


@dataclass(frozen=True, slots=True, eq=False)
class _Packed:
    """A question (the answers of its criterion, and where each group of them leads), or a leaf (0, none)."""

    mask: int
    ways: tuple[tuple[int, _Packed], ...]
    case: Outcome


@dataclass(slots=True)
class _Group:
    """The cubes that went from one leaf to another."""

    before: _Packed
    after: _Packed
    size: int
    pieces: list[Cube]


class _Overlay:
    """The cubes on which two packed trees differ, by pair of leaves."""

    def __init__(self) -> None:
        self.found: dict[tuple[int, int], _Group] = {}

    def visit(self, old: _Packed, new: _Packed, cube: Cube, size: int) -> None:
        """Walk both trees inside a cube of ``size`` situations."""
        if old is new:
            return
        mask = old.mask or new.mask
        if not mask:
            self._keep(old, new, cube, size)
            return
        inside = cube & mask
        elsewhere = cube ^ inside
        answers = inside.bit_count()
        new_ways = new.ways if new.mask == mask else ((inside, new),)
        for old_answers, old_below in old.ways if old.mask == mask else ((inside, old),):
            here = old_answers & inside
            if here:
                for new_answers, new_below in new_ways:
                    both = here & new_answers
                    if both:
                        count = size // answers * both.bit_count()
                        self.visit(old_below, new_below, elsewhere | both, count)

    def _keep(self, old: _Packed, new: _Packed, cube: Cube, size: int) -> None:
        group = self.found.get((id(old), id(new)))
        if group is None:
            self.found[id(old), id(new)] = _Group(old, new, size, [cube])
        else:
            group.size += size
            group.pieces.append(cube)


def _moved(old: _Packed, new: _Packed, group: _Group, cube: Cube) -> bool:
    """Did every situation of this cube go from the one leaf to the other?"""
    return _leads_to(group.before, old, cube) and _leads_to(group.after, new, cube)


def _leads_to(leaf: _Packed, node: _Packed, cube: Cube) -> bool:
    """Does every situation of this cube end at this leaf?"""
    if not node.mask:
        return node is leaf
    inside = cube & node.mask
    return all(
        _leads_to(leaf, below, cube ^ inside | inside & answers)
        for answers, below in node.ways
        if inside & answers
    )
