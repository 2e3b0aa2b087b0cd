"""What an author did not mean, in texts that read without a complaint."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.reading.text.document import Mark
from cnfs_tui.guide.reading.text.odd_characters import FORBIDDEN
from cnfs_tui.guide.reading.text.source import Source

LIST_BELOW_A_TEXT = re.compile(r" *- ")
"""An item that continues a text, for it is under a key that already has one."""

_BULLET = re.compile(r"([–—•·●▪*+]|\d{1,2}[.)]) +(?=\S)")
"""What a word processor, or a habit, puts in the place of a dash."""
_NO_BREAKS = ("\u00a0", "\u202f")
GLUED_BY_NO_BREAK = re.compile("(?:[\\w '’-]*\\w *:|-)(?=[\u00a0\u202f])")
"""A key or a dash that a no-break space follows: no key, no item."""
NO_SPACE_AFTER = re.compile(r"(?P<word>[^\W\d_][\w '’-]*):(?!//)(?=[^\s:])")
EQUALS = re.compile(r"(?P<word>[^\W\d_][\w '’-]*)=(?!=)")
WIDE_COLON = re.compile("(?P<word>[^\\W\\d_][\\w '’\u00a0\u202f-]*)[：﹕∶꞉]")
NO_KEYS = ((NO_SPACE_AFTER, "SYN-28"), (EQUALS, "SYN-29"), (WIDE_COLON, "SYN-30"))
"""What is typed in the place of « : » and its space."""

ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_DRIVE = re.compile(r"(?<!\w)[A-Za-z]:\\(?!\\|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})")
_CUT_BY_HASH = re.compile(r"\S([ \t]+)#")
_HASH = re.compile(r"[ \t]+#")
_LAST_QUOTE = re.compile(r'^[^"\n]*"(?=[ \t]*$)', re.MULTILINE)
_WIDE_COLONS = "：﹕∶꞉"
_OWN_LINE = re.compile(f"^ *(?:- +)*(?={WIDE_COLON.pattern})", re.MULTILINE)
_NO_BREAK_LINE = re.compile("^ *(?:- +)*(?=(?:[\\w '’-]*\\w *:|-)[\u00a0\u202f])", re.MULTILINE)
_QUESTION = re.compile(r"^ *(?:- +)*(?=\?\s)", re.MULTILINE)
_NULL = re.compile(r"\bnull\b")
_HIDDEN = re.compile(f"\t|{FORBIDDEN.pattern}")
_WRAPPED = re.compile(r"“[^“”]*”|«[^«»]*»|‘[^‘’]*’|„[^„“”]*[“”]|”[^”]*”")
_OPENING = {"“": "”", "«": "»"}
_MARGIN_SEEN = 200
"""Further left than any margin, near enough to be quick."""
_PLAIN_ESCAPES = frozenset('"\\/ n_')
"""Those that mean what they show, and a new line."""


def suspect_places(text: str) -> Container[int]:
    """Where a text that begins or ends there may not be what its author meant."""
    if "\t" in text:
        return range(len(text) + 1)
    places: set[int] = set()
    if "#" in text:
        places.update(found.start(1) for found in _CUT_BY_HASH.finditer(text))
    if '"' in text:
        places.update(found.end() for found in _LAST_QUOTE.finditer(text))
    if "\u00a0" in text or "\u202f" in text:
        places.update(found.end() for found in _NO_BREAK_LINE.finditer(text))
    if "null" in text:
        places.update(found.start() for found in _NULL.finditer(text))
    if any(colon in text for colon in _WIDE_COLONS):
        places.update(found.end() for found in _OWN_LINE.finditer(text))
    return places


def slips_in_plain_text(source: Source, start: int, end: int) -> Iterator[Problem]:
    """The slips of a text without quotes."""
    text = source.text
    first_line = text[start:end].partition("\n")[0]
    if hidden := hidden_character(text[start:end].replace("\n", " ")):
        yield Problem("FIC-06", source.place_of(start, end), {"caractère": hidden})
    if cut := _HASH.match(text, end):
        line_end = text.find("\n", end)
        place = source.place_of(cut.end() - 1, line_end if line_end >= 0 else len(text))
        yield Problem("SYN-02", place, severity=Severity.WARNING)
    if _WRAPPED.fullmatch(first_line) and start + len(first_line) == end:
        words = {"ouvrant": first_line[0], "fermant": first_line[-1]}
        yield Problem("SYN-39", source.place_of(start, end), words, Severity.WARNING)
    if text[end - 1] == '"' and text.count('"', start, end) == 1:
        yield Problem("SYN-41", source.place_of(end - 1, end), severity=Severity.WARNING)
    if _OPENING.get(first_line[:1], "") not in text[start:end]:
        words = {"guillemet": first_line[0]}
        yield Problem("SYN-49", source.place_of(start, start + 1), words, Severity.WARNING)
    if own_line(source, start) and (glued := GLUED_BY_NO_BREAK.match(first_line)):
        yield Problem("SYN-27", source.place_of(start + glued.end(), start + glued.end() + 1))
    elif not before(source, start):
        yield from slips_in_a_dash(source, start, first_line)


def slips_in_a_dash(source: Source, start: int, words: str) -> Iterator[Problem]:
    """What was meant as the dash of a list at the beginning of a line, and is none."""
    if words[:1] == "-" and words[1:2] in _NO_BREAKS:
        yield Problem("SYN-27", source.place_of(start + 1, start + 2))
    elif words[:1] == "-" and words[1:2].strip(" -"):
        yield Problem("SYN-09", source.place_of(start, start + len(words)))
    elif bullet := _BULLET.match(words):
        yield Problem("SYN-40", source.place_of(start, start + len(bullet[1])), {"puce": bullet[1]})


def meant_as_key(source: Source, start: int, end: int) -> tuple[str, Problem] | None:
    """A word that looks like a key in a text, and the problem there is if it is one elsewhere."""
    begins, alone = start, own_line(source, start)
    for line in source.text[start:end].split("\n"):
        words = line.strip(" ")
        for pattern, code in NO_KEYS if alone else ():
            if found := pattern.match(words):
                margin = len(line) - len(line.lstrip(" "))
                place = source.place_of(begins + margin, begins + margin + len(words))
                return found["word"], Problem(code, place, {"clé": found["word"].strip()})
        begins, alone = begins + len(line) + 1, True
    return None


def two_part_keys(source: Source, marks: Sequence[Mark]) -> Iterator[Place]:
    """Where « ? » begins a key, rather than a sentence in a longer text."""
    for found in _QUESTION.finditer(source.text) if "?" in source.text else ():
        rank = bisect_right(marks, found.end(), key=lambda mark: mark[1]) - 1
        if rank < 0 or found.end() >= marks[rank][2]:
            yield source.place_of(found.end(), found.end() + 1)


def slips_in_quotes(source: Source, start: int, end: int) -> Iterator[Problem]:
    """A backslash that is not one, between double quotes: « C:\\users », « \\e »…"""
    text = source.text
    drive = _DRIVE.search(text, start, end)
    for escape in ESCAPE.finditer(text, start, end):
        if wrong_escape(escape[1]) or (drive and drive.end() - 1 <= escape.start()):
            yield Problem("SYN-35", source.place_of(*escape.span()), {"signes": escape[0]})


def wrong_escape(escape: str) -> bool:
    """Whether these letters after a backslash stand for nothing, or for a sign no text may hold."""
    if len(escape) == 1:
        return escape not in _PLAIN_ESCAPES
    number = int(escape[1:], 16)
    return number > 0x10FFFF or bool(_HIDDEN.match(chr(number)))


def curly_end(words: str) -> str:
    """The curly quote that ends these words without having been opened in them; empty when there is none."""
    last = words[-1:]
    opening = next((first for first, closing in _OPENING.items() if closing == last), "")
    return last if opening and words.count(last) > words.count(opening) else ""


def hidden_character(value: str) -> str:
    """The name of the first character that is not seen in a text; empty when there is none."""
    found = _HIDDEN.search(value)
    return f"U+{ord(found[0]):04X}" if found else ""


def is_word(line: str) -> bool:
    """Whether a line holds one word only, dash aside: the id of something, as lists have them."""
    words = line.strip(" -")
    return bool(words) and " " not in words


def own_line(source: Source, start: int) -> bool:
    """Whether nothing but spaces and dashes stands before ``start`` on its line."""
    return not before(source, start).strip("-")


def before(source: Source, start: int) -> str:
    """What stands before ``start`` on its line, spaces left out."""
    begins = source.text.rfind("\n", 0, start) + 1
    return source.text[max(begins, start - _MARGIN_SEEN) : start].replace(" ", "")
