"""One thing compared: what the group says of it, and what the scenario says."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.pages.block import Block

AGREE, DIFFER = "✓", "≠"


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared, and what each of the two says of it."""

    about: str
    group: str
    scenario: str
    agrees: bool


def apart(pair: Pair, names: tuple[str, str]) -> list[Block]:
    """The same, one under the other: whether the two agree is said, and whose words each are."""
    if pair.agrees:
        return [Block(f"{pair.about}, même réponse : {pair.group}", lead=f"{AGREE} ")]
    return [
        Block(f"{pair.about}, deux réponses", lead=f"{DIFFER} "),
        *(
            Block(f"{name} : {words}", indent=2)
            for name, words in zip(names, (pair.group, pair.scenario), strict=True)
        ),
    ]
