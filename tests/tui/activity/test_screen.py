"""Bilan: calm figures, one part at a time; the structure decides, may hand a table on, and may erase."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.desk.activity.axes import Axis
from cnfs_tui.desk.activity.store import read
from cnfs_tui.desk.activity.words import HEADINGS
from cnfs_tui.tui.activity.screen import ActivityScreen
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.screens.home import HomeScreen
from tests.tui.driving import Hand, a_day_of_many_visits, choose_at_home, one_line, opened
from tests.tui.test_screens import sizes


async def open_activity(hand: Hand) -> None:
    await choose_at_home(hand, "activity")
    await hand.reach(ActivityScreen)
    await hand.until(lambda: "Bilan de l’activité" in hand.page(), "the figures read")


async def turn_counting_on(hand: Hand) -> None:
    await hand.press("c")
    await hand.reach(Confirm)
    await hand.press("2")
    await hand.read("Comptage de l’activité : en marche")


async def test_where_nothing_is_counted_it_says_what_would_be_and_what_never_is() -> None:
    async with opened() as hand:
        await open_activity(hand)
        await hand.see("Rien n’est compté : la structure ne l’a pas demandé.", "Ce qui ne l’est jamais")
        assert "Effacer" not in hand.window()
        await hand.press("e", "x", "space")  # nothing to keep, to erase, or to choose
        assert isinstance(hand.screen, ActivityScreen)


async def test_the_structure_turns_the_counting_on_once_it_has_read_what_that_means() -> None:
    async with opened() as hand:
        await open_activity(hand)
        await hand.press("c")
        await hand.reach(Confirm)
        await hand.see("Aucun nom, aucune phrase, aucune heure")
        await hand.press("1")
        await hand.reach(ActivityScreen)
        assert not hand.session.settings.counting
        await turn_counting_on(hand)
        await hand.see("Le comptage est en marche.")
        await hand.press("left")
        await hand.reach(HomeScreen)
        await hand.see("Comptage de l’activité : en marche")


async def test_it_is_turned_off_at_once_and_the_figures_stay() -> None:
    a_day_of_many_visits()
    async with opened() as hand:
        await open_activity(hand)
        await turn_counting_on(hand)
        await hand.press("c")
        await hand.read("Comptage de l’activité : arrêté.", "40 accompagnements")


@sizes
async def test_each_part_shows_its_figures_with_their_number(size: tuple[int, int]) -> None:
    a_day_of_many_visits(40)
    async with opened(size) as hand:
        await open_activity(hand)
        await hand.read("40 accompagnements depuis le lundi")
        for digit, axis in enumerate(
            [Axis.ACTIONS, Axis.CASES, Axis.TARGETS, Axis.THEMES, Axis.SKILLS, Axis.OVERRIDES], 1
        ):
            await hand.press(str(digit))
            await hand.see(HEADINGS[axis]) if digit > 1 else await hand.read(HEADINGS[axis])
            assert " 40 █" in hand.page()


async def test_the_space_bar_goes_through_the_periods_and_comes_back() -> None:
    a_day_of_many_visits()
    async with opened() as hand:
        await open_activity(hand)
        await hand.read("40 accompagnements")
        for title in ("12 derniers mois", "24 derniers mois", "4 dernières semaines", "3 derniers mois"):
            await hand.press("space")
            await hand.see(title)


async def test_the_detail_of_a_few_visits_is_not_shown() -> None:
    a_day_of_many_visits(10)
    async with opened() as hand:
        await open_activity(hand)
        await hand.press("2")
        await hand.see("10 accompagnements", "Le détail s’affiche à partir de 11 accompagnements")
        assert HEADINGS[Axis.CASES] not in hand.page()


async def test_a_table_is_kept_where_papers_are_and_none_is_replaced(desk: Path) -> None:
    a_day_of_many_visits()
    async with opened() as hand:
        await open_activity(hand)
        await hand.read("40 accompagnements")
        await hand.press("e")
        await hand.until(lambda: (desk / "memos" / "bilan.csv").exists(), "the table")
        await hand.press("e")
        await hand.until(lambda: (desk / "memos" / "bilan-2.csv").exists(), "the other table")
        await hand.until(lambda: "Tableau enregistré" in hand.window(), "its path told")


async def test_the_figures_are_erased_after_a_yes_only(desk: Path) -> None:
    a_day_of_many_visits()
    async with opened() as hand:
        await open_activity(hand)
        await hand.read("40 accompagnements")
        await hand.press("x")
        await hand.reach(Confirm)
        await hand.press("1")
        await hand.reach(ActivityScreen)
        assert read(desk / "activite.sqlite")
        await hand.press("x")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.read("Ce qui est compté")
        assert read(desk / "activite.sqlite") == {}


@pytest.mark.parametrize("damaged", [b"rubbish" * 1000])
async def test_figures_that_cannot_be_read_are_told(desk: Path, damaged: bytes) -> None:
    desk.mkdir()
    (desk / "activite.sqlite").write_bytes(damaged)
    async with opened() as hand:
        await open_activity(hand)
        await hand.read("Les chiffres ne peuvent pas être lus : le fichier est abîmé.")
        assert one_line("40 accompagnements") not in hand.page()
