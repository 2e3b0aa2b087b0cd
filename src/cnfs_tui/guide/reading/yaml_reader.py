"""YAML as authors write it: every scalar a text, every key and value with its line and column.

Built on libyaml's events with an explicit stack, so that limits act before memory is spent and no
nesting can exhaust the interpreter. ``yaml.load`` and ``yaml.compose`` are called nowhere: they turn
``on`` into true, ``01000`` into 512, keep the last of two keys, and can crash on a few kilobytes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.reading.alignment import (
    empty_key_above,
    key_without_colon,
    misplaced_above,
    pushed_first,
)
from cnfs_tui.guide.reading.source import FORBIDDEN, MAX_PROBLEMS, Source

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML without libyaml: slower, same events
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 24
MAX_NODES = 10_000
MAX_TEXT = 20_000
MAX_KEY = 200

Path = tuple[str | int, ...]
"""Where a value stands: keys (as slugs) and ranks, from the root of the document."""

_CUT_BY_HASH = re.compile(r"[ \t]+#")
_CLOSED_TOO_EARLY = re.compile(r"""(?:: |- )\s*(?:(["']).*\1|([\[{]).*[\]}])\s*$""")
_DASH = re.compile(r" *- ")
_HIDDEN = re.compile(f"\t|{FORBIDDEN.pattern}")
_DASH_GLUED = re.compile(r"-[^\s\-]")
_GLUED_BY_NO_BREAK = re.compile("(?:- )?[\\w'’ -]*\\w:[\u00a0\u202f]")
_SEEN_BACKWARDS = 1_000
"""How far before a refusal a slip is looked for: longer than any sentence, short enough to be quick."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value and its key are written, and the author's own words for the key."""

    value: Place
    key: Place | None
    words: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file read: plain dicts, lists and texts (None when empty), keys reduced to slugs."""

    source: Source
    data: Any
    spots: Mapping[Path, Spot]
    warnings: tuple[Problem, ...] = ()

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of a value, or of its key; of the nearest block around it when it is not there."""
        spot = self._nearest(path)
        return spot.key if key and spot.key else spot.value

    def words(self, path: Path) -> str:
        """The author's own words for the last key of the path."""
        return self._nearest(path).words

    def value(self, path: Path) -> Any:
        """The value at that path, as read. Raises LookupError when there is none."""
        found = self.data
        for part in path:
            found = found[part]
        return found

    def _nearest(self, path: Path) -> Spot:
        while path not in self.spots:
            path = path[:-1]
        return self.spots[path]


def read_yaml(source: Source) -> Document:
    """The document, or GuideRefused with every problem met before the text stopped making sense."""
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_Loader):
            builder.take(event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two come without libyaml
        builder.problems.append(_misread(source, error))
    except _Enough:
        pass
    if not builder.problems and builder.root is None:
        builder.problems.append(Problem("SYN-10", Place(source.name)))
    if builder.problems:
        told_once = {(p.place, p.code): p for p in builder.problems}
        raise GuideRefused(tuple(told_once[key] for key in sorted(told_once)))
    return Document(source, builder.root, builder.spots, tuple(builder.warnings))


class _Enough(Exception):
    """The rest of the file is not worth reading."""


@dataclass(slots=True)
class _Open:
    """A block being filled."""

    container: Any
    path: Path
    pending: tuple[str, Any] | None = None
    """The key read, still waiting for its value: its slug, and its event."""
    lines: dict[str, int] = field(default_factory=dict[str, int])
    """Where each key was first written."""


@dataclass(slots=True)
class _Builder:
    source: Source
    problems: list[Problem] = field(default_factory=list[Problem])
    warnings: list[Problem] = field(default_factory=list[Problem])
    spots: dict[Path, Spot] = field(default_factory=dict[Path, Spot])
    root: Any = None
    stack: list[_Open] = field(default_factory=list[_Open])
    nodes: int = 0
    documents: int = 0

    def refuse(
        self, code: str, event: Any, words: Mapping[str, str] | None = None, *, stop: bool = False
    ) -> None:
        self.refuse_at(code, self.place(event), words)
        if stop:
            raise _Enough

    def warn_at(self, code: str, place: Place) -> None:
        if len(self.warnings) < MAX_PROBLEMS:
            self.warnings.append(Problem(code, place, severity=Severity.WARNING))

    def refuse_at(self, code: str, place: Place, words: Mapping[str, str] | None = None) -> None:
        self.problems.append(Problem(code, place, words or {}))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Enough

    def place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return self.source.place(start.line + 1, start.column + 1, length)

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse("SYN-11", event, stop=True)
        elif isinstance(event, yaml.AliasEvent):
            self.refuse("SYN-07", event, stop=True)
        elif isinstance(event, yaml.ScalarEvent):
            self._no_tricks(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._no_tricks(event)
            self._open(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()

    def _no_tricks(self, event: Any) -> None:
        if event.anchor:
            self.refuse("SYN-07", event)
        if event.tag or (isinstance(event, yaml.ScalarEvent) and self._begins_with_bang(event)):
            self.refuse("SYN-08", event)

    def _begins_with_bang(self, event: Any) -> bool:
        """libyaml forgets a « ! » alone, which would be lost."""
        return self.source.line(event.start_mark.line + 1).startswith("!", event.start_mark.column)

    @property
    def _awaits_key(self) -> bool:
        block = self.stack[-1] if self.stack else None
        return block is not None and isinstance(block.container, dict) and block.pending is None

    def _scalar(self, event: Any) -> None:
        if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line:
            line = str(event.end_mark.line + 1)
            self.refuse("SYN-06", event, {"fin": line})
        if found := _HIDDEN.search(event.value):
            self.refuse("FIC-06", event, {"caractère": f"U+{ord(found[0]):04X}"})
        if self._awaits_key:
            self._key(event)
            return
        if len(event.value) > MAX_TEXT:
            self.refuse("SYN-13", event)
        if event.value and not event.style:
            self._without_quotes(event)
        empty = event.implicit[0] and event.value in ("", "~", "null")
        self._put(event, None if empty else unicodedata.normalize("NFC", event.value))

    def _without_quotes(self, event: Any) -> None:
        """What an author did not mean, in a text that libyaml takes as it comes."""
        lines, start, end = self.source.lines, event.start_mark, event.end_mark
        if cut := _CUT_BY_HASH.match(lines[end.line], end.column):
            place = self.source.place(end.line + 1, cut.end(), len(lines[end.line]) - cut.end() + 1)
            self.warn_at("SYN-02", place)
        if _DASH_GLUED.match(event.value):
            self.warn_at("SYN-09", self.place(event))
        if glued := _GLUED_BY_NO_BREAK.match(lines[start.line], start.column):
            self.refuse_at("SYN-05", self.source.place(start.line + 1, glued.end()))
        for line in range(start.line + 1, end.line + 1):
            if dash := _DASH.match(lines[line]):
                above = misplaced_above(self.source, line + 1)
                self.refuse_at("SYN-16", above or self.source.place(line + 1, dash.end() - 1))

    def _key(self, event: Any) -> None:
        block = self.stack[-1]
        if event.value == "<<" and event.implicit[0]:
            self.refuse("SYN-07", event)
        if "\u00a0" in event.value or "\u202f" in event.value:
            self.refuse("SYN-05", event)
        name = slug(event.value)
        if not name:
            self.refuse("SYN-12", event)
        if len(event.value) > MAX_KEY:
            self.refuse("SYN-13", event)
        if name in block.lines:
            words = {"clé": event.value, "ligne": str(block.lines[name])}
            self.refuse("SYN-01", event, words)
            if misplaced := empty_key_above(self.source, event.start_mark.line + 1):
                self.refuse_at("SYN-16", misplaced)
        block.lines.setdefault(name, event.start_mark.line + 1)
        block.pending = (name, event)

    def _open(self, event: Any, container: Any) -> None:
        if self._awaits_key:
            self.refuse("SYN-12", event, stop=True)
        if len(self.stack) >= MAX_DEPTH:
            self.refuse("SYN-14", event, stop=True)
        path = self._put(event, container)
        self.stack.append(_Open(container, path))

    def _put(self, event: Any, value: Any) -> Path:
        """Store a value in the block being filled; a key written twice keeps its first value."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.refuse("SYN-13", event, stop=True)
        if not self.stack:
            self.root = value
            self.spots[()] = Spot(self.place(event), None, "")
            return ()
        block = self.stack[-1]
        if isinstance(block.container, list):
            path = (*block.path, len(block.container))
            block.container.append(value)
            self.spots[path] = Spot(self.place(event), None, str(len(block.container)))
            return path
        assert block.pending is not None
        name, key = block.pending
        block.pending = None
        path = (*block.path, name)
        if name not in block.container:
            block.container[name] = value
            self.spots[path] = Spot(self.place(event), self.place(key), key.value)
        return path


_BY_ENGLISH = (
    ("mapping values are not allowed", "SYN-03"),
    ("could not find expected ':'", "SYN-15"),
    ("did not find expected key", "SYN-16"),
    ("did not find expected '-' indicator", "SYN-16"),
    ("found unexpected end of stream", "SYN-17"),
    ("block sequence entries are not allowed", "SYN-18"),
    ("found character that cannot start any token", "SYN-18"),
    ("did not find expected alphabetic or numeric character", "SYN-18"),
    ("did not find expected ',' or", "SYN-18"),
    ("while parsing a flow", "SYN-18"),
    ("while scanning a block scalar", "SYN-18"),
    ("while scanning a directive", "SYN-18"),
    ("did not find expected node content", "SYN-18"),
)
_SHOWS_BELOW = (
    "mapping values are not allowed",
    "did not find expected key",
    "did not find expected <document start>",
)
"""What libyaml says of the line under a key that has no colon: it took both for one text."""
_SLIP_IS_WHERE_IT_BEGAN = ("quoted scalar", "flow", "simple key", "alias", "block scalar", "directive")


def _misread(source: Source, error: Exception) -> Problem:
    """libyaml's refusal, in one of our codes, where the author's slip is rather than where it shows."""
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if opened is not None and any(words in context for words in _SLIP_IS_WHERE_IT_BEGAN):
        mark = opened
    mark = mark or opened
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    code = next((code for english, code in _BY_ENGLISH if english in problem or english in context), "SYN-19")
    text = source.line(line)
    before = text[: column - 1]
    if problem.startswith(_SHOWS_BELOW) and ": " not in before and (slip := key_without_colon(source, line)):
        return Problem("SYN-15", slip)
    if code == "SYN-03" and ": " not in before and (text.count(":") <= 1 or not before[-1:].isspace()):
        code, column = "SYN-16", len(text) - len(text.lstrip()) + 1
    elif code == "SYN-15" and (glued := _GLUED_BY_NO_BREAK.match(text, column - 1)):
        code, column = "SYN-05", glued.end()
    elif code == "SYN-16" and (sign := _CLOSED_TOO_EARLY.search(before, len(before) - _SEEN_BACKWARDS)):
        kind = sign.lastindex or 1
        code, column = ("SYN-17" if kind == 1 else "SYN-18"), sign.start(kind) + 1
    if code == "SYN-16" and (slip := misplaced_above(source, line)):
        return Problem("SYN-16", slip)
    if "<document start>" in problem and (slip := pushed_first(source, line)):
        return Problem("SYN-16", slip)
    return Problem(code, source.place(line, column))
