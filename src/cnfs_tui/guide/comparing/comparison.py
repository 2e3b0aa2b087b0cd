"""Two versions of a guide: what changes for people, and what is only said differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cnfs_tui.guide.comparing.counterparts import counterparts
from cnfs_tui.guide.comparing.text_changes import TextChange, TextChanges, text_changes
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.tree.compare import Difference, compare, only_in
from cnfs_tui.tree.model import Leaf, Tree
from cnfs_tui.tree.rewrite import renamed, settled

When = Mapping[str, tuple[str, ...]]
"""The condition of a complement: each line names something, and the answers that are accepted."""


class Assumption(StrEnum):
    """When the guide answers in the place of a person, by the key of ``diagnostic.yaml``."""

    IF_UNSURE = "dans le doute"
    DEFAULT = "par défaut"


@dataclass(frozen=True, slots=True)
class Assumed:
    """Another answer is taken when nobody knows, or when nothing is said.

    ``difference``: for the people concerned, over the other criteria; None when one of the answers is
    missing, so that the question is now asked, or no more.
    """

    kind: Assumption
    criterion: str
    before: str | None
    after: str | None
    difference: Difference | None

    @property
    def matters(self) -> bool:
        """Does some decision change?"""
        return self.difference is None or self.difference.changed > 0


@dataclass(frozen=True, slots=True)
class OneSided:
    """An answer that one version alone gives to a criterion, and where it leads there (``shifts``:
    their ``before`` or their ``after`` is empty)."""

    criterion: str
    answer: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class AdviceChange:
    """A complement that is no longer given to the same people. None: not there on that side.

    ``lifted`` and ``required``: the lines of its condition that are no more, and that are new, in the
    words of the new guide; the whole condition when the complement itself is gone, or new.
    """

    before: Complement | None
    after: Complement | None
    lifted: When
    required: When


@dataclass(frozen=True, slots=True)
class Moved:
    """The blocks that one version alone has, by id."""

    come: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that separates two guides. Criteria and answers go by their new id, where they have one;
    ``before`` of a shift is an id of the old guide, ``after`` one of the new."""

    old: Guide
    new: Guide
    criteria: Mapping[str, str]
    """Old criterion -> new criterion, renamed or not."""
    cases: Moved
    decisions: Difference
    come: tuple[OneSided, ...]
    gone: tuple[OneSided, ...]
    assumed: tuple[Assumed, ...]
    advice: tuple[AdviceChange, ...]
    rewritten: bool
    """The tree is written otherwise (questions in another order, fewer, more), for the same decisions."""
    texts: TextChanges

    @property
    def decisions_change(self) -> bool:
        """Is somebody advised differently, or are there answers nobody could give before, or can now?"""
        return bool(
            self.decisions.changed or self.come or self.gone or any(change.matters for change in self.assumed)
        )

    @property
    def nothing_said(self) -> bool:
        """Do both guides say and do the same, whatever the layout of their files?"""
        return not (
            self.decisions_change
            or self.rewritten
            or self.cases != Moved((), ())
            or len(self.criteria) < len(self.new.diagnostic.criteria)
            or len(self.criteria) < len(self.old.diagnostic.criteria)
            or self.advice
            or self.assumed
            or self.texts.changes
            or self.texts.renamings
        )


def compare_guides(old: Guide, new: Guide) -> Comparison:
    """What changes between two sound guides.

    A case is the same when it has the same id, or only changed id, and when its action is the same: « faire
    avec » that becomes « orienter » is another decision, whatever its name.
    """
    names = _Names.between(old, new)
    before, after = renamed(old.tree, names.criteria, names.answers), new.tree
    decisions = compare(before, after, names.same_cases)
    assumed = tuple(_assumed(old, new, names, before))
    return Comparison(
        old,
        new,
        names.criteria,
        _moved(old.cases, new.cases, names.cases),
        decisions,
        tuple(_one_sided(after, before, come=True)),
        tuple(_one_sided(before, after, come=False)),
        assumed,
        tuple(_advice(old, new, names)),
        not decisions.changed and before.root != after.root,
        _texts(old, new, names, decisions),
    )


_NOBODY = Tree({}, Leaf(""))
"""The tree of a guide that has no such situation."""


