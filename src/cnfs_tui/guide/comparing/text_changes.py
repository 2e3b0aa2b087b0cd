"""What two guides say differently, block by block and key by key, in the words of their files.

Only what is said counts: comments, quotes and the layout of the files do not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeGuard, TypeVar

from cnfs_tui.guide.comparing.counterparts import counterparts
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.memo_text import BEFORE, CAUTION, STEPS, MemoText
from cnfs_tui.guide.model.shape import Named, Shape

T = TypeVar("T")
Words = tuple[str, ...]
Keys = Callable[[T], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class TextChange:
    """One thing said differently. ``key`` is empty when the whole block came or went.

    ``file`` is the new version's, ``block`` leads to the block (``("critères", "urgence")``), ``key``
    leads to the words inside it (``("étapes", "3", "détail")``). None: not there on that side.
    """

    file: str
    block: Words
    key: Words
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Renaming:
    """A block that is the same for people, under another id."""

    file: str
    before: Words
    after: Words


@dataclass(frozen=True, slots=True)
class TextChanges:
    """All that is said differently, in the order of the files, and the blocks renamed."""

    changes: tuple[TextChange, ...]
    renamings: tuple[Renaming, ...]


def text_changes(old: Guide, new: Guide) -> TextChanges:
    """Compare all the texts of two guides."""
    renamed = _Renamed.between(old, new)
    changes, renamings = list[TextChange](), list[Renaming]()
    for pair in _files(old, new):
        _Walk(pair.file, renamed, changes, renamings).walk(pair)
    return TextChanges(tuple(changes), tuple(renamings))


@dataclass(frozen=True, slots=True)
class _Pair:
    """One file on both sides: its top keys and what stands under them; empty where it is not there."""

    file: str
    old: Mapping[str, object]
    new: Mapping[str, object]


def _files(old: Guide, new: Guide) -> Iterator[_Pair]:
    yield _Pair("rules/guide.yaml", _keys(old.identity), _keys(new.identity))
    yield _Pair("rules/cadre.yaml", _keys(old.framing), _keys(new.framing))
    yield _Pair("rules/diagnostic.yaml", _keys(old.diagnostic), _keys(new.diagnostic))
    yield _Pair("rules/cas.yaml", {"": old.cases}, {"": new.cases})
    yield _Pair("rules/complements.yaml", {"": old.complements}, {"": new.complements})
    yield _Pair(
        "rules/acteurs.yaml",
        {"gestes de relais": old.gestures, "": old.actors},
        {"gestes de relais": new.gestures, "": new.actors},
    )
    yield _Pair(
        "rules/competences.yaml",
        {"": old.skills, "ateliers": old.workshops},
        {"": new.skills, "ateliers": new.workshops},
    )
    yield _Pair("rules/liaison.yaml", _keys(old.liaison), _keys(new.liaison))
    yield _Pair("rules/posture.yaml", _keys(old.posture), _keys(new.posture))
    yield _Pair("rules/formation.yaml", _keys(old.training), _keys(new.training))
    scenarios = {name: name for name in old.scenarios if name in new.scenarios}
    yield from _file_by_file("rules/scenarios/{}.yaml", old.scenarios, new.scenarios, scenarios, _keys)
    skills = counterparts(old.skills, new.skills)
    yield from _file_by_file("memos/{}.md", old.memos, new.memos, skills, _memo)


def _file_by_file(
    path: str, old: Mapping[str, T], new: Mapping[str, T], pairs: Mapping[str, str], keys: Keys[T]
) -> Iterator[_Pair]:
    """A folder of files, each known by its name; ``pairs``: old name -> new name."""
    back = {after: before for before, after in pairs.items()}
    for name in new:
        yield _Pair(path.format(name), keys(old[back[name]]) if name in back else {}, keys(new[name]))
    for name in old:
        if name not in pairs:
            yield _Pair(path.format(name), keys(old[name]), {})


def _keys(block: Shape) -> dict[str, object]:
    """A block's values by key, spelled as authors do."""
    return {
        described.title or name: getattr(block, name)
        for name, described in type(block).model_fields.items()
        if described.alias != "ID"
    }


def _memo(memo: MemoText) -> dict[str, object]:
    return {"titre": memo.title, BEFORE: memo.before, STEPS: memo.steps, CAUTION: memo.caution}


