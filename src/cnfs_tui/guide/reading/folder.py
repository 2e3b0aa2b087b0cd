"""A folder that holds ``rules/`` and ``memos/``: every file read, with all the problems of the pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from pydantic import BaseModel

from cnfs_tui.guide.draft import Draft, MemoFile
from cnfs_tui.guide.model.actor import Actors
from cnfs_tui.guide.model.case import Cases
from cnfs_tui.guide.model.complement import Complements
from cnfs_tui.guide.model.diagnostic import Diagnostic
from cnfs_tui.guide.model.framing import Framing
from cnfs_tui.guide.model.identity import Identity
from cnfs_tui.guide.model.posture import Posture
from cnfs_tui.guide.model.skill import Skills
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.memo_file import read_memo_file
from cnfs_tui.guide.reading.shaping import shape
from cnfs_tui.guide.reading.source import MAX_PROBLEMS, Source, read_source
from cnfs_tui.guide.reading.tree_file import TreeFile, read_tree
from cnfs_tui.guide.reading.yaml_reader import Document, read_yaml
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
IDENTITY = "guide"


@dataclass(slots=True)
class Folder:
    """What could be read: ``draft`` stays None as long as a file is missing or out of shape."""

    path: Path
    problems: list[Problem] = field(default_factory=list[Problem])
    sources: list[Source] = field(default_factory=list[Source])
    draft: Draft | None = None

    def read(self) -> None:
        """Read every file; each problem is kept, whatever the other files hold."""
        documents = {name: self._try(self._read, name) for name in (*MODELS, TREE)}
        shaped: dict[str, Any] = {
            name: self._try(shape, document, MODELS[name])
            for name, document in documents.items()
            if document is not None and name in MODELS
        }
        identity = self._identity()
        memos = self._memos(shaped.get("competences"))
        tree = self._tree(documents, shaped)
        if identity is None or tree is None or any(p.severity is Severity.ERROR for p in self.problems):
            return
        self.draft = Draft(
            documents={name: document for name, document in documents.items() if document is not None},
            identity=identity,
            framing=shaped["cadre"],
            posture=shaped["posture"],
            diagnostic=shaped["diagnostic"],
            tree=tree,
            cases=shaped["cas"],
            complements=shaped["complements"],
            actors=shaped["acteurs"],
            skills=shaped["competences"],
            memos=memos,
        )

    def _try(self, attempt: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return attempt(*args, **kwargs)
        except GuideRefused as refusal:
            self.problems += refusal.problems
            return None

    def _source(self, relative: str) -> Source:
        source = read_source(self.path / relative, relative)
        self.sources.append(source)
        return source

    def _read(self, name: str) -> Document:
        document = read_yaml(self._source(f"rules/{name}.yaml"))
        self.problems += document.warnings
        return document

    def _identity(self) -> Identity | None:
        if not (self.path / f"rules/{IDENTITY}.yaml").exists():
            return Identity()
        document = self._try(self._read, IDENTITY)
        return None if document is None else self._try(shape, document, Identity)

    def _tree(self, documents: Mapping[str, Document | None], shaped: Mapping[str, Any]) -> TreeFile | None:
        document, diagnostic, cases = documents[TREE], shaped.get("diagnostic"), shaped.get("cas")
        if document is None or diagnostic is None or cases is None:
            return None
        return self._try(read_tree, document, diagnostic.criteria, cases.cases)

    def _memos(self, skills: Skills | None) -> dict[str, MemoFile]:
        memos: dict[str, MemoFile] = {}
        for rank, skill in enumerate(skills.skills if skills else (), 1):
            memo = self._try(self._memo, f"memos/{skill}.md")
            if memo is not None:
                memos[skill] = memo
            elif rank - len(memos) >= MAX_PROBLEMS:
                break
        for stray in islice(self._stray_memos(skills), MAX_PROBLEMS):
            self.problems.append(Problem("MEM-01", Place(stray), severity=Severity.WARNING))
        return memos

    def _memo(self, relative: str) -> MemoFile:
        source = self._source(relative)
        return MemoFile(source, read_memo_file(source))

    def _stray_memos(self, skills: Skills | None) -> Iterator[str]:
        if skills is None or not (self.path / "memos").is_dir():
            return
        for path in sorted((self.path / "memos").glob("*.md")):
            if path.stem not in skills.skills and path.stem != "LICENCE":
                name = printable(path.name).replace("\n", REPLACEMENT)
                yield f"memos/{name}"
