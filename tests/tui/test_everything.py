"""Ctrl+P: all that can be done here in one list, to choose from; words may be typed outside visits only."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from cnfs_tui.desk.colours import Colours
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.panels.everything import Everything, SoughtEverything
from cnfs_tui.tui.panels.harmless import Harmless
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.widgets.keyline import KeyLine
from tests.tui.driving import ALL_QUESTIONS, Hand, accompany, choose_at_home, hide, open_at, opened
from tests.tui.ways import WAYS


async def open_list(hand: Hand, kind: type[Everything] = Everything) -> None:
    await hand.press("ctrl+p")
    await hand.reach(kind)
    await hand.drawn()


def lines(hand: Hand) -> list[str]:
    return [row.option.label for row in hand.rows()]


# What is listed


@pytest.mark.parametrize("name", WAYS)
async def test_the_list_tells_every_key_of_the_last_line_and_those_of_everywhere(name: str) -> None:
    async with opened() as hand:
        await WAYS[name](hand)
        await hand.drawn()
        told = [key for line in hand.screen.query(KeyLine) for key in line.told]
        await open_list(hand)
        listed = " ".join(lines(hand))
        for key in told:
            assert (key.tooltip or key.description).removesuffix(".") in listed, key.description
        for words in ("Masquer l’écran", "· F3", "· Ctrl+Q"):
            assert words in listed
        await hand.press("escape")


async def test_outside_a_visit_the_lines_of_the_screen_are_listed_too() -> None:
    async with opened() as hand:
        await open_list(hand, SoughtEverything)
        assert "Chercher un lieu · 5" in lines(hand)


async def test_the_same_key_closes_the_list() -> None:
    async with opened() as hand:
        for kind in (SoughtEverything, Everything):
            under = hand.screen
            await open_list(hand, kind)
            await hand.press("ctrl+p")
            await hand.until(lambda u=under: hand.screen is u, "the screen under")  # type: ignore[misc]
            if kind is SoughtEverything:
                await accompany(hand)


# During a visit


@pytest.mark.parametrize("step", Step, ids=lambda step: step.name)
async def test_nothing_is_typed_during_a_visit(step: Step) -> None:
    async with opened() as hand:
        await open_at(hand, step, {} if step in (Step.FRAMING, Step.DIAGNOSIS) else ALL_QUESTIONS)
        await open_list(hand)
        assert type(hand.screen) is Everything
        assert not hand.screen.query(Input)


async def test_during_a_visit_a_digit_or_a_letter_does_what_its_line_says() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, ALL_QUESTIONS)
        await open_list(hand)
        assert lines(hand)[1] == "Revenir en arrière · ←"
        await hand.press("2")
        await hand.reach(DiagnosisScreen)


async def test_what_is_chosen_with_the_arrows_is_done_on_the_screen_under() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, ALL_QUESTIONS)
        await open_list(hand)
        await hand.press("down", "enter")
        await hand.reach(DiagnosisScreen)


async def test_closing_the_list_changes_nothing() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, ALL_QUESTIONS)
        visit = hand.visit
        await hand.drawn()
        before = hand.window()
        await open_list(hand)
        await hand.press("escape")
        await hand.reach(ObservationsScreen)
        await hand.until(lambda: hand.window() == before, "the same window")
        assert hand.visit == visit


# Outside visits


@pytest.mark.parametrize("typed", ["lieu", "CHERCHER", "lieu cherche", "chèrcher"])
async def test_a_few_words_find_a_line_without_case_accents_or_order(typed: str) -> None:
    async with opened() as hand:
        await open_list(hand, SoughtEverything)
        hand.screen.query_one(Input).value = typed
        await hand.until(lambda: lines(hand) == ["Chercher un lieu · 5"], "one line")
        await hand.press("enter")
        await hand.reach(PlacesScreen)


async def test_words_that_nothing_has_are_said_to_find_nothing() -> None:
    async with opened() as hand:
        await open_list(hand, SoughtEverything)
        await hand.press(*"zzz", "enter")
        await hand.read("Rien ici ne répond à ces mots.")
        await hand.press("backspace", "backspace", "backspace")
        await hand.until(lambda: len(hand.rows()) > 9, "every line again")


async def test_typing_goes_on_while_a_line_is_pointed_at() -> None:
    async with opened() as hand:
        await open_list(hand, SoughtEverything)
        await hand.press("m", "down", "down", "e", "m", "o", "q", "backspace")
        await hand.until(lambda: hand.screen.query_one(Input).value == "memo", "the words")
        await hand.press("down", "enter")
        await hand.reach(CatalogueScreen)


async def test_a_capital_is_typed_once() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "train")
        await hand.reach(ScenariosScreen)
        await open_list(hand, SoughtEverything)
        assert isinstance(hand.app.focused, Input)
        await hand.press("down", "S", "1", "2")
        await hand.hold_still()
        assert hand.screen.query_one(Input).value == "S12"
        assert [line[:3] for line in lines(hand)] == ["S12"]


async def test_a_scenario_is_found_by_its_name_and_opened() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "train")
        await hand.reach(ScenariosScreen)
        title = hand.guide.scenarios[hand.rows()[-1].option.value].title
        await open_list(hand, SoughtEverything)
        for key in title.split()[-1]:
            await hand.press(key)
        await hand.press("enter")
        await hand.reach(Pick)
        await hand.read(title)


async def test_what_works_everywhere_is_done_from_the_list() -> None:
    async with opened() as hand:
        await open_list(hand, SoughtEverything)
        await hand.press(*"fond", "enter")
        await hand.until(lambda: hand.app.colours is not Colours.DARK, "other colours")
        await hand.reach(HomeScreen)


async def test_nothing_typed_is_kept() -> None:
    async with opened() as hand:
        await open_list(hand, SoughtEverything)
        await hand.press(*"memo", "escape")
        await hand.reach(HomeScreen)
        await open_list(hand, SoughtEverything)
        assert hand.screen.query_one(Input).value == ""
        assert len(hand.rows()) > 9


# Where it must not show


async def test_a_covered_window_lists_nothing() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hide(hand)
        await hand.press("ctrl+p")
        await hand.hold_still()
        assert isinstance(hand.screen, Harmless)


async def test_a_window_too_small_lists_nothing() -> None:
    async with opened() as hand:
        await hand.resize(40, 10)
        shown = hand.screen
        await hand.press("ctrl+p")
        await hand.hold_still()
        assert hand.screen is shown