@dataclass(frozen=True, slots=True)
class _Renamed:
    """Old id -> new id of what blocks refer to: ``ids`` of any kind, ``answers`` by new criterion."""

    ids: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]]

    @classmethod
    def between(cls, old: Guide, new: Guide) -> _Renamed:
        ids: dict[str, str] = {}
        criteria = counterparts(old.diagnostic.criteria, new.diagnostic.criteria)
        for pairs in (
            criteria,
            counterparts(old.cases, new.cases),
            counterparts(old.actors, new.actors),
            counterparts(old.skills, new.skills),
        ):
            ids |= {before: after for before, after in pairs.items() if before != after}
        answers = {
            after: counterparts(
                old.diagnostic.criteria[before].answers, new.diagnostic.criteria[after].answers
            )
            for before, after in criteria.items()
        }
        return cls(ids, answers)

    def in_new_words(self, value: object) -> object:
        """A reference to what was only renamed is the same reference."""
        if type(value) is str:
            return self.ids.get(value, value)
        if isinstance(value, tuple):
            return tuple(self.in_new_words(item) for item in value)
        if isinstance(value, Mapping):
            return dict(self._line(str(key), words) for key, words in value.items())
        return value

    def _line(self, key: str, words: object) -> tuple[str, object]:
        """A criterion with its answer."""
        criterion = self.ids.get(key, key)
        answer = self.answers.get(criterion, {}).get(words, words) if isinstance(words, str) else words
        return criterion, self.in_new_words(answer)


@dataclass(slots=True)
class _Walk:
    """Goes down both sides of one file at once."""

    file: str
    renamed: _Renamed
    changes: list[TextChange]
    renamings: list[Renaming]

    def walk(self, pair: _Pair) -> None:
        """Compare the whole file."""
        if not pair.old or not pair.new:
            self._say((), (), _title(pair.old), _title(pair.new))
            return
        for key in pair.new:
            self._compare(pair.old[key], pair.new[key], (), (key,) if key else ())

    def _compare(self, old: object, new: object, block: Words, key: Words) -> None:
        if isinstance(old, Shape) and isinstance(new, Shape):
            before, after = _keys(old), _keys(new)
            for name in after:
                self._compare(before[name], after[name], block, (*key, name))
        elif _is_blocks(old) and _is_blocks(new):
            self._blocks(old, new, block, key)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            self._items(old, new, block, key)
        elif self.renamed.in_new_words(old) != new:
            self._say(block, key, _told(old), _told(new))

    def _blocks(self, old: Mapping[str, Named], new: Mapping[str, Named], block: Words, key: Words) -> None:
        pairs = counterparts(old, new)
        back = {after: before for before, after in pairs.items()}
        for name in new:
            place = (block, (*key, name)) if block else ((*key, name), ())
            if name not in back:
                self._whole(block, (*key, name), None, _told(new[name]))
                continue
            before = back[name]
            if before != name:
                self.renamings.append(Renaming(self.file, (*block, *key, before), (*block, *key, name)))
            self._compare(old[before], new[name], *place)
        for gone in (name for name in old if name not in pairs):
            self._whole(block, (*key, gone), _told(old[gone]), None)
        order = [pairs[name] for name in old if name in pairs]
        if order != [name for name in new if name in back]:
            self._say(block, (*key, "ordre"), ", ".join(old), ", ".join(new))

    def _items(self, old: Sequence[object], new: Sequence[object], block: Words, key: Words) -> None:
        """A list: items that face each other are compared, the others came or went."""
        before = [repr(self.renamed.in_new_words(item)) for item in old]
        after = [repr(item) for item in new]
        for kind, first, last, start, end in SequenceMatcher(None, before, after).get_opcodes():
            if kind == "equal":
                continue
            facing = min(last - first, end - start)
            for rank in range(facing):
                one, other = old[first + rank], new[start + rank]
                self._compare(one, other, block, (*key, str(start + rank + 1)))
            for rank in range(first + facing, last):
                self._say(block, (*key, str(rank + 1)), _told(old[rank]), None)
            for rank in range(start + facing, end):
                self._say(block, (*key, str(rank + 1)), None, _told(new[rank]))

    def _whole(self, block: Words, name: Words, before: str | None, after: str | None) -> None:
        """A block that came or went; inside another one, it is one of its keys."""
        if block:
            self._say(block, name, before, after)
        else:
            self._say(name, (), before, after)

    def _say(self, block: Words, key: Words, before: str | None, after: str | None) -> None:
        self.changes.append(TextChange(self.file, block, key, before, after))


def _is_blocks(value: object) -> TypeGuard[Mapping[str, Named]]:
    return isinstance(value, Mapping) and all(isinstance(block, Named) for block in value.values())


def _title(keys: Mapping[str, object]) -> str | None:
    return str(keys["titre"]) if keys else None


def _told(value: object) -> str | None:
    """A value on one line, as its author would write it; a block by its first words."""
    match value:
        case None:
            return None
        case bool():
            return "oui" if value else "non"
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case Shape():
            return _first_words(value)
        case tuple():
            return ", ".join(_told(item) or "" for item in value)
        case Mapping():
            return ", ".join(f"{key}: {_alternatives(told)}" for key, told in value.items()) or None
        case _:
            return str(value)


def _first_words(block: Shape) -> str:
    """What a block begins with, as people read it: its title, its name, its first text."""
    words = (value for key, value in _keys(block).items() if key not in ("source", "statut"))
    return next((value for value in words if isinstance(value, str) and not isinstance(value, StrEnum)), "")


def _alternatives(value: object) -> str:
    return " ou ".join(value) if isinstance(value, tuple) else str(value)
