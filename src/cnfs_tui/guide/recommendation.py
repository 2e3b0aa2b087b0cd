"""A decision dressed with all that helps to act on it: reasons, targets, complements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.case import Case
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.guide.model.diagnostic import Observation
from cnfs_tui.tree.explain import Change, Reason, because, what_if
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision

THEME = "theme"

HERE = ("conseiller-numerique", "atelier")
"""Targets that are this desk itself: the person is already there, nobody is to be handed over."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known: answers to criteria, observations, facts of the host structure (all by id)."""

    answers: Answers = field(default_factory=dict[str, str])
    observations: Mapping[str, str] = field(default_factory=dict[str, str])
    structure: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What to do, why, with whom. ``case`` may be the adviser's own choice; the reasons are the tree's."""

    decision: Decision
    case: Case
    reasons: tuple[Reason, ...]
    changes: tuple[Change, ...]
    targets: tuple[Actor, ...]
    complements: tuple[Complement, ...]


def recommend(
    guide: Guide, situation: Situation, decision: Decision, *, instead: str | None = None
) -> Recommendation:
    """The recommendation for a decided situation; ``instead`` is the case the adviser prefers."""
    case = guide.cases[instead or decision.case]
    return Recommendation(
        decision,
        case,
        because(guide.tree, situation.answers, decision),
        what_if(guide.tree, situation.answers, decision),
        _targets(guide, case, situation),
        _complements(guide, case, situation),
    )


def facts(observations: Mapping[str, Observation], case: Case, situation: Situation) -> dict[str, str]:
    """All that the complements of a case may look at, by its key; what was not observed has its default."""
    observed = {o.id: o.default for o in observations.values() if o.default}
    return {
        **{c: UNSURE if answer is UNKNOWN else answer for c, answer in situation.answers.items()},
        **observed,
        **situation.observations,
        **situation.structure,
        "action": case.action.value,
        "cas": case.id,
    }


def _targets(guide: Guide, case: Case, situation: Situation) -> tuple[Actor, ...]:
    """The actors of the observed theme first, when the case depends on it; then the case's own.

    Those of the structure itself that come before one of them are the first to whom the person may go.
    """
    theme = situation.observations.get(THEME)
    first = guide.diagnostic.observations[THEME].answers[theme].actors if theme else ()
    ids = dict.fromkeys((*(first if case.theme_targets else ()), *case.targets))
    known = [guide.actors[actor] for actor in ids if stands(guide.actors[actor], situation.structure)]
    nearer = [
        actor
        for actor in guide.actors.values()
        if ids.keys() & set(actor.before) and actor not in known and stands(actor, situation.structure)
    ]
    rank = next((rank for rank, actor in enumerate(known) if actor.id not in HERE), len(known))
    return (*known[:rank], *nearer, *known[rank:])


def stands(actor: Actor, structure: Mapping[str, str]) -> bool:
    """Whether there is such an actor around a host structure of these facts."""
    return all(structure.get(fact) in accepted for fact, accepted in actor.within.items())


def _complements(guide: Guide, case: Case, situation: Situation) -> tuple[Complement, ...]:
    known = facts(guide.diagnostic.observations, case, situation)
    return tuple(
        complement
        for complement in guide.complements.values()
        if all(known.get(key) in accepted for key, accepted in complement.when.items())
    )
