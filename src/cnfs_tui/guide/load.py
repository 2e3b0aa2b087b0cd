"""From a folder to a Guide: read, shape, refer, prove, try the examples. All problems of a pass."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, ParamSpec, TypeVar

from pydantic import BaseModel

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.memo_text import MemoFault, MemoShapeError, MemoText, read_memo
from cnfs_tui.guide.model.actor import Actors
from cnfs_tui.guide.model.case import Cases
from cnfs_tui.guide.model.complement import Complements
from cnfs_tui.guide.model.diagnostic import Diagnostic
from cnfs_tui.guide.model.framing import Framing
from cnfs_tui.guide.model.posture import Posture
from cnfs_tui.guide.model.skill import Skills
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.examples import failing_examples
from cnfs_tui.guide.reading.references import References
from cnfs_tui.guide.reading.shaping import shape
from cnfs_tui.guide.reading.source import MAX_PROBLEMS, Source, read_source
from cnfs_tui.guide.reading.tree_file import TreeFile, problems_of, read_tree
from cnfs_tui.guide.reading.yaml_reader import Document, read_yaml
from cnfs_tui.tree.prove import prove
from cnfs_tui.typography import REPLACEMENT, printable

P = ParamSpec("P")
T = TypeVar("T")

MODELS: Mapping[str, type[BaseModel]] = {
    "cadre": Framing,
    "posture": Posture,
    "diagnostic": Diagnostic,
    "cas": Cases,
    "complements": Complements,
    "acteurs": Actors,
    "competences": Skills,
}
TREE = "arbre"

_MEMO_CODES = {
    MemoFault.NO_TITLE: "MEM-02",
    MemoFault.TWO_TITLES: "MEM-03",
    MemoFault.UNKNOWN_HEADING: "MEM-04",
    MemoFault.REPEATED_HEADING: "MEM-05",
    MemoFault.MISSING_SECTION: "MEM-06",
    MemoFault.WRONG_CONTENT: "MEM-07",
    MemoFault.MARKUP: "MEM-08",
    MemoFault.TOO_LONG: "MEM-09",
    MemoFault.HIDDEN: "FIC-06",
}


@dataclass(frozen=True, slots=True)
class Examination:
    """What a check found: the guide when it is sound, the problems, and the count of the proof."""

    guide: Guide | None
    problems: tuple[Problem, ...]
    situations: int
    unanswered: int

    @property
    def sound(self) -> bool:
        """True when no error was found (warnings are allowed)."""
        return self.guide is not None


def load(folder: Path) -> Guide:
    """The guide of a folder that holds ``rules/`` and ``memos/``. Raises GuideRefused when unsound."""
    examination = examine(folder)
    if examination.guide is None:
        raise GuideRefused(examination.problems)
    return examination.guide


def examine(folder: Path) -> Examination:
    """Check a folder layer by layer; a layer with errors hides the next ones, which would only echo it."""
    return _Examiner(folder).examine()


@dataclass(slots=True)
class _Examiner:
    folder: Path
    problems: list[Problem] = field(default_factory=list[Problem])
    sources: list[Source] = field(default_factory=list[Source])
    situations: int = 0
    unanswered: int = 0

    def examine(self) -> Examination:
        guide = self._guide()
        self.problems.sort(key=lambda p: (p.severity is Severity.WARNING, p.place))
        return Examination(guide, tuple(self.problems), self.situations, self.unanswered)

    def _guide(self) -> Guide | None:
        documents = {name: self._try(self._read, name) for name in (*MODELS, TREE)}
        shaped: dict[str, Any] = {
            name: self._try(shape, document, MODELS[name])
            for name, document in documents.items()
            if document is not None and name in MODELS
        }
        memos = self._memos(shaped.get("competences"))
        tree = self._tree(documents, shaped)
        if self._failed:
            return None
        read = {name: document for name, document in documents.items() if document is not None}
        self.problems += islice(_references(read, shaped).problems(), MAX_PROBLEMS)
        assert tree is not None
        self._prove(tree, read[TREE], read["cas"], shaped["cas"])
        if self._failed:
            return None
        cases, criteria = shaped["cas"].cases, shaped["diagnostic"].criteria
        failing = failing_examples(read["cas"], cases, criteria, tree.tree)
        self.problems += islice(failing, MAX_PROBLEMS)
        if self._failed:
            return None
        return Guide(
            framing=shaped["cadre"],
            posture=shaped["posture"],
            diagnostic=shaped["diagnostic"],
            tree=tree.tree,
            cases=MappingProxyType(dict(cases)),
            complements=MappingProxyType(dict(shaped["complements"].complements)),
            gestures=shaped["acteurs"].gestures,
            actors=MappingProxyType(dict(shaped["acteurs"].actors)),
            skills=MappingProxyType(dict(shaped["competences"].skills)),
            memos=MappingProxyType(memos),
            situations=self.situations,
            version=_version(self.sources),
        )

    @property
    def _failed(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def _try(self, attempt: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return attempt(*args, **kwargs)
        except GuideRefused as refusal:
            self.problems += refusal.problems
            return None

    def _source(self, relative: str) -> Source:
        source = read_source(self.folder / relative, relative)
        self.sources.append(source)
        return source

    def _read(self, name: str) -> Document:
        document = read_yaml(self._source(f"rules/{name}.yaml"))
        self.problems += document.warnings
        return document

    def _tree(self, documents: Mapping[str, Document | None], shaped: Mapping[str, Any]) -> TreeFile | None:
        document, diagnostic, cases = documents[TREE], shaped.get("diagnostic"), shaped.get("cas")
        if document is None or diagnostic is None or cases is None:
            return None
        return self._try(read_tree, document, diagnostic.criteria, cases.cases)

    def _prove(self, found: TreeFile, document: Document, case_file: Document, cases: Cases) -> None:
        verdict = prove(found.tree)
        self.situations, self.unanswered = verdict.situations, verdict.unanswered
        self.problems += islice(problems_of(found, document, verdict), MAX_PROBLEMS)
        for case in cases.cases.keys() - set(verdict.cases):
            place = case_file.place(("cas", case), key=True)
            self.problems.append(Problem("REF-08", place, {"mot": case}, Severity.WARNING))

    def _memos(self, skills: Skills | None) -> dict[str, MemoText]:
        memos: dict[str, MemoText] = {}
        for rank, skill in enumerate(skills.skills if skills else (), 1):
            memo = self._try(self._memo, f"memos/{skill}.md")
            if memo is not None:
                memos[skill] = memo
            elif rank - len(memos) >= MAX_PROBLEMS:
                break
        for stray in islice(self._stray_memos(skills), MAX_PROBLEMS):
            self.problems.append(Problem("MEM-01", Place(stray), severity=Severity.WARNING))
        return memos

    def _memo(self, relative: str) -> MemoText:
        source = self._source(relative)
        try:
            return read_memo(source.text)
        except MemoShapeError as error:
            place = source.place(error.line, 1, 1)
            words = {"caractère" if error.code is MemoFault.HIDDEN else "mots": error.words}
            raise GuideRefused((Problem(_MEMO_CODES[error.code], place, words),)) from None

    def _stray_memos(self, skills: Skills | None) -> Iterator[str]:
        if skills is None or not (self.folder / "memos").is_dir():
            return
        for path in sorted((self.folder / "memos").glob("*.md")):
            if path.stem not in skills.skills and path.stem != "LICENCE":
                name = printable(path.name).replace("\n", REPLACEMENT)
                yield f"memos/{name}"


def _references(documents: Mapping[str, Document], shaped: Mapping[str, Any]) -> References:
    return References(
        documents,
        shaped["diagnostic"],
        shaped["cas"],
        shaped["complements"],
        shaped["acteurs"],
        shaped["competences"],
    )


def _version(sources: list[Source]) -> str:
    """A short hash of the guide's text, the same whatever the line ends."""
    digest = hashlib.sha256()
    for source in sorted(sources, key=lambda s: s.name):
        digest.update(f"{source.name}\n{len(source.text)}\n{source.text}\n".encode())
    return digest.hexdigest()[:8]
