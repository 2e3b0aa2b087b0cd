"""The choices of a page, each with its key, and how one that is taken is marked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

LETTERS = "abcdefghijklmnop"
"""The keys of the choices after the ninth; not up to q, which closes."""
FIRST_LETTER = 10


class Mark(Enum):
    """How a choice shows that it is taken: not at all, one among several, or ticked."""

    NONE = ("", "")
    ONE = ("( ) ", "(•) ")
    TICK = ("[ ] ", "[x] ")

    def shown(self, taken: bool) -> str:
        """The characters before the label."""
        return self.value[taken]


@dataclass(frozen=True, slots=True)
class Option:
    """One line of choice. ``digit`` is its key (10 is the letter a), ``note`` a second, quieter line."""

    value: str
    label: str
    digit: int | None = None
    note: str = ""
    taken: bool = False


def engraved(rank: int) -> str:
    """The key of a choice, as it is told beside it."""
    return str(rank) if rank < FIRST_LETTER else LETTERS[rank - FIRST_LETTER]


def rank_or_none(rank: int) -> int | None:
    """The rank, when there is a key for it."""
    return rank if rank < FIRST_LETTER + len(LETTERS) else None
