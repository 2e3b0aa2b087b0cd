"""The figures of a period as a table for a spreadsheet: a CSV file that a French Excel opens by itself."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from io import StringIO

from cnfs_tui.desk.activity.account import ENOUGH, Account, account, last_finished_week
from cnfs_tui.desk.activity.axes import Axis, Counts, monday
from cnfs_tui.desk.activity.publication import PUBLISHED, on_its_own, shares
from cnfs_tui.typography import french, printable

Names = Mapping[Axis, Mapping[str, str]]
"""The name of every code of the guide in use, by axis."""

_BOM = "\ufeff"
_HEAD = ("période", "axe", "code", "libellé", "nombre")
MARK = f"{_BOM}{_HEAD[0]};{_HEAD[1]};".encode()
"""How the file begins: an older one may be replaced."""
NAME = "bilan.csv"

_FORMER = "anciens"
_FORMER_NAME = "D’un ancien guide"
_GROUPED = "Regroupés, pour que personne ne soit reconnu : "
_HIDDEN = "non publié"
_FORMULA = ("=", "+", "-", "@")
"""A cell that begins so would be computed by a spreadsheet."""


def closed(counts: Counts, first: str, today: date) -> Account:
    """The account that may be published: without the week under way, which every visit changes."""
    return account(counts, first, last_finished_week(today))


def as_csv(told: Account, names: Names, today: date) -> bytes:
    """The table of a closed account: UTF-8 with its mark, semicolons, one line a code or a group of codes."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    period = _period(told, today)
    for axis, code, label, number in _rows(told, names):
        writer.writerow([_inert(cell) for cell in (period, axis, code, label, str(number))])
    return f"{_BOM}{out.getvalue()}".encode()


def _rows(told: Account, names: Names) -> Iterator[tuple[str, str, str, int | str]]:
    """Axis, code, name and number. Nothing but the number of visits when there are too few of them."""
    total = told.visits if told.detailed else f"moins de {ENOUGH}"
    yield "accompagnements", "total", "Accompagnements", total
    if not told.detailed:
        return
    for axis in PUBLISHED:
        yield from _shared_out(axis, told.counts[axis], names[axis])
    for skill, name in names[Axis.SKILLS].items():
        published = on_its_own(told.counts[Axis.SKILLS].get(skill, 0), told.visits)
        yield Axis.SKILLS, skill, name, _HIDDEN if published is None else published


def _shared_out(
    axis: Axis, counted: Mapping[str, int], names: Mapping[str, str]
) -> Iterator[tuple[str, str, str, int]]:
    """The codes published alone, in the guide's order, then the others together.

    What a former guide has left is one code more: which of its codes were counted would tell too much.
    """
    former = sum(n for code, n in counted.items() if code not in names)
    named = {_FORMER: _FORMER_NAME, **names} if former else names
    found = shares({code: former if code == _FORMER else counted.get(code, 0) for code in named})
    for code, n in found.alone.items():
        yield axis, code, named[code], n
    if found.grouped:
        together = " ; ".join(named[code] for code in found.grouped)
        yield axis, "regroupes", f"{_GROUPED}{together}", found.total


def _period(told: Account, today: date) -> str:
    last = monday(last_finished_week(today)) + timedelta(days=6)
    since = min(told.since or last, monday(last_finished_week(today)))
    return f"du {since:%d/%m/%Y} au {last:%d/%m/%Y}"


def _inert(cell: str) -> str:
    """The text as it is read, on one line, and never a formula."""
    text = printable(french(cell)).replace("\n", " ")
    return f"'{text}" if text.startswith(_FORMULA) else text
