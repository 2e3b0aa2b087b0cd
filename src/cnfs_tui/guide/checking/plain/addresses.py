"""Addresses and telephone numbers, the exception to the rules: one copies them, sign by sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cnfs_tui.guide.checking.plain.finding import Finding, unadvised

_TLD = "fr|com|org|net|eu|info|app|io|be|ch|lu|re|nc|pf|gp|mq|bzh|paris|corsica|alsace"
_LINK = re.compile(
    rf"""
      (?P<link> \b https?:// [^\s«»]* [^\s«».,;:!?)]
              | \b www\. [^\s«»]* [^\s«».,;:!?)]
              | [\w.+-]{{1,64}} @ [\w-]{{1,63}} (?:\.[\w-]{{1,63}}){{1,5}} )
    | (?P<site> (?<![\w@.-]) (?:[\w-]{{1,63}}\.){{1,5}} (?:{_TLD}) (?![\w-]) (?P<path> / [^\s«»]* [\w/-] )? )
    | (?P<ending> (?<![\w.]) (?:\.[a-z]{{2,12}}){{1,3}} \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])(?:\+33|0)(?:[ .\u00a0\u202f-]?\d){9}(?!\d)")
_BY_TWO = re.compile(r"0\d(?:[ \u00a0\u202f]\d\d){4}")
_WORD = re.compile(r"[^\W_]")
_BESIDE = 3
"""How many words may stand beside an address: « J’appelle le 01 23 45 67 89. »"""


def masked(text: str) -> str:
    """The sentence with each address and each number to call turned into one plain word as long."""
    return _PHONE.sub(_plain_word, _LINK.sub(_plain_word, text))


def _plain_word(found: re.Match[str]) -> str:
    return "x" * len(found[0])


def badly_set(text: str) -> Iterator[Finding]:
    """LIS-22: an address lost in a sentence; LIS-23: a telephone number not written two by two."""
    for found in _LINK.finditer(text):
        if found["link"] or found["path"]:
            yield from _lost(text, found)
    for found in _PHONE.finditer(text):
        if not _BY_TWO.fullmatch(found[0]):
            digits = "0" + re.sub(r"\D", "", found[0])[-9:]
            by_two = " ".join(digits[rank : rank + 2] for rank in range(0, 10, 2))
            yield unadvised("LIS-23", found.span(), by_two, by_two)
        else:
            yield from _lost(text, found)


def _lost(text: str, found: re.Match[str]) -> Iterator[Finding]:
    beside = f"{text[: found.start()]} {text[found.end() :]}".split()
    if sum(bool(_WORD.search(word)) for word in beside) > _BESIDE:
        yield unadvised("LIS-22", found.span())
