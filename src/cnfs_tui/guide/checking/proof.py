"""What the proof of the tree found, in the author's words and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from cnfs_tui.guide.checking.authors_words import AuthorsWords, key_margin
from cnfs_tui.guide.checking.grouping import grouped
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import alternatives_as_typed, slug
from cnfs_tui.guide.problems.known_words import listing, unknown
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS
from cnfs_tui.guide.reading.text.yaml_reader import Path
from cnfs_tui.guide.reading.tree_file import ANSWERS, ASK
from cnfs_tui.guide.skeletons.to_fill import TO_CHOOSE
from cnfs_tui.tree.effect import asked_in_vain, never_asked
from cnfs_tui.tree.gaps import Hole, holes
from cnfs_tui.tree.prove import (
    AskedTwice,
    DeadAnswers,
    DeadBranch,
    Finding,
    Gap,
    NoEffect,
    RepeatedAnswer,
    UnknownAnswer,
    UnknownCriterion,
    Where,
)

_HARMLESS = (DeadBranch, DeadAnswers, AskedTwice, NoEffect)
"""What leaves the tree sound."""

_NEVER_ASKED = "aucune question de l’arbre n’en parle"
_IN_VAIN = "toutes les réponses mènent aux mêmes cas"

_PASTED = 10
"""How many branches are given to paste at once."""


def what_the_proof_found(draft: Draft) -> Iterator[Problem]:
    """Each finding told: errors, then warnings."""
    teller = _Teller(draft)
    findings = draft.proof.findings
    gaps = [finding for finding in findings if isinstance(finding, Gap)]
    yield from (teller.tell(f) for f in findings if not isinstance(f, (Gap, *_HARMLESS)))
    yield from (teller.hole(hole) for hole in islice(holes(draft.tree.tree, gaps), MAX_PROBLEMS))
    yield from (teller.tell(f) for f in findings if isinstance(f, _HARMLESS))


def criteria_without_effect(draft: Draft) -> Iterator[Problem]:
    """Warnings on criteria that are never asked, or asked in vain. The tree must have been proved.

    A question already told to have no effect explains why its criterion has none.
    """
    document, tree = draft.documents["diagnostic"], draft.tree.tree
    told = {finding.criterion for finding in draft.proof.findings if isinstance(finding, NoEffect)}
    for reason, idle in ((_NEVER_ASKED, never_asked(tree)), (_IN_VAIN, tuple(asked_in_vain(tree)))):
        for group in grouped([criterion for criterion in idle if criterion not in told]):
            spelled = (f"« {AuthorsWords(draft).criterion(criterion)} »" for criterion in group)
            place = document.place(("criteres", group[0]), key=True)
            words = {"lesquels": listing(spelled), "raison": reason}
            yield Problem("LOG-07", place, words, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class _Teller:
    draft: Draft

    def tell(self, finding: Finding) -> Problem:
        """A finding as a problem, where it is written."""
        words, tree = AuthorsWords(self.draft), self.draft.tree.tree
        path = self.draft.tree.places[finding.where]
        ask = self.draft.documents["arbre"].place((*path, ASK))
        match finding:
            case UnknownCriterion(criterion=criterion):
                return Problem("REF-02", ask, unknown(criterion, tree.criteria))
            case UnknownAnswer(criterion=criterion, answer=answer, branch=rank):
                known = unknown(answer, tree.criteria[criterion].answers)
                return Problem("REF-03", self._branch(path, rank, answer), {**known, "critère": criterion})
            case RepeatedAnswer(criterion=criterion, answer=answer, branch=rank, first_branch=first):
                told = {
                    "mot": words.answer(criterion, answer),
                    "critère": words.criterion(criterion),
                    "ligne": str(self._branch(path, first).line),
                }
                return Problem("LOG-02", self._branch(path, rank, answer), told)
            case DeadBranch(criterion=criterion, branch=rank, answers=answers):
                told = {"critère": words.criterion(criterion), "mot": words.answers(criterion, answers)}
                return Problem("LOG-03", self._branch(path, rank), told, Severity.WARNING)
            case DeadAnswers(criterion=criterion, branch=rank, answers=answers):
                told = {"critère": words.criterion(criterion), "mot": words.answers(criterion, answers)}
                return Problem("LOG-06", self._branch(path, rank, answers[0]), told, Severity.WARNING)
            case AskedTwice(criterion=criterion, answer=answer):
                told = {"critère": words.criterion(criterion), "mot": words.answer(criterion, answer)}
                return Problem("LOG-04", ask, told, Severity.WARNING)
            case NoEffect(case=case):
                return Problem("LOG-05", ask, {"cas": words.case(case)}, Severity.WARNING)
            case Gap():
                raise AssertionError("gaps are told as holes")

    def hole(self, hole: Hole) -> Problem:
        """A region without a case, at the first question that lacks a branch; lines to paste at each."""
        words, first = AuthorsWords(self.draft), hole.gaps[0]
        lines = [self._answers(gap.where).line for gap in hole.gaps]
        told = {
            "nombre": "1 situation" if hole.size == 1 else f"{hole.size} situations",
            "région": words.region(hole.region.limits) or "toutes",
            "branche": words.answers(first.criterion, first.missing),
            "où": "Sous « réponses »" if len(lines) == 1 else f"Sous « réponses », aux lignes {_all(lines)}",
            "connus": listing(words.case(case) for case in self.draft.cases.cases),
        }
        return Problem("LOG-01", self._answers(first.where), told, paste=self._to_paste(hole))

    def _to_paste(self, hole: Hole) -> str:
        """The branches that are missing, each with the margin of its place."""
        words, document = AuthorsWords(self.draft), self.draft.documents["arbre"]
        lines: list[str] = []
        for gap in hole.gaps[:_PASTED]:
            path = (*self.draft.tree.places[gap.where], ANSWERS)
            margin = key_margin(document, path, next(iter(document.value(path))))
            if margin is None:
                continue
            if len(hole.gaps) > 1:
                lines.append(f"{margin}# sous « réponses », ligne {self._answers(gap.where).line} :")
            lines.append(f"{margin}{words.answers(gap.criterion, gap.missing)}: {TO_CHOOSE}")
        return "\n".join(lines)

    def _answers(self, where: Where) -> Place:
        """Where the answers of a question begin."""
        return self.draft.documents["arbre"].place((*self.draft.tree.places[where], ANSWERS), key=True)

    def _branch(self, path: Path, rank: int, answer: str = "") -> Place:
        """Where a branch is written, or only one of its answers."""
        document = self.draft.documents["arbre"]
        key = (*path, ANSWERS, list(document.value((*path, ANSWERS)))[rank])
        typed = (word for word in alternatives_as_typed(document.words(key)) if slug(word) == answer)
        return document.place(key, key=True).narrowed(next(typed, ""))


def _all(lines: list[int]) -> str:
    """« 9, 12 et 30 »."""
    *others, last = map(str, lines)
    return f"{', '.join(others)} et {last}"
