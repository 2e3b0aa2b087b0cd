"""What the proof of the tree found, in the author's words and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.known_words import unknown
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.reading.tree_file import ANSWERS, ASK, TreeFile
from cnfs_tui.guide.reading.yaml_reader import Document, Path
from cnfs_tui.tree.model import Step
from cnfs_tui.tree.prove import (
    AskedTwice,
    DeadBranch,
    Finding,
    Gap,
    NoEffect,
    RepeatedAnswer,
    UnknownAnswer,
    UnknownCriterion,
)

_HARMLESS = (DeadBranch, AskedTwice, NoEffect)
"""What leaves the tree sound."""


def what_the_proof_found(draft: Draft) -> Iterator[Problem]:
    """Each finding told: errors, then warnings."""
    teller = _Teller(draft.tree, draft.documents["arbre"])
    for finding in sorted(draft.proof.findings, key=lambda finding: isinstance(finding, _HARMLESS)):
        yield teller.tell(finding)


@dataclass(frozen=True, slots=True)
class _Teller:
    found: TreeFile
    document: Document

    def tell(self, finding: Finding) -> Problem:
        path = self.found.places[finding.where]
        match finding:
            case Gap(criterion=criterion, missing=missing, region=region, size=size):
                words = {
                    "nombre": "1 situation" if size == 1 else f"{size} situations",
                    "région": in_words(region.limits),
                    "branche": " ou ".join(missing),
                }
                return Problem("LOG-01", self.document.place((*path, ANSWERS), key=True), words)
            case UnknownCriterion(criterion=criterion):
                known = self.found.tree.criteria
                return Problem("REF-02", self.document.place((*path, ASK)), unknown(criterion, known))
            case UnknownAnswer(criterion=criterion, answer=answer, branch=rank):
                answers = self.found.tree.criteria[criterion].answers
                words = {**unknown(answer, answers), "critère": criterion}
                return Problem("REF-03", self._branch(path, rank), words)
            case RepeatedAnswer(criterion=criterion, answer=answer, branch=rank, first_branch=first):
                line = str(self._branch(path, first).line)
                words = {"mot": answer, "critère": criterion, "ligne": line}
                return Problem("LOG-02", self._branch(path, rank), words)
            case DeadBranch(criterion=criterion, branch=rank, answers=answers):
                words = {"critère": criterion, "mot": " ou ".join(answers)}
                return Problem("LOG-03", self._branch(path, rank), words, Severity.WARNING)
            case AskedTwice(criterion=criterion):
                place = self.document.place((*path, ASK))
                return Problem("LOG-04", place, {"critère": criterion}, Severity.WARNING)
            case NoEffect(case=case):
                return Problem("LOG-05", self.document.place((*path, ASK)), {"cas": case}, Severity.WARNING)

    def _branch(self, path: Path, rank: int) -> Place:
        answers = self.document.value((*path, ANSWERS))
        return self.document.place((*path, ANSWERS, list(answers)[rank]), key=True)


def in_words(limits: tuple[Step, ...]) -> str:
    """A region as authors say it: « urgence = non, souhait = oui ou plus-tard »."""
    return ", ".join(f"{step.criterion} = {' ou '.join(step.answers)}" for step in limits)
