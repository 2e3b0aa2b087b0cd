"""Every state is written in characters: what is seen without any style tells one state from another."""

from __future__ import annotations

from itertools import pairwise

from cnfs_tui.desk.colours import Colours
from cnfs_tui.guide.days import MONTHS
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.panels.day import DayPanel
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.step_screen import StepScreen
from tests.tui.driving import (
    ALL_QUESTIONS,
    Hand,
    a_day_of_many_visits,
    accompany,
    answer,
    choose_at_home,
    digit_of,
    open_at,
    open_line,
    opened,
    set_the_frame,
)
from tests.tui.touring import stations


async def changed(hand: Hand, *keys: str) -> list[str]:
    """The lines of the window, without any style, that these keys have changed."""
    await hand.drawn()
    before = hand.window().split("\n")
    await hand.press(*keys)
    await hand.drawn()
    return [now for was, now in zip(before, hand.window().split("\n"), strict=True) if was != now]


async def test_a_box_ticked_differs_from_one_that_is_not() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        row = hand.rows()[0]
        assert any("[x]" in line for line in await changed(hand, "1"))
        assert row.option.taken


async def test_what_is_chosen_among_several_differs_from_the_others() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await open_line(hand, "theme")
        await hand.reach(Pick)
        assert [hand.window().count(mark) for mark in ("(•)", "( )")] == [1, len(Colours) - 1]


def test_each_step_differs_from_the_others_on_its_first_line() -> None:
    lines = {s.kind: s.window.split("\n")[0] for s in stations() if issubclass(s.kind, StepScreen)}
    assert len(set(lines.values())) == len({kind.STEP.label for kind in lines})


async def test_the_part_that_is_open_differs_from_the_others() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, ALL_QUESTIONS)
        await hand.reach(RecommendationScreen)
        lines = [line for key in "2345" for line in await changed(hand, key) if f"[{key} " in line]
        assert len(lines) == 4
        assert all(one != other for one, other in pairwise(lines))


async def test_what_is_answered_differs_from_what_is_not_and_from_what_is_set_aside() -> None:
    async with opened() as hand:
        await accompany(hand)
        await set_the_frame(hand)
        await hand.press(digit_of(hand.guide, "alerte", ALL_QUESTIONS))
        await hand.see("✓ ")
        await answer(hand, ALL_QUESTIONS)
        for _ in range(4):
            await hand.press("backspace")
        await hand.reach(DiagnosisScreen)
        asked = hand.window()
        assert "(•)" in asked
        assert "–" not in asked
        await hand.press("1")  # a social emergency: other questions matter now
        await hand.reach(ObservationsScreen)
        await hand.press("backspace")
        await hand.reach(DiagnosisScreen)
        await hand.read("(mis de côté)")


async def test_the_way_of_a_visit_and_the_one_it_left_differ_from_other_branches() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "tree")
        await hand.reach(TreeScreen)
        assert not {"●", "○"} & set(hand.window())
    seen = {station.name: station.window for station in stations()}
    assert seen["arbre de la visite"].count("●") > 2


async def test_a_rung_climbed_differs_from_the_others() -> None:
    async with opened() as hand:
        await open_at(hand, Step.TOGETHER, ALL_QUESTIONS)
        await hand.reach(TogetherScreen)
        assert "›0" in hand.window()
        assert any("›1" in line for line in await changed(hand, "m"))


async def test_a_day_that_is_past_differs_from_one_that_can_be_chosen() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.reach(MemoScreen)
        await hand.press("d")
        await hand.reach(DayPanel)
        today = hand.session.today()
        assert MONTHS[today.month - 1] in hand.window()
        assert hand.window().count("  · ") == today.day - 1
        assert f"[{today.day:2}]" in hand.window()


async def test_a_text_that_will_not_do_differs_from_one_that_will() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await open_line(hand, "postcode")
        await hand.reach(Entry)
        assert any("! Il faut" in line for line in await changed(hand, "0"))
        assert not any("!" in line for line in await changed(hand, *"1990"))


async def test_counting_or_not_is_written() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "activity")
        await hand.drawn()
        before = hand.window()
    a_day_of_many_visits()
    async with opened() as hand:
        await choose_at_home(hand, "activity")
        await hand.drawn()
        assert hand.window() != before


async def test_what_scrolls_says_where_one_is_in_it() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "structure")
        await hand.drawn()
        tops = [rank for rank, line in enumerate(hand.window().split("\n")) if line.endswith("█")]
        await hand.press("pagedown", "pagedown")
        await hand.drawn()
        ends = [rank for rank, line in enumerate(hand.window().split("\n")) if line.endswith("█")]
        assert tops and ends and tops[0] < ends[0] and tops[-1] < ends[-1]


async def test_several_things_ticked_are_told_on_the_line_that_opened_them() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ALL_QUESTIONS)
        await hand.reach(LiaisonScreen)
        await hand.press("4")
        await hand.reach(Tick)
        assert any("[x]" in line for line in await changed(hand, "1"))
