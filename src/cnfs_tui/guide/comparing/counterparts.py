"""Which block of a new version stands for which block of the old one, even under another id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TypeVar

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.shape import Named

N = TypeVar("N", bound=Named)


def counterparts(old: Mapping[str, N], new: Mapping[str, N]) -> dict[str, str]:
    """Old id -> new id. A block keeps its id; one whose id has gone is the one that came with its title.

    Two blocks that look alike are never guessed from: without a doubt, or not at all.
    """
    kept = {block: block for block in old if block in new}
    gone = _by_look({block: old[block] for block in old if block not in new})
    come = _by_look({block: new[block] for block in new if block not in old})
    return kept | {gone[look]: come[look] for look in gone.keys() & come.keys()}


def _by_look(blocks: Mapping[str, Named]) -> dict[tuple[str, str], str]:
    looks = {block: _look(named) for block, named in blocks.items()}
    times = Counter(looks.values())
    return {look: block for block, look in looks.items() if times[look] == 1 and look[0]}


def _look(block: Named) -> tuple[str, str]:
    """What people know a block by: its title or name, and for a case what it comes down to."""
    title = getattr(block, "title", None) or getattr(block, "name", None) or ""
    return slug(title), block.action.value if isinstance(block, Case) else ""
