"""A sentence as it is typed in a file: what its author can be shown, at its exact place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple
from unicodedata import normalize


class TypedLine(NamedTuple):
    """What stands of a sentence on one line of its file; line and column from 1."""

    line: int
    column: int
    words: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A sentence typed on one line or on several, which read as if joined by a space."""

    lines: tuple[TypedLine, ...]

    @property
    def text(self) -> str:
        """The sentence on one line, accents composed (NFC)."""
        return " ".join(normalize("NFC", line.words) for line in self.lines)

    def spot(self, start: int, end: int) -> tuple[int, int, int]:
        """Where ``text[start:end]`` is: line, column and length on that line."""
        starts = tuple(accumulate((len(normalize("NFC", line.words)) + 1 for line in self.lines), initial=0))
        rank = max(0, min(bisect_right(starts, start), len(self.lines)) - 1)
        typed = self.lines[rank]
        first, last = (_as_typed(typed.words, offset - starts[rank]) for offset in (start, end))
        return typed.line, typed.column + first, last - first


def _as_typed(words: str, offset: int) -> int:
    """An offset in the composed words, as an offset in the words as typed (é may be e and an accent)."""
    if len(normalize("NFC", words)) == len(words):
        return min(offset, len(words))
    return max(
        0, bisect_right(range(len(words) + 1), offset, key=lambda n: len(normalize("NFC", words[:n]))) - 1
    )
