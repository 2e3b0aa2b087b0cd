"""From a folder to a Guide, or to all the problems of a pass: read, refer, prove, try the examples."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from cnfs_tui.guide.checking.boundaries import boundaries_never_tried
from cnfs_tui.guide.checking.commented_keys import keys_left_behind
from cnfs_tui.guide.checking.demonstrations import (
    demonstrations_off_the_tree,
    moments_that_do_not_hold,
)
from cnfs_tui.guide.checking.examples import failing_examples
from cnfs_tui.guide.checking.freshness import stale_facts
from cnfs_tui.guide.checking.placeholders import left_to_fill
from cnfs_tui.guide.checking.proof import criteria_without_effect, what_the_proof_found
from cnfs_tui.guide.checking.readability import hard_to_read
from cnfs_tui.guide.checking.references import unknown_words
from cnfs_tui.guide.checking.scenarios import failing_scenarios, unknown_words_of_scenarios
from cnfs_tui.guide.checking.taken_names import names_that_cannot_be
from cnfs_tui.guide.checking.thresholds import badly_set_thresholds
from cnfs_tui.guide.checking.usage import never_used
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.folder import Folder
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.problems.messages import root_causes_first
from cnfs_tui.guide.problems.problem import GuideRefused, Problem, Severity
from cnfs_tui.guide.reading.shaping.echoes import gathered
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS, Source

_LAYERS = (
    (names_that_cannot_be,),
    (
        left_to_fill,
        keys_left_behind,
        unknown_words,
        unknown_words_of_scenarios,
        moments_that_do_not_hold,
        what_the_proof_found,
        hard_to_read,
        badly_set_thresholds,
    ),
    (
        failing_examples,
        failing_scenarios,
        demonstrations_off_the_tree,
        criteria_without_effect,
        never_used,
    ),
    (boundaries_never_tried,),
)
"""A layer with errors hides the next ones, which would only echo it."""
MAX_STALE = 200
"""Every dated fact of a guide may grow old the same day: each has to be read again."""
_LOOKED_AT = 60
"""How many problems of a check are looked at: many of them may come from one and the same word."""


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


def examine(folder: Path, today: date | None = None) -> Examination:
    """Check a folder. With the date of ``today``, facts that were checked too long ago are told too."""
    read = Folder(folder)
    read.read()
    problems, draft = read.problems, read.draft
    if draft is not None:
        problems += _checked(draft)
        if today is not None:
            problems += islice(stale_facts(draft, today), MAX_STALE)
    guide = None if draft is None or _failed(problems) else _guide(draft, _version(read.sources))
    return Examination(
        guide,
        tuple(sorted(problems, key=root_causes_first)),
        draft.proof.situations if draft else 0,
        draft.proof.unanswered if draft else 0,
    )


def _checked(draft: Draft) -> Iterator[Problem]:
    for layer in _LAYERS:
        looked_at = (problem for check in layer for problem in islice(check(draft), _LOOKED_AT))
        found = _first_of_each_code(gathered(draft.documents, looked_at))
        yield from found
        if _failed(found):
            return


def _first_of_each_code(problems: Iterable[Problem]) -> list[Problem]:
    seen: Counter[str] = Counter()
    first = []
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] <= MAX_PROBLEMS:
            first.append(problem)
    return first


def _failed(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _guide(draft: Draft, version: str) -> Guide:
    return Guide(
        identity=draft.identity,
        framing=draft.framing,
        posture=draft.posture,
        diagnostic=draft.diagnostic,
        tree=draft.tree.tree,
        cases=MappingProxyType(dict(draft.cases.cases)),
        complements=MappingProxyType(dict(draft.complements.complements)),
        gestures=draft.actors.gestures,
        actors=MappingProxyType(dict(draft.actors.actors)),
        skills=MappingProxyType(dict(draft.skills.skills)),
        workshops=MappingProxyType(dict(draft.skills.workshops)),
        liaison=draft.liaison,
        training=draft.training,
        scenarios=MappingProxyType(dict(draft.scenarios)),
        memos=MappingProxyType({skill: file.memo for skill, file in draft.memos.items()}),
        situations=draft.proof.situations,
        version=version,
    )


def _version(sources: list[Source]) -> str:
    """A short hash of the guide's text, the same whatever the line ends."""
    digest = hashlib.sha256()
    for source in sorted(sources, key=lambda s: s.name):
        digest.update(f"{source.name}\n{len(source.text)}\n{source.text}\n".encode())
    return digest.hexdigest()[:8]
