"""What a code says to an author."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What is wrong, why it matters, how to repair it. ``{…}`` are the author's words.

    In terms of cases, answers and keys, never in terms of a parser.
    """

    message: str
    why: str
    remedy: str
