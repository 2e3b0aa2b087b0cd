"""Characters that a page of French never holds, and those that were spoiled on the way.

What is refused here can freeze a parser, cheat an eye or drive a terminal.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Controls, what is not seen, what turns the text around, what has no meaning outside one program."""

Odd = tuple[str, int, int]
"""A code, and where it is in the text: from, to."""

ORDINARY = bytes((10, *range(32, 127)))
"""What most of a text is made of: nothing of it is ever odd."""
_SPACE = "[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_OTHER_SPACE = re.compile(_SPACE)
_MARGIN = re.compile(f"^ *({_SPACE})", re.MULTILINE)
_MAY_BE_STACKED = re.compile(r"[^\w\s!-~]{3,}")
_STACKED = 3
_MISREAD = re.compile(
    "[ÂÃÅ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[€‚„†‰ˆ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
)
_NO_BREAK_AT_THE_END = re.compile("(?<![:\\s-])[\u00a0\u202f]+ *$", re.MULTILINE)


def refused_characters(text: str) -> Iterator[Odd]:
    """What keeps the text from being read, in reading order within each kind."""
    rare = text.encode("utf-8", "surrogatepass").translate(None, ORDINARY).decode("utf-8", "surrogatepass")
    if _OTHER_SPACE.search(rare):
        for margin in _MARGIN.finditer(text):
            yield ("SYN-04" if margin[1] == "\t" else "SYN-05"), *margin.span(1)
    if FORBIDDEN.search(rare):
        for found in FORBIDDEN.finditer(text):
            yield _kind(found[0]), *found.span()
    if _MAY_BE_STACKED.search(rare):
        yield from _stacked_marks(text)


def spoiled_characters(text: str) -> Iterator[Odd]:
    """What can be read, but was most likely not meant."""
    if any(letter in text for letter in "ÂÃÅâ"):
        for found in _MISREAD.finditer(text):
            yield "FIC-13", *found.span()
    if "\u00a0" in text or "\u202f" in text:
        for found in _NO_BREAK_AT_THE_END.finditer(text):
            yield "FIC-14", *found.span()


def meant(misread: str) -> str:
    """The letter that « Ã© » was before a program took it for Windows-1252; « ? » when nobody knows."""
    try:
        return misread.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return "?"


def _kind(character: str) -> str:
    match character:
        case "\ufeff":
            return "FIC-11"
        case "\ufffd":
            return "FIC-12"
        case "\x85" | "\u2028" | "\u2029" | "\x0b" | "\x0c":
            return "FIC-10"
        case _:
            return "FIC-09" if unicodedata.category(character) == "Cc" else "FIC-06"


def _stacked_marks(text: str) -> Iterator[Odd]:
    for run in _MAY_BE_STACKED.finditer(text):
        start = length = 0
        for index in range(*run.span()):
            marks = unicodedata.category(text[index])[0] == "M"
            start, length = (start if length else index, length + 1) if marks else (0, 0)
            if length == _STACKED:
                yield "FIC-07", start, start + length
