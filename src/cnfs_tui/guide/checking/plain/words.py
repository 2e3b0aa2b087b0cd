"""Words of a sentence that the glossary advises against (RLS 5.5, 6.4, 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from operator import eq
from typing import NamedTuple

from cnfs_tui.guide.checking.plain.finding import Finding, unadvised
from cnfs_tui.guide.checking.plain.glossary import (
    ABBREVIATIONS,
    ENGLISH,
    JARGON,
    NAMES,
    SAME_WORD,
    SPELLED_OUT,
    SURE,
)

_WORD = re.compile(r"[nN]°|[^\W_]+")
_BETWEEN = re.compile(r"[ \u00a0.'’-]{1,3}")
_DOTS = re.compile(r"[.…]{0,9}")
_ENDS_WITH_A_DOT = frozenset({"etc", "p", "par", "tél", "tel", "num", "c", "cf"})
_SHORTHAND = re.compile(r"\b(?P<day>24 ?h? ?/ ?24(?: ?h)?|24/7)\b|\b7 ?j?(?:ours)? ?/ ?7(?: ?j(?:ours)?)?\b")


class _Entry(NamedTuple):
    words: tuple[str, ...]
    code: str
    better: str
    sure: bool


def _index(tables: tuple[tuple[str, Mapping[str, str]], ...]) -> Mapping[str, list[_Entry]]:
    """The entries of the tables by their first word, the longest first."""
    index: dict[str, list[_Entry]] = {}
    for code, table in tables:
        for key, better in table.items():
            words = tuple(key.split())
            index.setdefault(words[0], []).append(_Entry(words, code, better, key in SURE))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return index


_COMMON = _index(
    (
        *(("LIS-16", ABBREVIATIONS), ("LIS-16", JARGON), ("LIS-17", ENGLISH)),
        *(("LIS-24", SAME_WORD), ("LIS-24", NAMES)),
    )
)
_CAPITALS = _index((("LIS-16", SPELLED_OUT),))
_STEMS = {key[:-1]: entries[0] for key, entries in _COMMON.items() if key.endswith("*")}
_STARTS = tuple(_STEMS)
_ALWAYS = {"LIS-24": frozenset(NAMES), "LIS-16": frozenset(ABBREVIATIONS)}


def unwelcome(text: str) -> Iterator[Finding]:
    """LIS-16: cut short, or known to few; LIS-17: English; LIS-24: another word for the same thing.

    What is read on a screen is left alone: a capital within the sentence.
    """
    for found in _SHORTHAND.finditer(text):
        better = "jour et nuit" if found["day"] else "tous les jours"
        yield unadvised("LIS-16", found.span(), better, better)
    words = list(_WORD.finditer(text))
    rank = 0
    while rank < len(words):
        entry = _entry(text, words, rank)
        if entry is None:
            rank += 1
            continue
        start, end = words[rank].start(), words[rank + len(entry.words) - 1].end()
        yield _finding(text, entry, start, end)
        rank += len(entry.words)


def _finding(text: str, entry: _Entry, start: int, end: int) -> Finding:
    dots = _DOTS.match(text, end) if entry.words[0] in _ENDS_WITH_A_DOT else None
    better = entry.better
    plural = text[end - 1] in "sx" and entry.words[-1][-1] not in "sx*"
    if plural and better.isalpha() and better[-1] not in "sxz":
        better += "s"
    replacement = better if entry.sure else None
    return unadvised(entry.code, (start, dots.end() if dots else end), better, replacement)


def _entry(text: str, words: list[re.Match[str]], rank: int) -> _Entry | None:
    word = words[rank][0]
    if word in _CAPITALS:
        return _CAPITALS[word][0]
    small = word.lower()
    on_screen = rank > 0 and word[0].isupper() and not word.isupper()
    entries: list[_Entry] = [*_COMMON.get(small, ()), *_COMMON.get(_singular(small), ())]
    for entry in entries:
        named = " ".join(entry.words) in _ALWAYS.get(entry.code, ())
        if (named or not on_screen) and _stands(text, words, rank, entry.words):
            return entry
    if on_screen or not small.startswith(_STARTS):
        return None
    return next(_STEMS[stem] for stem in _STARTS if small.startswith(stem))


def _stands(text: str, words: list[re.Match[str]], rank: int, key: tuple[str, ...]) -> bool:
    """Whether all the words of a key follow one another here."""
    found = words[rank : rank + len(key)]
    if len(found) < len(key):
        return False
    same = eq if " ".join(key) in NAMES else _same
    return all(same(word[0].lower(), wanted) for word, wanted in zip(found, key, strict=True)) and all(
        _BETWEEN.fullmatch(text, before.end(), after.start()) for before, after in pairwise(found)
    )


def _same(word: str, wanted: str) -> bool:
    return word == wanted or _singular(word) == wanted


def _singular(word: str) -> str:
    return word[:-1] if word.endswith(("s", "x")) else word
