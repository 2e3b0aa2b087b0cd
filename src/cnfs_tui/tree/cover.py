"""Any set of situations, told as few large regions.

A cube is a region packed in one integer: one bit an answer, in the order the criteria were declared.
Two cubes meet in ``a & b``, provided that every criterion keeps an answer there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cnfs_tui.tree.model import Step
from cnfs_tui.tree.region import Region

Cube = int


class Space:
    """All the combinations of these answers, by criterion, as one cube: ``full``."""

    def __init__(self, answers: Mapping[str, Sequence[str]]) -> None:
        self.bits: dict[str, dict[str, int]] = {}
        self.masks: dict[str, int] = {}
        first = 0
        for criterion, own in answers.items():
            self.bits[criterion] = {answer: 1 << first + rank for rank, answer in enumerate(own)}
            self.masks[criterion] = (1 << first + len(own)) - (1 << first)
            first += len(own)
        self.full: Cube = (1 << first) - 1

    def size(self, cube: Cube) -> int:
        """How many situations are inside."""
        count = 1
        for mask in self.masks.values():
            count *= (cube & mask).bit_count()
        return count

    def region(self, cube: Cube) -> Region:
        """The cube in words: the criteria it limits, with the answers it keeps."""
        return Region(
            tuple(
                Step(criterion, tuple(answer for answer, bit in own.items() if bit & cube))
                for criterion, own in self.bits.items()
                if cube & self.masks[criterion] != self.masks[criterion]
            )
        )

    def without(self, cube: Cube, other: Cube) -> list[Cube]:
        """What is left of a cube when another is taken away, as cubes that do not meet."""
        shared = cube & other
        if not all(shared & mask for mask in self.masks.values()):
            return [cube]
        left: list[Cube] = []
        for mask in self.masks.values():
            outside = cube & mask & ~other
            if outside:
                left.append(cube & ~mask | outside)
                cube = cube & ~mask | shared & mask
        return left

    def without_all(self, cube: Cube, others: Iterable[Cube]) -> list[Cube]:
        """What is left of a cube when several are taken away, as cubes that do not meet."""
        left = [cube]
        for other in others:
            left = [piece for whole in left for piece in self.without(whole, other)]
            if not left:
                break
        return left

    def enlarged(self, cube: Cube, inside: Callable[[Cube], bool]) -> Cube:
        """A largest cube around this one that is still ``inside``: no answer can be added to it.

        The criteria declared last are freed first, so that the region speaks of the first ones.
        """
        for criterion in reversed(self.masks):
            missing = self.masks[criterion] & ~cube
            if missing and inside(cube | missing):
                cube |= missing
                continue
            for bit in self.bits[criterion].values():
                if bit & missing and inside(cube | bit):
                    cube |= bit
        return cube


@dataclass(frozen=True, slots=True)
class Part:
    """One region of a cover: its ``size``, of which ``told`` situations are in the regions before it."""

    region: Region
    size: int
    told: int = 0


@dataclass(frozen=True, slots=True)
class Cover:
    """The regions, largest first, and how many situations stay in none of them (0: all is told)."""

    parts: tuple[Part, ...]
    left: int


def cover(space: Space, pieces: Iterable[Cube], inside: Callable[[Cube], bool], most: int) -> Cover:
    """The set made of ``pieces`` (cubes that do not meet) as at most ``most`` regions.

    ``inside`` says whether a whole cube lies in the set. Regions are as large as they can be, so they
    may overlap; one that the others cover is left out.
    """
    seeds = sorted(((space.size(piece), piece) for piece in pieces), key=lambda seed: -seed[0])
    chosen: list[Cube] = []
    for _, seed in seeds:
        if len(chosen) == most:
            break
        if not any(seed & ~cube == 0 for cube in chosen) and space.without_all(seed, chosen):
            chosen.append(space.enlarged(seed, inside))
    parts = _parts(space, _needed(space, chosen))
    told = sum(part.size - part.told for part in parts)
    return Cover(parts, sum(size for size, _ in seeds) - told)


def _needed(space: Space, cubes: Sequence[Cube]) -> list[Cube]:
    """The cubes, largest first, without those that the others cover, smallest first."""
    kept = sorted(cubes, key=space.size, reverse=True)
    for cube in reversed(kept[:]):
        others = [other for other in kept if other != cube]
        if not space.without_all(cube, others):
            kept = others
    return kept


def _parts(space: Space, cubes: Sequence[Cube]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for rank, cube in enumerate(cubes):
        size = space.size(cube)
        fresh = sum(space.size(piece) for piece in space.without_all(cube, cubes[:rank]))
        parts.append(Part(space.region(cube), size, size - fresh))
    return tuple(parts)
