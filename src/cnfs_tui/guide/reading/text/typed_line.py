"""One line as it was typed: its margin, its dashes, its key, its text; and the slip it holds, if any.

Only asked of lines that libyaml could not understand: a line may be sound here and wrong where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.reading.text.suspects import (
    ESCAPE,
    GLUED_BY_NO_BREAK,
    NO_KEYS,
    curly_end,
    slips_in_a_dash,
    wrong_escape,
)

_MARGIN = re.compile(r" *(?:- +)*")
_KEY = re.compile(
    r"""(?: "(?:[^"\\]|\\.)*"[ \t]* | '(?:[^']|'')*'[ \t]*
          | [^\s"'\#\[{|>&*!%@`,\]}] (?:[^:\#]|:(?![ \t]|$)|(?<=\S)\#)*? )
        :(?:[ \t]+|$)""",
    re.VERBOSE,
)
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_COLON = re.compile(r":(?=[ \t]|$)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_BLOCK_TEXT = re.compile(r"[|>][-+\d]{0,2}\s*(?:#.*)?$")
_CURLY = "“”«»‘’„"
_SIGNS = {
    "*": "SYN-07",
    "&": "SYN-07",
    "!": "SYN-08",
    "[": "SYN-21",
    "{": "SYN-21",
    "|": "SYN-42",
    ">": "SYN-42",
}
_ALONE = {"?": "SYN-25", ":": "SYN-12"}
"""Signs that have a meaning when a space follows."""
_RESERVED = "@`%]},"
_READ = 1_000
"""Longer than any sentence, short enough to be quick."""


def slip_in(source: Source, number: int) -> Problem | None:
    """What is wrong with the way this line is typed."""
    line = source.line(number)[:_READ].rstrip(" \t")
    return next(chain.from_iterable(look(source, number, line) for look in _LOOKS), None)


_RULE = re.compile(r"(?P<sign>[-=*_~+])(?P=sign){2,}")


def _rule(source: Source, number: int, line: str) -> Iterator[Problem]:
    """A line drawn with signs, to separate two parts."""
    words = line.lstrip(" ")
    if _RULE.fullmatch(words) and line != "---":
        yield Problem("SYN-48", source.place(number, len(line) - len(words) + 1, len(words)))


def _parts(line: str) -> tuple[int, int]:
    """Where the words of a line begin, and where its text does: after the key, if there is one."""
    margin = _MARGIN.match(line)
    begins = margin.end() if margin else 0
    key = _KEY.match(line, begins)
    return begins, key.end() if key else begins


def _dash(source: Source, number: int, line: str) -> Iterator[Problem]:
    """What was meant as the dash of a list, and is none."""
    words = line.lstrip(" ")
    yield from slips_in_a_dash(source, source.begins(number) + len(line) - len(words), words)


def _value(source: Source, number: int, line: str) -> Iterator[Problem]:
    begins, start = _parts(line)
    for rank in dict.fromkeys((start, begins)):
        text = line[rank:]
        if not text or text.startswith("#"):
            continue
        if text[0] in _QUOTED:
            yield from _quotes(source, number, line, rank, after_key=rank > begins)
        else:
            yield from _first_sign(source, number, line, rank, after_key=rank > begins)
    if start > begins and line[start : start + 1] not in ("", '"', "'", "[", "{", "#"):
        yield from _colon_inside(source, number, line, start)


def _quotes(source: Source, number: int, line: str, start: int, *, after_key: bool) -> Iterator[Problem]:
    """A text in quotes that does not end with them."""
    sign = line[start]
    if sign == '"':
        for escape in ESCAPE.finditer(line, start):
            if wrong_escape(escape[1]):
                place = source.place(number, escape.start() + 1, len(escape[0]))
                yield Problem("SYN-35", place, {"signes": escape[0]})
    closed = _QUOTED[sign].match(line, start)
    if not closed and sign == '"' and (curly := curly_end(line[start:])):
        yield Problem("SYN-47", source.place(number, len(line)), {"guillemet": curly})
        return
    if not closed:
        yield Problem("SYN-32", source.place(number, start + 1, len(line) - start))
        return
    after = _COMMENT.sub("", line[closed.end() :]).strip(" \t")
    above = source.line(number - 1).rstrip() if number > 1 else ""
    if not after:
        if not after_key and _KEY.match(closed[0][1:-1]) and _key_expected(source, number, start):
            yield Problem("SYN-15", source.place(number, start + 1, len(closed[0])))
        return
    if (after[0] == ":" and not after_key) or (after[0] in ",]}" and _in_brackets(line[:start], above)):
        return
    if not after.strip():
        yield Problem("FIC-14", source.place(number, closed.end() + 1))
        return
    apostrophe = sign == "'" and line[closed.end() - 2].isalpha() and line[closed.end()].isalpha()
    place = source.place(number, start + 1, closed.end() - start)
    yield Problem("SYN-31" if apostrophe else "SYN-17", place)


def _key_expected(source: Source, number: int, margin: int) -> bool:
    """Whether the line below, as far from the left, begins with a key."""
    below = source.line(number + 1)
    return below[:margin].isspace() and bool(_KEY.match(below, margin))


def _in_brackets(before: str, above: str) -> bool:
    """Whether a text stands in a list between brackets, begun on its line or above."""
    return "[" in before or "{" in before or above.endswith((",", "[", "{"))


def _first_sign(source: Source, number: int, line: str, start: int, *, after_key: bool) -> Iterator[Problem]:
    """A text that begins with a sign that has a meaning of its own."""
    sign, text = line[start], line[start:]
    code = _SIGNS.get(sign, "SYN-18" if sign in _RESERVED else "")
    if sign == "%" and not start:
        code = "SYN-20"
    if sign in "[{" and _closed(text):
        code = ""
    if sign in "|>" and _BLOCK_TEXT.match(text):
        code = ""
    if sign == "-" and after_key and (text == "-" or text[1].isspace()):
        code = "SYN-34"
    if sign in _ALONE and (text == sign or text[1].isspace()):
        code = _ALONE[sign]
    if code:
        yield Problem(
            code, source.place(number, start + 1, len(text) if sign in "[{" else 1), {"signe": sign}
        )


def _closed(text: str) -> bool:
    """Whether brackets are closed, at the end of the line and not before."""
    left = 0
    for found in re.finditer(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\[{]|[\]}]""", text):
        if found[0] in "[{":
            left += 1
        elif found[0] in "]}":
            left -= 1
            if not left:
                return not _COMMENT.sub("", text[found.end() :]).strip()
    return False


