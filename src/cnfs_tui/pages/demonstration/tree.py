"""What the tree knows at each page of a demonstration, in the words of the guide."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.guide.tree_words import TreeWords
from cnfs_tui.training.demonstration import Demonstration
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.explain import because
from cnfs_tui.tree.model import UNKNOWN


@dataclass(frozen=True, slots=True)
class Known:
    """One criterion on the way of the tree, and its answer; ``told`` by the visit, or taken for granted."""

    criterion: str
    answer: str
    told: bool


def way(demonstration: Demonstration) -> list[Known]:
    """The criteria on the way followed so far, in the order in which the tree asks for them."""
    words, learnt = TreeWords(demonstration.guide), demonstration.learnt
    result, answers = demonstration.result, demonstration.answers
    presumed = {doubt.criterion: doubt.assumed for doubt in result.doubts}
    known = []
    for step in result.path:
        criterion, given = step.criterion, answers[step.criterion]
        if given is UNKNOWN:
            answer = f"je ne sais pas (par prudence : {words.answers(criterion, (presumed[criterion],))})"
        else:
            answer = words.answers(criterion, (given,))
        known.append(Known(words.criterion(criterion), answer, criterion in learnt))
    return known


def reasons(demonstration: Demonstration) -> list[str]:
    """The answers that suffice for the case reached; none while the tree has more to ask."""
    result, words = demonstration.result, TreeWords(demonstration.guide)
    if isinstance(result, Pending):
        return []
    return [
        f"{words.criterion(reason.criterion)} : {words.answers(reason.criterion, (reason.answer,))}"
        f"{' (par prudence)' if reason.assumed else ''}"
        for reason in because(demonstration.guide.tree, demonstration.answers, result)
    ]


def tree_line(demonstration: Demonstration) -> str:
    """The way on one line: « Sécurité : rien de tel → Urgence : oui → Technicité ? »."""
    words, result = TreeWords(demonstration.guide), demonstration.result
    leads = (
        f"{words.criterion(result.criterion)} ?" if isinstance(result, Pending) else words.case(result.case)
    )
    return " → ".join([*(f"{known.criterion} : {known.answer}" for known in way(demonstration)), leads])
