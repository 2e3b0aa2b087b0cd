"""Situations: the whole tree on one screen, walked with the arrows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.pages.training.situations.places import ASIDE, Place
from cnfs_tui.pages.training.situations.words import LETTERS, TOO_LARGE
from cnfs_tui.session.room import Room
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Node, Question, Tree
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.trainer.situations.screen import SituationsScreen
from cnfs_tui.tui.trainer.situations.spot import Spot
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.reading import Reading
from tests.guide.small_guide import SmallGuide
from tests.tui.driving import Hand, one_line, opened, shipped
from tests.tui.test_screens import sizes

WIDE = (120, 40)


@asynccontextmanager
async def looking(
    size: tuple[int, int] = WIDE, *, guide: Guide | None = None, projected: bool = False
) -> AsyncIterator[Hand]:
    """All situations, over the home screen."""
    async with opened(size) as hand:
        hand.app.push_screen(SituationsScreen(Room(guide or hand.guide, projected=projected)))
        await hand.reach(SituationsScreen)
        await hand.until(lambda: isinstance(hand.app.focused, Spot), "the pointer")
        yield hand


def screen(hand: Hand) -> SituationsScreen:
    found = hand.screen
    assert isinstance(found, SituationsScreen)
    return found


async def go(hand: Hand, key: str, place: Place) -> None:
    await hand.press(key)
    await hand.until(lambda: screen(hand)._at == place, str(place))


async def test_every_case_is_on_one_screen_with_its_number_and_whose_word_it_is() -> None:
    async with looking() as hand:
        await hand.drawn()
        assert not hand.screen.query_one(Reading).max_scroll_y
        for rank, case in enumerate(screen(hand)._words.cases, 1):
            found = hand.guide.cases[case]
            await hand.read(f"{rank} {LETTERS[found.status][0]} {found.title}")
        for letter, words in (LETTERS[case.status] for case in hand.guide.cases.values()):
            await hand.see(f"{letter} : {words}")
        assert {*screen(hand)._words.cases} == {*hand.guide.cases}


@sizes
async def test_the_arrows_come_to_every_situation_and_show_it(size: tuple[int, int]) -> None:
    async with looking(size) as hand:
        found = screen(hand)
        met: set[Place] = set()

        async def walk(key: str, stop: Callable[[Place], bool]) -> None:
            """Press a key until it comes to where it must stop; each situation met is shown."""
            while True:
                at = found._at
                met.add(at)
                await hand.see(hand.guide.cases[found._places.way(at).case].title)
                assert hand.app.focused is found._spots[at]
                if stop(at):
                    return
                await hand.press(key)
                await hand.until(lambda before=at: found._at != before, key)  # type: ignore[misc]

        last = len(found._matrix.rows) - 1
        await walk("down", lambda at: at.row == last)
        await hand.press("right")
        await walk("up", lambda at: at.row == 0)
        await hand.press("right")
        await walk("down", lambda at: at.row == last)
        await walk("up", lambda at: at.row == ASIDE)
        await walk("left", lambda at: at.column == 0)
        assert met == {*found._spots}


async def test_enter_opens_what_if_from_the_situation_shown_and_comes_back_to_it() -> None:
    async with looking() as hand:
        for key in ("right", "right", "down", "down", "down"):
            await hand.press(key)
        place = Place(2, 2, 1)
        await hand.until(lambda: screen(hand)._at == place, str(place))
        await hand.press("enter")
        await hand.reach(WhatIfScreen)
        what_if = hand.screen
        assert isinstance(what_if, WhatIfScreen)
        expected = {
            "alerte": "rien",
            "urgence": "non",
            "technicite": "coup-de-pouce",
            "souhait": "non",
            "deja-aide": "oui",
        }
        assert what_if._state.answers == expected
        await hand.read(hand.guide.cases["apres-le-coup-de-pouce"].title)
        await hand.press("left")
        await hand.reach(SituationsScreen)
        assert screen(hand)._at == place


async def test_the_situations_that_safety_decides_stand_apart_above() -> None:
    async with looking() as hand:
        await go(hand, "up", Place(ASIDE, 0, 0))
        await go(hand, "right", Place(ASIDE, 1, 0))
        await hand.see(hand.guide.cases["arnaque"].title)
        await hand.press("enter")
        await hand.reach(WhatIfScreen)
        await hand.read(hand.guide.cases["arnaque"].title)


async def test_left_of_the_first_column_and_escape_go_back() -> None:
    for keys in (("right", "left", "left"), ("escape",)):
        async with looking() as hand:
            await hand.press(*keys)
            await hand.reach(HomeScreen)


async def test_a_situation_is_opened_by_the_mouse_too() -> None:
    async with looking() as hand:
        await hand.drawn()
        await hand.click(screen(hand)._spots[Place(1, 1, 0)])
        await hand.reach(WhatIfScreen)


async def test_projected_the_case_pointed_at_is_in_large_letters_and_all_is_still_in_sight() -> None:
    async with looking(projected=True) as hand:
        await hand.drawn()
        big = hand.screen.query_one(BigText)
        assert big._words == one_line(hand.guide.cases["faire-avec"].title)
        assert big.region.height >= 5
        assert not hand.screen.query_one(Reading).max_scroll_y


async def test_a_guide_too_large_for_a_screen_says_so_and_what_it_takes_for_granted() -> None:
    guide = shipped().guide
    answers = {c.id: tuple(c.answers) for c in guide.diagnostic.criteria.values()}
    many = tuple(c for c in answers if c != "alerte")

    def ask(names: tuple[str, ...], rank: int) -> Node:
        if not names:
            return Leaf(list(guide.cases)[rank % len(guide.cases)])
        return Question(
            names[0],
            tuple(Branch((a,), ask(names[1:], rank * 3 + at)) for at, a in enumerate(answers[names[0]])),
        )

    larger = {name: Criterion(name, own) for name, own in answers.items()}
    tree = Tree(larger, ask((*many, "alerte"), 0))
    async with looking(guide=replace(guide, tree=tree)) as hand:
        held = screen(hand)._matrix.held
        assert set(held) == {"souhait", "deja-aide", "alerte"}
        await hand.read(TOO_LARGE)
        for criterion, answer in held.items():
            told = guide.diagnostic.criteria[criterion]
            await hand.read(f"{told.title} : {told.answers[answer].title}")


async def test_a_small_guide_of_other_criteria_is_laid_out_too(tmp_path: Path) -> None:
    guide = load(SmallGuide(tmp_path).folder)
    async with looking((60, 20), guide=guide) as hand:
        await hand.read(*(case.title for case in guide.cases.values()))
        await go(hand, "right", Place(0, 1, 0))
        await go(hand, "down", Place(1, 1, 0))
        await hand.press("enter")
        await hand.reach(WhatIfScreen)
        await hand.read(guide.cases["apprendre"].title)
