"""Why a decision was reached, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.tree.decide import NoBranch, Pending, decide, possible_cases, settled
from cnfs_tui.tree.model import Answers, Decision, Tree


@dataclass(frozen=True, slots=True)
class Reason:
    """One answer a decision needs; ``assumed`` when caution gave it."""

    criterion: str
    answer: str
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One answer which, alone, would change the result, and the cases it would lead to.

    Several cases: the diagnosis would have to go on.
    """

    criterion: str
    answer: str
    cases: tuple[str, ...]


def because(tree: Tree, answers: Answers, decision: Decision) -> tuple[Reason, ...]:
    """Answers that suffice for the case, whatever the others: none of them can be left out.

    Answers are freed one by one, the last asked first, so that the reason speaks of the first
    questions (a prime implicant explanation, found greedily).
    """
    asked = [step.criterion for step in decision.path]
    kept = settled(answers, decision)
    for criterion in _by_question_order(tree, kept, asked, reverse=True):
        without = {c: a for c, a in kept.items() if c != criterion}
        if possible_cases(tree.walk, without) == (decision.case,):
            kept = without
    assumed = {doubt.criterion for doubt in decision.doubts}
    return tuple(
        Reason(criterion, kept[criterion], criterion in assumed)
        for criterion in _by_question_order(tree, kept, asked)
    )


def what_if(tree: Tree, answers: Answers, decision: Decision) -> tuple[Change, ...]:
    """Each single answer that would change the result, in question order."""
    asked = [step.criterion for step in decision.path]
    held = settled(answers, decision)
    changes: list[Change] = []
    for criterion in _by_question_order(tree, held, asked):
        for other in tree.criteria[criterion].answers:
            if other == held[criterion]:
                continue
            try:
                result = decide(tree, {**answers, criterion: other})
            except NoBranch:
                continue
            cases = result.cases if isinstance(result, Pending) else (result.case,)
            if cases != (decision.case,):
                changes.append(Change(criterion, other, cases))
    return tuple(changes)


def _by_question_order(
    tree: Tree, criteria: dict[str, str], asked: list[str], *, reverse: bool = False
) -> list[str]:
    """Criteria met on the path first, as they were asked; then the others, as declared."""
    order = dict.fromkeys([*asked, *tree.criteria])
    return sorted(criteria, key=list(order).index, reverse=reverse)
