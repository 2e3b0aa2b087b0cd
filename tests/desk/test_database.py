"""A database of this desk: whole or not there after any fault, private, and never a traceback."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import cnfs_tui
from cnfs_tui.desk import database
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
from tests.plain_user import a_plain_user
from tests.systems import permissions, pipes, system_calls

SOURCES = str(Path(cnfs_tui.__file__).parents[1])
TODAY = date(2026, 11, 23)
SCHEMA = Schema(
    3,
    """
CREATE TABLE left_pan (stone TEXT NOT NULL) STRICT;
CREATE TABLE right_pan (stone TEXT NOT NULL) STRICT;
CREATE INDEX stones ON right_pan (stone)
""",
)
"""A balance: as many stones on the left as on the right, or something was half written."""

WEIGHING = f"""
import sys
from pathlib import Path
from cnfs_tui.desk.database import Schema, Unavailable, begun, writing

schema = Schema({SCHEMA.version}, '''{SCHEMA.statements}''')
for _ in range(int(sys.argv[2])):
    try:
        with begun(Path(sys.argv[1]), schema) as base, writing(base):
            base.execute("INSERT INTO left_pan VALUES ('granite')")
            base.execute("INSERT INTO right_pan VALUES ('granite')")
        print("weighed", flush=True)
    except Unavailable as error:
        print(error.trouble.name, flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "balance.sqlite"


def weigh(file: Path, stone: str = "granite") -> None:
    with begun(file, SCHEMA) as base, writing(base):
        for pan in ("left_pan", "right_pan"):
            base.execute(f"INSERT INTO {pan} VALUES (?)", (stone,))


def weigh_anew(file: Path) -> Path | None:
    """Where the damaged file was put."""
    return anew_if_damaged(file, TODAY, lambda: weigh(file))[1]


def weighed(file: Path) -> int:
    """How many stones each pan has; none where no balance was begun."""
    with opened(file, SCHEMA) as base:
        if base is None:
            return 0
        (left,), (right,) = (
            base.execute(f"SELECT count(stone) FROM {pan}").fetchone() for pan in ("left_pan", "right_pan")
        )
        assert left == right
        return int(left)


def refused(file: Path) -> Trouble:
    with pytest.raises(Unavailable) as error:
        weigh(file)
    return error.value.trouble


def program(file: Path, times: int, *tracing: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*tracing, sys.executable, "-c", WEIGHING, str(file), str(times)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": SOURCES},
    )


# Made, read, written


def test_looking_at_what_was_never_begun_makes_nothing(file: Path) -> None:
    with opened(file, SCHEMA) as base:
        assert base is None
    assert not file.parent.exists()


def test_what_was_written_is_read_again(file: Path) -> None:
    for _ in range(3):
        weigh(file)
    assert weighed(file) == 3


def test_what_fails_on_the_way_writes_nothing(file: Path) -> None:
    weigh(file)
    with pytest.raises(ZeroDivisionError), begun(file, SCHEMA) as base, writing(base):
        base.execute("INSERT INTO left_pan VALUES ('granite')")
        raise ZeroDivisionError
    assert weighed(file) == 1


def test_what_the_tables_do_not_accept_is_refused(file: Path) -> None:
    with pytest.raises(Unavailable) as error, begun(file, SCHEMA) as base:
        base.execute("INSERT INTO left_pan VALUES (NULL)")
    assert error.value.trouble is Trouble.REFUSED


def test_what_happens_while_it_is_open_is_not_taken_for_its_trouble(file: Path) -> None:
    with pytest.raises(FileNotFoundError), begun(file, SCHEMA):
        raise FileNotFoundError
    with pytest.raises(FileNotFoundError), opened(file, SCHEMA):
        raise FileNotFoundError


@permissions
def test_only_its_owner_can_read_the_file_or_its_folder(file: Path) -> None:
    before = os.umask(0)
    try:
        weigh(file)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file]


@permissions
@system_calls
def test_its_journal_is_for_its_owner_only_as_well(file: Path) -> None:
    before = os.umask(0)
    try:
        weigh(file)
        traced(file, "signal=KILL:when=3")
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.with_name("balance.sqlite-journal").stat().st_mode) == 0o600


def test_what_is_deleted_leaves_no_trace_in_the_file(file: Path) -> None:
    weigh(file, "obsidian")
    assert b"obsidian" in file.read_bytes()
    with begun(file, SCHEMA) as base, writing(base):
        base.execute("DELETE FROM left_pan")
        base.execute("DELETE FROM right_pan")
    assert b"obsidian" not in file.read_bytes()
    assert list(file.parent.iterdir()) == [file]


def test_the_file_copied_alone_is_whole_even_while_it_is_open(file: Path, tmp_path: Path) -> None:
    weigh(file)
    with begun(file, SCHEMA):
        (tmp_path / "copy.sqlite").write_bytes(file.read_bytes())
    assert weighed(tmp_path / "copy.sqlite") == 1


