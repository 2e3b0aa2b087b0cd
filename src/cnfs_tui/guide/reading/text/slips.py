"""What an author did not mean in one text: between quotes, under « | », plain, or left empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.text.alignment import misplaced_above, out_of_place
from cnfs_tui.guide.reading.text.source import Source
from cnfs_tui.guide.reading.text.suspects import (
    LIST_BELOW_A_TEXT,
    before,
    hidden_character,
    is_word,
    slips_in_plain_text,
    slips_in_quotes,
)

_IN_BRACES = re.compile(" ?[,}]")


def styled_slips(source: Source, event: Any) -> Iterator[Problem]:
    """The slips of a text between quotes, or under « | » or « > » (libyaml's event of it)."""
    start, end = event.start_mark, event.end_mark
    if event.style in ("'", '"'):
        if end.line > start.line:
            yield _on(source, event, "SYN-06", fin=str(end.line + 1))
        if event.style == '"':
            for slip in slips_in_quotes(source, start.index, end.index):
                yield slip
                return
    elif not event.value.strip():
        yield _no_text_below(source, event)
    if odd := hidden_character(event.value):
        yield _on(source, event, "FIC-06", caractère=odd)


def plain_slips(source: Source, event: Any) -> list[Problem]:
    """The slips of a text without quotes: those on its own line, else the list that continues it."""
    start, end = event.start_mark.index, event.end_mark.index
    return [*slips_in_plain_text(source, start, end)] or [*_list_below(source, event)]


def slip_of_nothing(source: Source, event: Any) -> Problem | None:
    """« {nom} » reads as a block of one key left empty: its author meant a text."""
    text, start = source.text, event.start_mark.index
    brace = text.rfind("{", text.rfind("\n", 0, start) + 1, start)
    if brace >= 0 and _IN_BRACES.match(text, start):
        return Problem("SYN-21", source.place_of(brace, start + 1))
    return None


def _list_below(source: Source, event: Any) -> Iterator[Problem]:
    """The first item that continues a text: it is under a key that has one, or a dash is missing."""
    start, end = event.start_mark, event.end_mark
    item = before(source, start.index).endswith("-")
    for line in range(start.line + 2, end.line + 2):
        words = source.line(line)
        if dash := LIST_BELOW_A_TEXT.match(words):
            if dash.end() - 2 == start.column == margin(source.line(start.line + 1)):
                yield Problem("SYN-37", source.place_of(start.index, end.index))
            else:
                above = misplaced_above(source, line)
                yield out_of_place(source, above or source.place(line, dash.end() - 1), line)
            return
        if item and is_word(words) and is_word(source.line(line - 1)):
            yield Problem("SYN-37", source.place(line, margin(words) + 1, len(words.strip())))
            return


def _no_text_below(source: Source, event: Any) -> Problem:
    """What follows « | », if it is not far enough to the right to be its text."""
    sign = event.start_mark
    below = range(sign.line + 2, len(source.lines) + 1)
    line = next((number for number in below if source.line(number).strip()), sign.line + 1)
    words = source.line(line)
    column = margin(words) if line > sign.line + 1 else sign.column
    return Problem("SYN-36", source.place(line, column + 1, len(words) - column))


def _on(source: Source, event: Any, code: str, **words: str) -> Problem:
    return Problem(code, source.place_of(event.start_mark.index, event.end_mark.index), words)


def margin(line: str) -> int:
    """How many spaces begin the line."""
    return len(line) - len(line.lstrip(" "))
