"""A manual as plain text: for a terminal, a pipe, a screen reader, a braille display."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from cnfs_tui.manuals.passage import Kind, Manual, Passage

WIDTH = 78
"""Columns, at most: longer lines are hard to read."""
_MARGIN = "    "


def plain_lines(manual: Manual, width: int = WIDTH) -> Iterator[str]:
    """The manual, line by line; titles are underlined, rows and lists hang on their lead."""
    yield from _underlined(manual.title, "=", width)
    yield from passage_lines(manual.opening, width)
    for part in manual.parts:
        yield ""
        yield from _underlined(part.title, "-", width)
        yield from passage_lines(part.passages, width)


def passage_lines(passages: Iterable[Passage], width: int = WIDTH) -> Iterator[str]:
    """Passages one under the other; a blank line above all but the next items of a list."""
    above: Passage | None = None
    for passage in passages:
        if above is None or passage.kind is not above.kind or passage.kind is Kind.TEXT:
            yield ""
        yield from _set(passage, width)
        above = passage


def _set(passage: Passage, width: int) -> Iterator[str]:
    match passage.kind:
        case Kind.TYPED:
            yield _MARGIN + passage.words
        case Kind.HEADING:
            yield from wrap(passage.words, width)
        case Kind.BULLET:
            yield from _hanging("- ", passage.words, width)
        case Kind.STEP:
            yield from _hanging(f"{passage.lead} ", passage.words, width)
        case Kind.ROW:
            yield from _hanging("", f"{passage.lead} : {passage.words}", width, _MARGIN)
        case Kind.TEXT:
            yield from wrap(passage.words, width, break_on_hyphens=False)


def _hanging(lead: str, words: str, width: int, following: str = "") -> list[str]:
    return wrap(
        words,
        width,
        initial_indent=lead,
        subsequent_indent=following or " " * len(lead),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _underlined(title: str, mark: str, width: int) -> Iterator[str]:
    lines = wrap(title, width)
    yield from lines
    yield mark * max(map(len, lines))
