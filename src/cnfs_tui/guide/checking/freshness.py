"""Facts that change: each carries the day it was last read at its source."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.problems.wording.freshness import age, other_facts

_CHECKED, _SOURCE = "verifie-le", "source"
_TITLES = ("titre", "nom", "texte", "geste", "phrase", "aide", "situation", "item")
"""The keys that may say what a block is about, best first."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """What is dated, on whose word, and where its date is written."""

    title: str
    source: str
    checked: date
    place: Place


def stale_facts(draft: Draft, today: date) -> Iterator[Problem]:
    """Warnings, oldest first: DAT-01, facts checked longer ago than the author's limit (``mois avant
    relecture``), once a source and a day in each file; DAT-02, a day that has not come yet; DAT-03, such
    a day for the guide itself."""
    facts = sorted(_facts(draft), key=lambda fact: (fact.checked, fact.place.file, fact.source, fact.place))
    limit = draft.identity.rereading
    old = [fact for fact in facts if fact.checked <= today and months_later(fact.checked, limit) < today]
    for _, group in groupby(old, key=lambda fact: (fact.checked, fact.place.file, fact.source)):
        first, *others = group
        words = {
            "titre": first.title,
            "âge": age(whole_months(first.checked, today)),
            "source": first.source,
            "limite": str(limit),
            "autres": other_facts([fact.place.line for fact in others]),
        }
        yield Problem("DAT-01", first.place, words, Severity.WARNING)
    for fact in facts:
        if fact.checked > today:
            words = {"titre": fact.title, "date": in_words(fact.checked), "source": fact.source}
            yield Problem("DAT-02", fact.place, words, Severity.WARNING)
    dated = draft.identity.date
    if dated is not None and dated > today:
        place = draft.documents["guide"].place(("date",))
        yield Problem("DAT-03", place, {"date": in_words(dated)}, Severity.WARNING)


def _facts(draft: Draft) -> Iterator[_Fact]:
    for document in draft.documents.values():
        for path in document.spots:
            if path[-1:] == (_CHECKED,):
                block: Mapping[str, Any] = document.value(path[:-1])
                titles = (block[key] for key in _TITLES if isinstance(block.get(key), str))
                title = next(titles, None) or document.words(path[:-1]) or document.source.name
                checked = date.fromisoformat(block[_CHECKED])
                yield _Fact(title, block[_SOURCE], checked, document.place(path))


def months_later(day: date, months: int) -> date:
    """The same day of the month, ``months`` later; the last one of the month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(since: date, until: date) -> int:
    """How many months have fully gone by."""
    months = (until.year - since.year) * 12 + until.month - since.month
    return months - (months_later(since, months) > until)
