"""Words in capitals (RLS 1.6): slower to read, and read as a shout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cnfs_tui.guide.checking.plain.finding import Finding, forbidden
from cnfs_tui.guide.checking.plain.glossary import ABBREVIATIONS, ACRONYMS, SPELLED_OUT
from cnfs_tui.guide.checking.plain.numbers import ROMAN

_BIG = "A-ZÀ-ÖØ-ÞŒŸ"
_WORD = re.compile(rf"(?<![^\W_])[{_BIG}]+(?![^\W_])")
_ACRONYM = re.compile("[A-Z]{2,5}")
"""What may well be one: in small letters it would mean nothing."""
_JOINED = re.compile("[ \u00a0'’-]")
_FIRST = re.compile(r"[^\W_]")


def capitals(text: str) -> Iterator[Finding]:
    """LIS-03: words in capitals side by side; an acronym that has better words is left to the glossary."""
    for run in _runs(text):
        if any(len(word[0]) > 1 and word[0] not in ACRONYMS for word in run):
            start, end = run[0].start(), run[-1].end()
            small = _WORD.sub(_smaller, text[start:end])
            if not _FIRST.search(text[:start]):
                small = small[0].upper() + small[1:]
            acronym = _ACRONYM.fullmatch(text, start, end) is not None
            yield forbidden("LIS-03", (start, end), small, None if acronym else small)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    words = [word for word in _WORD.finditer(text) if not _told_elsewhere(word[0])]
    run = words[:1]
    for before, word in pairwise(words):
        if not _JOINED.fullmatch(text, before.end(), word.start()):
            yield run
            run = []
        run.append(word)
    yield run


def _told_elsewhere(word: str) -> bool:
    number = len(word) > 1 and ROMAN.fullmatch(word) is not None
    return number or word in SPELLED_OUT or word.lower() in ABBREVIATIONS


def _smaller(word: re.Match[str]) -> str:
    return word[0] if word[0] in ACRONYMS else word[0].lower()