def _colon_inside(source: Source, number: int, line: str, start: int) -> Iterator[Problem]:
    """A sentence without quotes that holds « : », or a second key."""
    text = _COMMENT.sub("", line[start:])
    colon = _COLON.search(text)
    if not colon:
        return
    if text[0] in _CURLY:
        yield Problem("SYN-44", source.place(number, start + 1), {"guillemet": text[0]})
    elif (second := _second_key(source, text[: colon.start()])) >= 0:
        place = source.place(number, start + second + 1, colon.start() - second)
        yield Problem("SYN-43", place, {"clé": text[second : colon.start()]})
    else:
        yield Problem("SYN-03", source.place(number, start + colon.start() + 1))


def _second_key(source: Source, before: str) -> int:
    """Where the last words before a colon begin, if they are a key elsewhere in the file; or -1."""
    if before != before.rstrip():
        return -1
    words = [found.start() for found in re.finditer(r"[\w'’-]+", before)][-4:]
    for start in words:
        if re.search(rf"^ *(?:- +)?{re.escape(before[start:])} *:(?:\s|$)", source.text, re.MULTILINE):
            return start
    return -1


def _no_key(source: Source, number: int, line: str) -> Iterator[Problem]:
    """A key that is none, for want of « : » and a space."""
    begins, start = _parts(line)
    if start > begins or not slug(line[begins:]):
        return
    if glued := GLUED_BY_NO_BREAK.match(line, begins):
        yield Problem("SYN-27", source.place(number, glued.end() + 1))
    for pattern, code in NO_KEYS:
        if found := pattern.match(line, begins):
            place = source.place(number, begins + 1, len(line) - begins)
            yield Problem(code, place, {"clé": found["word"].strip()})


_LOOKS = (_rule, _dash, _value, _no_key)
"""What is looked at in a line, in this order."""
