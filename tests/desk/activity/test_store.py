"""The counters: whole or not there after any fault, private, closed to whatever is not a code."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import cnfs_tui
from cnfs_tui.desk.activity.axes import NONE, Axis, Counts, weeks_before
from cnfs_tui.desk.activity.store import add, erase, read
from cnfs_tui.desk.database import Trouble, Unavailable

SOURCES = str(Path(cnfs_tui.__file__).parents[1])
TODAY = date(2026, 11, 23)
WEEK = "2026-S48"
VISIT: Counts = {
    (WEEK, Axis.CASES, "faire-avec"): 1,
    (WEEK, Axis.DURATIONS, "1-h-a-2-h"): 1,
    (WEEK, Axis.THEMES, NONE): 1,
}

ONE_VISIT = """
import sys
from datetime import date
from pathlib import Path
from cnfs_tui.desk.activity.axes import Axis
from cnfs_tui.desk.activity.store import add
from cnfs_tui.desk.database import Unavailable

visit = {("2026-S48", axis, code): 1 for axis, code in
         [(Axis.CASES, "faire-avec"), (Axis.DURATIONS, "1-h-a-2-h"), (Axis.THEMES, "aucun")]}
for _ in range(int(sys.argv[2])):
    try:
        add(Path(sys.argv[1]), visit, date(2026, 11, 23))
        print("added", flush=True)
    except Unavailable as error:
        print(error.trouble.name, flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "activite.sqlite"


def times(counts: Counts, number: int) -> Counts:
    return {cell: n * number for cell, n in counts.items()}


def refused(file: Path, counts: Counts = VISIT) -> Trouble:
    with pytest.raises(Unavailable) as error:
        add(file, counts, TODAY)
    return error.value.trouble


def program(file: Path, visits: int, *tracing: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*tracing, sys.executable, "-c", ONE_VISIT, str(file), str(visits)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": SOURCES},
    )


# Adding up


def test_nothing_is_counted_before_the_first_visit(file: Path) -> None:
    assert read(file) == {}
    assert not file.parent.exists()


def test_visits_add_up(file: Path) -> None:
    for _ in range(3):
        assert add(file, VISIT, TODAY) is None
    add(file, {(WEEK, Axis.SKILLS, "reperer-une-arnaque"): 2}, TODAY)
    assert read(file) == {**times(VISIT, 3), (WEEK, Axis.SKILLS, "reperer-une-arnaque"): 2}


def test_two_programs_at_once_add_up(file: Path) -> None:
    programs = [program(file, 25) for _ in range(2)]
    told = [word for running in programs for word in running.communicate()[0].split()]
    assert told == ["added"] * 50
    assert read(file) == times(VISIT, 50)


# Closed to whatever is not a code


def test_the_file_holds_four_columns_and_no_other_table(file: Path) -> None:
    add(file, VISIT, TODAY)
    with sqlite3.connect(file) as base:
        columns = base.execute("SELECT name, type FROM pragma_table_info('compteur')").fetchall()
        tables = base.execute("SELECT name FROM sqlite_schema WHERE type <> 'index'").fetchall()
    assert columns == [("semaine", "TEXT"), ("axe", "TEXT"), ("code", "TEXT"), ("n", "INTEGER")]
    assert tables == [("compteur",)]


@pytest.mark.parametrize(
    "row",
    [
        (WEEK, "cas", "Mme Dupont a deux enfants", 1),
        (WEEK, "cas", "dupont@exemple.fr", 1),
        (WEEK, "cas", "06.12.34.56.78", 1),
        (WEEK, "cas", "deux\nlignes", 1),
        (WEEK, "cas", "", 1),
        (WEEK, "cas", "x" * 201, 1),
        (WEEK, "duree", "47-minutes", 1),
        (WEEK, "personne", "presente", 1),
        ("2026-11-23", "cas", "faire-avec", 1),
        ("2026-11-23T10:47", "cas", "faire-avec", 1),
        (WEEK, "cas", "faire-avec", 0),
        (WEEK, "cas", "faire-avec", "une fois"),
        (None, "cas", "faire-avec", 1),
    ],
)
def test_the_file_itself_refuses_a_sentence_an_hour_or_an_unknown_axis(
    file: Path, row: tuple[object, ...]
) -> None:
    add(file, {(WEEK, Axis.CASES, "orienter"): 1}, TODAY)
    with sqlite3.connect(file) as base, pytest.raises(sqlite3.IntegrityError):
        base.execute("INSERT INTO compteur VALUES (?, ?, ?, ?)", row)


def test_a_visit_of_which_one_code_is_refused_is_not_counted_at_all(file: Path) -> None:
    assert refused(file, {**VISIT, (WEEK, Axis.CASES, "une phrase"): 1}) is Trouble.REFUSED
    assert read(file) == {}


# Damaged


def test_a_damaged_file_is_put_aside_untouched_and_a_new_one_begun(file: Path) -> None:
    add(file, VISIT, TODAY)
    damaged = b"not a database at all" * 400
    file.write_bytes(damaged)
    aside = add(file, VISIT, TODAY)
    assert aside == file.with_name("activite.abime-20261123.sqlite")
    assert aside.read_bytes() == damaged
    assert read(file) == VISIT
    file.write_bytes(damaged)
    assert add(file, VISIT, TODAY) == file.with_name("activite.abime-20261123-2.sqlite")


def test_whatever_is_damaged_in_it_nothing_is_invented(file: Path) -> None:
    for week in range(10, 40):
        add(file, {(f"2026-S{week}", *cell[1:]): n for cell, n in VISIT.items()}, TODAY)
    whole, sound, shuffled = read(file), file.read_bytes(), random.Random(7)
    for _ in range(150):
        spoiled = bytearray(sound)
        for _ in range(shuffled.randrange(1, 40)):
            spoiled[shuffled.randrange(len(spoiled))] = shuffled.randrange(256)
        file.write_bytes(spoiled)
        try:
            add(file, VISIT, TODAY)
            counted = read(file)
        except Unavailable:
            continue
        finally:
            for aside in file.parent.glob("*abime*"):
                aside.unlink()
        assert all(isinstance(n, int) and n > 0 for n in counted.values())
        assert {axis for _, axis, _ in counted} <= set(Axis)
        assert len(counted) <= len(whole) + len(VISIT)
        file.with_name(f"{file.name}-journal").unlink(missing_ok=True)


# Forgetting


def in_week(week: str) -> Counts:
    return {(week, Axis.CASES, "faire-avec"): 1}


def test_what_is_older_than_24_months_goes(file: Path) -> None:
    old, kept = weeks_before(TODAY, 105), weeks_before(TODAY, 104)
    for week in (old, kept, *(weeks_before(TODAY, ago) for ago in range(4))):
        add(file, in_week(week), TODAY)
    add(file, in_week(WEEK), TODAY)
    weeks = {week for week, _, _ in read(file)}
    assert kept in weeks and old not in weeks


@pytest.mark.parametrize("wrong", [date(1970, 1, 1), date(2038, 1, 19)])
def test_a_clock_that_is_wrong_for_a_while_loses_nothing(file: Path, wrong: date) -> None:
    for ago in range(8):
        add(file, in_week(weeks_before(TODAY, ago)), TODAY)
    before = read(file)
    for _ in range(5):
        add(file, in_week(weeks_before(wrong, 0)), wrong)
    add(file, in_week(WEEK), TODAY)
    assert before.keys() <= read(file).keys()


def test_what_is_erased_leaves_no_trace_in_the_file(file: Path) -> None:
    add(file, in_week(WEEK), TODAY)
    assert b"faire-avec" in file.read_bytes()
    erase(file)
    assert read(file) == {}
    assert b"faire-avec" not in file.read_bytes()
    assert list(file.parent.iterdir()) == [file]


def test_erasing_what_is_not_there_or_is_damaged_works(file: Path) -> None:
    erase(file)
    assert not file.exists()
    add(file, VISIT, TODAY)
    file.write_bytes(b"rubbish" * 1000)
    erase(file)
    assert read(file) == {}


def test_the_counters_of_a_newer_version_are_not_erased(file: Path) -> None:
    add(file, VISIT, TODAY)
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("PRAGMA user_version = 2")
    before = file.read_bytes()
    with pytest.raises(Unavailable) as error:
        erase(file)
    assert error.value.trouble is Trouble.NEWER
    assert file.read_bytes() == before
