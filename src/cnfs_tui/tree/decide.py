"""From answers to a decision, or to the next question that still matters."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.tree.model import UNKNOWN, Answers, Decision, Doubt, Step, Tree, Walk
from cnfs_tui.tree.reach import cases_within


@dataclass(frozen=True, slots=True)
class Pending:
    """No decision yet: the criterion to ask next, and the cases still possible (in tree order).

    ``path`` and ``doubts`` say how far the answers given have led.
    """

    criterion: str
    cases: tuple[str, ...]
    path: tuple[Step, ...]
    doubts: tuple[Doubt, ...]


class NoBranch(LookupError):
    """The tree has no branch for an answer: it was never proved, or the answer is not declared."""

    def __init__(self, criterion: str, answer: str) -> None:
        super().__init__(f"no branch for {criterion} = {answer}")
        self.criterion = criterion
        self.answer = answer


def decide(tree: Tree, answers: Answers) -> Decision | Pending:
    """The case these answers lead to, with its path; or what must still be asked.

    UNKNOWN means any answer: when all completions agree the decision is made, otherwise the
    criterion's ``if_unsure`` is applied and recorded in ``Decision.doubts``. A criterion absent from
    ``answers`` is asked only if it can still change the case. With every answer known the cost is one
    dictionary look-up a question. Raises NoBranch when the tree has no branch for a given answer.
    """
    node = tree.walk
    try:
        while type(node) is tuple:
            node = node[1][answers[node[0]]]  # type: ignore[index]
    except KeyError:
        return _decide_in_doubt(tree, answers)
    return node  # type: ignore[return-value]


def possible_cases(node: Walk, answers: Answers) -> tuple[str, ...]:
    """The cases still within reach below ``node``, every unknown or absent answer being free."""
    known = {criterion: (answer,) for criterion, answer in answers.items() if answer is not UNKNOWN}
    return tuple(dict.fromkeys(cases_within(node, known)))


def _decide_in_doubt(tree: Tree, given: Answers) -> Decision | Pending:
    answers = dict(given)
    node, path, doubts = tree.walk, list[Step](), list[Doubt]()
    while not isinstance(node, Decision):
        criterion, ways = node
        answer = answers.get(criterion)
        if answer is None or answer is UNKNOWN:
            cases = possible_cases(node, answers)
            if len(cases) == 1:
                return Decision(cases[0], tuple(path), tuple(doubts))
            assumed = tree.criteria[criterion].if_unsure if answer is UNKNOWN else None
            if assumed is None:
                return Pending(criterion, cases, tuple(path), tuple(doubts))
            doubts.append(Doubt(criterion, assumed))
            answers[criterion] = answer = assumed
        if answer not in ways:
            raise NoBranch(criterion, answer)
        node = ways[answer]
        path.append(Step(criterion, tuple(a for a, below in ways.items() if below is node)))
    return Decision(node.case, tuple(path), tuple(doubts))


def settled(answers: Answers, decision: Decision) -> dict[str, str]:
    """The answers a decision rests on: those known, and those caution put in place of a doubt."""
    known = {c: a for c, a in answers.items() if a is not UNKNOWN}
    return {**known, **{doubt.criterion: doubt.assumed for doubt in decision.doubts}}
