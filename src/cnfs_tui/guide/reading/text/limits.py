"""How much a file of the guide may hold: far more than people write, far less than a machine minds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most a file may hold, in bytes, levels, values (texts, lists and blocks), and characters."""

    bytes: int = 1 << 20
    depth: int = 24
    nodes: int = 10_000
    text: int = 20_000
    key: int = 200


LIMITS = Limits()
"""Those of every guide; only a benchmark asks for others."""
