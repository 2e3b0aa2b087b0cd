"""YAML as authors write it: every scalar a text, every key and value with its line and column.

Built on libyaml's events with an explicit stack, so that limits act before memory is spent and no
nesting can exhaust the interpreter. ``yaml.load`` and ``yaml.compose`` are called nowhere: they turn
``on`` into true, ``01000`` into 512, keep the last of two keys, and can crash on a few kilobytes.

Ordinary words take a short way through the loop. Those that begin with a sign, go on below, or stand
where ``suspect_places`` found something, are looked at one by one.
"""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem, Severity
from cnfs_tui.guide.problems.quote import shortened
from cnfs_tui.guide.problems.wording.syntax import REMEDY_OF_A_LOST_DASH, REMEDY_OF_TWO
from cnfs_tui.guide.reading.text.alignment import empty_key_above, out_of_place
from cnfs_tui.guide.reading.text.document import Document, Mark, Path, Quoted, Spots
from cnfs_tui.guide.reading.text.limits import LIMITS, Limits
from cnfs_tui.guide.reading.text.misreading import misread
from cnfs_tui.guide.reading.text.slips import plain_slips, slip_of_nothing, styled_slips
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS, Source
from cnfs_tui.guide.reading.text.suspects import meant_as_key, suspect_places, two_part_keys

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML without libyaml: slower, same events
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

__all__ = ["Document", "Path", "read_yaml"]

_WORTH_A_LOOK = frozenset("\"'|>&!?-+~–—•·●▪“”«»‘’„‹ \n,}]#:")
"""How a text begins that is not simply words; what stands there when there is no text at all."""
_QUOTES = frozenset("\"'")
_TRICKS = frozenset("&!?")
"""How a block begins that is given a name, a type, or a key of several words."""
_NOTHING = frozenset(("", "~", "null"))
_EVENTS_A_NODE = 3
"""A block under a key: the key, its beginning, its end."""


def read_yaml(source: Source, limits: Limits = LIMITS) -> Document:
    """The document, or GuideRefused with every problem met before the text stopped making sense."""
    reader = _Reader(source, limits)
    try:
        with _no_collection():
            reader.read()
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two come without libyaml
        reader.give_up(error)
    except _Enough:
        pass
    if not reader.problems and reader.data is None:
        reader.problems.append(Problem("SYN-10", Place(source.name)))
    if reader.problems:
        told_once = {(p.place, p.code): p for p in reader.problems}
        raise GuideRefused(tuple(told_once[key] for key in sorted(told_once)[:MAX_PROBLEMS]))
    spots = Spots(source, reader.data, reader.marks, reader.quoted)
    return Document(source, reader.data, spots, tuple(reader.warnings))