@dataclass(frozen=True, slots=True)
class _Names:
    """Old id -> new id, for what both guides have."""

    criteria: Mapping[str, str]
    answers: Mapping[str, Mapping[str, str]]
    """By old criterion."""
    cases: Mapping[str, str]
    same_cases: Mapping[str, str]
    """Those of ``cases`` that come down to the same action."""

    @classmethod
    def between(cls, old: Guide, new: Guide) -> _Names:
        criteria = counterparts(old.diagnostic.criteria, new.diagnostic.criteria)
        cases = counterparts(old.cases, new.cases)
        return cls(
            criteria,
            {
                before: counterparts(
                    old.diagnostic.criteria[before].answers, new.diagnostic.criteria[after].answers
                )
                for before, after in criteria.items()
            },
            cases,
            {b: a for b, a in cases.items() if old.cases[b].action is new.cases[a].action},
        )

    def answer(self, criterion: str, answer: str | None) -> str | None:
        """The new name of an answer to an old criterion, if it has one."""
        return answer and self.answers[criterion].get(answer, answer)


def _one_sided(tree: Tree, other: Tree, *, come: bool) -> Iterator[OneSided]:
    for criterion, answer in only_in(tree, other):
        chosen = settled(tree, criterion, answer)
        difference = compare(_NOBODY, chosen, {}) if come else compare(chosen, _NOBODY, {})
        yield OneSided(criterion, answer, difference)


def _assumed(old: Guide, new: Guide, names: _Names, before: Tree) -> Iterator[Assumed]:
    for was, now in names.criteria.items():
        one, other = old.diagnostic.criteria[was], new.diagnostic.criteria[now]
        for kind, first, second in (
            (Assumption.IF_UNSURE, one.if_unsure, other.if_unsure),
            (Assumption.DEFAULT, one.default, other.default),
        ):
            first = names.answer(was, first)
            if first == second:
                continue
            difference = None
            if first is not None and second is not None:
                difference = compare(
                    settled(before, now, first), settled(new.tree, now, second), names.same_cases
                )
            yield Assumed(kind, now, first, second, difference)


def _moved(old: Iterable[str], new: Iterable[str], pairs: Mapping[str, str]) -> Moved:
    known = set(pairs.values())
    return Moved(
        tuple(block for block in new if block not in known),
        tuple(block for block in old if block not in pairs),
    )


def _advice(old: Guide, new: Guide, names: _Names) -> Iterator[AdviceChange]:
    pairs = counterparts(old.complements, new.complements)
    moved = _moved(old.complements, new.complements, pairs)
    for before in moved.gone:
        gone = old.complements[before]
        yield AdviceChange(gone, None, _in_new_words(gone, names), {})
    for after in moved.come:
        come = new.complements[after]
        yield AdviceChange(None, come, {}, come.when)
    for before, after in pairs.items():
        was, now = old.complements[before], new.complements[after]
        told = _in_new_words(was, names)
        lifted, required = _beyond(told, now.when), _beyond(now.when, told)
        if lifted or required:
            yield AdviceChange(was, now, lifted, required)


def _in_new_words(complement: Complement, names: _Names) -> When:
    """The condition of an old complement, renamed criteria, answers and cases under their new names."""
    told: dict[str, tuple[str, ...]] = {}
    for key, accepted in complement.when.items():
        known = names.cases if key == "cas" else names.answers.get(key, {})
        told[names.criteria.get(key, key)] = tuple(known.get(word, word) for word in accepted)
    return told


def _beyond(when: When, other: When) -> When:
    """The lines of a condition that another does not have; the order of the answers does not matter."""
    return {key: accepted for key, accepted in when.items() if {*accepted} != {*other.get(key, ())}}


def _texts(old: Guide, new: Guide, names: _Names, decisions: Difference) -> TextChanges:
    """The texts that change, without what the other parts of the comparison already tell."""
    found = text_changes(old, new)
    acted = {s.after for s in decisions.shifts if names.cases.get(s.before) == s.after}

    def told_elsewhere(change: TextChange) -> bool:
        match change.file, change.block, change.key:
            case "rules/cas.yaml", (case,), ("action",):
                return case in acted
            case "rules/complements.yaml", _, ("si", *_):
                return True
            case "rules/diagnostic.yaml", ("critères", _), (Assumption.IF_UNSURE | Assumption.DEFAULT,):
                return True
            case "rules/cas.yaml" | "rules/complements.yaml", _, ():
                return True
            case "rules/diagnostic.yaml", ("critères", _), () | ("réponses", _):
                return change.before is None or change.after is None
            case _:
                return False

    return TextChanges(tuple(c for c in found.changes if not told_elsewhere(c)), found.renamings)
