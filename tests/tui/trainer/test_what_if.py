"""Et si: one answer changes, the way moves in the tree."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import pytest

from cnfs_tui.pages.case_words import ACTIONS, STATUS
from cnfs_tui.pages.training.what_if import PAPERS
from cnfs_tui.session.room import Room
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.tree.outline import followed
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.tree_view import TreeView
from tests.tui.driving import Hand, one_line, opened
from tests.tui.test_screens import sizes

NAME = "la-reversion"
WIDE = (120, 40)


@asynccontextmanager
async def imagining(
    size: tuple[int, int] = WIDE,
    *,
    name: str | None = NAME,
    answers: Mapping[str, str] | None = None,
    projected: bool = False,
) -> AsyncIterator[Hand]:
    """« Et si » over the home screen."""
    async with opened(size) as hand:
        hand.app.push_screen(WhatIfScreen(Room(hand.guide, projected=projected), name, answers))
        await hand.reach(WhatIfScreen)
        yield hand


def screen(hand: Hand) -> WhatIfScreen:
    found = hand.screen
    assert isinstance(found, WhatIfScreen)
    return found


async def point(hand: Hand, criterion: str) -> None:
    """Move the pointer to a criterion, from wherever it is."""
    await hand.until(lambda: hand.focused is not None, "the pointer")
    for _ in hand.guide.tree.criteria:
        if (row := hand.focused) and row.option.value == criterion:
            return
        await hand.press("down")
    raise AssertionError(criterion)


def marks(hand: Hand, sign: str) -> int:
    """The lines of the tree that bear this sign."""
    tree = hand.screen.query_one(TreeView)
    return sum(
        f"{sign} " in "".join(segment.text for segment in tree.render_line(y))[:4]
        for y in range(tree.size.height)
    )


async def test_it_starts_from_the_answers_of_the_scenario_and_says_where_they_lead() -> None:
    async with imagining() as hand:
        scenario = hand.guide.scenarios[NAME]
        case = hand.guide.cases[scenario.case]
        await hand.read(scenario.title, case.title, ACTIONS[case.action], PAPERS[case.memo])
        for criterion, answer in scenario.answers.items():
            told = hand.guide.diagnostic.criteria[criterion]
            await hand.read(f"{told.title} : {told.answers[answer].title}")
        assert marks(hand, "○") == 0
        assert marks(hand, "●") == len(followed(hand.guide.tree.root, screen(hand)._state.after.path))


async def test_one_answer_by_its_digit_moves_the_way_and_keeps_the_former_one_in_sight() -> None:
    async with imagining() as hand:
        await point(hand, "souhait")
        await hand.press("1")
        before, after = (hand.guide.cases[case] for case in ("orienter", "orienter-et-apprendre"))
        await hand.read(f"Avant : {before.title}", f"Maintenant : {after.title}")
        await hand.read(f"{ACTIONS[before.action]} → {ACTIONS[after.action]}")
        await hand.read(f"{PAPERS[before.memo]} → {PAPERS[after.memo]}")
        await hand.until(lambda: marks(hand, "○") == 1, "the former way")
        assert marks(hand, "●") > 1


async def test_enter_goes_through_the_answers_and_r_puts_the_first_ones_back() -> None:
    async with imagining() as hand:
        state = screen(hand)._state
        await point(hand, "urgence")
        for _ in state.choices("urgence")[1:]:
            await hand.press("enter")
            await hand.until(lambda: "urgence" in screen(hand)._state.changed, "another answer")
        await hand.press("enter")
        await hand.until(lambda: screen(hand)._state == state, "the first answer again")
        await hand.press("0")
        await hand.until(lambda: screen(hand)._state.answers["urgence"] is UNKNOWN, "doubt")
        await hand.read(hand.guide.diagnostic.criteria["urgence"].caution)
        await hand.press("r")
        await hand.until(lambda: screen(hand)._state == state, "the answers of the beginning")


async def test_keys_pressed_faster_than_the_screen_can_follow_all_count() -> None:
    async with imagining() as hand:
        await point(hand, "souhait")
        await hand.press_at_once("enter", "enter")
        rank = hand.guide.tree.criteria["souhait"].answers.index("non")
        choices = screen(hand)._state.choices("souhait")
        await hand.until(
            lambda: screen(hand)._state.answers["souhait"] == choices[(rank + 2) % len(choices)], "two turns"
        )


async def test_the_single_answers_that_would_change_the_result_are_told_with_whose_word_they_are() -> None:
    async with imagining() as hand:
        found = screen(hand)._state.recommended(screen(hand)._state.answers)
        assert found is not None
        criteria = hand.guide.diagnostic.criteria
        for change in found.changes:
            told, case = criteria[change.criterion], hand.guide.cases[change.cases[0]]
            answer = told.answers[change.answer].title
            await hand.read(f"{told.title} : {answer} → {case.title} ({case.status.value})")


async def test_a_criterion_without_effect_here_is_told_so() -> None:
    async with imagining() as hand:
        title = hand.guide.diagnostic.criteria["deja-aide"].title
        assert "(sans effet ici)" in hand.page()
        await point(hand, "deja-aide")
        await hand.press("2")
        await hand.read(f"{title} : {hand.guide.diagnostic.criteria['deja-aide'].answers['oui'].title}")
        assert "Avant" not in hand.page()


async def test_from_any_answers_what_is_missing_is_told_until_it_is_given() -> None:
    answers = {"alerte": "rien", "urgence": "non", "technicite": "expertise"}
    async with imagining(name=None, answers=answers) as hand:
        await hand.read("Il manque une réponse", "pas encore de réponse")
        await point(hand, "souhait")
        await hand.press("3")
        await hand.read(hand.guide.cases["orienter"].title)


async def test_left_goes_back() -> None:
    async with imagining() as hand:
        await hand.press("left")
        await hand.reach(HomeScreen)


async def test_projected_the_case_is_in_large_letters() -> None:
    async with imagining(projected=True) as hand:
        big = hand.screen.query_one(BigText)
        await hand.until(lambda: big.display and big.region.height >= 5, "large letters")
        assert big._words == one_line(hand.guide.cases["orienter"].title)
        await hand.press("p")
        await hand.until(lambda: not big.region.height, "ordinary letters")


@sizes
async def test_the_criteria_the_case_and_the_end_of_the_way_are_in_sight(size: tuple[int, int]) -> None:
    async with imagining(size) as hand:
        await hand.drawn()
        case = hand.guide.cases["orienter"]
        await hand.see(*(hand.guide.diagnostic.criteria[c].title for c in hand.guide.tree.criteria))
        await hand.see(f"● {case.title}")
        tree = hand.screen.query_one(TreeView)
        assert marks(hand, "●")
        assert tree.pointed.node == hand.guide.tree.root or tree.pointed.step is not None


@pytest.mark.parametrize("name", ["danger", "arnaque"])
async def test_a_case_whose_way_is_short_is_shown_too(name: str) -> None:
    async with imagining() as hand:
        await point(hand, "alerte")
        await hand.press("2" if name == "danger" else "3")
        case = hand.guide.cases[name]
        await hand.read(case.title, f"({case.status.value})")
        assert STATUS[case.status.value]
