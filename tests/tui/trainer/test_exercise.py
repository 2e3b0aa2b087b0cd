"""A visit played from the trainer's room: EXERCICE is on its screens and its papers, and on no other."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from cnfs_tui.session.steps import Step
from cnfs_tui.training.session import Played
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.trainer.report import ReportScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from tests.slow_printer import SlowPrinter
from tests.tui.driving import (
    SIZE,
    Hand,
    answer,
    choose_at_home,
    open_at,
    open_paper,
    opened,
    set_for_good,
    set_the_frame,
)

EXERCISE = "EXERCICE"
BOTH: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
"""Answers that give both papers."""


async def play(hand: Hand) -> None:
    """From home to the first screen of an exercise, on the first scenario."""
    await choose_at_home(hand, "train")
    await hand.reach(ScenariosScreen)
    await hand.press("1")
    await hand.reach(Pick)
    await hand.press("5")
    await hand.reach(FramingScreen)


async def come_to_the_memo(hand: Hand) -> None:
    """From the first screen of a visit to its memo, one skill ticked, by the keys."""
    await set_the_frame(hand)
    await answer(hand, BOTH)
    for key, screen in (
        ("right", ObservationsScreen),
        ("1", SummaryScreen),
        ("enter", RecommendationScreen),
        ("right", TogetherScreen),
    ):
        await hand.reach(screen)
        await hand.press(key)
    await hand.reach(MemoScreen)
    await hand.press("1")
    await hand.until(lambda: bool(hand.visit.skills), "a skill")
    await set_for_good(hand)


async def on_paper(hand: Hand) -> str:
    """The text of every page of the paper shown."""
    return "".join(page.extract_text() for page in PdfReader(await open_paper(hand)).pages)


@pytest.mark.parametrize("size", [(60, 20), SIZE, (120, 40)], ids=str)
async def test_every_step_of_an_exercise_says_so_on_its_first_line(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await play(hand)
        assert hand.session.exercise
        for step, screen in ((Step.FRAMING, FramingScreen), (Step.MEMO, MemoScreen)):
            await hand.reach(screen)
            assert hand.window().lstrip().startswith(EXERCISE), step
            if step is Step.FRAMING:
                await come_to_the_memo(hand)


async def test_both_papers_of_an_exercise_bear_it_in_the_file_that_is_opened() -> None:
    async with opened() as hand:
        await play(hand)
        await come_to_the_memo(hand)
        assert EXERCISE in await on_paper(hand)
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        await set_for_good(hand)
        assert EXERCISE in await on_paper(hand)


async def test_the_end_of_an_exercise_comes_back_to_the_scenarios_where_it_is_remembered() -> None:
    async with opened() as hand:
        await play(hand)
        await come_to_the_memo(hand)
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.press("right", "enter")
        await hand.reach(ScenariosScreen)
        assert hand.session.visit is None
        assert not hand.session.exercise
        await hand.read("joué")


async def test_an_exercise_given_up_comes_back_to_the_scenarios() -> None:
    async with opened() as hand:
        await play(hand)
        await hand.press("q")
        await hand.until(lambda: not isinstance(hand.screen, FramingScreen), "the screen left, or a question")
        if isinstance(hand.screen, Confirm):
            await hand.press("2")
        await hand.reach(ScenariosScreen)
        assert hand.session.visit is None


async def test_a_real_visit_afterwards_bears_nothing_of_it() -> None:
    async with opened() as hand:
        await play(hand)
        await come_to_the_memo(hand)
        await hand.press("q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(ScenariosScreen)
        await hand.press("left")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        await choose_at_home(hand, "accompany")
        await hand.reach(FramingScreen)
        assert EXERCISE not in hand.page()
        await come_to_the_memo(hand)
        assert EXERCISE not in hand.page()
        assert EXERCISE not in await on_paper(hand)


async def test_what_if_is_asked_from_a_recommendation_and_leaves_the_visit_as_it_was() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, BOTH)
        before, case = hand.visit, hand.guide.cases["orienter-et-apprendre"]
        await hand.press("e")
        await hand.reach(WhatIfScreen)
        await hand.press("down")
        await hand.until(lambda: hand.focused is not None, "the pointer")
        while (row := hand.focused) is not None and row.option.value != "urgence":
            await hand.press("down")
        await hand.press("2")
        await hand.read(f"Maintenant : {case.title}")
        await hand.press("left")
        await hand.reach(RecommendationScreen)
        assert hand.visit is before


async def test_an_exercise_does_not_begin_while_the_report_is_on_its_way(printer: SlowPrinter) -> None:
    async with opened(SIZE) as hand:
        await choose_at_home(hand, "train")
        await hand.reach(ScenariosScreen)
        room = hand.app.room
        assert room is not None
        name = next(iter(room.guide.scenarios))
        room.keep(name, Played(shown=True))
        await hand.press("c")
        await hand.reach(ReportScreen)
        await set_for_good(hand)
        await hand.press("i")
        await hand.until(lambda: printer.asked, "the printer asked")
        await hand.press("q")
        await hand.reach(ScenariosScreen)
        await hand.press("1")
        await hand.reach(Pick)
        await hand.press("5")
        await hand.read("Un papier part à l’imprimante.")
        assert hand.session.visit is None
        assert not any(played.visited for played in room.session.played.values())
