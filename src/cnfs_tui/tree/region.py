"""A region: all the situations that share some answers. Every path of a tree is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import prod

from cnfs_tui.tree.model import Criterion, Step


@dataclass(frozen=True, slots=True)
class Region:
    """Per criterion, the answers allowed; a criterion left out is free. Order is the path's."""

    limits: tuple[Step, ...] = ()

    @classmethod
    def of(cls, limits: Mapping[str, Iterable[str]]) -> Region:
        """A region from a mapping of criterion to allowed answers."""
        return cls(tuple(Step(criterion, tuple(answers)) for criterion, answers in limits.items()))

    def __contains__(self, answers: Mapping[str, str]) -> bool:
        return all(answers[step.criterion] in step.answers for step in self.limits)

    def covers(self, other: Region) -> bool:
        """True when every situation of the other region is in this one (a criterion left free by the
        other one is taken to have answers that this one refuses)."""
        others = {step.criterion: step.answers for step in other.limits}
        return all(
            step.criterion in others and set(others[step.criterion]) <= set(step.answers)
            for step in self.limits
        )

    def size(self, criteria: Mapping[str, Criterion]) -> int:
        """How many situations (complete combinations of declared answers) are inside."""
        limits = {step.criterion: len(step.answers) for step in self.limits}
        return prod(limits.get(c.id, len(c.answers)) for c in criteria.values())
