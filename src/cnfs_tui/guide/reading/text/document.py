"""A file as read: what it says, and where each of its words is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.reading.text.source import Source

Path = tuple[str | int, ...]
"""Where a value stands: keys (as slugs) and ranks, from the root of the document."""

Mark = tuple[int, int, int]
"""Where a value is in the text: its key (or -1), its beginning, its end."""

Quoted = tuple[int, str]
"""A key in quotes: where it ends in the text, and its words."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value and its key are written, and the author's own words for the key."""

    value: Place
    key: Place | None
    words: str


@dataclass(frozen=True)
class Spots(Mapping[Path, Spot]):
    """The spot of every value. Marks are all that is kept; a spot is made when someone asks for it.

    ``marks`` are in the order of the file, the root first, as ``data`` is walked; ``quoted``: by where
    the key begins.
    """

    source: Source
    data: Any
    marks: Sequence[Mark]
    quoted: Mapping[int, Quoted]

    def __getitem__(self, path: Path) -> Spot:
        key, start, end = self.marks[self._ranks[path]]
        value = self.source.place_of(start, end)
        if key < 0:
            return Spot(value, None, "")
        after, words = self.quoted.get(key) or self._plain(key)
        return Spot(value, self.source.place_of(key, after), words)

    def __iter__(self) -> Iterator[Path]:
        return iter(self._ranks)

    def __len__(self) -> int:
        return len(self.marks)

    def __contains__(self, path: object) -> bool:
        return path in self._ranks

    @cached_property
    def _ranks(self) -> dict[Path, int]:
        return {path: rank for rank, path in enumerate(_paths(self.data))}

    def _plain(self, start: int) -> Quoted:
        """A key without quotes ends at its colon, the first that a space or the end of the line follows."""
        text = self.source.text
        colon = text.find(":", start)
        while not text[colon + 1 : colon + 2].isspace() and 0 <= colon < len(text) - 1:
            colon = text.find(":", colon + 1)
        words = text[start:colon].rstrip() if colon >= 0 else text[start:]
        return start + len(words), words


@dataclass(frozen=True, slots=True)
class Document:
    """A file read: plain dicts, lists and texts (None when empty), keys reduced to slugs."""

    source: Source
    data: Any
    spots: Spots
    warnings: tuple[Problem, ...] = ()

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of a value, or of its key; of the nearest block around it when it is not there."""
        spot = self._nearest(path)
        return spot.key if key and spot.key else spot.value

    def words(self, path: Path) -> str:
        """The author's own words for the last key of the path."""
        return self._nearest(path).words

    def value(self, path: Path) -> Any:
        """The value at that path, as read. Raises LookupError when there is none."""
        found = self.data
        for part in path:
            found = found[part]
        return found

    def _nearest(self, path: Path) -> Spot:
        while path not in self.spots:
            path = path[:-1]
        return self.spots[path]


def _paths(data: Any) -> Iterator[Path]:
    """The path of every value, each before those it holds."""
    left: list[tuple[Path, Any]] = [((), data)]
    while left:
        path, value = left.pop()
        yield path
        if isinstance(value, dict):
            left += [((*path, key), below) for key, below in reversed(value.items())]
        elif isinstance(value, list):
            left += [((*path, rank), value[rank]) for rank in reversed(range(len(value)))]
