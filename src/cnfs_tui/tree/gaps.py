"""Situations without a case, as the largest regions that can be told.

The gaps of a proof are disjoint, one for each question that lacks a branch. Told as they are, one
oversight would be read many times. Each is enlarged as long as no case is reached (a *prime* region: the
« expand » step of Espresso), and a region that holds several gaps tells them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cnfs_tui.tree.model import Tree
from cnfs_tui.tree.prove import Gap
from cnfs_tui.tree.reach import cases_within
from cnfs_tui.tree.region import Region

Limits = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Hole:
    """A largest region without a case, and the gaps that lie wholly in it and in no hole told before.

    Two holes may share situations; ``size`` counts all those of the region.
    """

    region: Region
    size: int
    gaps: tuple[Gap, ...]


def holes(tree: Tree, gaps: Sequence[Gap]) -> Iterator[Hole]:
    """Largest regions that cover all the gaps of a tree: the vastest gap first, then what it leaves.

    None can be enlarged by a single answer without reaching a case, and their union is exactly that of
    the gaps. What a question on an undeclared criterion leaves without a case is not a gap: it is left out.
    """
    left = sorted(gaps, key=lambda gap: -gap.size)
    while left:
        region = _largest(tree, left[0])
        told = [gap for gap in left if region.covers(gap.region)]
        left = [gap for gap in left if not region.covers(gap.region)]
        yield Hole(region, region.size(tree.criteria), tuple(sorted(told, key=lambda gap: gap.where)))


def _largest(tree: Tree, gap: Gap) -> Region:
    """The gap enlarged, by the first or by the last criteria first: the one that is told most shortly."""
    asked = [step.criterion for step in gap.region.limits]
    primes = [_enlarged(tree, gap, order) for order in (asked, asked[::-1])]
    return min(primes, key=lambda region: (len(region.limits), -region.size(tree.criteria)))


def _enlarged(tree: Tree, gap: Gap, order: Sequence[str]) -> Region:
    """A region that cannot grow: first whole criteria are forgotten, then single answers are added."""
    every: Limits = {criterion.id: criterion.answers for criterion in tree.criteria.values()}
    limits = every | {step.criterion: step.answers for step in gap.region.limits}
    for criterion in order:
        if _free(tree, limits, criterion) == every[criterion]:
            limits[criterion] = every[criterion]
    for criterion in order:
        limits[criterion] = _free(tree, limits, criterion)
    return Region.of({criterion: held for criterion, held in limits.items() if held != every[criterion]})


def _free(tree: Tree, limits: Limits, criterion: str) -> tuple[str, ...]:
    """The answers to a criterion with which, the other limits standing, no case is reached."""
    return tuple(
        answer
        for answer in tree.criteria[criterion].answers
        if answer in limits[criterion] or _reaches_none(tree, {**limits, criterion: (answer,)})
    )


def _reaches_none(tree: Tree, limits: Limits) -> bool:
    return next(cases_within(tree.walk, limits), None) is None
