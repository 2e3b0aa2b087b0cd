"""A visit ends, in whatever way: the program itself no longer holds anything of it."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable

import pytest
from textual.strip import Strip
from textual.widget import Widget

from cnfs_tui.guide.handover import Handover
from cnfs_tui.guide.recommendation import Recommendation, Situation
from cnfs_tui.paper.sheet import Sheet
from cnfs_tui.session.papers import Order, Told
from cnfs_tui.tree.model import Answers, Decision
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.hidden import Hidden
from cnfs_tui.tui.panels.masked import Masked
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.paper_view import PaperView
from cnfs_tui.visit import Override, Visit
from tests.tui.driving import (
    Hand,
    accompany,
    answer,
    hide,
    open_paper,
    opened,
    set_for_good,
    set_the_frame,
    stop_the_clock,
)

OF_A_VISIT = (
    *(Visit, Override, Handover, Situation, Decision, Recommendation, Sheet, Order, Told),
    *(StepScreen, TreeScreen, Panel, Hidden, PaperView),
)
"""All that may hold something of one person, or draw it."""

ONLY_DURING_A_VISIT = ("Recommandation", "temps 1 sur", "Question 1", "Sur papier", "compte rendu")
"""Words of its screens, to be looked for among the lines that were drawn."""

WITH_BOTH_PAPERS: Answers = {
    "alerte": "rien",
    "urgence": "oui",
    "technicite": "expertise",
    "souhait": "oui",
}


def held() -> list[object]:
    """What of a visit is still in memory; the pieces that every guide holds left out.

    The test frees nothing by itself: the program must.
    """
    gc.unfreeze()
    return [one for one in gc.get_objects() if _is_of_a_visit(one) and id(one) not in _BEFORE_ANY_VISIT]


def _is_of_a_visit(one: object) -> bool:
    if isinstance(one, Strip):
        return any(words in one.text for words in ONLY_DURING_A_VISIT)
    if isinstance(one, Widget):
        return isinstance(one, OF_A_VISIT) or not (one.is_attached and isinstance(one.screen, HomeScreen))
    return isinstance(one, OF_A_VISIT)


_BEFORE_ANY_VISIT: set[int] = set()


async def ends(hand: Hand) -> None:
    await hand.press("right")
    await hand.press("enter")


async def is_broken_off(hand: Hand) -> None:
    await hand.press("q")
    await hand.reach(Confirm)
    await hand.press("2")


async def gives_way_to_another(hand: Hand) -> None:
    await hand.press("f9")
    await hand.reach(FramingScreen)
    assert not hand.visit.begun
    await hand.press("q")


async def is_left_alone(hand: Hand) -> None:
    clock = stop_the_clock(hand)
    clock.now += 3 * 60
    hand.app.look()
    await hand.reach(Masked)
    clock.now += 60 * 60
    hand.app.look()


async def is_hidden_then_erased(hand: Hand) -> None:
    clock = stop_the_clock(hand)
    await hide(hand)
    clock.now += 60
    await hand.press("f3")
    await hand.reach(Masked)
    await hand.focus_is_on("Continuer")
    await hand.press("2")


@pytest.mark.parametrize(
    "end", [ends, is_broken_off, gives_way_to_another, is_left_alone, is_hidden_then_erased]
)
async def test_once_a_visit_is_over_the_program_holds_nothing_of_it(
    end: Callable[[Hand], Awaitable[None]],
) -> None:
    async with opened() as hand:
        await hand.hold_still()
        _BEFORE_ANY_VISIT.clear()
        _BEFORE_ANY_VISIT.update(map(id, held()))
        await lead_a_visit(hand)
        assert held()
        await end(hand)
        await hand.reach(HomeScreen)
        await hand.until(lambda: len(hand.app.screen_stack) == 1, "home alone")
        hand.app.simulate_key("down")  # what Textual remembers of the last message
        await hand.drawn()
        assert not hand.app._notifications
        await hand.until(lambda: not held(), "nothing held")


async def lead_a_visit(hand: Hand) -> None:
    """By the keys, with panels, the tree and both papers, to the closing gestures."""
    await accompany(hand)
    await set_the_frame(hand)
    await hand.press("f1", "left")
    await answer(hand, WITH_BOTH_PAPERS)
    await hand.press("1", "2", "right")
    await hand.reach(SummaryScreen)
    await hand.press("1")
    await hand.reach(RecommendationScreen)
    await hand.press("f4")
    await hand.reach(TreeScreen)
    await hand.press("f4")
    await hand.reach(RecommendationScreen)
    await hand.press("enter")
    await hand.reach(TogetherScreen)
    await hand.press("m", "1", "right")
    await hand.reach(MemoScreen)
    await hand.press("1", "d")
    await hand.press("2")
    await hand.reach(MemoScreen)
    await set_for_good(hand)
    await open_paper(hand)
    await hand.press("right")
    await hand.reach(LiaisonScreen)
    await set_for_good(hand)
    await open_paper(hand)
    await hand.press("right")
    await hand.reach(GoodbyeScreen)
