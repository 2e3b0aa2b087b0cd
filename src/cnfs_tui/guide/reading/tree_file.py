"""``rules/arbre.yaml`` as a tree, with the place of every question and branch, and its proof."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from cnfs_tui.guide.keys import alternatives, slug
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.problems.known_words import listing, suggestion, unknown
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.source import MAX_PROBLEMS
from cnfs_tui.guide.reading.yaml_reader import Document, Path
from cnfs_tui.tree import prove as proof
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Step, Tree

T = TypeVar("T")

_ASK, _ANSWERS = "demander", "reponses"
_HARMLESS = (proof.DeadBranch, proof.AskedTwice, proof.NoEffect)
"""What leaves the tree sound."""


@dataclass(frozen=True, slots=True)
class TreeFile:
    """The tree of a file, and where each question (by its rank among branches) is written."""

    tree: Tree
    places: Mapping[proof.Where, Path]


def read_tree(document: Document, criteria: Mapping[str, CriterionGuide], cases: Collection[str]) -> TreeFile:
    """The tree, sound or not. Raises GuideRefused when its text does not make a tree."""
    reader = _Reader(document, cases)
    root: Node = Leaf("")
    with suppress(_Enough):
        root = reader.root()
    if reader.problems:
        raise GuideRefused(tuple(reader.problems))
    declared = {c.id: Criterion(c.id, tuple(c.answers), c.if_unsure) for c in criteria.values()}
    return TreeFile(Tree(declared, root), reader.places)


class _Enough(Exception):
    """The rest of the tree is not worth reading."""


@dataclass(slots=True)
class _Reader:
    document: Document
    cases: Collection[str]
    problems: list[Problem] = field(default_factory=list[Problem])
    places: dict[proof.Where, Path] = field(default_factory=dict[proof.Where, Path])

    def root(self) -> Node:
        data = self.document.data
        if not isinstance(data, dict):
            return self._wrong("STR-03", (), {"attendu": "un bloc", "exemple": _ROOT})
        self._only(data, (), ("arbre",))
        if "arbre" not in data:
            return self._wrong("STR-02", (), {"clé": "arbre", "bloc": self.document.source.name})
        return self._node(("arbre",), ())

    def _node(self, path: Path, where: proof.Where) -> Node:
        self.places[where] = path
        data = self.document.value(path)
        if data is None:
            return self._wrong("STR-06", path, key=True)
        if isinstance(data, str):
            return self._leaf(data, path)
        if not isinstance(data, dict):
            return self._wrong("STR-03", path, {"attendu": "une question ou un cas", "exemple": _SHAPE})
        return self._question(data, path, where)

    def _leaf(self, word: str, path: Path) -> Node:
        if slug(word) not in self.cases:
            return self._wrong("REF-01", path, unknown(word, self.cases))
        return Leaf(slug(word))

    def _question(self, data: dict[str, object], path: Path, where: proof.Where) -> Node:
        self._only(data, path, ("demander", "réponses"))
        ask = self._part(data, path, "demander", str, "le nom d’un critère")
        answers = self._part(data, path, "réponses", dict, "un bloc de réponses")
        branches = (self._branch((*path, _ANSWERS, key), (*where, n)) for n, key in enumerate(answers or ()))
        return Question(slug(ask or ""), tuple(branches))

    def _branch(self, path: Path, where: proof.Where) -> Branch:
        answers = alternatives(self.document.words(path))
        if not answers:
            self._wrong("SYN-12", path, key=True)
        return Branch(answers, self._node(path, where))

    def _only(self, data: dict[str, object], path: Path, known: tuple[str, ...]) -> None:
        slugs = {slug(word) for word in known}
        for key in (key for key in data if key not in slugs):
            words = {
                "clé": self.document.words((*path, key)),
                "suggestion": suggestion(key, known),
                "clés": listing(known),
            }
            self._wrong("STR-01", (*path, key), words, key=True)

    def _part(
        self, data: dict[str, object], path: Path, spelled: str, kind: type[T], expected: str
    ) -> T | None:
        """One of the two lines of a question, or None when it is not there as it should be."""
        key = slug(spelled)
        part = data.get(key)
        if key not in data:
            self._wrong("STR-02", path, {"clé": spelled, "bloc": self.document.words(path)}, key=True)
        elif not part:
            self._wrong("STR-06", (*path, key), key=True)
        elif isinstance(part, kind):
            return part
        else:
            self._wrong("STR-03", (*path, key), {"attendu": expected, "exemple": _QUESTION})
        return None

    def _wrong(
        self, code: str, path: Path, words: Mapping[str, str] | None = None, *, key: bool = False
    ) -> Node:
        self.problems.append(Problem(code, self.document.place(path, key=key), words or {}))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Enough
        return Leaf("")


_ROOT = "Commencez par la ligne « arbre: », le reste décalé en dessous."
_SHAPE = "Écrivez l’identifiant d’un cas, ou un bloc avec « demander » et « réponses »."
_QUESTION = "Écrivez « demander: » et un critère, puis « réponses: » et en dessous une ligne par réponse."


def problems_of(found: TreeFile, document: Document, verdict: proof.Proof) -> Iterator[Problem]:
    """What the proof found, told in the author's words and place: errors, then warnings."""
    teller = _Teller(found, document)
    for finding in sorted(verdict.findings, key=lambda finding: isinstance(finding, _HARMLESS)):
        yield teller.tell(finding)


