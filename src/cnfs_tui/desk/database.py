"""One small SQLite file of this desk: for its owner only, whole after any accident, or refused with why.

Its journal is a rollback one: the file copied alone is whole, and folders that several computers share
support it, neither of which holds for a write-ahead log. Nothing acknowledged is lost with the power, and
nothing erased stays readable in the file (Debian alone makes that usual). One damaged database in three is
read without a word: each opening therefore checks its pages, and that its tables are ours.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from cnfs_tui.desk.folders import make
from cnfs_tui.storing import free_name

TYPE_CHECKING = False
if TYPE_CHECKING:  # loaded when a file is opened, not with the screens
    import sqlite3

T = TypeVar("T")

_TRIES = 3
_PATIENCE = 1.5
"""Seconds to wait, at each try, for another program that is writing."""

_PROMISES = ("journal_mode = DELETE", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON")


class Trouble(Enum):
    """Why a database cannot be used, for now."""

    NO_HOME = "no home"
    NO_ROOM = "no room"
    NOT_ALLOWED = "not allowed"
    BUSY = "busy"
    NEWER = "newer"
    DAMAGED = "damaged"
    REFUSED = "refused"


class Unavailable(Exception):
    """The database can be neither read nor written now: ``trouble`` says why. Nothing of it was changed."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Schema:
    """What a database is made of: the statements that make it, and the version that its file tells."""

    version: int
    statements: str

    @property
    def tables(self) -> frozenset[str]:
        """The names of its tables."""
        return frozenset(re.findall(r"CREATE TABLE (\w+)", self.statements))


def is_there(path: Path) -> bool:
    """Whether anything has that name, be it a link that leads nowhere. Raises Unavailable."""
    with _system_told():
        try:
            path.lstat()
        except FileNotFoundError:
            return False
    return True


@contextmanager
def opened(path: Path, schema: Schema) -> Generator[sqlite3.Connection | None]:
    """The database, checked, or None where none was ever begun: looking makes none.

    What SQLite refuses within is told as Unavailable; so is a file that is damaged, not ours, or that a newer
    version of the program made. None of them is changed.
    """
    if not is_there(path):
        yield None
        return
    with _connected(path, schema) as base:
        yield None if _is_blank(base, schema) else base


@contextmanager
def begun(path: Path, schema: Schema) -> Generator[sqlite3.Connection]:
    """The same, made if there is none yet, with the folders above it. Raises Unavailable."""
    _begin(path)
    with _connected(path, schema) as base:
        if _is_blank(base, schema):
            _make_tables(base, schema)
        yield base


@contextmanager
def writing(base: sqlite3.Connection) -> Generator[None]:
    """Write, alone, all or nothing. Within ``opened`` or ``begun``, which tell what is refused."""
    _patiently(base, "BEGIN IMMEDIATE")
    with base:
        yield


def anew_if_damaged(path: Path, today: date, use: Callable[[], T]) -> tuple[T, Path | None]:
    """What ``use`` gives of the database; if it finds it damaged, what it gives of none. Raises Unavailable.

    The damaged file is put aside before, as ``lieux.abime-20261123.sqlite``, and that name given as well.
    """
    try:
        return use(), None
    except Unavailable as refused:
        if refused.trouble is not Trouble.DAMAGED:
            raise
        aside = _put_aside(path, today)
        return use(), aside


def remove(path: Path) -> None:
    """Remove the file, after its journal, which would spoil the next one. Raises Unavailable."""
    with _system_told():
        _journal(path).unlink(missing_ok=True)
        path.unlink(missing_ok=True)


def _begin(path: Path) -> None:
    """Make the file, empty, for its owner only: its journal will have the same rights."""
    if is_there(path):
        return
    with _system_told():
        make(path.parent)
        with suppress(FileExistsError):  # somebody was faster
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


@contextmanager
def _connected(path: Path, schema: Schema) -> Generator[sqlite3.Connection]:
    import sqlite3

    with _system_told():
        if not stat.S_ISREG(path.lstat().st_mode):  # a link, a pipe: none of ours
            raise Unavailable(Trouble.REFUSED)
    address = f"{path.absolute().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)) as base:
            _check(base, schema)
            yield base
    except sqlite3.Error as error:
        raise Unavailable(_trouble_of(error)) from error
    except UnicodeDecodeError as error:  # SQLite quotes what it found where a name should be
        raise Unavailable(Trouble.DAMAGED) from error


def _check(base: sqlite3.Connection, schema: Schema) -> None:
    if _version(base) > schema.version:
        raise Unavailable(Trouble.NEWER)
    for promise in _PROMISES:
        base.execute(f"PRAGMA {promise}")
    if base.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise Unavailable(Trouble.DAMAGED)


def _is_blank(base: sqlite3.Connection, schema: Schema) -> bool:
    """Whether nothing is there yet; a file that is not empty, and has not our tables, is none of ours."""
    names = base.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    tables = frozenset(name for (name,) in names)
    if not tables and _version(base) == 0:
        return True
    if tables != schema.tables:
        raise Unavailable(Trouble.DAMAGED)
    return False


def _make_tables(base: sqlite3.Connection, schema: Schema) -> None:
    with writing(base):
        if _is_blank(base, schema):  # nobody was faster
            for statement in schema.statements.split(";\n"):
                base.execute(statement)
            base.execute(f"PRAGMA user_version = {schema.version}")


def _version(base: sqlite3.Connection) -> int:
    (version,) = _patiently(base, "PRAGMA user_version").fetchone()
    return int(version)


def _patiently(base: sqlite3.Connection, statement: str) -> sqlite3.Cursor:
    """Execute, as soon as other programs let us. Raises sqlite3.OperationalError when one never does."""
    import sqlite3

    for _ in range(_TRIES - 1):
        try:
            return base.execute(statement)
        except sqlite3.OperationalError as error:
            if _trouble_of(error) is not Trouble.BUSY:
                raise
    return base.execute(statement)


def _put_aside(path: Path, today: date) -> Path:
    """Give a damaged file another name, after its journal, which would spoil the next file."""
    aside = free_name(path.with_stem(f"{path.stem}.abime-{today:%Y%m%d}"))
    with _system_told():
        if is_there(journal := _journal(path)):
            journal.rename(free_name(_journal(aside)))
        path.rename(aside)
    return aside


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


@contextmanager
def _system_told() -> Generator[None]:
    """What the system refuses within, as a trouble of ours."""
    try:
        yield
    except OSError as error:
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT:
                trouble = Trouble.NO_ROOM
            case errno.EACCES | errno.EPERM | errno.EROFS:
                trouble = Trouble.NOT_ALLOWED
            case _:
                trouble = Trouble.REFUSED
        raise Unavailable(trouble) from error


def _trouble_of(error: sqlite3.Error) -> Trouble:
    import sqlite3

    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # said by Python: words that are none, or a use that SQLite was not even asked for
        return Trouble.DAMAGED if isinstance(error, sqlite3.OperationalError) else Trouble.REFUSED
    match code & 0xFF:  # the low byte is the primary code
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Trouble.BUSY
        case sqlite3.SQLITE_FULL:
            return Trouble.NO_ROOM
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return Trouble.NOT_ALLOWED
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_ERROR:
            return Trouble.DAMAGED
        case _:
            return Trouble.REFUSED
