"""The state of one accompaniment: answers by criterion, replayed at each change, never mutated.

Going back never erases: answers are kept by criterion and the path is replayed from them. Answers
that no longer matter are set aside and appear in no reason, no complement and on no paper. Nothing
here can hold a name, a number or a free text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import Handover
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import Answers, Decision, Unknown


@dataclass(frozen=True, slots=True)
class Override:
    """« Je fais autrement »: the case the adviser prefers, and a coded reason."""

    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One person, from welcome to goodbye. Every change gives a new value; the guide stays the same."""

    guide: Guide
    structure: Mapping[str, str] = field(default_factory=dict[str, str])
    answers: Answers = field(default_factory=dict[str, str])
    observations: Mapping[str, str] = field(default_factory=dict[str, str])
    agreed: bool = False
    """The person has confirmed the shared diagnosis."""
    override: Override | None = None
    steps_done: frozenset[int] = frozenset()
    rung: int = 0
    """The rung of the guidance ladder in use, and below the highest one reached."""
    highest_rung: int = 0
    skills: frozenset[str] = frozenset()
    """What the person really used: ticked by the adviser, never presumed."""
    next_date: date | None = None
    """When the person comes back, or the next thing she has to do."""
    handover: Handover = field(default_factory=Handover)
    """What is written for the door where she is sent."""

    def answer(self, criterion: str, answer: str | Unknown) -> Self:
        """With this answer, the diagnosis being no longer agreed if it was another one."""
        if self.answers.get(criterion) == answer:
            return self
        return self._rethought(answers={**self.answers, criterion: answer})

    def observe(self, observation: str, value: str | None) -> Self:
        """With this observation; None forgets it."""
        others = {key: seen for key, seen in self.observations.items() if key != observation}
        return replace(self, observations=others if value is None else {**others, observation: value})

    def agree(self) -> Self:
        """The person recognises the situation in the summary."""
        return replace(self, agreed=True)

    def do_otherwise(self, case: str, reason: str) -> Self:
        """The adviser decides: another case, for a coded reason."""
        chosen = None if case == self.decision.case else Override(case, reason)
        return replace(self, override=chosen, steps_done=frozenset())

    def toggle_step(self, rank: int) -> Self:
        """Tick or untick one step of the case."""
        return replace(self, steps_done=self.steps_done ^ {rank})

    def climb(self, rung: int) -> Self:
        """Now at this rung of the guidance ladder; the highest one is remembered."""
        return replace(self, rung=rung, highest_rung=max(self.highest_rung, rung))

    def toggle_skill(self, skill: str) -> Self:
        """Tick or untick a skill the person really used."""
        return replace(self, skills=self.skills ^ {skill})

    def meet_again(self, day: date | None) -> Self:
        """With the person's next date; None forgets it."""
        return replace(self, next_date=day)

    def hand_over(self, handover: Handover) -> Self:
        """With these choices for the liaison sheet."""
        return replace(self, handover=handover)

    def _rethought(self, *, answers: Answers) -> Self:
        """Another case may come: what was done or chosen for the former one is set aside."""
        return replace(
            self,
            answers=answers,
            agreed=False,
            override=None,
            steps_done=frozenset(),
            handover=replace(self.handover, actor=None, place=None, bring=None),
        )

    @property
    def result(self) -> Decision | Pending:
        """Where the answers lead: a decision, or the next question that still matters."""
        return decide(self.guide.tree, self.answers)

    @property
    def decision(self) -> Decision:
        """The decision. Raises ValueError while a question that matters is open."""
        result = self.result
        if isinstance(result, Pending):
            raise ValueError(f"{result.criterion} is still to be answered")
        return result

    @property
    def relevant(self) -> tuple[str, ...]:
        """The criteria met on the way, in the order they are asked, the open one last."""
        result = self.result
        met = dict.fromkeys(step.criterion for step in result.path)
        return (*met, result.criterion) if isinstance(result, Pending) else tuple(met)

    @property
    def set_aside(self) -> tuple[str, ...]:
        """Criteria answered once, that no longer matter."""
        return tuple(criterion for criterion in self.answers if criterion not in self.relevant)

    @property
    def situation(self) -> Situation:
        """What the recommendation may look at: only the answers that matter."""
        kept = {c: self.answers[c] for c in self.relevant if c in self.answers}
        return Situation(kept, self.observations, self.structure)

    @property
    def recommendation(self) -> Recommendation:
        """The recommendation, the adviser's own case if one was chosen. Raises ValueError as ``decision``."""
        instead = self.override.case if self.override else None
        return recommend(self.guide, self.situation, self.decision, instead=instead)

    @property
    def together(self) -> bool:
        """True when the action is done with the person, beside her."""
        return self.recommendation.case.action.with_the_person

    @property
    def protecting(self) -> bool:
        """True when safety comes before everything else."""
        return self.recommendation.case.action is Action.PROTECT

    @property
    def decided_for_safety(self) -> bool:
        """True when the answers themselves put safety first: there was no summary to agree on."""
        return self.guide.cases[self.decision.case].action is Action.PROTECT

    @property
    def begun(self) -> bool:
        """True once something of a person would be lost by leaving."""
        chosen = self.answers or self.observations or self.skills or self.next_date
        return bool(chosen) or self.handover != Handover()
