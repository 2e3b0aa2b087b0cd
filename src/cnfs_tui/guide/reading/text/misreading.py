"""Why libyaml gave up, in the author's terms, where the slip is rather than where it shows.

libyaml stops at the first word it cannot place, often some lines below the slip. The lines it was
busy with are read again one by one, as they were typed; then their alignment; its own reason comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.reading.text.alignment import (
    cuts_a_list,
    dash_among_keys,
    dash_forgotten,
    dash_too_many,
    first_block_without_dash,
    first_dash_forgotten,
    key_without_colon,
    left_block_text,
    misplaced_above,
    opens_below,
    out_of_place,
    pushed_first,
    text_before_its_list,
)
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.reading.text.typed_line import slip_in

_BY_ENGLISH = (
    ("mapping values are not allowed", "SYN-03"),
    ("could not find expected ':'", "SYN-15"),
    ("did not find expected key", "SYN-16"),
    ("did not find expected '-' indicator", "SYN-16"),
    ("found unexpected end of stream", "SYN-32"),
    ("found unexpected document indicator", "SYN-32"),
    ("while parsing a flow", "SYN-21"),
    ("while scanning a block scalar", "SYN-42"),
    ("while scanning a directive", "SYN-20"),
    ("block sequence entries are not allowed", "SYN-34"),
    ("did not find expected node content", "SYN-18"),
    ("found character that cannot start any token", "SYN-18"),
    ("did not find expected alphabetic or numeric character", "SYN-07"),
    ("escape", "SYN-35"),
    ("tag", "SYN-08"),
)
_SHOWS_BELOW = (
    "mapping values are not allowed",
    "did not find expected key",
    "did not find expected <document start>",
)
"""What libyaml says of the line under a key that has no colon: it took both for one text."""
_SLIP_IS_WHERE_IT_BEGAN = ("quoted scalar", "flow", "simple key", "alias", "block scalar", "directive", "tag")
_LINES_READ_AGAIN = 200


def misread(source: Source, error: Exception, after: int, ended: int) -> Problem:
    """The slip that made libyaml give up.

    ``after``: how far in the text it had understood; ``ended``: where « ... » stands, or -1.
    """
    if ended >= 0:
        return Problem("SYN-33", source.place_of(ended, ended + 3))
    line, column, code = _where(error) or (len(source.lines), 1, "SYN-19")
    for number in _busy_with(source, after, line):
        if slip := slip_in(source, number):
            return slip
    reason = str(getattr(error, "problem", "") or "")
    slip = _out_of_line(source, reason, code, line) or Problem(code, source.place(line, column))
    return slip_in(source, slip.place.line) or slip


def _where(error: Exception) -> tuple[int, int, str] | None:
    """libyaml's own line, column and reason, as one of our codes; None when it does not say where."""
    problem = str(getattr(error, "problem", "") or error)
    context = str(getattr(error, "context", "") or "")
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if opened is not None and any(words in context for words in _SLIP_IS_WHERE_IT_BEGAN):
        mark = opened
    mark = mark or opened
    code = next((code for english, code in _BY_ENGLISH if english in problem or english in context), "SYN-19")
    return (mark.line + 1, mark.column + 1, code) if mark else None


def _busy_with(source: Source, after: int, line: int) -> Iterator[int]:
    """The lines from the last one understood to the one where it gave up, block texts left aside."""
    number = source.text.count("\n", 0, after) + 1
    last = min(line, len(source.lines), number + _LINES_READ_AGAIN)
    while number <= last:
        yield number
        number = _after_block_text(source, number)


_OPENS_A_TEXT = re.compile(r"^ *(?:- +)*(?:[^#\s].*?: +)?[|>][-+\d]{0,2} *(?:#.*)?$")


def _after_block_text(source: Source, number: int) -> int:
    """The next line that is not part of the text under « | »."""
    words = source.line(number)
    following = number + 1
    if not _OPENS_A_TEXT.match(words[:1_000]):
        return following
    margin = len(words) - len(words.lstrip(" "))
    while following <= len(source.lines):
        below = source.line(following)
        if below.strip() and len(below) - len(below.lstrip(" ")) <= margin:
            break
        following += 1
    return following


def _out_of_line(source: Source, problem: str, code: str, line: int) -> Problem | None:
    """The slip, if it is one of alignment."""
    if problem.startswith(_SHOWS_BELOW) and (slip := key_without_colon(source, line)):
        return _no_colon(source, slip)
    if slip := left_block_text(source, line):
        return Problem("SYN-36", slip)
    if slip := cuts_a_list(source, line):
        return out_of_place(source, slip, line)
    if code == "SYN-16" and (slip := dash_too_many(source, line)):
        return Problem("SYN-38", slip)
    if code == "SYN-16" and (slip := first_dash_forgotten(source, line)):
        return Problem("SYN-37", slip)
    if code == "SYN-16" and (undashed := first_block_without_dash(source, line)):
        return undashed
    if code in ("SYN-15", "SYN-16") and (slip := dash_forgotten(source, line)):
        return Problem("SYN-37", slip)
    if code in ("SYN-03", "SYN-16"):
        if slip := misplaced_above(source, line):
            return out_of_place(source, slip, line)
        if code == "SYN-16" and (slip := text_before_its_list(source, line)):
            return Problem("SYN-45", slip)
        if slip := dash_among_keys(source, line):
            return Problem("SYN-38", slip)
        return out_of_place(source, source.place_of(*_words_of(source, line)), line)
    if "<document start>" in problem and (slip := pushed_first(source, line)):
        return out_of_place(source, slip, line)
    if code == "SYN-15":
        return _no_colon(source, source.place_of(*_words_of(source, line)))
    return None


_NAME = re.compile(r"[^\W_][\w '’-]{0,60}")


def _no_colon(source: Source, place: Place) -> Problem:
    """A line without « : »: only its end is missing, when what it announces stands below."""
    words = place.excerpt.strip()
    if not _NAME.fullmatch(words) or not opens_below(source, place.line):
        return Problem("SYN-15", place)
    elsewhere = rf"^ *(?:- +)?{re.escape(words)} *:(?:\s|$)"
    known = " " not in words or re.search(elsewhere, source.text, re.MULTILINE)
    return Problem("SYN-46" if known else "SYN-15", place)


def _words_of(source: Source, line: int) -> tuple[int, int]:
    """Where the words of a line begin and end in the text."""
    words, begins = source.line(line), source.begins(line)
    return begins + len(words) - len(words.lstrip(" ")), begins + len(words.rstrip())
