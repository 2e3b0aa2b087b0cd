"""Opening hours as lists write them: by days of the week in French, or in OpenStreetMap's words.

Only what is understood whole becomes a timetable: a rule for one week out of two, or for the summer, leaves
the text as it stands, because half of a timetable would send somebody to a closed door.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from cnfs_tui.desk.places.hours import DAY, WEEK, Hours, Span, overlapping, weekly
from cnfs_tui.guide.days import DAYS

HOLIDAYS = "horaires différents pendant les vacances scolaires"

_OSM_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_ABROAD = re.compile(r"\b(?:mo|tu|we|th|fr|su|ph|sh)\b|\boff\b", re.IGNORECASE)
_COMMENT = re.compile(r'"([^"]*)"')

_TOKEN = re.compile(
    r"""
      (?P<skip> \s+ | tous\s+les(?=\s+(?:lun|mar|mer|jeu|ven|sam|dim))
                | \b(?:du|de|des|d['’]|le|les|et|puis|ouvert|ouverture|horaires?|matins?
                | apr[eè]s[-\s]midis?|midi\s+et\s+soir|\bjournée|en\s+continu|non[-\s]stop)(?![\w]) )
    | (?P<always> 24\s*/\s*7 | 7\s*j\s*/\s*7\s*,?\s*24\s*h\s*/\s*24 | 24\s*h\s*/\s*24 )
    | (?P<every> tous\s+les\s+jours | 7\s*j\s*/\s*7 | toute\s+la\s+semaine )
    | (?P<clock> (?P<hour>[01]?\d|2[0-4]) \s* (?: [:hH] \s* (?P<minute>[0-5]\d)? (?:mn|min)?
                | \.(?P<dotted>[0-5]\d) ) (?![\d]) )
    | (?P<noon> \b(?:midi|minuit)\b )
    | (?P<day> \b(?: lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?
             | lun|mar|mer|jeu|ven|sam|dim | lu|ma|me|je|ve|sa|di )\b\.? )
    | (?P<abroad> \b(?:mo|tu|we|th|fr|sa|su)\b )
    | (?P<closed> \b(?:ferm[ée]e?s?|off|closed)\b )
    | (?P<holiday> \b(?:ph|sh)\b | jours?\s+f[ée]ri[ée]s )
    | (?P<dash> [-–—→] | \b(?:au|à|a|jusqu['’](?:à|au)|to)(?!\w) )
    | (?P<end> [;\n|] )
    | (?P<comma> [,/&+] )
    | (?P<colon> : )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KINDS = (
    "always",
    "every",
    "clock",
    "noon",
    "day",
    "abroad",
    "closed",
    "holiday",
    "dash",
    "end",
    "comma",
    "colon",
)


class _Token(NamedTuple):
    kind: str
    value: int = 0


class _NotUnderstood(ValueError):
    """These words are no weekly timetable."""


def hours_of_text(text: str) -> tuple[Hours, bool]:
    """The hours told in one cell, and whether some overlapped. Words not understood are kept whole."""
    if not text:
        return Hours(), False
    comments = tuple(comment.strip() for comment in _COMMENT.findall(text))
    bare = _COMMENT.sub(" ", text)
    try:
        days, overlap, holidays = _timetable(_tokens(bare), additive=_ABROAD.search(bare) is None)
    except _NotUnderstood:
        return Hours(said=text), False
    said = ", ".join(part for part in (*comments, HOLIDAYS if holidays else "") if part)
    hours = weekly(days, said)
    return (hours, overlap) if hours.known else (Hours(said=text), False)


def hours_of_days(cells: Sequence[str]) -> tuple[Hours, bool, str]:
    """The hours of seven cells from Monday, whether some overlapped, and the cells not understood."""
    days: list[tuple[Span, ...]] = []
    overlap, said = False, []
    for name, cell in zip(DAYS, cells, strict=True):
        spans = spans_of(cell)
        if spans is None:
            said.append(f"{name} : {cell}")
        overlap |= bool(spans) and overlapping(spans or ())
        days.append(spans or ())
    words = ", ".join(said)
    return weekly(days, words), overlap, words


@lru_cache(10_000)
def spans_of(cell: str) -> tuple[Span, ...] | None:
    """« 09:00 - 12:00 / 13:30 - 17:00 »: the spans of one day; none when closed; None, not understood."""
    if not cell:
        return ()
    try:
        days, _overlap, _holidays = _timetable([_Token("every"), *_tokens(cell)], additive=True)
    except _NotUnderstood:
        return None
    return tuple(days[0])


def _tokens(text: str) -> list[_Token]:
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _NotUnderstood(text[at:])
        at = match.end()
        if match.lastgroup != "skip":
            found.append(_token(match))
    return found


def _token(match: re.Match[str]) -> _Token:
    kind = next(name for name in _KINDS if match[name] is not None)
    words = match[0].lower().rstrip(".")
    if kind == "clock":
        minute = int(match["hour"]) * 60 + int(match["minute"] or match["dotted"] or 0)
        if minute > DAY:
            raise _NotUnderstood(words)
        return _Token(kind, minute)
    if kind == "noon":
        return _Token("clock", 720 if words == "midi" else DAY)
    if kind == "day":
        return _Token(kind, next(number for number, name in enumerate(DAYS) if name[:2] == words[:2]))
    if kind == "abroad":
        return _Token("day", _OSM_DAYS.index(words))
    if kind == "holiday":
        return _Token(kind, int(words == "sh"))
    return _Token(kind)


class _Rule(NamedTuple):
    """Days and the hours they have; ``added``: beside those of an earlier rule, not in their place."""

    days: frozenset[int]
    spans: tuple[Span, ...]
    added: bool


def _timetable(tokens: Sequence[_Token], *, additive: bool) -> tuple[list[list[Span]], bool, bool]:
    """The spans of each day, whether some overlap, whether school holidays are another matter.

    ``additive``: rules about one day add up, as French lists mean them. In OpenStreetMap's words a later rule
    replaces an earlier one, except when it is about the very same days: nobody writes a rule for nothing.
    """
    rules, holidays = _rules(tokens, additive=additive)
    days: list[list[Span]] = [[] for _ in range(WEEK)]
    told: list[frozenset[int]] = []
    for rule in rules:
        for day in rule.days:
            keep = rule.spans and (additive or rule.added or rule.days in told)
            days[day] = [*(days[day] if keep else ()), *rule.spans]
        told.append(rule.days)
    return days, any(overlapping(spans) for spans in days), holidays


def _rules(tokens: Sequence[_Token], *, additive: bool) -> tuple[list[_Rule], bool]:
    rules: list[_Rule] = []
    holidays, added, at = False, False, 0
    while at < len(tokens):
        if tokens[at].kind in ("end", "comma"):
            added, at = tokens[at].kind == "comma", at + 1
            continue
        days, holiday, at = _days(tokens, at)
        spans, at = _spans(tokens, at)
        if holiday is not None:
            holidays |= bool(holiday)
        if not days and holiday is None:  # whose hours? those of the days before, if this is their list
            if not rules or not (added or additive):
                raise _NotUnderstood
            days = rules[-1].days
        if days:
            rules.append(_Rule(days, spans, added))
        added = True
    return rules, holidays


def _days(tokens: Sequence[_Token], at: int) -> tuple[frozenset[int], int | None, int]:
    """The days that a rule begins with, the holidays among them (1: of schools), where its hours begin."""
    days: set[int] = set()
    holiday: int | None = None
    while at < len(tokens):
        kind, value = tokens[at]
        if kind == "day":
            last = value
            if _kinds(tokens, at + 1, 2) == ["dash", "day"]:
                at += 2
                last = tokens[at].value
            days.update((value + ahead) % WEEK for ahead in range((last - value) % WEEK + 1))
        elif kind == "every" or (kind == "always" and not days and holiday is None):
            days.update(range(WEEK))
            if kind == "always":
                break
        elif kind == "holiday":
            holiday = max(value, holiday or 0)
        elif kind != "colon" and not _links_days(tokens, at):
            break
        at += 1
    return frozenset(days), holiday, at


def _links_days(tokens: Sequence[_Token], at: int) -> bool:
    return tokens[at].kind == "comma" and _kinds(tokens, at + 1, 1) in (["day"], ["holiday"])


def _spans(tokens: Sequence[_Token], at: int) -> tuple[tuple[Span, ...], int]:
    """The hours of a rule, and where the next one begins; none when it is closed then."""
    if at == len(tokens):
        raise _NotUnderstood
    if tokens[at].kind in ("closed", "always"):
        return ((0, DAY),) if tokens[at].kind == "always" else (), at + 1
    spans: list[Span] = []
    while _kinds(tokens, at, 3) == ["clock", "dash", "clock"]:
        spans.append((tokens[at].value, tokens[at + 2].value))
        at += 3
        if _kinds(tokens, at, 2) == ["comma", "clock"]:
            at += 1
    if not spans:
        raise _NotUnderstood
    return tuple(spans), at


def _kinds(tokens: Sequence[_Token], at: int, count: int) -> list[str]:
    return [token.kind for token in tokens[at : at + count]]
