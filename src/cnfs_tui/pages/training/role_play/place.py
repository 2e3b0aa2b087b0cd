"""What is looked at within one time of a session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Place:
    """The ``card`` face up (1 adviser, 2 person, 3 observer), the ``page`` read, the ``moment`` to replay.

    ``item`` is the rank of the one to mark next in the grid; ``grid``: a room that is shown the play is
    shown that item too.
    """

    card: int | None = None
    item: int = 0
    page: int = 0
    moment: int = 0
    grid: bool = False

    def elsewhere(self) -> Self:
        """At another time: cards are face down, pages at their first one; the grid is where it was left."""
        return type(self)(item=self.item)
