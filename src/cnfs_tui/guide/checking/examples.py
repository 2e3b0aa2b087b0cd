"""The examples of ``cas.yaml`` are tests: each must lead to its own case, and a failure is explained."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.checking.authors_words import AuthorsWords, key_margin
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.text.yaml_reader import Path
from cnfs_tui.tree.decide import Pending, decide, possible_cases
from cnfs_tui.tree.explain import Change, because, what_if
from cnfs_tui.tree.model import Answers, Decision

_WHATEVER = "il ne dépend d’aucune réponse"
_CHANGES_TOLD = 6


def failing_examples(draft: Draft) -> Iterator[Problem]:
    """Each example that does not reach the case it stands under. The tree must have been proved."""
    document, words = draft.documents["cas"], AuthorsWords(draft)
    for case in draft.cases.cases.values():
        for rank, example in enumerate(case.examples):
            path: Path = ("cas", case.id, "exemples", rank)
            place = document.place((*path, "situation"))
            answers = given_answers(example.answers, draft.diagnostic.criteria)
            result = decide(draft.tree.tree, answers)
            if isinstance(result, Pending):
                known = draft.diagnostic.criteria[result.criterion].answers
                told = {
                    "exemple": example.title,
                    "critère": words.criterion(result.criterion),
                    "réponses": words.answers(result.criterion, known),
                }
                line = _missing_line(draft, (*path, "reponses"), case.id, answers, result.criterion)
                yield Problem("EXE-02", place, told, paste=line)
            elif result.case != case.id:
                explanation = explained(draft, example.title, case.id, answers, result)
                yield Problem("EXE-01", place, explanation)


def _missing_line(draft: Draft, path: Path, case: str, answers: Answers, criterion: str) -> str:
    """The answer to write under the others so that the case stays possible; nothing when none would do."""
    words, document, walk = AuthorsWords(draft), draft.documents["cas"], draft.tree.tree.walk
    margin = key_margin(document, path, next(iter(document.value(path)), ""))
    for answer in draft.diagnostic.criteria[criterion].answers:
        if margin is not None and case in possible_cases(walk, {**answers, criterion: answer}):
            return f"{margin}{words.criterion(criterion)}: {words.answer(criterion, answer)}"
    return ""


def explained(draft: Draft, title: str, expected: str, answers: Answers, result: Decision) -> dict[str, str]:
    """What a problem says of an example or a scenario that expects another case than the tree's.

    The reasons and the changes are those of the screen: the reasons with its titles, the changes with the
    words to write in the file, those that would make it right apart.
    """
    words, tree = AuthorsWords(draft), draft.tree.tree
    changes = what_if(tree, answers, result)
    right = [change for change in changes if change.cases == (expected,)]
    others = [change for change in changes if change not in right]
    ways = ", ou ".join(f"avec {_answer(words, change)}" for change in right)
    told = " ; ".join(
        f"avec {_answer(words, change)} → {' ou '.join(words.case(case) for case in change.cases)}"
        for change in others[:_CHANGES_TOLD]
    )
    return {
        "exemple": title,
        "attendu": words.case(expected),
        "obtenu": words.case(result.case),
        "raison": " ; ".join(words.reason(r) for r in because(tree, answers, result)) or _WHATEVER,
        "changement": (f" Il serait juste {ways}." if ways else "")
        + (f" Autres résultats : {told}." if told else ""),
    }


def _answer(words: AuthorsWords, change: Change) -> str:
    return f"{words.criterion(change.criterion)} = {words.answer(change.criterion, change.answer)}"
