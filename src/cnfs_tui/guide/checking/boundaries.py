"""The examples must try the whole tree: each case, and both sides of each boundary.

A scenario counts as an example where it leads; a case still needs an example of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.checking.authors_words import AuthorsWords, margin, quoted
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS
from cnfs_tui.guide.reading.tree_file import ANSWERS, ASK
from cnfs_tui.tree.model import Step
from cnfs_tui.tree.tried import Untried, untried

_KEY = "exemples"
_PASTED = 5
"""How many examples are given to paste at once, and how many branches are named."""


def boundaries_never_tried(draft: Draft) -> Iterator[Problem]:
    """Warnings on cases without an example, and on branches that no example takes, one warning a case.

    The tree must have been proved and its examples must hold. While the tree itself has something to
    mend, nothing is said: its branches are about to change.
    """
    if not draft.proof.findings:
        yield from islice(_boundaries(draft), MAX_PROBLEMS)


def _boundaries(draft: Draft) -> Iterator[Problem]:
    document, cases = draft.documents["cas"], draft.cases.cases
    told = [example.answers for case in cases.values() for example in case.examples]
    told += [scenario.answers for scenario in draft.scenarios.values()]
    tried = (given_answers(answers, draft.diagnostic.criteria) for answers in told)
    every, left = untried(draft.tree.tree, ()), untried(draft.tree.tree, tried)
    for case in cases.values():
        ends = [end for end in (left if case.examples else every) if end.case == case.id]
        if not ends:
            continue
        words = {"cas": AuthorsWords(draft).case(case.id), "branches": _branches(draft, ends)}
        if case.examples:
            place = document.place(("cas", case.id, _KEY), key=True)
            yield Problem("EXE-04", place, words, Severity.WARNING, _more_examples(draft, case.id, ends))
        else:
            place = document.place(("cas", case.id), key=True)
            yield Problem("EXE-03", place, words, Severity.WARNING, _first_examples(draft, case.id, ends))


def _branches(draft: Draft, ends: Sequence[Untried]) -> str:
    """« souhait = oui (rules/arbre.yaml, ligne 12) »: the last question of each branch, as it is written."""
    words, tree_file, document = AuthorsWords(draft), draft.tree, draft.documents["arbre"]
    told: list[str] = []
    for end in ends[:_PASTED]:
        path = (*tree_file.places[end.where], ANSWERS)
        branch = document.place((*path, list(document.value(path))[end.branch]), key=True)
        asked = slug(document.value((*tree_file.places[end.where], ASK)))
        last = next(step for step in end.region.limits if step.criterion == asked)
        told.append(f"{words.region([last])} ({branch.file}, ligne {branch.line})")
    rest = len(ends) - _PASTED
    return " ; ".join(told) + (f" ; et {rest} de plus" if rest > 0 else "")


def _more_examples(draft: Draft, case: str, ends: Sequence[Untried]) -> str:
    """Examples to paste just under « exemples ». Nothing when they do not begin lines of their own."""
    place = draft.documents["cas"].place(("cas", case, _KEY, 0))
    before = margin(place)
    dashed = place.excerpt[: place.column - 1].rstrip().endswith("-")
    return _examples(draft, ends, before) if before is not None and dashed else ""


def _first_examples(draft: Draft, case: str, ends: Sequence[Untried]) -> str:
    """The whole block « exemples », to paste just under the name of the case."""
    document = draft.documents["cas"]
    before = margin(document.place(("cas", case, "titre"), key=True))
    written = ("cas", case, _KEY) in document.spots
    return "" if before is None or written else f"{before}{_KEY}:\n{_examples(draft, ends, f'{before}  ')}"


def _examples(draft: Draft, ends: Sequence[Untried], before: str) -> str:
    return "\n".join(line for end in ends[:_PASTED] for line in _example(draft, end.region.limits, before))


def _example(draft: Draft, limits: Sequence[Step], before: str) -> Iterator[str]:
    """One situation of the region, told with the titles of its answers."""
    words, criteria = AuthorsWords(draft), draft.diagnostic.criteria
    chosen = {step.criterion: step.answers[0] for step in limits}
    titles = (f"{criteria[c].title} : {criteria[c].answers[answer].title}" for c, answer in chosen.items())
    yield f"{before}- situation: {quoted(' ; '.join(titles))}"
    yield f"{before}  réponses:"
    for criterion, answer in chosen.items():
        yield f"{before}    {words.criterion(criterion)}: {words.answer(criterion, answer)}"
