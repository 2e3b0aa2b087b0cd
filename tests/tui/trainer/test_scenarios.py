"""The trainer's first screen: which scenario, what it trains, what it warns of, and leaving it all."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import ComposeResult

from cnfs_tui.desk.speaker_notes import followed
from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import engraved
from cnfs_tui.session.room import Room
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.scenarios import screen as scenarios
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.trainer_screen import PROJECTED, TrainerScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.document import Document
from tests.tui.driving import Hand, come_back, hide, one_line, opened, shipped

SIZES = [(60, 20), (80, 24), (120, 40)]
WARNING = "Quelqu’un du groupe l’a peut-être vécu : dites que l’on peut sortir."


class OneActivity(TrainerScreen):
    """Stands for what is done with a scenario."""

    HELP = "Une activité."

    def __init__(self, activity: str, room: Room, scenario: str) -> None:
        super().__init__(room)
        self.asked = (activity, scenario)

    def body(self) -> ComposeResult:
        yield Document([Block("Une activité")])


@pytest.fixture(autouse=True)
def no_other_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenarios, "_screen", OneActivity)


def numbered() -> OpenedGuide:
    """The guide shipped; its scenarios numbered from the last file to the first, one with a warning."""
    opened_guide = shipped()
    known = list(opened_guide.guide.scenarios.items())
    count = len(known)
    changed = {
        name: scenario.model_copy(
            update={"code": f"S{count - rank:02}", "warning": WARNING if rank == count - 2 else None}
        )
        for rank, (name, scenario) in enumerate(known)
    }
    return replace(opened_guide, guide=replace(opened_guide.guide, scenarios=changed))


WARNED = 2
"""The number of the scenario that has a warning."""


@asynccontextmanager
async def the_room(
    size: tuple[int, int] = (80, 24), read_guide: Callable[[], OpenedGuide] = numbered
) -> AsyncIterator[Hand]:
    async with opened(size, read_guide) as hand:
        await hand.press("8")
        await hand.reach(ScenariosScreen)
        yield hand


def room(hand: Hand) -> Room:
    assert hand.app.room is not None
    return hand.app.room


def in_order(hand: Hand) -> list[str]:
    """The ids of the scenarios, by number."""
    known = hand.guide.scenarios
    return sorted(known, key=lambda name: known[name].code or "")


def play_something(hand: Hand) -> str:
    name = in_order(hand)[0]
    room(hand).keep(name, replace(room(hand).of(name), shown=True))
    return name


# Choosing


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_scenarios_stand_in_the_order_of_their_numbers_under_digits_then_letters(
    size: tuple[int, int],
) -> None:
    async with the_room(size) as hand:
        rows = hand.rows()
        assert [row.option.value for row in rows] == in_order(hand)
        assert [row.option.digit for row in rows[:9]] == list(range(1, 10))[: len(rows)]
        engraved_keys = [engraved(row.option.digit) for row in rows if row.option.digit]
        assert "".join(engraved_keys) == "123456789adefghijklmno"[: len(rows)]
        for row in rows:
            assert hand.guide.scenarios[row.option.value].title in row.option.label


async def test_a_scenario_after_the_ninth_is_chosen_by_the_letter_beside_it() -> None:
    async with the_room() as hand:
        tenth = in_order(hand)[9]
        await hand.press("a")
        await hand.reach(Pick)
        await hand.read(hand.guide.scenarios[tenth].titled)


async def test_scenarios_without_a_number_come_last() -> None:
    def some_without() -> OpenedGuide:
        read = numbered()
        known = dict(read.guide.scenarios)
        first = next(iter(known))
        known[first] = known[first].model_copy(update={"code": None})
        return replace(read, guide=replace(read.guide, scenarios=known))

    async with the_room(read_guide=some_without) as hand:
        assert hand.rows()[-1].option.value == next(iter(hand.guide.scenarios))


async def test_what_a_scenario_trains_is_told_beside_it() -> None:
    async with the_room((120, 40)) as hand:
        for name in in_order(hand)[:4]:
            told = hand.guide.scenarios[name]
            await hand.see(told.who)
            await hand.read(told.opening, *told.expected, hand.guide.cases[told.case].title, told.source)
            await hand.press("down")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_person_and_her_first_words_are_seen_at_once(size: tuple[int, int]) -> None:
    async with the_room(size) as hand:
        told = hand.guide.scenarios[in_order(hand)[0]]
        words = hand.screen.query_one("#scenario", Document)
        await hand.drawn()
        assert words.region.y < hand.screen.size.height
        await hand.until(
            lambda: one_line(told.who)[:20] in " ".join(hand.window().replace("│", " ").split()), told.who
        )


async def test_a_digit_or_enter_asks_what_to_do_with_the_scenario() -> None:
    async with the_room() as hand:
        second = in_order(hand)[2]
        await hand.press("3")
        await hand.reach(Pick)
        await hand.read(hand.guide.scenarios[second].title, "1 Démonstration", "4 Et si")
        await hand.press("left")
        await hand.reach(ScenariosScreen)
        await hand.press("enter")
        await hand.reach(Pick)
        await hand.read(hand.guide.scenarios[second].title)


@pytest.mark.parametrize(("digit", "activity"), [("2", "role-play"), ("3", "comparison"), ("4", "what-if")])
async def test_each_activity_opens_on_the_scenario_chosen(digit: str, activity: str) -> None:
    async with the_room() as hand:
        await hand.press("1")
        await hand.reach(Pick)
        await hand.press(digit)
        await hand.reach(OneActivity)
        assert isinstance(hand.screen, OneActivity)
        assert hand.screen.asked == (activity, in_order(hand)[0])
        assert hand.screen.room is room(hand)
        await hand.press("left")
        await hand.reach(ScenariosScreen)


async def test_a_scenario_without_a_demonstration_says_so_and_stays_there() -> None:
    def bare() -> OpenedGuide:
        read = numbered()
        known = {name: s.model_copy(update={"moments": ()}) for name, s in read.guide.scenarios.items()}
        return replace(read, guide=replace(read.guide, scenarios=known))

    async with the_room(read_guide=bare) as hand:
        await hand.press("1")
        await hand.reach(Pick)
        await hand.press("1")
        await hand.read("n’a pas encore de démonstration")
        await hand.reach(ScenariosScreen)


async def test_what_the_session_has_done_is_told_in_the_list() -> None:
    async with the_room() as hand:
        name = play_something(hand)
        await hand.press("f1", "left")
        await hand.reach(ScenariosScreen)
        await hand.until(lambda: "montré" in hand.rows()[0].option.note, "what was done")
        assert hand.rows()[0].option.value == name


async def test_a_digit_pressed_twice_asks_once() -> None:
    async with the_room() as hand:
        await hand.press_at_once("1", "1", "1")
        await hand.hold_still()
        assert sum(isinstance(screen, ScenariosScreen) for screen in hand.app.screen_stack) == 1
        assert len(hand.app.screen_stack) <= 4


# The warning


async def test_a_warning_is_marked_in_the_list_and_read_before_the_scenario_is_chosen() -> None:
    async with the_room((120, 40)) as hand:
        assert "! avertissement" in hand.rows()[WARNED - 1].option.note
        assert all("avertissement" not in row.option.note for row in hand.rows()[WARNED:])
        await hand.press("down")
        await hand.read(f"! {WARNING}")


async def test_a_scenario_with_a_warning_asks_once_and_the_safe_answer_comes_first() -> None:
    async with the_room() as hand:
        await hand.press(str(WARNED))
        await hand.reach(Confirm)
        await hand.read(WARNING)
        await hand.focus_is_on("En choisir un autre")
        await hand.press("1")
        await hand.reach(ScenariosScreen)
        await hand.press(str(WARNED))
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(Pick)
        await hand.press("left")
        await hand.reach(ScenariosScreen)
        await hand.press(str(WARNED))
        await hand.reach(Pick)


async def test_projected_the_warning_is_not_read_by_the_group() -> None:
    async with the_room((120, 40)) as hand:
        await hand.press("p", str(WARNED))
        await hand.reach(Confirm)
        await hand.read("pour vous seul")
        assert one_line(WARNING) not in hand.page()


# Projected


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_projected_the_group_sees_titles_and_nothing_of_what_is_expected(size: tuple[int, int]) -> None:
    async with the_room(size) as hand:
        told = hand.guide.scenarios[in_order(hand)[0]]
        await hand.press("p")
        await hand.until(lambda: hand.screen.has_class(PROJECTED), "the projection")
        await hand.drawn()
        for secret in (told.who, told.opening, *told.expected):
            assert not hand.sees(secret)
        title = hand.screen.query_one("#title", BigText)
        assert title.region.height >= 4
        assert hand.screen.can_view_entire(title)
        await hand.see(f"› 1 S01 · {told.title}")
        await hand.press("p")
        await hand.see(told.who[:20])


async def test_the_title_in_large_letters_is_the_one_pointed_at() -> None:
    async with the_room((120, 40)) as hand:
        await hand.press("p")
        await hand.drawn()
        before = hand.window().split("\n")[1:6]
        await hand.press("down")
        await hand.drawn()
        assert hand.window().split("\n")[1:6] != before


# The notes


async def test_the_notes_tell_the_trainer_what_the_group_does_not_see() -> None:
    async with the_room() as hand:
        assert hand.app.desk is not None
        root = hand.app.desk.papers
        name = in_order(hand)[WARNED - 1]
        told = hand.guide.scenarios[name]
        await hand.press("p", "down")
        await hand.until(lambda: followed(root) and told.title in followed(root)[0].title, told.title)
        (notes,) = followed(root)
        assert notes.lines[0] == f"! {WARNING}"
        assert any(told.opening in line for line in notes.lines)
        assert all(any(trap in line for line in notes.lines) for trap in told.traps)
        await hand.press("left")
        await hand.reach(HomeScreen)
        assert followed(root) == []


# Leaving


@pytest.mark.parametrize("key", ["left", "q", "escape", "backspace"])
async def test_leaving_asks_nothing_when_nothing_was_done(key: str) -> None:
    async with the_room() as hand:
        await hand.press(key)
        await hand.reach(HomeScreen)
        assert hand.app.room is None


async def test_leaving_asks_once_something_was_done_and_forgets_it_after_a_yes() -> None:
    async with the_room() as hand:
        play_something(hand)
        await hand.press("left")
        await hand.reach(Confirm)
        await hand.read("La séance sera oubliée")
        await hand.focus_is_on("Continuer la séance")
        await hand.press("1")
        await hand.reach(ScenariosScreen)
        assert room(hand).begun
        await hand.press("q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert hand.app.room is None
        await hand.press("8")
        await hand.reach(ScenariosScreen)
        assert not room(hand).begun


async def test_leaving_the_program_asks_too_and_only_once() -> None:
    async with the_room() as hand:
        play_something(hand)
        await hand.press("ctrl+q", "ctrl+q")
        await hand.reach(Confirm)
        await hand.press("left")
        await hand.reach(ScenariosScreen)
        await hand.press("ctrl+q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.until(lambda: hand.app.return_code == 0, "the end")


async def test_leaving_the_program_at_once_when_nothing_was_done() -> None:
    async with the_room() as hand:
        await hand.press("ctrl+q")
        await hand.until(lambda: hand.app.return_code == 0, "the end")


async def test_a_session_never_touches_a_visit_nor_what_comes_after() -> None:
    async with the_room() as hand:
        play_something(hand)
        assert hand.session.visit is None
        assert hand.session.handed == {}
        await hand.press("left")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert hand.session.visit is None
        await hand.press("1")
        await hand.until(lambda: hand.session.visit is not None, "a visit")
        assert not hand.visit.begun


async def test_the_curtain_hides_the_room() -> None:
    async with the_room() as hand:
        await hide(hand)
        await come_back(hand)
        await hand.reach(ScenariosScreen)


# A guide that is being written


async def test_a_scenario_edited_meanwhile_is_shown_while_nothing_was_played() -> None:
    async with the_room() as hand:
        name = in_order(hand)[0]
        guide = hand.guide
        again = guide.scenarios[name].model_copy(update={"title": "Un titre récrit"})
        edited = replace(guide, scenarios={**guide.scenarios, name: again})
        hand.app.guide_changed(OpenedGuide(edited, ()))
        await hand.until(lambda: "Un titre récrit" in hand.rows()[0].option.label, "the new title")


async def test_a_guide_edited_during_a_session_waits_for_the_next_one() -> None:
    async with the_room() as hand:
        play_something(hand)
        kept = room(hand).guide
        hand.app.guide_changed(OpenedGuide(replace(hand.guide, scenarios={}), ()))
        await hand.hold_still()
        assert room(hand).guide is kept


async def test_the_scenario_pointed_at_stays_so_when_another_above_it_goes() -> None:
    async with the_room() as hand:
        first, *_ = in_order(hand)
        await hand.press("down", "down")
        pointed = in_order(hand)[2]
        kept = {name: told for name, told in hand.guide.scenarios.items() if name != first}
        hand.app.guide_changed(OpenedGuide(replace(hand.guide, scenarios=kept), ()))
        await hand.until(lambda: len(hand.rows()) == len(kept), "one less")
        await hand.focus_is_on(hand.guide.scenarios[pointed].titled)
        await hand.read(hand.guide.scenarios[pointed].who)


async def test_a_scenario_that_is_deleted_is_pointed_at_no_longer() -> None:
    async with the_room() as hand:
        first, second, *_ = in_order(hand)
        kept = {name: told for name, told in hand.guide.scenarios.items() if name != first}
        hand.app.guide_changed(OpenedGuide(replace(hand.guide, scenarios=kept), ()))
        await hand.focus_is_on(hand.guide.scenarios[second].titled)
        await hand.read(hand.guide.scenarios[second].who)


async def test_an_edit_under_a_panel_is_taken_up_when_the_list_comes_back() -> None:
    async with the_room() as hand:
        name = in_order(hand)[0]
        await hand.press("f1")
        await hand.reach(LookUp)
        again = hand.guide.scenarios[name].model_copy(update={"title": "Un titre récrit"})
        hand.app.guide_changed(
            OpenedGuide(replace(hand.guide, scenarios={**hand.guide.scenarios, name: again}), ())
        )
        await hand.press("left")
        await hand.reach(ScenariosScreen)
        await hand.until(lambda: "Un titre récrit" in hand.rows()[0].option.label, "the new title")


async def test_notes_that_cannot_be_written_are_told_once(desk: Path) -> None:
    async with the_room() as hand:
        (folder,) = desk.glob("papiers/visite-*")
        (folder / "notes.tmp").mkdir()
        await hand.press("down", "down")
        await hand.read("Vos notes ne s’écrivent plus")
        assert len(list(hand.app._notifications)) == 1


async def test_the_tree_and_the_posture_open_over_the_room() -> None:
    async with the_room() as hand:
        await hand.press("f4")
        await hand.reach(TreeScreen)
        await hand.press("f4")
        await hand.reach(ScenariosScreen)
        await hand.press("f6")
        await hand.reach(LibraryScreen)


async def test_hiding_the_screen_and_leaving_at_once_ends_well() -> None:
    async with the_room() as hand:
        await hand.press_at_once("f3", "x", "ctrl+q")
        await hand.until(lambda: hand.app.return_code == 0, "the end")