def test_a_name_full_of_signs_is_only_a_name(tmp_path: Path) -> None:
    file = tmp_path / "à 100 % & #1 ?mode=memory" / "balance.sqlite"
    weigh(file)
    assert weighed(file) == 1
    assert file.is_file()


# Several programs


def test_two_programs_at_once_lose_nothing_of_each_other(file: Path) -> None:
    programs = [program(file, 25) for _ in range(2)]
    told = [word for running in programs for word in running.communicate()[0].split()]
    assert told == ["weighed"] * 50
    assert weighed(file) == 50


@pytest.mark.parametrize("kept", ["IMMEDIATE", "EXCLUSIVE"])
def test_another_program_that_never_ends_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.0)
    weigh(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute(f"BEGIN {kept}")
        assert refused(file) is Trouble.BUSY
        other.execute("ROLLBACK")
    weigh(file)
    assert weighed(file) == 2


def test_another_program_is_waited_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.0)
    weigh(file)
    asked = list[str]()
    with closing(sqlite3.connect(file, isolation_level=None)) as other, begun(file, SCHEMA) as base:
        other.execute("BEGIN IMMEDIATE")

        def ends_at_the_third(statement: str) -> None:
            asked.append(statement)
            if asked.count("BEGIN IMMEDIATE") == 3:
                other.execute("ROLLBACK")

        base.set_trace_callback(ends_at_the_third)
        with writing(base):
            base.execute("INSERT INTO left_pan VALUES ('granite')")
            base.execute("INSERT INTO right_pan VALUES ('granite')")
        base.set_trace_callback(None)
    assert weighed(file) == 2


# Whole or not at all

CALLS = "pwrite64,fdatasync,fsync,unlink,ftruncate"


def traced(file: Path, inject: str) -> tuple[int, str]:
    """The exit status of a program that weighs once, and what it told, with one system call broken."""
    tracing = ["strace", "-f", "-qq", "-o", os.devnull, "-P", str(file), "-P", f"{file}-journal"]
    running = program(file, 1, *tracing, "-e", f"trace={CALLS}", "-e", f"inject={CALLS}:{inject}")
    return (running.communicate()[0].strip(), running.returncode)[::-1]


@system_calls
@pytest.mark.parametrize("already", [0, 1])
def test_killed_at_any_system_call_it_is_written_whole_or_not_at_all(file: Path, already: int) -> None:
    for call in range(1, 100):
        if already:
            weigh(file)
        elif file.exists():
            remove(file)
        before = weighed(file)
        status, told = traced(file, f"signal=KILL:when={call}")
        assert weighed(file) in (before, before + 1), call
        if status == 0:
            break
    assert told == "weighed" and call > 5


@system_calls
@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EACCES", "EROFS"])
def test_a_disk_that_refuses_at_any_system_call_leaves_it_as_it_was(file: Path, error: str) -> None:
    weigh(file)
    seen = 1
    for call in range(1, 100):
        status, told = traced(file, f"error={error}:when={call}+")
        assert status == 0, call
        assert told in {"weighed", "NO_ROOM", "NOT_ALLOWED", "REFUSED"}, call
        seen += told == "weighed"
        assert weighed(file) == seen, call
        if told == "weighed" and call > 5:
            break


def test_killed_at_any_moment_what_was_told_written_is(file: Path) -> None:
    told, shuffled = 0, random.Random(5)
    for _ in range(20):
        running = program(file, 10_000)
        assert running.stdout is not None
        for _ in range(shuffled.randrange(1, 9)):
            told += running.stdout.readline() == "weighed\n"
        running.kill()
        told += running.communicate()[0].count("weighed\n")
        number = weighed(file)
        assert told <= number <= told + 1  # the last one may have been written and not yet told
        told = number


@permissions
def test_what_cannot_be_written_is_told_and_still_read() -> None:
    with a_plain_user() as folder:
        file = folder / "balance.sqlite"
        weigh(file)
        file.chmod(0o400)
        folder.chmod(0o500)
        try:
            assert refused(file) is Trouble.NOT_ALLOWED
            assert refused(folder / "another.sqlite") is Trouble.NOT_ALLOWED
            assert weighed(file) == 1
            with begun(file, SCHEMA) as base:
                assert base.execute("SELECT stone FROM left_pan").fetchall() == [("granite",)]
        finally:
            folder.chmod(0o700)


