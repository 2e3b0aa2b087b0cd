"""The examples of ``cas.yaml`` are tests: each must lead to its own case, and a failure is explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.case import Case, Example
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.yaml_reader import Document
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.explain import because, what_if
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision, Tree

_WHATEVER = "il ne dépend d’aucune réponse"


def given_answers(answers: Mapping[str, str], criteria: Mapping[str, CriterionGuide]) -> Answers:
    """Answers as a face writes them, ready to decide: unsure ones freed, defaults filled in.

    The default of a criterion stands when it is not given (``decider`` in the command line contract).
    """
    defaults = {c.id: c.default for c in criteria.values() if c.default is not None}
    return {c: UNKNOWN if answer == UNSURE else answer for c, answer in {**defaults, **answers}.items()}


def failing_examples(
    document: Document, cases: Mapping[str, Case], criteria: Mapping[str, CriterionGuide], tree: Tree
) -> Iterator[Problem]:
    """Each example that does not reach the case it stands under. The tree must have been proved."""
    for case in cases.values():
        for rank, example in enumerate(case.examples):
            place = document.place(("cas", case.id, "exemples", rank, "situation"))
            answers = given_answers(example.answers, criteria)
            result = decide(tree, answers)
            if isinstance(result, Pending):
                words = {"exemple": example.title, "critère": result.criterion}
                yield Problem("EXE-02", place, words)
            elif result.case != case.id:
                yield Problem("EXE-01", place, _explained(example, case, tree, answers, result))


def _explained(
    example: Example, case: Case, tree: Tree, answers: Answers, result: Decision
) -> dict[str, str]:
    reasons = because(tree, answers, result)
    remedies = [c for c in what_if(tree, answers, result) if c.cases == (case.id,)]
    return {
        "exemple": example.title,
        "attendu": case.id,
        "obtenu": result.case,
        "raison": ", ".join(f"{r.criterion} = {r.answer}" for r in reasons) or _WHATEVER,
        "changement": "".join(f" Avec {c.criterion} = {c.answer}, l’exemple serait juste." for c in remedies),
    }
