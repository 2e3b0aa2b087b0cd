"""A folder that holds ``rules/`` and ``memos/``: every file read, with all the problems of the pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from pydantic import BaseModel

from cnfs_tui.guide.draft import Draft, MemoFile
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.files import MODELS
from cnfs_tui.guide.model.identity import Identity
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.skill import Skills
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.lost_folder import MEMOS, RULES, locked_folders, lost_folder
from cnfs_tui.guide.reading.memo_file import memo_name, read_memo_file
from cnfs_tui.guide.reading.mislaid import with_mislaid_files
from cnfs_tui.guide.reading.names import SCENARIOS, scenario_names, unread
from cnfs_tui.guide.reading.shaping.block_below import told_as_block
from cnfs_tui.guide.reading.shaping.echoes import gathered
from cnfs_tui.guide.reading.shaping.shape import shape
from cnfs_tui.guide.reading.text.document import Document
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS, Source, read_source
from cnfs_tui.guide.reading.text.yaml_reader import read_yaml
from cnfs_tui.guide.reading.tree_file import TreeFile, read_tree
from cnfs_tui.typography import REPLACEMENT, printable

P = ParamSpec("P")
T = TypeVar("T")

TREE = "arbre"
_NOT_MEMOS = ("licence", "readme", "lisez-moi")
_MEANT = re.compile(r"\.(md|markdown)\b", re.IGNORECASE)
"""What the name of a file holds that its author meant to be a memo."""
IDENTITY = "guide"
_EMPTY = "SYN-10"


@dataclass(slots=True)
class Folder:
    """What could be read: ``draft`` stays None as long as a file is missing or out of shape."""

    path: Path
    problems: list[Problem] = field(default_factory=list[Problem])
    sources: list[Source] = field(default_factory=list[Source])
    draft: Draft | None = None

    def read(self) -> None:
        """Read every file; each problem is kept, whatever the other files hold."""
        if lost := lost_folder(self.path, RULES):
            self.problems.append(lost)
            return
        if locked := [*locked_folders(self.path)]:
            self.problems += locked
            return
        documents = {name: self._try(self._read, name, MODELS.get(name)) for name in (*MODELS, TREE)}
        shaped: dict[str, Any] = {
            name: self._try(shape, document, MODELS[name])
            for name, document in documents.items()
            if document is not None and name in MODELS
        }
        identity = self._identity(documents)
        scenarios = self._scenarios(documents)
        self.problems += islice(unread(self.path, (*MODELS, TREE, IDENTITY)), MAX_PROBLEMS)
        memos = self._memos(documents["competences"], shaped.get("competences"))
        tree = self._tree(documents, shaped)
        self.problems = with_mislaid_files(self.problems, self.path, len(MODELS) + 1)
        read = {name: document for name, document in documents.items() if document is not None}
        if identity is None or tree is None or any(p.severity is Severity.ERROR for p in self.problems):
            self.problems += gathered(read, tree.unknown if tree else ())[:MAX_PROBLEMS]
            return
        self.draft = Draft(
            documents=read,
            identity=identity,
            framing=shaped["cadre"],
            posture=shaped["posture"],
            diagnostic=shaped["diagnostic"],
            tree=tree,
            cases=shaped["cas"],
            complements=shaped["complements"],
            actors=shaped["acteurs"],
            skills=shaped["competences"],
            liaison=shaped["liaison"],
            training=shaped["formation"],
            scenarios=scenarios,
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
        self.problems += source.warnings
        return source

    def _read(self, name: str, model: type[BaseModel] | None) -> Document:
        source = self._source(f"rules/{name}.yaml")
        try:
            document = read_yaml(source)
        except GuideRefused as refusal:
            if model is None:
                raise
            raise GuideRefused(tuple(told_as_block(p, model) for p in refusal.problems)) from None
        self.problems += document.warnings
        return document

    def _identity(self, documents: dict[str, Document | None]) -> Identity | None:
        if not (self.path / f"rules/{IDENTITY}.yaml").exists():
            return Identity()
        try:
            document = documents[IDENTITY] = self._read(IDENTITY, Identity)
            return shape(document, Identity)
        except GuideRefused as refusal:
            if _is_empty(refusal):  # all its lines are optional
                return Identity()
            self.problems += refusal.problems
            return None

    def _scenarios(self, documents: dict[str, Document | None]) -> dict[str, Scenario]:
        scenarios: dict[str, Scenario] = {}
        for rank, (scenario, name) in enumerate(scenario_names(self.path).items(), 1):
            document = documents[f"{SCENARIOS}/{scenario}"] = self._try(self._read_scenario, name)
            shaped = document and self._try(shape, document, Scenario)
            if shaped:
                scenarios[scenario] = shaped
            elif rank - len(scenarios) >= MAX_PROBLEMS:
                break
        return scenarios

    def _read_scenario(self, name: str) -> Document:
        try:
            return self._read(name, Scenario)
        except GuideRefused as refusal:
            if _is_empty(refusal):  # a guide is whole without it
                raise GuideRefused((Problem("SCE-08", refusal.problems[0].place),)) from None
            raise

    def _tree(self, documents: Mapping[str, Document | None], shaped: Mapping[str, Any]) -> TreeFile | None:
        document, diagnostic, cases = documents[TREE], shaped.get("diagnostic"), shaped.get("cas")
        if document is None:
            return None
        return self._try(
            read_tree, document, diagnostic and diagnostic.criteria, None if cases is None else cases.cases
        )

    def _memos(self, document: Document | None, skills: Skills | None) -> dict[str, MemoFile]:
        memos: dict[str, MemoFile] = {}
        if lost := lost_folder(self.path, MEMOS):
            self.problems.append(lost)
            return memos
        if document is None or skills is None:
            return memos
        for rank, skill in enumerate(skills.skills, 1):
            memo = self._try(self._memo, document, skill)
            if memo is not None:
                memos[skill] = memo
            elif rank - len(memos) >= MAX_PROBLEMS:
                break
        self.problems += islice(self._stray_memos(skills), MAX_PROBLEMS)
        return memos

    def _memo(self, document: Document, skill: str) -> MemoFile:
        source = self._source(memo_name(document, skill))
        return MemoFile(source, read_memo_file(source))

    def _stray_memos(self, skills: Skills) -> Iterator[Problem]:
        for path in sorted((self.path / "memos").iterdir()):
            if path.name.startswith(".") or path.stem.casefold() in _NOT_MEMOS or path.is_dir():
                continue
            place = Place(f"memos/{printable(path.name).replace(chr(10), REPLACEMENT)}")
            if path.suffix == ".md":
                if path.stem not in skills.skills:
                    yield Problem("MEM-01", place, severity=Severity.WARNING)
            elif _MEANT.search(path.name) or slug(path.stem) in skills.skills:
                yield Problem("NOM-01", place, severity=Severity.WARNING)


def _is_empty(refusal: GuideRefused) -> bool:
    return [problem.code for problem in refusal.problems] == [_EMPTY]
