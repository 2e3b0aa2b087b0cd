"""The examples of ``cas.yaml`` are tests: each must lead to its own case, and a failure is explained."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.model.case import Case, Example
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.explain import because, what_if
from cnfs_tui.tree.model import Answers, Decision, Tree

_WHATEVER = "il ne dépend d’aucune réponse"


def failing_examples(draft: Draft) -> Iterator[Problem]:
    """Each example that does not reach the case it stands under. The tree must have been proved."""
    document, tree = draft.documents["cas"], draft.tree.tree
    for case in draft.cases.cases.values():
        for rank, example in enumerate(case.examples):
            place = document.place(("cas", case.id, "exemples", rank, "situation"))
            answers = given_answers(example.answers, draft.diagnostic.criteria)
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
