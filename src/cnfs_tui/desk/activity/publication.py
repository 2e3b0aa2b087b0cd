"""Figures that may leave the desk: no count under 11 can be read in them, nor recomputed.

What is guaranteed, of one table: somebody who has it, knows how many visits there were and every code there
is, and has read this very file, still finds each number from 0 to 10 possible for each count that is not
published. Two tables whose periods overlap may be subtracted from each other: they are not to be given to
the same reader.

On one axis, each visit counts once, zero being a count like another: the codes published alone, and those
published as a group with their sum, add up to the number of visits. A code goes into the group because its
count is small, or because of its rank in the guide, the last one first, never because of how large it is:
the choice tells nothing. Two axes of one table share that number only. Those that could be deduced from
another one (what a case comes down to, its status, whether anything was done together) are not published at
all.

Source: the handling of statistical disclosure by Insee (threshold of 11 units, secondary suppression).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cnfs_tui.desk.activity.account import ENOUGH
from cnfs_tui.desk.activity.axes import NONE, Axis

PUBLISHED = (Axis.CASES, Axis.TARGETS, Axis.THEMES, Axis.OVERRIDES, Axis.DURATIONS)
"""The axes on which every visit counts once, and of which none is deduced from another."""

_LARGEST_SMALL = ENOUGH - 1
_WITH_A_LARGE_ONE = ENOUGH + _LARGEST_SMALL
"""The least sum of a group that hides small counts behind a large one: each may then be anything."""


@dataclass(frozen=True, slots=True)
class Shares:
    """``alone``: the counts published each; ``grouped``: codes of which only the ``total`` is."""

    alone: Mapping[str, int]
    grouped: tuple[str, ...] = ()
    total: int = 0


def shares(counts: Mapping[str, int]) -> Shares:
    """Share out an axis on which each visit counts once: all its codes, in their order, zeros included."""
    grouped = [code for code, n in counts.items() if n < ENOUGH]
    large_ones = [code for code in reversed(tuple(counts)) if counts[code] >= ENOUGH]
    large_ones.sort(key=NONE.__eq__)  # what most visits lack is the last to be hidden
    others = iter(large_ones)
    large = False
    while grouped and not _hides(counts, grouped, large=large):
        added = next(others, None)
        if added is None:
            break  # all the codes together: their sum is the number of visits, which is known
        grouped.append(added)
        large = True
    alone = {code: n for code, n in counts.items() if code not in grouped}
    return Shares(alone, tuple(c for c in counts if c in grouped), sum(counts[c] for c in grouped))


def _hides(counts: Mapping[str, int], grouped: list[str], *, large: bool) -> bool:
    """Whether each small count may still be anything from 0 to 10, their sum being known."""
    total = sum(counts[code] for code in grouped)
    if large:
        return total >= _WITH_A_LARGE_ONE
    return ENOUGH <= total <= _LARGEST_SMALL * (len(grouped) - 1)


def on_its_own(count: int, visits: int) -> int | None:
    """A count of visits that have something which others have not; None when too few have it, or have not."""
    return count if min(count, visits - count) >= ENOUGH else None