@dataclass(frozen=True, slots=True)
class _Teller:
    found: TreeFile
    document: Document

    def tell(self, finding: proof.Finding) -> Problem:
        path = self.found.places[finding.where]
        match finding:
            case proof.Gap(criterion=criterion, missing=missing, region=region, size=size):
                words = {
                    "nombre": "1 situation" if size == 1 else f"{size} situations",
                    "région": in_words(region.limits),
                    "branche": " ou ".join(missing),
                }
                return Problem("LOG-01", self.document.place((*path, _ANSWERS), key=True), words)
            case proof.UnknownCriterion(criterion=criterion):
                known = self.found.tree.criteria
                return Problem("REF-02", self.document.place((*path, _ASK)), unknown(criterion, known))
            case proof.UnknownAnswer(criterion=criterion, answer=answer, branch=rank):
                answers = self.found.tree.criteria[criterion].answers
                words = {**unknown(answer, answers), "critère": criterion}
                return Problem("REF-03", self._branch(path, rank), words)
            case proof.RepeatedAnswer(criterion=criterion, answer=answer, branch=rank, first_branch=first):
                line = str(self._branch(path, first).line)
                words = {"mot": answer, "critère": criterion, "ligne": line}
                return Problem("LOG-02", self._branch(path, rank), words)
            case proof.DeadBranch(criterion=criterion, branch=rank, answers=answers):
                words = {"critère": criterion, "mot": " ou ".join(answers)}
                return Problem("LOG-03", self._branch(path, rank), words, Severity.WARNING)
            case proof.AskedTwice(criterion=criterion):
                place = self.document.place((*path, _ASK))
                return Problem("LOG-04", place, {"critère": criterion}, Severity.WARNING)
            case proof.NoEffect(case=case):
                return Problem("LOG-05", self.document.place((*path, _ASK)), {"cas": case}, Severity.WARNING)

    def _branch(self, path: Path, rank: int) -> Place:
        answers = self.document.value((*path, _ANSWERS))
        return self.document.place((*path, _ANSWERS, list(answers)[rank]), key=True)


def in_words(limits: tuple[Step, ...]) -> str:
    """A region as authors say it: « urgence = non, souhait = oui ou plus-tard »."""
    return ", ".join(f"{step.criterion} = {' ou '.join(step.answers)}" for step in limits)
