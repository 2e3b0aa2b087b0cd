"""« Et si » : one answer changed at a time, and where that leads, beside where one came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Self

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision, Unknown

Given = str | Literal[Unknown.UNKNOWN]
"""An answer of a criterion, or UNKNOWN."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """``start`` is where one comes from, ``answers`` the situation imagined; every change gives a new value.

    ``observations`` and ``structure`` stay what they are: they change whom one is sent to, never the case.
    """

    guide: Guide
    start: Answers
    answers: Answers
    observations: Mapping[str, str] = field(default_factory=dict[str, str])
    structure: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def criteria(self) -> tuple[str, ...]:
        """All that the tree may ask, in the order declared."""
        return tuple(self.guide.tree.criteria)

    def choices(self, criterion: str) -> tuple[Given, ...]:
        """What may be answered: as declared, then « je ne sais pas »."""
        return (*self.guide.tree.criteria[criterion].answers, UNKNOWN)

    def answer(self, criterion: str, answer: Given) -> Self:
        """With this answer."""
        return replace(self, answers={**self.answers, criterion: answer})

    def turn(self, criterion: str) -> Self:
        """With the answer that comes next, the first one after the last."""
        choices = self.choices(criterion)
        known = self.answers.get(criterion)
        following = 0 if known is None else (choices.index(known) + 1) % len(choices)
        return self.answer(criterion, choices[following])

    def again(self) -> Self:
        """With the answers one started from."""
        return replace(self, answers=self.start)

    @property
    def before(self) -> Decision | Pending:
        """Where one came from."""
        return decide(self.guide.tree, self.start)

    @property
    def after(self) -> Decision | Pending:
        """Where the situation imagined leads."""
        return decide(self.guide.tree, self.answers)

    @property
    def changed(self) -> tuple[str, ...]:
        """The criteria whose answer is no longer the one that one started from."""
        return tuple(c for c in self.criteria if self.answers.get(c) != self.start.get(c))

    @property
    def asked(self) -> frozenset[str]:
        """The criteria that matter now; the answers to others change nothing."""
        result = self.after
        met = frozenset(step.criterion for step in result.path)
        return met | {result.criterion} if isinstance(result, Pending) else met

    def recommended(self, answers: Answers) -> Recommendation | None:
        """All that is recommended with these answers; None while one is missing."""
        result = decide(self.guide.tree, answers)
        if isinstance(result, Pending):
            return None
        return recommend(self.guide, Situation(answers, self.observations, self.structure), result)
