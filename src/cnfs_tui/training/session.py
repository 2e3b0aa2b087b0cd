"""A training session as a value: what was shown, played, voted and agreed, and no participant's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from cnfs_tui.training.observation import Observation


@dataclass(frozen=True, slots=True)
class Played:
    """What became of one scenario: the ids of choices made in its demonstration are (moment, choice).

    ``staged``: played by three people, as a role play. ``visited``: played in the tool itself, as an
    exercise. ``diagnosis`` is the group's own, by criterion;
    ``votes`` count the hands raised for a case.
    """

    shown: bool = False
    staged: bool = False
    visited: bool = False
    choices: tuple[tuple[int, int], ...] = ()
    observation: Observation = field(default_factory=Observation)
    diagnosis: Mapping[str, str] = field(default_factory=dict[str, str])
    votes: Mapping[str, int] = field(default_factory=dict[str, int])

    def demonstrated(self, made: Iterable[tuple[int, int]]) -> Self:
        """Shown to the group, with the choices that it made there, after those of other times."""
        return replace(self, shown=True, choices=tuple(dict.fromkeys((*self.choices, *made))))

    def answered(self, criterion: str, answer: str) -> Self:
        """With an answer of the group."""
        return replace(self, diagnosis={**self.diagnosis, criterion: answer})


@dataclass(frozen=True, slots=True)
class TrainingSession:
    """The scenarios of a session, in the order they were opened, and the commitments, by code."""

    played: Mapping[str, Played] = field(default_factory=dict[str, Played])
    commitments: tuple[str, ...] = ()

    def of(self, scenario: str) -> Played:
        """What became of a scenario so far."""
        return self.played.get(scenario, Played())

    def keep(self, scenario: str, played: Played) -> Self:
        """With what became of a scenario."""
        return replace(self, played={**self.played, scenario: played})

    def vote(self, scenario: str, case: str, by: int) -> Self:
        """With one hand more, or less, for a case; never below zero."""
        played = self.of(scenario)
        votes = {**played.votes, case: max(0, played.votes.get(case, 0) + by)}
        return self.keep(scenario, replace(played, votes={key: n for key, n in votes.items() if n}))

    def commit(self, commitment: str) -> Self:
        """With this commitment, or without it if it was there."""
        others = tuple(kept for kept in self.commitments if kept != commitment)
        return replace(self, commitments=others if commitment in self.commitments else (*others, commitment))
