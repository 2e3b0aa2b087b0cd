"""What a passer-by, the next person, or somebody to be feared may see: nothing."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.events import MouseMove, Paste

from cnfs_tui.desk.settings import Settings
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.idle import LONG
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.harmless import Harmless
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.masked import Masked
from cnfs_tui.tui.panels.too_small import TooSmall
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from tests.slow_printer import SlowPrinter
from tests.tui.driving import (
    ALL_QUESTIONS,
    Clock,
    Hand,
    accompany,
    answer,
    choose_at_home,
    come_back,
    hide,
    one_line,
    open_at,
    open_paper,
    opened,
    papers_of_the_desk,
    set_for_good,
    set_the_frame,
    stop_the_clock,
)

DANGER: Answers = {"alerte": "danger"}
URGENT: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"}
MINUTE = 60.0


# On one key


async def test_f3_shows_a_harmless_page_and_nothing_of_the_visit() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, DANGER)
        step, title = hand.screen, one_line(hand.visit.recommendation.case.title)
        assert title in hand.page()
        await hide(hand)
        assert title not in hand.window()
        await hand.see("Atelier : ma boîte mail", "Page 1 sur 3")
        for told in ("F3", "masqu", "cach", "visite", "cnfs"):
            assert told not in hand.window().lower()
        await come_back(hand)
        assert hand.screen is step


async def test_the_harmless_page_turns_like_any_other_and_no_key_but_f3_leaves_it() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, DANGER)
        await hide(hand)
        page = hand.screen
        await hand.press("enter")
        await hand.see("Page 2 sur 3")
        await hand.press("escape", "escape")
        await hand.see("Page 3 sur 3")
        keys = ["space", "q", "1", "2", "left", "tab", "f1", "f2", "f4", "f5", "f6", "f8", "f9", "ctrl+c"]
        await hand.press(*keys, "backspace", "x")
        await hand.hold_still()
        assert hand.screen is page
        assert "Ctrl" not in hand.window()


async def test_striking_f3_in_fear_or_holding_it_down_only_hides() -> None:
    async with opened() as hand:
        clock = stop_the_clock(hand)
        await open_at(hand, Step.RECOMMENDATION, DANGER)
        for _ in range(9):
            await hand.press_at_once("f3", "f3")
            clock.now += 0.4
        await hand.reach(Harmless)
        clock.now += 5
        for _ in range(3):  # struck again to be sure
            await hand.press("f3")
            await hand.drawn()
            assert isinstance(hand.screen, Harmless | Masked)
            assert one_line(hand.visit.recommendation.case.title) not in hand.page()
            clock.now += 2


async def test_the_harmless_page_covers_panels_and_the_tree_too() -> None:
    async with opened() as hand:
        await open_at(hand, Step.DIAGNOSIS, {})
        for key, kind in (("d", LookUp), ("r", LookUp), ("f1", LookUp), ("f4", TreeScreen)):
            await hand.press(key)
            await hand.reach(kind)
            await hide(hand)
            await hand.see("Atelier : ma boîte mail")
            await come_back(hand)
            await hand.reach(kind)
            await hand.press("f4" if kind is TreeScreen else "left")
            await hand.reach(DiagnosisScreen)


async def test_where_nothing_is_anybody_s_f3_gives_the_screen_back_without_a_question() -> None:
    async with opened() as hand:
        clock = stop_the_clock(hand)
        await hide(hand)
        clock.now += 2
        await hand.press("f3")
        await hand.reach(HomeScreen)


async def test_hiding_while_a_step_is_being_left_is_not_taken_away() -> None:
    async with opened() as hand:
        await open_at(hand, Step.OBSERVATIONS, URGENT)
        step = hand.screen
        assert isinstance(step, ObservationsScreen)
        step.go(Step.SUMMARY)
        hand.app.action_hide()
        await hand.reach(Harmless)
        await hand.hold_still()
        assert isinstance(hand.screen, Harmless)
        await come_back(hand)
        await hand.reach(SummaryScreen)
        assert len(hand.app.screen_stack) == 2


@pytest.mark.parametrize("seed", range(3))
async def test_f3_is_heard_at_any_moment_between_two_screens(seed: int) -> None:
    wild = random.Random(seed)
    async with opened() as hand:
        clock = stop_the_clock(hand)
        await accompany(hand)
        for _ in range(8):
            await hand.press_at_once(*wild.choices(["enter", "1", "f1", "d", "right", "f4", "r"], k=3), "f3")
            await hand.reach(Harmless)
            await hand.hold_still()
            assert isinstance(hand.screen, Harmless)
            clock.now += 10
            await hand.press("f3")
            await hand.reach(Masked)
            await hand.press("1")
            await hand.until(lambda: hand.app.cover is None, "no cover")


async def test_a_window_that_grew_behind_the_page_shows_the_step_again() -> None:
    async with opened() as hand:
        await open_at(hand, Step.RECOMMENDATION, URGENT)
        await hand.resize(40, 10)
        await hand.reach(TooSmall)
        await hide(hand)
        await hand.resize(80, 24)
        await come_back(hand)
        await hand.reach(RecommendationScreen)


async def test_leaving_from_the_harmless_page_asks_nothing_and_leaves_nothing(desk: Path) -> None:
    async with opened() as hand:
        await a_memo_made(hand)
        await hide(hand)
        await hand.press("ctrl+q")
        await hand.until(lambda: hand.app.return_code == 0, "the end")


async def test_news_of_a_paper_do_not_show_through_and_come_back_afterwards(printer: SlowPrinter) -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.press("1")
        await set_for_good(hand)
        hand.app.notify("Le mémo est parti.")
        await hand.press("i")
        await hide(hand)
        printer.takes.set()
        printer.ends.set()
        await hand.until(lambda: hand.app._kept, "news kept for later")
        await hand.drawn()
        assert "mémo" not in hand.window()
        await come_back(hand)
        await hand.until(lambda: hand.session.handed, "the news told")


# Left alone


@asynccontextmanager
async def a_visit(settings: Settings | None = None) -> AsyncIterator[tuple[Hand, Clock]]:
    """A visit begun as usual, with a first answer, on a clock that the test moves."""
    async with opened() as hand:
        if settings is not None:
            hand.session.settle_desk(settings)
        clock = stop_the_clock(hand)
        await accompany(hand)
        await set_the_frame(hand)
        await hand.press("1")
        await hand.until(lambda: hand.visit.answers, "an answer")
        yield hand, clock


async def test_a_visit_left_alone_is_announced_then_masked_then_announced_then_erased() -> None:
    async with a_visit() as (hand, clock):
        leave_alone(hand, clock, 2)
        await hand.see("L’écran se masque dans 1 minute.")
        assert isinstance(hand.screen, DiagnosisScreen)
        leave_alone(hand, clock, 1)
        await hand.reach(Masked)
        await hand.drawn()
        assert hand.window().split() == ["Bonjour", "Une", "touche", "pour", "continuer."]
        leave_alone(hand, clock, 6)
        await hand.see("s’efface dans 1 minute. Une touche pour le garder.")
        assert hand.session.visit is not None
        leave_alone(hand, clock, 1)
        await hand.reach(HomeScreen)
        await hand.see("effacé, faute d’activité : il n’en reste rien sur ce poste.")
        assert hand.session.visit is None
        assert len(hand.app.screen_stack) == 1


async def test_a_masked_screen_asks_before_it_shows_anything() -> None:
    async with a_visit() as (hand, clock):
        step = hand.screen
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        await hand.press_at_once("2")  # whatever wakes it does not choose
        await hand.see("1 Continuer", "2 Effacer")
        assert hand.screen is not step
        await hand.focus_is_on("Continuer")
        await hand.press("enter")
        await hand.until(lambda: hand.screen is step, "the question")


async def test_a_masked_visit_can_be_erased_by_the_next_person() -> None:
    async with a_visit() as (hand, clock):
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        await hand.press("x")
        await hand.focus_is_on("Continuer")
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert hand.session.visit is None
        await hand.see("il n’en reste rien sur ce poste")
        await accompany(hand)
        await hand.press("q")
        await hand.reach(HomeScreen)
        assert "n’en reste rien" not in hand.window()


async def test_a_question_nobody_answers_gives_way_to_the_neutral_screen() -> None:
    async with a_visit() as (hand, clock):
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        await hand.press("x")
        await hand.focus_is_on("Continuer")
        leave_alone(hand, clock, 3)
        await hand.see("Une touche pour continuer")
        assert "Effacer" not in hand.window()


@pytest.mark.parametrize("key", ["f8", "down"])
async def test_any_key_keeps_the_screen_and_takes_the_announcement_away(key: str) -> None:
    async with a_visit() as (hand, clock):
        leave_alone(hand, clock, 2.5)
        await hand.see("L’écran se masque dans")
        await hand.press(key)
        await hand.until(lambda: "L’écran se masque dans" not in hand.window(), "no announcement")
        leave_alone(hand, clock, 1.9)
        await hand.hold_still()
        assert isinstance(hand.screen, DiagnosisScreen)


async def test_f8_answers_an_announcement_without_choosing_anything() -> None:
    async with a_visit() as (hand, clock):
        visit = hand.visit
        leave_alone(hand, clock, 2.5)
        await hand.press("f8")
        await hand.hold_still()
        assert hand.visit == visit


async def test_a_key_that_comes_after_the_delay_shows_the_neutral_screen_first() -> None:
    async with a_visit() as (hand, clock):
        visit = hand.visit
        clock.now += 60 * MINUTE  # the computer was asleep: no timer had its turn
        await hand.press("1")
        await hand.reach(HomeScreen)
        await accompany(hand)
        clock.now += 4 * MINUTE
        await hand.press("enter")
        await hand.reach(Masked)
        await hand.see("Une touche pour continuer")
        assert hand.visit != visit


async def test_a_paste_or_a_mouse_is_somebody_but_a_knocked_table_does_not_keep_a_masked_visit() -> None:
    async with a_visit() as (hand, clock):
        move = MouseMove(None, 1, 1, 0, 0, 0, False, False, False)
        for event in (Paste("x"), move):
            clock.now += 1.9 * MINUTE
            hand.app.post_message(event)
            await hand.hold_still()
        hand.app.look()
        assert isinstance(hand.screen, DiagnosisScreen)
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        clock.now += 6.5 * MINUTE
        hand.app.post_message(MouseMove(None, 2, 2, 0, 0, 0, False, False, False))
        await hand.hold_still()
        leave_alone(hand, clock, 1)
        await hand.reach(HomeScreen)


async def test_masking_covers_panels_too_and_erasing_closes_them() -> None:
    async with a_visit() as (hand, clock):
        await hand.press("f1")
        await hand.reach(LookUp)
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        await hand.press("x")
        await hand.focus_is_on("Continuer")
        await hand.press("enter")
        await hand.reach(LookUp)
        leave_alone(hand, clock, 10)
        await hand.reach(HomeScreen)


async def test_a_visit_erased_under_the_harmless_page_leaves_that_page() -> None:
    async with a_visit() as (hand, clock):
        await hide(hand)
        await hand.press("enter")
        await hand.see("Page 2 sur 3")
        leave_alone(hand, clock, 9.5)
        await hand.drawn()
        assert "efface" not in hand.window()
        leave_alone(hand, clock, 1)
        await hand.until(lambda: hand.session.visit is None, "nothing left")
        await hand.reach(Harmless)
        await hand.see("Page 2 sur 3")
        clock.now += MINUTE
        await hand.press("f3")
        await hand.reach(HomeScreen)


async def test_a_structure_may_change_the_delays_or_do_without() -> None:
    async with a_visit(Settings(mask_after=0, erase_after=0)) as (hand, clock):
        leave_alone(hand, clock, 600)
        await hand.hold_still()
        assert isinstance(hand.screen, DiagnosisScreen)
        hand.session.settle_desk(Settings(mask_after=20, erase_after=5))
        hand.app.look()
        await hand.reach(HomeScreen)


async def test_doing_together_in_another_window_masks_but_does_not_erase() -> None:
    async with opened() as hand:
        clock = stop_the_clock(hand)
        await accompany(hand)
        await set_the_frame(hand)
        await answer(hand, URGENT)
        await hand.press("right")
        await hand.reach(SummaryScreen)
        await hand.press("1")
        await hand.reach(RecommendationScreen)
        await hand.press("enter")
        await hand.reach(TogetherScreen)
        await hand.read(f"la visite est gardée {LONG} min")
        leave_alone(hand, clock, 25)
        await hand.reach(Masked)
        await hand.press("x")
        await hand.focus_is_on("Continuer")
        await hand.press("enter")
        await hand.reach(TogetherScreen)
        leave_alone(hand, clock, LONG)
        await hand.reach(HomeScreen)


async def test_f8_keeps_a_visit_during_a_long_telephone_call() -> None:
    async with a_visit() as (hand, clock):
        await hand.press("f8")
        await hand.see(f"Visite gardée {LONG} minutes")
        leave_alone(hand, clock, 40)
        await hand.reach(Masked)
        assert hand.session.visit is not None


async def test_a_paper_on_its_way_to_the_printer_is_not_lost(printer: SlowPrinter) -> None:
    async with a_visit() as (hand, clock):
        await open_at(hand, Step.MEMO, ALL_QUESTIONS)
        await hand.press("1")
        await set_for_good(hand)
        await hand.press("i")
        await hand.until(lambda: hand.session.papers.sending, "a paper being sent")
        leave_alone(hand, clock, 20)
        assert hand.session.visit is not None
        printer.takes.set()
        await hand.until(lambda: not hand.session.papers.sending, "the paper sent")
        hand.app.look()
        await hand.reach(HomeScreen)


async def test_memos_being_chosen_for_somebody_are_forgotten_too() -> None:
    async with opened() as hand:
        clock = stop_the_clock(hand)
        await choose_at_home(hand, "memos")
        await hand.reach(CatalogueScreen)
        await hand.press("2")
        await set_for_good(hand)
        await open_paper(hand)
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        leave_alone(hand, clock, 8)
        await hand.reach(HomeScreen)
        assert papers_of_the_desk() == []


async def test_what_was_looked_for_among_the_places_is_masked_then_erased_when_left_alone() -> None:
    async with opened() as hand:
        clock = stop_the_clock(hand)
        await choose_at_home(hand, "places")
        await hand.reach(PlacesScreen)
        leave_alone(hand, clock, 3)
        await hand.reach(Masked)
        leave_alone(hand, clock, 8)
        await hand.reach(HomeScreen)


async def test_home_and_the_trainer_s_room_are_left_as_they_are_and_no_clock_runs() -> None:
    async with opened() as hand:
        clock = stop_the_clock(hand)
        clock.now += 600 * MINUTE
        await hand.press("down")
        await hand.hold_still()
        assert isinstance(hand.screen, HomeScreen)
        await choose_at_home(hand, "train")
        await hand.reach(ScenariosScreen)
        clock.now += 600 * MINUTE
        await hand.press("down")
        await hand.hold_still()
        assert isinstance(hand.screen, ScenariosScreen)
        assert hand.app._watch is None


async def test_the_clock_stops_with_the_visit() -> None:
    async with a_visit() as (hand, _clock):
        assert hand.app._watch is not None
        await hand.press("q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert hand.app._watch is None


# The next person


async def test_f9_begins_a_visit_from_home_and_from_what_is_over_it() -> None:
    async with opened() as hand:
        await hand.press("f9")
        await hand.reach(FramingScreen)
        await hand.press("q")
        await hand.reach(HomeScreen)
        for key, kind in (("2", CatalogueScreen), ("f4", TreeScreen), ("f1", LookUp)):
            await hand.press(key)
            await hand.reach(kind)
            await hand.press("f9")
            await hand.reach(FramingScreen)
            assert len(hand.app.screen_stack) == 2
            await hand.press("q")
            await hand.reach(HomeScreen)


async def test_f9_asks_before_a_visit_is_lost_and_staying_comes_first() -> None:
    async with a_visit() as (hand, _clock):
        step, visit = hand.screen, hand.visit
        await hand.press("f1")
        await hand.reach(LookUp)
        await hand.press("f9")
        await hand.reach(Confirm)
        await hand.read("Nouvelle personne ?", "il n’en restera rien")
        await hand.press("f9", "f9")  # held down
        await hand.focus_is_on("Continuer la visite")
        await hand.press("enter")
        await hand.reach(LookUp)
        await hand.press("left")
        await hand.until(lambda: hand.screen is step, "the question")
        assert hand.visit == visit


async def test_f9_forgets_one_person_and_welcomes_another(desk: Path) -> None:
    async with opened() as hand:
        await a_memo_made(hand)
        assert papers_of_the_desk()
        await hand.press("f9")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(FramingScreen)
        assert not hand.visit.begun
        assert papers_of_the_desk() == []
        assert len(hand.app.screen_stack) == 2


async def test_at_the_end_of_a_visit_f9_asks_nothing_more() -> None:
    async with opened() as hand:
        await open_at(hand, Step.GOODBYE, ALL_QUESTIONS)
        await hand.see("F9 Nouvelle personne")
        await hand.press("f9")
        await hand.reach(FramingScreen)
        assert not hand.visit.begun


async def test_f9_does_not_break_off_a_training() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "train")
        await hand.reach(ScenariosScreen)
        await hand.press("f9")
        await hand.until(lambda: hand.was_told("Revenez d’abord"), "the reason")
        assert isinstance(hand.screen, ScenariosScreen)


async def test_news_for_one_person_are_never_told_to_the_next() -> None:
    async with a_visit() as (hand, _clock):
        hand.app.notify("La fiche de liaison est partie.", timeout=600)
        await hand.see("La fiche de liaison est partie.")
        await hand.press("f9")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(FramingScreen)
        await hand.drawn()
        assert "La fiche de liaison" not in hand.window()


def leave_alone(hand: Hand, clock: Clock, minutes: float) -> None:
    """Nobody touches a key for this long, then the app looks at the clock."""
    clock.now += minutes * MINUTE
    hand.app.look()


async def a_memo_made(hand: Hand) -> None:
    """A visit that has come to its memo, and had it made."""
    await open_at(hand, Step.MEMO, ALL_QUESTIONS)
    await hand.press("1")
    await set_for_good(hand)
    await open_paper(hand)
