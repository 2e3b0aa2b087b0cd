"""``rules/arbre.yaml`` as a tree, with the place of every question and branch.

A word that exists nowhere is told, then read as the one its author most probably meant: the proof and the
other checks then tell what else is wrong, not what follows from a slip of the keyboard.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cnfs_tui.guide.keys import UNSURE, alternatives, alternatives_as_typed, slug
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.guide.problems.known_words import listing, nearest, suggested, unknown
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem
from cnfs_tui.guide.problems.quote import quoted, quoted_list
from cnfs_tui.guide.reading.shaping.expected import received
from cnfs_tui.guide.reading.shaping.in_words import after_in_words, block_in_words, to_be_moved
from cnfs_tui.guide.reading.text.document import Document, Path
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS
from cnfs_tui.guide.skeletons.to_fill import TO_CHOOSE
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree
from cnfs_tui.tree.prove import Where

ASK, ANSWERS = "demander", "reponses"
"""The two keys of a question, as slugs."""
_SPELLED = {ASK: "demander", ANSWERS: "réponses"}
_TREE = {"arbre": "arbre"}
MAX_UNKNOWN = 60
"""How many words that exist nowhere are looked at: one of them may stand in many branches."""


@dataclass(frozen=True, slots=True)
class TreeFile:
    """The tree of a file, and where each question (by its rank among branches) is written.

    ``unknown``: the words of the file that exist nowhere, each read as the one meant.
    """

    tree: Tree
    places: Mapping[Where, Path]
    unknown: tuple[Problem, ...] = ()


def read_tree(
    document: Document, criteria: Mapping[str, CriterionGuide] | None, cases: Collection[str] | None
) -> TreeFile:
    """The tree, sound or not. Raises GuideRefused when its text does not make a tree.

    Without the criteria or the cases, whose own file may be at fault, their names are not looked at.
    """
    reader = _Reader(document, criteria, cases)
    root: Node = Leaf("")
    with suppress(_Enough):
        root = reader.root()
    if reader.problems:
        raise GuideRefused((*reader.problems, *reader.unknown[:MAX_PROBLEMS]))
    declared = {c.id: Criterion(c.id, tuple(c.answers), c.if_unsure) for c in (criteria or {}).values()}
    return TreeFile(Tree(declared, root), reader.places, tuple(reader.unknown))


class _Enough(Exception):
    """The rest of the tree is not worth reading."""


@dataclass(slots=True)
class _Reader:
    document: Document
    criteria: Mapping[str, CriterionGuide] | None
    cases: Collection[str] | None
    problems: list[Problem] = field(default_factory=list[Problem])
    unknown: list[Problem] = field(default_factory=list[Problem])
    moved: set[Path] = field(default_factory=set[Path])
    """Lines of a question that were told to be elsewhere, by where they belong."""
    awaited: set[Path] = field(default_factory=set[Path])
    """Answers with nothing under them, whose question was told to be beside them."""
    places: dict[Where, Path] = field(default_factory=dict[Where, Path])

    def root(self) -> Node:
        data = self.document.data
        if not isinstance(data, dict):
            return self._shape((), "un bloc", _ROOT)
        (key,) = self._keys(data, (), _TREE)
        if key is None:
            return self._missing((), ["arbre"])
        return self._node((key,), ())

    def _node(self, path: Path, where: Where) -> Node:
        self.places[where] = path
        data = self.document.value(path)
        if data is None:
            return Leaf("") if path in self.awaited else self._empty(path, _SHAPE)
        if isinstance(data, str):
            return self._leaf(data, path)
        if not isinstance(data, dict):
            return self._shape(path, "une question ou un cas", _SHAPE)
        return self._question(data, path, where)

    def _leaf(self, word: str, path: Path) -> Node:
        case = slug(word)
        if self.cases is None or case in self.cases:
            return Leaf(case)
        near = nearest(word, self.cases)
        words = unknown(word, self.cases)
        if case == slug(TO_CHOOSE):
            words |= {"suggestion": _CHOOSE}
        elif self.criteria and case in self.criteria:
            words |= {"suggestion": _CRITERION.format(mot=case)}
        elif not near:
            words |= {"suggestion": _NEW_CASE.format(id=case)}
        self._unknown("REF-01", self.document.place(path), words)
        return Leaf(near or case)

    def _question(self, data: dict[str, Any], path: Path, where: Where) -> Node:
        beside = self._answers_beside(data, path)
        if beside and ANSWERS not in data:
            return self._without_heading(data, path, beside)
        if beside:
            return self._out_of_place(data, path, beside)
        ask_key, answers_key = self._keys(data, path, _SPELLED)
        found = zip((ask_key, answers_key), _SPELLED.items(), strict=True)
        missing = [spelled for read, (key, spelled) in found if not read and (*path, key) not in self.moved]
        if missing:
            self._missing(path, missing)
        asked = self._asked(data, path, ask_key) if ask_key else ""
        branches = (
            self._branches(data[answers_key], (*path, answers_key), where, asked) if answers_key else ()
        )
        return Question(asked, tuple(branches))

    def _answers_beside(self, data: dict[str, Any], path: Path) -> list[str]:
        """Answers of the criterion asked, written beside « réponses » instead of under it."""
        ask = data.get(ASK)
        criterion = (self.criteria or {}).get(slug(ask)) if isinstance(ask, str) else None
        answers = set(criterion.answers) if criterion else set[str]()
        others = [(key, self.document.words((*path, key))) for key in data if key not in _SPELLED]
        return [key for key, typed in others if answers.intersection(alternatives(typed))]

    def _asked(self, data: dict[str, Any], path: Path, key: str) -> str:
        """The criterion asked, or the one meant."""
        word, path = data[key], (*path, key)
        if word is None or word == "":
            self._empty(path, "Écrivez le nom d’un critère de rules/diagnostic.yaml.")
            return ""
        if not isinstance(word, str):
            self._shape(path, "le nom d’un critère", _QUESTION)
            return ""
        if self.criteria is None or slug(word) in self.criteria:
            return slug(word)
        near = nearest(word, self.criteria)
        if near is None:  # nothing to read it as: the proof will tell it
            return slug(word)
        self._unknown("REF-02", self.document.place(path), unknown(word, self.criteria))
        return near

    def _branches(self, answers: Any, path: Path, where: Where, asked: str) -> Iterator[Branch]:
        if not answers:
            self._empty(path, "Écrivez en dessous une ligne par réponse : « réponse: cas ».")
        elif not isinstance(answers, dict):
            self._shape(path, "un bloc de réponses", _QUESTION)
        else:
            astray = set(self._lines_of_a_question_astray(answers, path))
            criterion = (self.criteria or {}).get(asked)
            meant = (
                self._meant([key for key in answers if key not in astray], path, criterion)
                if criterion
                else {}
            )
            for rank, key in enumerate(answers):
                if key not in astray:
                    yield self._branch((*path, key), (*where, rank), meant)

    def _branch(self, path: Path, where: Where, meant: Mapping[str, str | None]) -> Branch:
        typed = alternatives_as_typed(self.document.words(path))
        if not typed:
            self.problems.append(Problem("SYN-12", self.document.place(path, key=True)))
        known = (meant.get(slug(word), slug(word)) for word in typed)
        return Branch(tuple(word for word in known if word), self._node(path, where))

    def _lines_of_a_question_astray(self, answers: dict[str, Any], path: Path) -> Iterator[str]:
        """« demander » or « réponses » beside the answer whose question they belong to."""
        astray: dict[str, list[str]] = {}
        for above, key in pairwise(answers):
            last = next(reversed(astray), None)
            if key not in _SPELLED:
                continue
            if last is not None and above == astray[last][-1]:
                astray[last].append(key)
            elif answers[above] is None or (isinstance(answers[above], dict) and key not in answers[above]):
                astray[above] = [key]
        for above, keys in astray.items():
            home, question = (*path, above), answers[above]
            neighbour = (*home, next(iter(question))) if question else None
            words = {
                "clés": quoted_list([self.document.words((*path, key)) for key in keys]),
                "bloc": block_in_words(self.document, home),
                **to_be_moved(self.document, neighbour, inside=True, several=len(keys) > 1),
            }
            self._wrong("STR-07", (*path, keys[0]), words, key=True)
            self.moved.update((*home, key) for key in keys)
            self.awaited.add(home)
            yield from keys

    def _meant(
        self, answers: Collection[str], path: Path, criterion: CriterionGuide
    ) -> dict[str, str | None]:
        """Each answer that its criterion does not have -> the one it stands for, or None; each is told."""
        typed = [
            (word, key)
            for key in answers
            for word in alternatives_as_typed(self.document.words((*path, key)))
        ]
        free = [answer for answer in criterion.answers if answer not in {slug(word) for word, _ in typed}]
        strange = [(word, key) for word, key in typed if slug(word) not in criterion.answers]
        meant: dict[str, str | None] = {}
        for word, key in strange:
            near = nearest(word, free)
            words = {**unknown(word, tuple(criterion.answers)), "critère": criterion.id}
            if slug(word) == UNSURE:
                words["suggestion"] = _DOUBT
            elif near:
                words["suggestion"] = suggested(near)
            place = self.document.place((*path, key), key=True).narrowed(word)
            self._unknown("REF-03", place, words)
            alone = free[0] if len(free) == len(strange) == 1 and slug(word) != UNSURE else None
            meant[slug(word)] = near or alone
            free = [answer for answer in free if answer != near]
        return meant

    def _keys(self, data: dict[str, Any], path: Path, spelled: Mapping[str, str]) -> Iterator[str | None]:
        """The keys as written in the file, misspelt or not, or None; those that mean nothing are told."""
        absent = {key: word for key, word in spelled.items() if key not in data}
        meant: dict[str, str] = {}
        for key in (key for key in data if key not in spelled):
            near = nearest(key, absent.values())
            if near:
                meant[slug(near)] = key
            words = {
                "clé": self.document.words((*path, key)),
                "bloc": block_in_words(self.document, path),
                "suggestion": suggested(near),
                "clés": listing(spelled.values()),
            }
            self._wrong("STR-01", (*path, key), words, key=True)
        return (key if key in data else meant.get(key) for key in spelled)

    def _without_heading(self, data: dict[str, Any], path: Path, answers: list[str]) -> Node:
        """A question whose answers stand beside « demander », the line « réponses » being forgotten."""
        first = self.document.place((*path, answers[0]), key=True)
        words = {
            "clés": quoted(_SPELLED[ANSWERS]),
            "bloc": block_in_words(self.document, path),
            "remède": _HEADING,
        }
        numbers = [self.document.place((*path, key), key=True).line for key in answers]
        lines = [
            f"{' ' * (first.column - 1)}réponses:",
            *(f"  {self.document.source.line(n)}" for n in numbers),
        ]
        whole = all(isinstance(data[key], str) for key in answers)
        self.problems.append(Problem("STR-02", first, words, paste="\n".join(lines) if whole else ""))
        return Leaf("")

    def _out_of_place(self, data: dict[str, Any], path: Path, answers: list[str]) -> Node:
        """A question some of whose answers stand beside « réponses »."""
        below = data[ANSWERS]
        neighbour = (*path, ANSWERS, next(iter(below))) if isinstance(below, dict) and below else None
        words = {
            "clés": quoted_list([self.document.words((*path, key)) for key in answers]),
            "bloc": block_in_words(self.document, (*path, ANSWERS)),
            **to_be_moved(self.document, neighbour, inside=True, several=len(answers) > 1),
        }
        return self._wrong("STR-07", (*path, answers[0]), words, key=True)

    def _missing(self, path: Path, spelled: list[str]) -> Node:
        bloc = block_in_words(self.document, path)
        words = {"clés": quoted_list(spelled), "bloc": bloc, "remède": _QUESTION if path else _ROOT}
        return self._wrong("STR-02", path, words, key=True)

    def _empty(self, path: Path, remedy: str) -> Node:
        words = {"endroit": after_in_words(self.document, path), "remède": remedy}
        return self._wrong("STR-06", path, words, key=True)

    def _shape(self, path: Path, expected: str, example: str) -> Node:
        after = after_in_words(self.document, path)
        words = {
            "endroit": after[0].upper() + after[1:],
            "attendu": expected,
            "reçu": received(self.document.value(path)),
            "exemple": example,
        }
        return self._wrong("STR-03", path, words)

    def _unknown(self, code: str, place: Place, words: Mapping[str, str]) -> None:
        self.unknown.append(Problem(code, place, words))
        if len(self.unknown) >= MAX_UNKNOWN:
            raise _Enough

    def _wrong(self, code: str, path: Path, words: Mapping[str, str], *, key: bool = False) -> Node:
        self.problems.append(Problem(code, self.document.place(path, key=key), words))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Enough
        return Leaf("")


_ROOT = "Commencez par la ligne « arbre: », le reste décalé en dessous."
_SHAPE = "Écrivez le nom d’un cas ; ou en dessous, décalées, les deux lignes « demander: » et « réponses: »."
_QUESTION = "Écrivez « demander: » et un critère, puis « réponses: » et en dessous une ligne par réponse."
_HEADING = "Ajoutez la ligne « réponses: » au-dessus, et décalez les réponses de deux espaces vers la droite."
_CRITERION = (
    "« {mot} » est un critère : pour poser cette question, écrivez en dessous, décalées de deux espaces, "
    "la ligne « demander: {mot} », puis la ligne « réponses: ». "
)
_CHOOSE = "Remplacez-le par le nom d’un cas. "
_NEW_CASE = "Pour écrire ce cas dans rules/cas.yaml : cnfs-tui nouveau cas {id}. "
_DOUBT = "Retirez cette branche : la ligne « dans le doute » de rules/diagnostic.yaml répond à sa place. "
