"""Signs that stop the reader (RLS 4.2, 4.4, 5.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from cnfs_tui.guide.checking.plain.finding import Finding, forbidden, unadvised

_NOTE = re.compile(
    r"\[\^?\w{1,3}\]|[ \u00a0]?\(\*+\)"
    r"|(?<=\w)[ \u00a0]?\(\d{1,2}\)|(?<!m)[¹²³⁰⁴-⁹]+|(?<=[^\W_])\*+(?!\w)|[†‡]"
)
_PAUSE = re.compile(
    r"\([^()]*\)?|\)|\[[^\[\]]*\]?|\]|…|\.{2,}|[—–―]"
    r"|(?<!\S)-+(?!\S)|(?<=[^\W\d_])-(?!\S)|(?<!\S)-(?=[^\W\d_])"
)
_ENTITY = r"&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});"
_ODD = re.compile(
    rf"(?P<entity>{_ENTITY})|(?P<hard>[&<>\#*_\\~^|§{{}}`]+)|(?P<either>\bet/ou\b)"
    r"|/|(?<!\w)[+=](?!\w)|[→⇒➜➔►▶•·✓✔☑✗✘]"
)
_SEMICOLON = re.compile(rf"{_ENTITY}|(?P<cut>;)")


def footnotes(text: str) -> Iterator[Finding]:
    """LIS-09: a call for a note at the foot of the page."""
    for found in _NOTE.finditer(text):
        yield forbidden("LIS-09", found.span(), replacement="")


def pauses(text: str) -> Iterator[Finding]:
    """LIS-01: punctuation that makes a sentence long, or leaves it open."""
    for found in _PAUSE.finditer(text):
        ends = found[0][0] in ".…" and not text[found.end() :].strip()
        yield forbidden("LIS-01", found.span(), replacement="." if ends else None)
    for found in _SEMICOLON.finditer(text):
        if found["cut"]:
            yield forbidden("LIS-01", found.span(), replacement=".\n")


def odd(text: str) -> Iterator[Finding]:
    """LIS-02: what is not read aloud as it is written; an error when it has no place in a sentence."""
    for found in _ODD.finditer(text):
        if found["entity"]:
            said = unescape(found[0]).replace("&", "et")
            yield forbidden("LIS-02", found.span(), said, said)
        elif found["hard"]:
            said = "et" if found[0] == "&" else ""
            yield forbidden("LIS-02", found.span(), said, said or None)
        else:
            said = "ou" if found["either"] else ""
            yield unadvised("LIS-02", found.span(), said, said or None)
