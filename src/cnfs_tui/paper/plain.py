"""The sheet as plain text: to be heard, embossed, or printed where nothing better can be."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from cnfs_tui.paper.sheet import Kind, Line, Sheet
from cnfs_tui.typography import NARROW, NO_BREAK

COLUMNS = 60
"""What holds on a line of A4 paper at eight characters an inch."""
_ACROSS = " EXERCICE ".center(COLUMNS, "*")
_BOX = {Kind.DONE: "[x]", Kind.TO_DO: "[ ]"}
_SPACED = frozenset({Kind.HEADING, Kind.FOOTER, Kind.VERSION})


def text(sheet: Sheet) -> str:
    """The whole sheet in lines of 60 columns, ending with a line feed.

    No narrow space in it: the fonts of printers do not have it.
    """
    across = [_ACROSS, ""] if sheet.exercise else []
    return "\n".join([*across, *_lines(sheet)]).replace(NARROW, NO_BREAK) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    before: Kind | None = None
    for line in sheet.lines:
        if line.kind in _SPACED and line.kind is not before:
            yield ""
        yield from _drawn(line)
        before = line.kind


def _drawn(line: Line) -> Iterator[str]:
    match line.kind:
        case Kind.TITLE | Kind.HEADING:
            yield from _wrapped(line.text)
            yield ("=" if line.kind is Kind.TITLE else "-") * min(len(line.text), COLUMNS)
        case Kind.BLANK:
            *first, last = _wrapped(line.text) or [""]
            yield from first
            yield f"{last} ".lstrip().ljust(COLUMNS, ".")
        case _:
            mark = _BOX.get(line.kind, line.mark)
            yield from _wrapped(line.text, f"{mark} " if mark else "")


def _wrapped(words: str, lead: str = "") -> list[str]:
    """Lines cut at plain spaces only; the next ones stand under the first, or under a long lead."""
    hang = " " * len(lead) if len(lead) <= len("10. ") else ""
    return wrap(lead + words, COLUMNS, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
