"""One thing compared: what the group says of it, and what the scenario says."""

from __future__ import annotations

from dataclasses import dataclass

AGREE, DIFFER = "✓", "≠"


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared, and what each of the two says of it."""

    about: str
    group: str
    scenario: str
    agrees: bool
