"""The counters of this desk, in one small SQLite file: read, added to, erased.

One transaction a visit: whatever happens to the program or to the power, it is whole or not there. The file
holds sums and nothing else; ``CHECK`` clauses refuse what is not a week, an axis and a code.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from datetime import date
from enum import Enum
from pathlib import Path

from cnfs_tui.desk.activity.axes import DURATIONS, KEPT, Axis, Counts, monday, weeks_before
from cnfs_tui.desk.folders import make
from cnfs_tui.storing import free_name

TYPE_CHECKING = False
if TYPE_CHECKING:  # loaded at the end of a visit, not with the screens
    import sqlite3

_AGREEING, _LATELY = 4, 26
"""A clock may age what was counted once so many different weeks were, in the last half-year it tells of."""
_VERSION = 1
_TRIES = 3
_PATIENCE = 1.5
"""Seconds to wait, at each try, for another program that is writing."""


def _listed(codes: tuple[str, ...]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


_SCHEMA = f"""
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
"""
_ADD = """
INSERT INTO compteur VALUES (?, ?, ?, ?)
ON CONFLICT (semaine, axe, code) DO UPDATE SET n = n + excluded.n
"""


class Reason(Enum):
    """Why the counters cannot be had, for now."""

    NO_HOME = "no home"
    NO_ROOM = "no room"
    NOT_ALLOWED = "not allowed"
    BUSY = "busy"
    NEWER = "newer"
    DAMAGED = "damaged"
    REFUSED = "refused"


class Unavailable(Exception):
    """The counters can be neither read nor written now; nothing of them was changed."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def add(path: Path, counts: Counts, today: date) -> Path | None:
    """Add these counts, all or none, and drop what is older than 24 months. Raises Unavailable.

    A damaged file is first put aside under another name, which is returned, and a new one begun.
    """
    try:
        _write(path, counts, today)
    except Unavailable as error:
        if error.reason is not Reason.DAMAGED:
            raise
        aside = _put_aside(path, today)
        _write(path, counts, today)
        return aside
    return None


def read(path: Path) -> Counts:
    """All that was counted; nothing when there is no file. Raises Unavailable, and changes nothing."""
    if not os.path.lexists(path):
        return {}
    with _opened(path) as base:
        if not _is_begun(base):
            return {}
        rows = base.execute("SELECT semaine, axe, code, n FROM compteur").fetchall()
    try:
        counts = {(week, Axis(axis), code): n for week, axis, code, n in rows}
        for week, _, _ in counts:
            monday(week)
    except (TypeError, ValueError):  # whatever the file's own checks let in, it is not ours
        raise Unavailable(Reason.DAMAGED) from None
    return counts


def erase(path: Path) -> None:
    """Forget every counter: nothing of them stays in the file, which is kept. Raises Unavailable."""
    if not os.path.lexists(path):
        return
    try:
        with _opened(path) as base:
            if _is_begun(base):
                base.execute("DELETE FROM compteur")
    except Unavailable as error:
        if error.reason is not Reason.DAMAGED:
            raise
        _unlink(path)


def _write(path: Path, counts: Counts, today: date) -> None:
    _begin(path)
    with _opened(path) as base:
        _lock(base)
        if not _is_begun(base):
            base.execute(_SCHEMA)
            base.execute(f"PRAGMA user_version = {_VERSION}")
        base.executemany(_ADD, [(week, axis.value, code, n) for (week, axis, code), n in counts.items()])
        _drop_the_old(base, today)
        base.execute("COMMIT")


def _drop_the_old(base: sqlite3.Connection, today: date) -> None:
    """As long as the weeks counted agree with today's date: the clock of this desk may be wrong."""
    recent = "SELECT count(DISTINCT semaine) FROM compteur WHERE semaine >= ?"
    if base.execute(recent, (weeks_before(today, _LATELY),)).fetchone()[0] >= _AGREEING:
        base.execute("DELETE FROM compteur WHERE semaine < ?", (weeks_before(today, KEPT),))


def _begin(path: Path) -> None:
    """Make the file, empty, for its owner only: its rollback journal will have the same rights."""
    try:
        make(path.parent)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise Unavailable(_reason_of(error)) from None


@contextmanager
def _opened(path: Path) -> Generator[sqlite3.Connection]:
    """The file, sound and of a version we know. What SQLite refuses within is told as Unavailable."""
    import sqlite3

    try:
        if not stat.S_ISREG(path.lstat().st_mode):  # a link, a pipe: none of ours
            raise Unavailable(Reason.REFUSED)
        address = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)) as base:
            if base.execute("PRAGMA user_version").fetchone()[0] > _VERSION:
                raise Unavailable(Reason.NEWER)
            base.execute("PRAGMA journal_mode = DELETE")  # a copy of the file alone is whole
            base.execute("PRAGMA secure_delete = ON")
            base.execute("PRAGMA synchronous = FULL")
            if base.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Unavailable(Reason.DAMAGED)
            yield base
    except sqlite3.Error as error:
        raise Unavailable(_refused(error)) from None
    except UnicodeDecodeError:  # SQLite quotes what it found where the name of a table should be
        raise Unavailable(Reason.DAMAGED) from None
    except OSError as error:
        raise Unavailable(_reason_of(error)) from None


def _lock(base: sqlite3.Connection) -> None:
    """Begin to write, alone. Raises sqlite3.OperationalError when another program never ends."""
    import sqlite3

    for left in reversed(range(_TRIES)):
        try:
            base.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not left or _refused(error) is not Reason.BUSY:
                raise
        else:
            return


def _is_begun(base: sqlite3.Connection) -> bool:
    """Whether the table is there; a file that is not empty, and has not our table, is none of ours."""
    version = base.execute("PRAGMA user_version").fetchone()[0]
    tables = base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    if (version, tables) == (0, []):
        return False
    if tables != [("compteur",)]:
        raise Unavailable(Reason.DAMAGED)
    return True


def _refused(error: sqlite3.Error) -> Reason:
    import sqlite3

    if not isinstance(error, sqlite3.DatabaseError):
        return Reason.REFUSED
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:  # the low byte is the primary code
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Reason.BUSY
        case sqlite3.SQLITE_FULL:
            return Reason.NO_ROOM
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return Reason.NOT_ALLOWED
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_ERROR:
            return Reason.DAMAGED
        case _:
            return Reason.REFUSED


def _reason_of(error: OSError) -> Reason:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Reason.NO_ROOM
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Reason.NOT_ALLOWED
        case _:
            return Reason.REFUSED


def _put_aside(path: Path, today: date) -> Path:
    """Give a damaged file another name, after its journal, which would spoil the next file."""
    aside = free_name(path.with_stem(f"{path.stem}.abime-{today:%Y%m%d}"))
    journal = path.with_name(f"{path.name}-journal")
    try:
        if os.path.lexists(journal):
            journal.rename(free_name(aside.with_name(f"{aside.name}-journal")))
        path.rename(aside)
    except OSError as error:
        raise Unavailable(_reason_of(error)) from None
    return aside


def _unlink(path: Path) -> None:
    try:
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Unavailable(_reason_of(error)) from None
