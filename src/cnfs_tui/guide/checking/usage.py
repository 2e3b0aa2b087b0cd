"""What is written and never used: it will never be shown to anyone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from cnfs_tui.guide.checking.authors_words import AuthorsWords
from cnfs_tui.guide.checking.grouping import grouped
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.problems.known_words import listing
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.reading.text.source import MAX_PROBLEMS
from cnfs_tui.guide.reading.text.yaml_reader import Document, Path
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.tree.reach import cases_within

Conditions = Mapping[str, tuple[str, ...]]


def never_used(draft: Draft) -> Iterator[Problem]:
    """Warnings on what no situation can reach, and on what nothing refers to. The tree must have been
    proved."""
    for found in (_cases, _complements, _actors, _skills, _observations):
        yield from islice(found(draft), MAX_PROBLEMS)


def _cases(draft: Draft) -> Iterator[Problem]:
    for case in draft.cases.cases:
        if case not in draft.proof.cases:
            place = draft.documents["cas"].place(("cas", case), key=True)
            yield Problem("REF-08", place, {"mot": AuthorsWords(draft).case(case)}, Severity.WARNING)


def _actors(draft: Draft) -> Iterator[Problem]:
    """An actor is shown by a case, by a complement or by a theme; its own themes make it findable."""
    theme = draft.diagnostic.observations.get(THEME)
    used = {
        *(actor for case in draft.cases.cases.values() for actor in case.targets),
        *(actor for complement in draft.complements.complements.values() for actor in complement.targets),
        *(actor for value in (theme.answers.values() if theme else ()) for actor in value.actors),
        *(actor.id for actor in draft.actors.actors.values() if actor.themes or actor.before),
    }
    yield from _unused(draft, "USE-01", "acteurs", "acteurs", draft.actors.actors, used)


def _skills(draft: Draft) -> Iterator[Problem]:
    used = {
        *(skill for case in draft.cases.cases.values() for skill in case.skills),
        *(skill for workshop in draft.skills.workshops.values() for skill in workshop.skills),
    }
    yield from _unused(draft, "USE-02", "competences", "competences", draft.skills.skills, used)


def _observations(draft: Draft) -> Iterator[Problem]:
    """The theme brings its actors; any other observation is only looked at by complements."""
    used = {THEME, *(key for c in draft.complements.complements.values() for key in c.when)}
    yield from _unused(draft, "USE-04", "diagnostic", "observations", draft.diagnostic.observations, used)


def _unused(
    draft: Draft, code: str, file: str, key: str, blocks: Collection[str], used: Collection[str]
) -> Iterator[Problem]:
    document = draft.documents[file]
    found = [(key, block) for block in blocks if block not in used]
    for group in grouped(found):
        told = listing(f"« {document.words(path)} »" for path in group)
        yield Problem(code, document.place(group[0], key=True), {"lesquels": told}, Severity.WARNING)


def _complements(draft: Draft) -> Iterator[Problem]:
    document, reached = draft.documents["complements"], _Reached(draft)
    for complement in draft.complements.complements.values():
        if reached.some(complement.when):
            continue
        path: Path = ("complements", complement.id)
        needed = _conflict(reached, complement.when)
        words = {
            "mot": document.words(path),
            "conditions": ", ".join(_condition(document, (*path, "si", key)) for key in needed),
        }
        yield Problem("USE-03", document.place((*path, "si"), key=True), words, Severity.WARNING)


class _Reached:
    """The situations that reach a case under the conditions of a complement.

    What is observed, and the host structure, may be anything. In doubt, a criterion has the answer that
    caution gives it: to accept « ne-sait-pas » is to accept the cases of that answer.
    """

    def __init__(self, draft: Draft) -> None:
        self._tree = draft.tree.tree
        self._actions = {case.id: case.action.value for case in draft.cases.cases.values()}
        self._cases: dict[tuple[tuple[str, ...], ...], frozenset[str]] = {}

    def some(self, when: Conditions) -> bool:
        """True when there is one."""
        cases, actions = when.get("cas", self._actions), when.get("action")
        return any(
            case in cases and (actions is None or self._actions[case] in actions)
            for case in self._under(when)
        )

    def _under(self, when: Conditions) -> frozenset[str]:
        limits: dict[str, tuple[str, ...]] = {}
        for criterion in self._tree.criteria.values():
            accepted = when.get(criterion.id, criterion.answers)
            cautious = (criterion.if_unsure,) if UNSURE in accepted else ()
            limits[criterion.id] = tuple(a for a in criterion.answers if a in accepted or a in cautious)
        key = tuple(limits.values())
        if key not in self._cases:
            self._cases[key] = frozenset(cases_within(self._tree.walk, limits))
        return self._cases[key]


def _conflict(reached: _Reached, when: Conditions) -> Conditions:
    """The conditions that suffice to exclude one another: none of them can be left out."""
    kept = dict(when)
    for key in when:
        without = {other: accepted for other, accepted in kept.items() if other != key}
        if not reached.some(without):
            kept = without
    return kept


def _condition(document: Document, path: Path) -> str:
    value = document.value(path)
    accepted = " ou ".join(value) if isinstance(value, list) else value
    return f"{document.words(path)} = {accepted}"
