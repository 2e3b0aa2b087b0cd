"""What the running app counts: visits that came to their end, written meanwhile, nothing lost."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cnfs_tui.desk import database
from cnfs_tui.desk.activity import store
from cnfs_tui.desk.activity.axes import Axis, Counts, week_of
from cnfs_tui.desk.activity.store import read
from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.requests import GoHome
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from tests.plain_user import a_plain_user
from tests.systems import permissions
from tests.tui.driving import ALL_QUESTIONS, Hand, eventually, open_at, opened, stop_the_clock

TODAY = date(2026, 11, 23)
WEEK = week_of(TODAY)
VISIT: Counts = {(WEEK, Axis.CASES, "orienter"): 1}
ON = "Comptage de l’activité : en marche. Rien n’est gardé des personnes."


def counting_in(file: Path, told: list[bool] | None = None) -> Counting:
    return Counting(lambda: file, lambda: (told if told is not None else []).append(True), lambda: TODAY)


def count_on(hand: Hand, counting: bool | None = True) -> None:
    hand.session.settings = replace(hand.session.settings, counting=counting)
    hand.app.settled()


def cases_counted() -> int:
    file = Path(os.environ["CNFS_TUI_DATA"]) / "activite.sqlite"
    return sum(n for (_, axis, _), n in read(file).items() if axis is Axis.CASES)


async def finish_a_visit(hand: Hand) -> None:
    await open_at(hand, Step.GOODBYE, ALL_QUESTIONS)
    await hand.reach(GoodbyeScreen)
    await hand.press("9")
    await hand.reach(HomeScreen)


# The counting itself


def test_what_is_added_is_written_without_waiting_for_the_end(tmp_path: Path) -> None:
    counting = counting_in(tmp_path / "activite.sqlite")
    for _ in range(5):
        counting.add(VISIT)
    counting.finish()
    assert read(tmp_path / "activite.sqlite") == {(WEEK, Axis.CASES, "orienter"): 5}
    assert counting.refused is None


def test_what_cannot_be_written_waits_and_is_written_when_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.0)
    file, told = tmp_path / "activite.sqlite", list[bool]()
    counting = counting_in(file, told)
    counting.add(VISIT)
    counting.finish()
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        counting.add(VISIT)
        counting.finish()
        other.execute("ROLLBACK")
    assert counting.refused is Trouble.BUSY and told
    assert counting.read() == {(WEEK, Axis.CASES, "orienter"): 2}
    assert read(file) == VISIT
    counting.add(VISIT)
    counting.finish()
    assert counting.refused is None
    assert read(file) == {(WEEK, Axis.CASES, "orienter"): 3}


def test_an_account_without_a_home_is_told(tmp_path: Path) -> None:
    def nowhere() -> Path:
        raise FileNotFoundError

    counting = Counting(nowhere, lambda: None)
    counting.add(VISIT)
    counting.finish()
    assert counting.refused is Trouble.NO_HOME
    with pytest.raises(Unavailable):
        counting.read()


def test_what_was_waiting_is_erased_with_the_rest(tmp_path: Path) -> None:
    counting = counting_in(tmp_path / "activite.sqlite")
    counting.add(VISIT)
    counting.finish()
    counting.erase()
    assert counting.read() == {}


def test_a_damaged_file_is_told_once_with_where_it_was_put(tmp_path: Path) -> None:
    file = tmp_path / "activite.sqlite"
    file.write_bytes(b"rubbish" * 1000)
    counting = counting_in(file)
    counting.add(VISIT)
    counting.finish()
    assert counting.take_aside() == tmp_path / "activite.abime-20261123.sqlite"
    assert counting.take_aside() is None


# In the app


async def test_a_finished_visit_is_counted_once_when_the_structure_asked_for_it() -> None:
    async with opened() as hand:
        count_on(hand)
        await finish_a_visit(hand)
        await eventually(lambda: cases_counted() == 1, "the visit counted")
        assert hand.session.visit is None
        await finish_a_visit(hand)
        await eventually(lambda: cases_counted() == 2, "the next one too")


@pytest.mark.parametrize("counting", [None, False])
async def test_nothing_is_counted_unless_it_was_asked_for(desk: Path, counting: bool | None) -> None:
    async with opened() as hand:
        count_on(hand, counting)
        await finish_a_visit(hand)
        hand.app.finish_counting()
        assert "Comptage" not in hand.page()
    assert not (desk / "activite.sqlite").exists()


async def test_a_visit_left_midway_is_not_counted(desk: Path) -> None:
    async with opened() as hand:
        count_on(hand)
        await open_at(hand, Step.RECOMMENDATION, ALL_QUESTIONS)
        hand.app.post_message(GoHome())
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        hand.app.finish_counting()
    assert not (desk / "activite.sqlite").exists()


async def left_by_q(hand: Hand) -> None:
    await hand.press("q")
    await hand.reach(Confirm)
    await hand.press("2")


async def followed_by_another_person(hand: Hand) -> None:
    await hand.press("f9")


async def left_alone(hand: Hand) -> None:
    clock = stop_the_clock(hand)
    clock.now += 3600
    hand.app.look()


@pytest.mark.parametrize("end", [left_by_q, followed_by_another_person, left_alone])
async def test_a_visit_that_came_to_its_last_screen_is_counted_once_however_it_ends_there(
    end: Callable[[Hand], Awaitable[None]],
) -> None:
    async with opened() as hand:
        count_on(hand)
        await open_at(hand, Step.GOODBYE, ALL_QUESTIONS)
        await hand.reach(GoodbyeScreen)
        await end(hand)
        await eventually(lambda: cases_counted() == 1, "the visit counted")
        hand.app.finish_counting()
        assert cases_counted() == 1


async def test_an_exercise_is_never_counted(desk: Path) -> None:
    async with opened() as hand:
        count_on(hand)
        await open_at(hand, Step.GOODBYE, ALL_QUESTIONS)
        hand.session.exercise = True
        await hand.press("9")
        await hand.reach(HomeScreen)
        hand.app.finish_counting()
    assert not (desk / "activite.sqlite").exists()


async def test_nothing_of_the_visit_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()
    writing = store.add

    def slow(path: Path, counts: Counts, today: date) -> Path | None:
        let_go.wait()
        return writing(path, counts, today)

    monkeypatch.setattr(store, "add", slow)
    async with opened() as hand:
        count_on(hand)
        await finish_a_visit(hand)
        assert cases_counted() == 0
        let_go.set()
        hand.app.finish_counting()
        assert cases_counted() == 1


async def test_quitting_waits_until_what_was_counted_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    from cnfs_tui.commands.full_screen import carried

    async with opened() as hand:
        count_on(hand)
        await finish_a_visit(hand)
    monkeypatch.setattr(CnfsApp, "main", lambda app: 0)
    assert carried(hand.app) == 0
    assert cases_counted() == 1


async def test_a_visit_that_is_over_is_counted_once_when_its_window_is_closed() -> None:
    async with opened() as hand:
        count_on(hand)
        await open_at(hand, Step.GOODBYE, ALL_QUESTIONS)
        await hand.reach(GoodbyeScreen)
        hand.app.exit(return_code=129)
        hand.app.exit(return_code=129)
        hand.app.finish_counting()
        assert cases_counted() == 1


async def test_the_home_screen_says_that_visits_are_counted() -> None:
    async with opened() as hand:
        assert "Comptage" not in hand.page()
        count_on(hand)
        await hand.see(ON)


@permissions
async def test_when_counters_cannot_be_written_the_visit_goes_on_and_a_line_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_plain_user() as folder:
        monkeypatch.setenv("CNFS_TUI_DATA", str(folder / "data"))
        folder.chmod(0o500)
        try:
            async with opened() as hand:
                count_on(hand)
                await finish_a_visit(hand)
                await hand.see("Le comptage est arrêté : ce poste ne laisse pas écrire")
                await finish_a_visit(hand)
                await hand.see("Le comptage est arrêté : ce poste ne laisse pas écrire")
                folder.chmod(0o700)
                await finish_a_visit(hand)
                await hand.see(ON)
                assert cases_counted() == 3
        finally:
            folder.chmod(0o700)


async def test_a_damaged_file_is_told_when_it_is_put_aside(desk: Path) -> None:
    desk.mkdir()
    (desk / "activite.sqlite").write_bytes(b"rubbish" * 1000)
    async with opened() as hand:
        count_on(hand)
        await finish_a_visit(hand)
        said = "Il est gardé à côté"
        await hand.until(lambda: hand.was_told(said), said)
        assert cases_counted() == 1


async def test_the_file_of_a_newer_version_is_told_as_soon_as_the_app_is_open(desk: Path) -> None:
    store.add(desk / "activite.sqlite", VISIT, TODAY)
    with sqlite3.connect(desk / "activite.sqlite") as newer:
        newer.execute("PRAGMA user_version = 2")
    async with opened() as hand:
        count_on(hand)
        await hand.see("Le comptage est arrêté : le fichier vient d’une version plus récente")
