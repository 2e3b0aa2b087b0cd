"""``rules/arbre.yaml`` as a tree, with the place of every question and branch."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from cnfs_tui.guide.keys import alternatives, slug
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.problems.known_words import listing, suggestion, unknown
from cnfs_tui.guide.problems.problem import GuideRefused, Problem
from cnfs_tui.guide.reading.source import MAX_PROBLEMS
from cnfs_tui.guide.reading.yaml_reader import Document, Path
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree
from cnfs_tui.tree.prove import Where

T = TypeVar("T")

ASK, ANSWERS = "demander", "reponses"
"""The two keys of a question, as slugs."""


@dataclass(frozen=True, slots=True)
class TreeFile:
    """The tree of a file, and where each question (by its rank among branches) is written."""

    tree: Tree
    places: Mapping[Where, Path]


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
    places: dict[Where, Path] = field(default_factory=dict[Where, Path])

    def root(self) -> Node:
        data = self.document.data
        if not isinstance(data, dict):
            return self._wrong("STR-03", (), {"attendu": "un bloc", "exemple": _ROOT})
        self._only(data, (), ("arbre",))
        if "arbre" not in data:
            return self._wrong("STR-02", (), {"clé": "arbre", "bloc": self.document.source.name})
        return self._node(("arbre",), ())

    def _node(self, path: Path, where: Where) -> Node:
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

    def _question(self, data: dict[str, object], path: Path, where: Where) -> Node:
        self._only(data, path, ("demander", "réponses"))
        ask = self._part(data, path, "demander", str, "le nom d’un critère")
        answers = self._part(data, path, "réponses", dict, "un bloc de réponses")
        branches = (self._branch((*path, ANSWERS, key), (*where, n)) for n, key in enumerate(answers or ()))
        return Question(slug(ask or ""), tuple(branches))

    def _branch(self, path: Path, where: Where) -> Branch:
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
