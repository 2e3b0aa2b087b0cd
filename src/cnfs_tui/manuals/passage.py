"""A manual as values: parts under their titles, each made of passages. Nothing in it is ever interpreted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a passage is, hence how it is set."""

    TEXT = auto()
    HEADING = auto()
    BULLET = auto()
    STEP = auto()
    """One of a series whose order matters; ``lead`` is its number."""
    ROW = auto()
    """Something and what is told of it: ``lead`` is a key, a command, a file."""
    TYPED = auto()
    """To be typed, or shown, exactly as it stands."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, one item, one row: words without any mark."""

    kind: Kind
    words: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one title."""

    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Manual:
    """A title, what it is in a few sentences, then its parts."""

    title: str
    opening: tuple[Passage, ...]
    parts: tuple[Part, ...]


def text(words: str) -> Passage:
    """A paragraph."""
    return Passage(Kind.TEXT, words)


def bullet(words: str) -> Passage:
    """An item of a list."""
    return Passage(Kind.BULLET, words)


def row(lead: str, words: str) -> Passage:
    """Something, and what is told of it."""
    return Passage(Kind.ROW, words, lead)
