"""What a list says, with what had to be mended or left out to take it: counts, and a few examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

EXAMPLES = 3


class Mend(Enum):
    """What was mended, or could only be kept as it stands."""

    POSTCODE_ZERO = auto()
    POSTCODE_UNREADABLE = auto()
    TELEPHONE_ZERO = auto()
    TELEPHONE_UNREADABLE = auto()
    COORDINATES_SWAPPED = auto()
    COORDINATES_IMPOSSIBLE = auto()
    COORDINATES_ELSEWHERE = auto()
    HOURS_OVERLAPPING = auto()
    HOURS_AS_TEXT = auto()
    DATE_ABSURD = auto()
    TYPE_UNKNOWN = auto()
    TYPE_BY_NAME = auto()
    ROW_TOO_LONG = auto()
    QUOTE_OPEN = auto()
    DUPLICATE = auto()


class Left(Enum):
    """Why a row was left out."""

    NO_NAME = auto()
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Example:
    """The line of the file, counted from 1, and the list's own words."""

    line: int
    words: str


@dataclass(slots=True)
class Counted:
    """How many times, and the first of them."""

    count: int = 0
    examples: list[Example] = field(default_factory=list)

    def add(self, example: Example) -> None:
        """One more."""
        self.count += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(example)


@dataclass(slots=True)
class Notes:
    """Taken while a list is read, row by row; those of a row count once it is settled."""

    mended: dict[Mend, Counted] = field(default_factory=dict)
    left: dict[Left, Counted] = field(default_factory=dict)
    _line: int = 0
    _mends: list[tuple[Mend, str]] = field(default_factory=list)
    _leaves: list[tuple[Left, str]] = field(default_factory=list)

    def begin(self, line: int) -> None:
        """Take a row in hand; what was noted of the one before, and not settled, is forgotten."""
        self._line = line
        self._mends.clear()
        self._leaves.clear()

    def mend(self, what: Mend, words: str) -> None:
        """Note something mended in the row in hand."""
        self._mends.append((what, words))

    def leave(self, why: Left, words: str) -> None:
        """Note that the row in hand is left out."""
        self._leaves.append((why, words))

    def settle(self) -> None:
        """Count what was noted of the row in hand."""
        for what, words in self._mends:
            self.mended.setdefault(what, Counted()).add(Example(self._line, words))
        for why, words in self._leaves:
            self.left.setdefault(why, Counted()).add(Example(self._line, words))
