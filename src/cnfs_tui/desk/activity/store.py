"""The counters of this desk, in one small SQLite file: read, added to, erased.

One transaction a visit: whatever happens to the program or to the power, it is whole or not there. The file
holds sums and nothing else; ``CHECK`` clauses refuse what is not a week, an axis and a code.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cnfs_tui.desk.activity.axes import DURATIONS, KEPT, Axis, Counts, monday, weeks_before
from cnfs_tui.desk.database import (
    Schema,
    Trouble,
    Unavailable,
    anew_if_damaged,
    begun,
    opened,
    remove,
    writing,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

_AGREEING, _LATELY = 4, 26
"""A clock may age what was counted once so many different weeks were, in the last half-year it tells of."""


def _listed(codes: tuple[str, ...]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


_SCHEMA = Schema(
    1,
    f"""
CREATE TABLE compteur (
    semaine TEXT NOT NULL CHECK (semaine GLOB '[0-9][0-9][0-9][0-9]-S[0-5][0-9]'),
    axe TEXT NOT NULL CHECK (axe IN ({_listed(tuple(Axis))})),
    code TEXT NOT NULL CHECK (
        length(code) BETWEEN 1 AND 200
        AND code NOT GLOB '*[^-0-9A-Za-z' || char(170) || '-' || char(1114111) || ']*'
        AND (axe <> '{Axis.DURATIONS}' OR code IN ({_listed(DURATIONS)}))
    ),
    n INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (semaine, axe, code)
) STRICT
""",
)
_ADD = """
INSERT INTO compteur VALUES (?, ?, ?, ?)
ON CONFLICT (semaine, axe, code) DO UPDATE SET n = n + excluded.n
"""


def add(path: Path, counts: Counts, today: date) -> Path | None:
    """Add these counts, all or none, and drop what is older than 24 months. Raises Unavailable.

    A damaged file is first put aside under another name, which is returned, and a new one begun.
    """
    _, aside = anew_if_damaged(path, today, lambda: _write(path, counts, today))
    return aside


def read(path: Path) -> Counts:
    """All that was counted; nothing when there is no file. Raises Unavailable, and changes nothing."""
    with opened(path, _SCHEMA) as base:
        rows = base.execute("SELECT semaine, axe, code, n FROM compteur").fetchall() if base else ()
    try:
        counts = {(week, Axis(axis), code): n for week, axis, code, n in rows}
        for week, _, _ in counts:
            monday(week)
    except (TypeError, ValueError):  # whatever the file's own checks let in, it is not ours
        raise Unavailable(Trouble.DAMAGED) from None
    return counts


def erase(path: Path) -> None:
    """Forget every counter: nothing of them stays in the file, which is kept. Raises Unavailable."""
    try:
        with opened(path, _SCHEMA) as base:
            if base:
                base.execute("DELETE FROM compteur")
    except Unavailable as error:
        if error.trouble is not Trouble.DAMAGED:
            raise
        remove(path)


def _write(path: Path, counts: Counts, today: date) -> None:
    with begun(path, _SCHEMA) as base, writing(base):
        base.executemany(_ADD, [(week, axis.value, code, n) for (week, axis, code), n in counts.items()])
        _drop_the_old(base, today)


def _drop_the_old(base: sqlite3.Connection, today: date) -> None:
    """As long as the weeks counted agree with today's date: the clock of this desk may be wrong."""
    recent = "SELECT count(DISTINCT semaine) FROM compteur WHERE semaine >= ?"
    if base.execute(recent, (weeks_before(today, _LATELY),)).fetchone()[0] >= _AGREEING:
        base.execute("DELETE FROM compteur WHERE semaine < ?", (weeks_before(today, KEPT),))