class _Enough(Exception):
    """The rest of the file is not worth reading."""


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of new values, none to throw away: looking for rubbish among them would cost most."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@dataclass(slots=True)
class _Reader:
    source: Source
    limits: Limits
    text: str = field(init=False)
    """The file, with a last line end to look at."""
    root: list[Any] = field(default_factory=list[Any])
    """The whole file, as a list of one value."""
    marks: list[Mark] = field(default_factory=list[Mark])
    quoted: dict[int, Quoted] = field(default_factory=dict[int, Quoted])
    names: dict[str, str] = field(default_factory=dict[str, str])
    """The slug of each key met, by the way it is spelled."""
    problems: list[Problem] = field(default_factory=list[Problem])
    warnings: list[Problem] = field(default_factory=list[Problem])
    doubts: list[tuple[str, Problem]] = field(default_factory=list[tuple[str, Problem]])
    """Texts that are problems if they begin with a word that is a key elsewhere in the file."""
    after: int = 0
    """How far in the text everything was understood."""
    run_on: Any = None
    """The element of a list that goes on into the next ones, for want of their dashes."""
    documents: int = 0
    ended: int = -1
    """Where « ... » stands, once met."""

    def __post_init__(self) -> None:
        self.text = f"{self.source.text}\n"

    @property
    def data(self) -> Any:
        return self.root[0] if self.root else None

    def read(self) -> None:
        """Fill ``root`` and ``marks``. Raises YAMLError, or _Enough when nothing more is to be told."""
        text, names, longest, deepest = self.text, self.names, self.limits.text, self.limits.depth
        suspects = suspect_places(self.source.text)
        composed, equals = _is_composed(text), "=" in text
        note, marks = self.marks.append, self.marks
        block: Any = self.root
        stack: list[Any] = []
        keyed = waits_key = False  # whether the block holds keys, whether the next word is one
        name, key_start = "", -1
        most = self.limits.nodes * _EVENTS_A_NODE
        event: Any = None
        try:
            for event in islice(iter(_Loader(self.source.text).get_event, None), most):
                kind = type(event)
                if kind is ScalarEvent:
                    value, start = event.value, event.start_mark.index
                    if waits_key:
                        name = "" if text[start] in _WORTH_A_LOOK else names.get(value, "")
                        if not name or name in block:
                            name = self._key(event, block, stack)
                        key_start, waits_key = start, False
                        continue
                    end = event.end_mark.index
                    first, length = text[start], end - start
                    if first in _WORTH_A_LOOK:  # often, quotes change nothing of what they hold
                        one_line = first in _QUOTES and text.find("\n", start, end) < 0
                        length = length - 2 if one_line else -1
                    if (
                        len(value) != length
                        or length > longest
                        or ":" in value
                        or (equals and "=" in value)
                        or (suspects and (start in suspects or end in suspects))
                    ):
                        value = self._odd_text(event)
                    if not composed and value:
                        value = unicodedata.normalize("NFC", value)
                    if keyed:
                        note((key_start, start, end))
                        block[name] = value
                        waits_key = True
                    else:
                        note((-1, start, end))
                        block.append(value)
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    if waits_key:
                        self._refuse_and_stop(
                            "SYN-21" if text[event.start_mark.index] in "[{" else "SYN-25", event
                        )
                    start = event.start_mark.index
                    if text[start] in _TRICKS:
                        self._tricks(event)
                    if len(stack) >= deepest:
                        self._refuse_and_stop("SYN-14", event)
                    inner: Any = {} if kind is MappingStartEvent else []
                    if keyed:
                        note((key_start, start, start))
                        block[name] = inner
                    else:
                        note((-1, start, start))
                        block.append(inner)
                    stack.append((block, len(marks) - 1))
                    block, keyed = inner, kind is MappingStartEvent
                    waits_key = keyed
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    block, _ = stack.pop()
                    waits_key = keyed = type(block) is dict
                else:
                    self._around(event)
        finally:
            if event is not None:
                self.after = event.end_mark.index
        for place in two_part_keys(self.source, self.marks):
            self._tell(Problem("SYN-25", place))
        self._not_too_many()
        self._settle_doubts()

    def give_up(self, error: Exception) -> None:
        """libyaml understands no more: say why, unless it only stumbles on what was already told."""
        if all(problem.code not in _MAKES_THE_REST_SENSELESS for problem in self.problems):
            slip = misread(self.source, error, self.after, self.ended)
            if any(
                p.code in _TRICK_CODES and 0 <= slip.place.line - p.place.line <= 1 for p in self.problems
            ):
                return
            self.problems = [problem for problem in self.problems if problem.place <= slip.place]
            self.problems.append(slip)
        self._settle_doubts()

    # Keys

    def _key(self, event: Any, block: dict[str, Any], stack: list[Any]) -> str:
        """The slug of a key met for the first time, or that has something odd."""
        spelled, start = event.value, event.start_mark.index
        if len(spelled) > self.limits.key:
            self._refuse("SYN-22", event)
            spelled = spelled[: self.limits.key]
        styled = event.style
        self._tricks(event)
        if spelled == "<<" and not styled:
            self._refuse("SYN-23", event)
        if styled:
            self.quoted[start] = (event.end_mark.index, event.value)
            self._tell_each(styled_slips(self.source, event))
        if "\u00a0" in spelled or "\u202f" in spelled:
            self._refuse("SYN-24", event)
        name = slug(spelled)
        if not name and not event.anchor:
            self._refuse("SYN-12", event)
        elif name in block:
            self._twice(event, name, block, stack)
        elif not styled and spelled != "<<":
            self.names[spelled] = name
        # a key refused keeps a place of its own, so that marks and values still go together
        return name if name and name not in block else f"\0{len(block)}"

    def _twice(self, event: Any, name: str, block: dict[str, Any], stack: list[Any]) -> None:
        around, rank = stack[-1]
        begins_an_item = type(around) is list and name == next(iter(block))
        if block is self.run_on and not begins_an_item:
            return  # the dash already told would put this key in another element
        rank += 1
        for key, value in block.items():
            if key == name:
                break
            rank += _size(value)
        first = self.source.place_of(self.marks[rank][0], self.marks[rank][0])
        place = self.source.place_of(event.start_mark.index, event.end_mark.index)
        words = {"clé": event.value, "ligne": str(first.line), "remède": REMEDY_OF_TWO}
        paste = ""
        if begins_an_item:
            self.run_on = block
            words["remède"] = REMEDY_OF_A_LOST_DASH.format(clé=shortened(event.value))
            paste = _with_a_dash(place)
        self._tell(Problem("SYN-01", place, words, paste=paste))
        if misplaced := empty_key_above(self.source, event.start_mark.line + 1):
            self._tell(out_of_place(self.source, misplaced, misplaced.line))

    # Texts

    def _odd_text(self, event: Any) -> str | None:
        """The text of a value that is not simply words on one line; None when it is left empty."""
        value: str = event.value
        self._tricks(event)
        if len(value) > self.limits.text:
            self._refuse("SYN-13", event)
            return value
        if event.style:
            self._tell_each(styled_slips(self.source, event))
            return unicodedata.normalize("NFC", value)  # an accent may be written as an escape
        if value in _NOTHING:
            if slip := slip_of_nothing(self.source, event):
                self._tell(slip)
            return None
        self._tell_each(plain_slips(self.source, event))
        start, end = event.start_mark.index, event.end_mark.index
        if doubt := meant_as_key(self.source, start, end):
            self.doubts.append(doubt)
        return value

    # Around and about

    def _around(self, event: Any) -> None:
        """What begins and ends a file."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._refuse_and_stop("SYN-11", event)
            if event.version or event.tags:
                self._refuse_and_stop("SYN-20", event)
        elif isinstance(event, yaml.DocumentEndEvent) and event.explicit and event.start_mark:
            self.ended = event.start_mark.index
        elif isinstance(event, yaml.AliasEvent):
            if self.problems and self.problems[-1].code == "SYN-23":
                raise _Enough
            self._refuse_and_stop("SYN-07", event)

    def _tricks(self, event: Any) -> None:
        """A name given to a value, or a type; libyaml forgets a « ! » alone, which would be lost."""
        text, start = self.text, event.start_mark.index
        if event.anchor:
            self._refuse("SYN-07", event)
        if event.tag or text[start] == "!":
            self._refuse("SYN-08", event)
        if text[start] == "?" and text[start + 1].isspace():
            self._refuse_and_stop("SYN-25", event)

    def _not_too_many(self) -> None:
        if len(self.marks) > self.limits.nodes:
            _, start, end = self.marks[self.limits.nodes - 1]
            self.problems.append(Problem("SYN-26", self.source.place_of(start, end)))

    def _settle_doubts(self) -> None:
        known = set(self.names.values())
        self.problems += (problem for word, problem in self.doubts if slug(word) in known)

    # Telling

    def _refuse(self, code: str, event: Any, words: Mapping[str, str] | None = None) -> None:
        place = self.source.place_of(event.start_mark.index, event.end_mark.index)
        self._tell(Problem(code, place, words or {}))

    def _refuse_and_stop(self, code: str, event: Any) -> None:
        self._refuse(code, event)
        raise _Enough

    def _tell_each(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self._tell(problem)

    def _tell(self, problem: Problem) -> None:
        if problem.severity is Severity.WARNING:
            if len(self.warnings) < MAX_PROBLEMS:
                self.warnings.append(problem)
            return
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Enough


_TRICK_CODES = frozenset({"SYN-07", "SYN-08"})
"""A name or a type before a key takes its whole block away: the next line seems out of place."""
_MAKES_THE_REST_SENSELESS = frozenset({"SYN-06"})
"""After a quote that closes far below, every other quote opens where it should close."""


def _is_composed(text: str) -> bool:
    """Whether every accent is one with its letter (NFC), as it always is in Latin-1."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return unicodedata.is_normalized("NFC", text)
    return True


def _with_a_dash(place: Place) -> str:
    """The whole line of a key, a dash put in the margin before it; empty when it does not stand there."""
    margin, words = place.excerpt[: place.column - 1], place.excerpt[place.column - 1 :]
    return f"{margin[:-2]}- {words}" if margin.isspace() and len(margin) > 1 else ""


def _size(value: Any) -> int:
    """How many values there are in one, itself included."""
    left, size = [value], 0
    while left:
        found = left.pop()
        size += 1
        if isinstance(found, dict):
            left += found.values()
        elif isinstance(found, list):
            left += found
    return size
