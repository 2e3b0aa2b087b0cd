"""A text as a table: what separates its columns, where its header is, its rows with their lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.reading.columns import fields_of, kind_of
from cnfs_tui.desk.places.reading.refused import ListRefused, Reason

_SEPARATORS = (",", ";", "\t", "|")
_HEADER_WITHIN = 15
"""Lines: titles and notes may stand above the header."""
_LONGEST_ROW = 60
"""Lines of one row: beyond, a quotation mark was opened and never closed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: the lines of the file it begins and ends on, counted from 1, and its cells.

    ``broken``: a quotation mark of it is not closed; its lines were read one by one.
    """

    line: int
    end: int
    cells: tuple[str, ...]
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``fields``: what each column tells (see ``columns``); ``header``: what they are called."""

    kind: Kind
    header: tuple[str, ...]
    fields: tuple[str, ...]
    separator: str
    header_line: int
    lines: list[str]

    def rows(self) -> Iterator[Row]:
        """The rows under the header that hold something."""
        for row in _rows(self.lines, self.separator, self.header_line, len(self.header)):
            if any(cell.strip() for cell in row.cells):
                yield row


def table_of(text: str) -> Table:
    """The table that this text is. Raises ListRefused when it has no header of a list of places."""
    lines = text.split("\n")
    heads = [
        (len(set(fields)), Table(kind, row.cells, fields, separator, row.end, lines))
        for separator in _SEPARATORS
        for row in islice(_rows(lines, separator, 0, 0), _HEADER_WITHIN)
        if (kind := kind_of(row.cells)) and (fields := fields_of(row.cells))
    ]
    if heads:
        return max(heads, key=lambda head: head[0])[1]
    columns = max((_cells(line, separator) for separator in _SEPARATORS for line in lines[:1]), key=len)
    if len(columns) < 2:
        raise ListRefused(Reason.NO_HEADER)
    raise ListRefused(Reason.OTHER_LIST, tuple(column.strip() for column in columns))


def _rows(lines: list[str], separator: str, begin: int, columns: int) -> Iterator[Row]:
    """The rows from the line after ``begin`` lines; ``columns`` 0, when nobody knows how many there are."""
    done = begin
    while done < len(lines):
        reader = csv.reader(_ended(lines, done), delimiter=separator)
        start = done
        while True:
            before = start + reader.line_num
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:  # a cell of more than 128 kB, as when a quotation mark is never closed
                cells = None
            after = start + reader.line_num
            if cells is not None and not _swallowed(
                cells, lines[before:after], separator, columns, after >= len(lines)
            ):
                yield Row(before + 1, after, tuple(cells))
                continue
            yield Row(before + 1, before + 1, _cells(lines[before], separator), broken=True)
            done = before + 1
            break


def _swallowed(cells: list[str], lines: list[str], separator: str, columns: int, last: bool) -> bool:
    """Whether a quotation mark that is not closed took the rows below into this one."""
    if len(lines) < 2:
        return False
    too_many, too_few = any(cells[columns:]), last and len(cells) < columns
    if len(lines) > _LONGEST_ROW or (columns and (too_many or too_few)):
        return True
    return columns > 2 and any(line.count(separator) >= columns - 1 for line in lines[1:-1])


def _cells(line: str, separator: str) -> tuple[str, ...]:
    """The cells of one line on its own, quotation marks being nothing but letters."""
    return tuple(cell.strip('"') for cell in line.split(separator))


def _ended(lines: list[str], begin: int) -> Iterator[str]:
    return (f"{lines[number]}\n" for number in range(begin, len(lines)))
