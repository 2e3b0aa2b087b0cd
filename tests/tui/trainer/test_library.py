"""The posture library: every card whole, one at a time, for a trainer and for an adviser in a visit."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from cnfs_tui.pages.training.library import Family, PostureCard, cards
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.trainer_screen import PROJECTED
from cnfs_tui.tui.widgets.big_text import BigText
from tests.tui.driving import Hand, come_back, hide, one_line, open_at, opened, shipped

SIZES = [(60, 20), (80, 24), (120, 40)]
FAMILIES = list(Family)
URGENT: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"}


@asynccontextmanager
async def library(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hand]:
    """The library, opened by a trainer."""
    async with opened(size) as hand:
        await hand.press("8")
        await hand.reach(ScenariosScreen)
        await hand.press("b")
        await hand.reach(LibraryScreen)
        yield hand


def made(family: Family) -> list[PostureCard]:
    return cards(shipped().guide, family)


def place(family: Family, number: int) -> str:
    return f"{family.title} {number} sur {len(made(family))}"


# The cards themselves


def test_every_family_has_its_cards_and_each_card_says_on_whose_word() -> None:
    posture = shipped().guide.posture
    numbers = [len(made(family)) for family in FAMILIES]
    assert numbers == [
        len(posture.gestures),
        len(posture.sayings),
        len(posture.slips),
        len(posture.ladder),
        len(posture.modes.by_id),
    ]
    for family in FAMILIES:
        for card in made(family):
            assert card.page[-1].text.startswith("Source : ")


def test_a_gesture_shows_how_it_is_seen_and_what_it_replaces() -> None:
    for gesture, card in zip(shipped().guide.posture.gestures.values(), made(Family.GESTURES), strict=True):
        texts = [block.text for block in card.page]
        assert {gesture.id.upper(), gesture.gesture, gesture.seen, gesture.avoid} <= set(texts)
        assert card.large == gesture.gesture
        assert gesture.avoid in card.beside


def test_what_is_not_to_be_said_is_never_the_large_sentence() -> None:
    for saying, card in zip(shipped().guide.posture.sayings, made(Family.SAYINGS), strict=True):
        assert saying.say in card.large and saying.avoid not in card.large
        assert card.beside.startswith("Non : ") and saying.avoid in card.beside


def test_the_rungs_that_need_a_mandate_say_so() -> None:
    for rung, card in zip(shipped().guide.posture.ladder, made(Family.LADDER), strict=True):
        assert rung.mandate == any("mandat" in block.text and block.lead == "! " for block in card.page)


def test_a_slip_names_the_gestures_at_stake() -> None:
    posture = shipped().guide.posture
    for slip, card in zip(posture.slips.values(), made(Family.SLIPS), strict=True):
        page = " ".join(block.text for block in card.page)
        assert all(posture.gestures[gesture].gesture in page for gesture in slip.gestures)


# Reading them


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_card_is_seen_whole_without_turning_a_page(size: tuple[int, int]) -> None:
    async with library(size) as hand:
        for digit, family in enumerate(FAMILIES, 1):
            await hand.press(str(digit))
            for number, card in enumerate(made(family), 1):
                await hand.see(place(family, number), *(block.text for block in card.page))
                await hand.press("space")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_every_card_projected_is_seen_whole(size: tuple[int, int]) -> None:
    async with library(size) as hand:
        await hand.press("p")
        await hand.until(lambda: hand.screen.has_class(PROJECTED), "the projection")
        for digit, family in enumerate(FAMILIES, 1):
            await hand.press(str(digit))
            for number, _ in enumerate(made(family), 1):
                await hand.see(place(family, number))
                await hand.drawn()
                for big in hand.screen.query(BigText):
                    assert hand.screen.can_view_entire(big), (family, number, hand.window())
                await hand.press("space")


async def test_projected_a_gesture_is_written_in_large_letters() -> None:
    async with library((120, 40)) as hand:
        await hand.press("p")
        await hand.drawn()
        large = hand.screen.query_one("#large", BigText)
        assert large.region.height >= 5
        assert made(Family.GESTURES)[0].large not in hand.window()


async def test_arrows_and_space_turn_cards_and_stop_at_both_ends() -> None:
    async with library() as hand:
        last = len(made(Family.GESTURES))
        await hand.press("up")
        await hand.see(place(Family.GESTURES, 1))
        await hand.press("down", "space")
        await hand.see(place(Family.GESTURES, 3))
        await hand.press("up")
        await hand.see(place(Family.GESTURES, 2))
        await hand.press("end", "down")
        await hand.see(place(Family.GESTURES, last))
        await hand.press("home")
        await hand.see(place(Family.GESTURES, 1))


async def test_a_family_is_found_again_where_it_was_left() -> None:
    async with library() as hand:
        await hand.press("down", "down", "3", "down")
        await hand.see(place(Family.SLIPS, 2), "[3 Dérapages]")
        await hand.press("1")
        await hand.see(place(Family.GESTURES, 3), "[1 Gestes]")
        await hand.press("9", "0")
        await hand.see(place(Family.GESTURES, 3))


async def test_a_card_is_chosen_in_the_list_of_its_family() -> None:
    async with library() as hand:
        await hand.press("enter")
        await hand.reach(Pick)
        await hand.press("4")
        await hand.reach(LibraryScreen)
        await hand.see(place(Family.GESTURES, 4))
        await hand.press("enter")
        await hand.reach(Pick)
        await hand.focus_is_on(made(Family.GESTURES)[3].name)
        await hand.press("left")
        await hand.reach(LibraryScreen)
        await hand.see(place(Family.GESTURES, 4))


async def test_a_window_that_changes_size_keeps_the_card() -> None:
    async with library((60, 20)) as hand:
        await hand.press("3", "down")
        await hand.resize(120, 40)
        await hand.see(place(Family.SLIPS, 2), *(block.text for block in made(Family.SLIPS)[1].page))


async def test_a_trainer_goes_back_to_the_scenarios() -> None:
    async with library() as hand:
        await hand.press("left")
        await hand.reach(ScenariosScreen)


# During a visit


@pytest.mark.parametrize("step", [Step.FRAMING, Step.DIAGNOSIS, Step.RECOMMENDATION, Step.TOGETHER])
async def test_an_adviser_reads_the_library_over_a_visit_and_comes_back_to_it(step: Step) -> None:
    async with opened() as hand:
        await open_at(hand, step, URGENT)
        under, visit = hand.screen, hand.visit
        await hand.press("f6")
        await hand.reach(LibraryScreen)
        await hand.see(place(Family.GESTURES, 1))
        await hand.press("2", "down")
        await hand.see(place(Family.SAYINGS, 2))
        await hand.press("left")
        await hand.until(lambda: hand.screen is under, "the step")
        assert hand.visit == visit
        assert hand.app.room is None


async def test_over_a_visit_there_is_no_tool_of_a_trainer() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.press("f6")
        await hand.reach(LibraryScreen)
        assert "Projeter" not in hand.window()
        await hand.press("p")
        await hand.hold_still()
        assert not hand.screen.has_class(PROJECTED)
        await hand.press("f1")
        await hand.reach(LookUp)
        await hand.read("La carte suivante")
        assert "Grandes lettres" not in hand.page()


async def test_the_key_of_the_library_is_told_in_the_help_of_a_step() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, {"alerte": "danger"})
        await hand.press("f1")
        await hand.reach(LookUp)
        await hand.read("b Les gestes, les paroles, les dérapages (ou F6).")


async def test_the_curtain_hides_the_library_over_a_visit() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, {"alerte": "danger"})
        await hand.press("f6")
        await hand.reach(LibraryScreen)
        await hide(hand)
        await come_back(hand)
        await hand.reach(LibraryScreen)
        await hand.press("q")
        await hand.reach(RecommendationScreen)


async def test_a_key_pressed_twice_opens_the_library_once() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, {"alerte": "danger"})
        await hand.press_at_once("f6", "f6")
        await hand.reach(LibraryScreen)
        assert [type(under) for under in hand.app.screen_stack] == [
            HomeScreen,
            RecommendationScreen,
            LibraryScreen,
        ]


async def test_what_an_author_writes_on_a_card_is_never_obeyed() -> None:
    hostile = "[CAF] [/ [x [@click=app.exit]ici"
    guide = shipped().guide
    gestures = guide.posture.gestures
    first = next(iter(gestures))
    changed = gestures[first].model_copy(update={"gesture": hostile, "seen": hostile, "avoid": hostile})
    posture = guide.posture.model_copy(update={"gestures": {**gestures, first: changed}})
    async with library() as hand:
        assert hand.app.room is not None
        hand.app.room.guide = replace(guide, posture=posture)
        await hand.press("down", "up")
        await hand.see(one_line(hostile))
