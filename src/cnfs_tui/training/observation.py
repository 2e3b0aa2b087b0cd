"""What an observer writes down while others play: the grid, and moments noted by the code of a gesture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from cnfs_tui.guide.model.training import BEST_MARK, Training

SCORES = (0, 1, 2)
"""Absent, partial, clear."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A gesture of the posture library seen at this second of the play; ``well`` or its contrary."""

    second: int
    gesture: str
    well: bool


@dataclass(frozen=True, slots=True)
class Observation:
    """Scores by item of the grid, and moments in the order they were noted."""

    scores: Mapping[str, int] = field(default_factory=dict[str, int])
    moments: tuple[Noted, ...] = ()

    def mark(self, item: str, score: int) -> Self:
        """With this score, in place of the one it had if any."""
        return replace(self, scores={**self.scores, item: score})

    def note(self, second: int, gesture: str, *, well: bool) -> Self:
        """With one more moment."""
        return replace(self, moments=(*self.moments, Noted(second, gesture, well)))

    def withdraw(self) -> Self:
        """Without the moment noted last."""
        return replace(self, moments=self.moments[:-1])

    @property
    def total(self) -> int:
        """The sum of the scores given."""
        return sum(self.scores.values())

    def unmarked(self, training: Training) -> tuple[str, ...]:
        """The items of the grid that have no score yet, in their order."""
        return tuple(item for item in training.grid if item not in self.scores)

    def complete(self, training: Training) -> bool:
        """True when every item of the grid has its score: only then does the total say something."""
        return not self.unmarked(training)

    def to_play_again(self, training: Training) -> tuple[str, ...]:
        """The items that, at zero, call for another play."""
        return tuple(item for item in training.blocking if self.scores.get(item) == 0)

    def weakest(self, training: Training) -> tuple[str, ...]:
        """What a group would gain most by playing again: the items below the best score, lowest first.

        Among those at zero, the ones of :meth:`to_play_again` come first.
        """
        again = self.to_play_again(training)
        below = [item for item in training.grid if self.scores.get(item, BEST_MARK) < BEST_MARK]
        return tuple(sorted(below, key=lambda item: (self.scores[item], item not in again)))