def test_an_empty_file_left_by_a_full_disk_is_begun_again(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    assert weighed(file) == 0
    weigh(file)
    assert weighed(file) == 1


# Something else in its place


@permissions
def test_a_link_is_never_followed(file: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.sqlite"
    weigh(theirs)
    file.parent.mkdir()
    file.symlink_to(theirs)
    assert refused(file) is Trouble.REFUSED
    assert weighed(theirs) == 1
    file.unlink()
    file.symlink_to(tmp_path / "nowhere.sqlite")
    assert refused(file) is Trouble.REFUSED
    assert not (tmp_path / "nowhere.sqlite").exists()


@pipes
def test_a_pipe_is_not_waited_for(file: Path) -> None:
    file.parent.mkdir()
    os.mkfifo(file)
    assert refused(file) is Trouble.REFUSED


def test_a_folder_in_its_place_is_refused_and_kept(file: Path) -> None:
    file.mkdir(parents=True)
    assert refused(file) is Trouble.REFUSED
    with pytest.raises(Unavailable):
        remove(file)
    assert file.is_dir()


def test_a_file_in_the_place_of_its_folder_is_refused_and_kept(file: Path) -> None:
    file.parent.write_text("something else")
    assert refused(file) is Trouble.REFUSED
    with pytest.raises(Unavailable):
        weighed(file)
    assert file.parent.read_text() == "something else"


# Damaged, or newer


def test_a_damaged_file_is_put_aside_untouched_and_a_new_one_begun(file: Path) -> None:
    weigh(file)
    damaged = b"not a database at all" * 400
    file.write_bytes(damaged)
    assert refused(file) is Trouble.DAMAGED
    aside = weigh_anew(file)
    assert aside == file.with_name("balance.abime-20261123.sqlite")
    assert aside.read_bytes() == damaged
    assert weighed(file) == 1
    file.write_bytes(damaged)
    assert weigh_anew(file) == file.with_name("balance.abime-20261123-2.sqlite")


@pytest.mark.parametrize("left", [b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"\xff" * 600, b"\0" * 600])
def test_the_journal_of_a_damaged_file_never_spoils_the_new_one(file: Path, left: bytes) -> None:
    weigh(file)
    file.write_bytes(b"rubbish" * 1000)
    journal = file.with_name("balance.sqlite-journal")
    journal.write_bytes(left)
    weigh_anew(file)
    assert not journal.exists()
    assert weighed(file) == 1


def test_a_journal_that_nobody_played_back_is_kept_with_the_damaged_file(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"rubbish" * 1000)
    file.with_name("balance.sqlite-journal").write_bytes(b"\0" * 600)
    weigh_anew(file)
    assert file.with_name("balance.abime-20261123.sqlite-journal").read_bytes() == b"\0" * 600


def test_only_a_damaged_file_is_put_aside(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.0)
    weigh(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unavailable):
            weigh_anew(file)
        other.execute("ROLLBACK")
    assert list(file.parent.iterdir()) == [file]


def test_damaged_anywhere_it_is_never_anything_but_unavailable(file: Path) -> None:
    for stone in ("granite", "slate", "chalk", "flint") * 5:
        weigh(file, stone)
    sound, shuffled = file.read_bytes(), random.Random(7)
    for _ in range(200):
        spoiled = bytearray(sound)
        for _ in range(shuffled.choice([1, 5, 40, 400])):
            spoiled[shuffled.randrange(len(spoiled))] = shuffled.randrange(256)
        file.write_bytes(spoiled[: shuffled.choice([len(spoiled), shuffled.randrange(len(spoiled))])])
        try:
            weigh_anew(file)
            with opened(file, SCHEMA) as base:
                assert base
                base.execute("SELECT stone FROM left_pan").fetchall()
        except Unavailable:
            pass
        for left in file.parent.iterdir():
            left.unlink()


def test_words_that_are_no_text_are_a_damage(file: Path) -> None:
    weigh(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("UPDATE left_pan SET stone = CAST(x'ff41' AS TEXT)")
    with pytest.raises(Unavailable) as error, opened(file, SCHEMA) as base:
        assert base
        base.execute("SELECT stone FROM left_pan").fetchall()
    assert error.value.trouble is Trouble.DAMAGED


@pytest.mark.parametrize(
    "made",
    ["CREATE TABLE recipes (title TEXT)", "CREATE TABLE left_pan (title TEXT)", "PRAGMA user_version = 1"],
)
def test_the_database_of_another_program_is_put_aside_as_a_damaged_one(file: Path, made: str) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as theirs:
        theirs.execute(made)
        theirs.commit()
    before = file.read_bytes()
    with pytest.raises(Unavailable) as error:
        weighed(file)
    assert error.value.trouble is Trouble.DAMAGED
    aside = weigh_anew(file)
    assert aside is not None and aside.read_bytes() == before


def test_the_file_of_a_newer_version_is_neither_changed_nor_put_aside(file: Path) -> None:
    weigh(file)
    with closing(sqlite3.connect(file)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    before = file.read_bytes()
    with pytest.raises(Unavailable) as error:
        weigh_anew(file)
    assert error.value.trouble is Trouble.NEWER
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_what_is_removed_goes_with_its_journal(file: Path) -> None:
    weigh(file)
    file.with_name("balance.sqlite-journal").write_bytes(b"rubbish")
    remove(file)
    assert list(file.parent.iterdir()) == []
    remove(file)
