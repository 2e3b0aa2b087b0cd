"""The liaison sheet: chosen line by line with the person, shown as it will print, kept on the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.handover import doors
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.panels.day import DayPanel
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.requests import Go
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from tests.tui.driving import Hand, Kind, digit_of, one_line, open_at, opened, preview
from tests.tui.test_papers import on_paper

ORIENTED: Answers = {"alerte": "rien", "urgence": "non", "technicite": "expertise", "souhait": "non"}
"""Answers that send the person to somebody else, with a liaison sheet alone."""


async def open_line(hand: Hand, digit: int, kind: Kind) -> None:
    await hand.press(str(digit))
    await hand.reach(kind)


async def choose(hand: Hand, digit: int, *keys: str, kind: Kind = Pick) -> None:
    """Open a line by its number, press these keys in its panel, come back to the sheet."""
    await open_line(hand, digit, kind)
    await hand.press(*keys)
    await hand.reach(LiaisonScreen)


async def test_the_first_door_is_chosen_beforehand_and_the_rest_is_left_to_the_pen() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        door = doors(hand.visit.recommendation.targets)[0]
        await hand.read(f"1 Où la personne va {door.name}")
        assert one_line(door.name) in preview(hand)
        for blank in ("Je viens pour …", "Ma date limite : …", "Mon rendez-vous : …", "Je précise : …"):
            assert one_line(blank) in preview(hand)


async def test_what_is_chosen_line_by_line_is_on_the_preview_and_on_the_sheet() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        words, today = hand.guide.liaison, hand.session.today()
        second = doors(hand.visit.recommendation.targets)[1]
        need = list(words.needs.values())[1]
        theme = list(hand.guide.diagnostic.observations["theme"].answers.values())[1]
        first_done, third_done = (list(words.done.values())[rank] for rank in (0, 2))
        await choose(hand, 1, "2")
        await choose(hand, 2, "2")
        await choose(hand, 3, "2")
        await choose(hand, 4, "1", "3", "left", kind=Tick)
        await open_line(hand, 5, Tick)
        brought = next(row.option.label for row in hand.rows() if not row.option.taken)
        await hand.press(str([row.option.label for row in hand.rows()].index(brought) + 1), "left")
        await hand.reach(LiaisonScreen)
        await choose(hand, 6, "2", kind=DayPanel)
        await choose(hand, 7, "right", "right", "enter", kind=DayPanel)
        deadline, appointment = today + timedelta(days=7), today + timedelta(days=2)
        expected = [
            second.name,
            need.about(theme.subject),
            f"☑ {first_done.sentence}",
            f"☑ {third_done.sentence}",
            f"☐ {brought}",
            f"Ma date limite : {in_words(deadline)}",
            f"Mon rendez-vous : {in_words(appointment)}",
            *words.closed_door,
        ]
        await hand.read(second.name, need.title, theme.title, in_words(deadline), in_words(appointment))
        shown = preview(hand)
        assert [text for text in expected if one_line(text) not in shown] == []
        printed = await on_paper(hand)
        assert [text for text in expected if one_line(text).lstrip("☑☐ ") not in printed] == []


async def test_a_line_is_left_to_the_pen_again_when_one_changes_her_mind() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        untouched = preview(hand)
        await choose(hand, 2, "2")
        await choose(hand, 6, "2", kind=DayPanel)
        assert preview(hand) != untouched
        last = len(hand.guide.liaison.needs)
        await open_line(hand, 2, Pick)
        await hand.press(*["down"] * (last - 1), "enter")
        await hand.reach(LiaisonScreen)
        await choose(hand, 6, "0", kind=DayPanel)
        assert preview(hand) == untouched


@pytest.mark.parametrize("keys", [("1", "3", "left"), ("1", "3", "right"), ("3", "1", "escape")])
async def test_boxes_ticked_faster_than_the_screen_answers_are_all_ticked(keys: tuple[str, ...]) -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        done = list(hand.guide.liaison.done)
        await open_line(hand, 4, Tick)
        await hand.press_at_once(*keys)
        await hand.reach(LiaisonScreen)
        await hand.until(lambda: hand.visit.handover.done == {done[0], done[2]}, "both boxes")


async def test_a_box_ticked_with_enter_just_before_closing_is_ticked() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        await open_line(hand, 4, Tick)
        await hand.press_at_once("enter", "left")
        await hand.reach(LiaisonScreen)
        await hand.hold_still()
        assert hand.visit.handover.done == {next(iter(hand.guide.liaison.done))}


async def test_a_calendar_closed_without_choosing_changes_nothing() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        before = hand.visit
        await choose(hand, 6, "down", "escape", kind=DayPanel)
        assert hand.visit == before


async def test_a_calendar_never_goes_before_today_nor_beyond_two_years() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        await choose(hand, 6, "up", "left", "pageup", "enter", kind=DayPanel)
        assert hand.visit.handover.deadline == hand.session.today()
        await choose(hand, 6, *["pagedown"] * 30, "enter", kind=DayPanel)
        assert hand.visit.handover.deadline == hand.session.today() + timedelta(days=730)


async def test_the_papers_of_another_door_take_the_place_of_those_of_the_first() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        first, second = doors(hand.visit.recommendation.targets)[:2]
        await choose(hand, 1, "2")
        shown = preview(hand)
        assert all(one_line(paper) in shown for paper in second.prepare)
        assert not [p for p in first.prepare if p not in second.prepare and one_line(f"☐ {p}") in shown]


async def test_a_door_that_is_in_no_recommendation_may_be_chosen() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        proposed = doors(hand.visit.recommendation.targets)
        await open_line(hand, 1, Pick)
        other = hand.rows()[len(proposed)].option
        assert other.value not in {door.id for door in proposed}
        await hand.press(str(other.digit))
        await hand.reach(LiaisonScreen)
        await hand.read(f"1 Où la personne va {other.label}")
        assert one_line(other.label) in preview(hand)


async def test_an_answer_that_changes_sets_the_door_chosen_aside() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        await choose(hand, 1, "3")
        chosen = doors(hand.visit.recommendation.targets)[2]
        await hand.read(f"1 Où la personne va {chosen.name}")
        hand.app.post_message(Go(Step.DIAGNOSIS, "technicite"))
        await hand.reach(DiagnosisScreen)
        await hand.press(digit_of(hand.guide, "technicite", {"technicite": "coup-de-pouce"}))
        await hand.until(lambda: hand.visit.answers["technicite"] == "coup-de-pouce", "the other answer")
        hand.session.visit = hand.visit.answer("deja-aide", "non")
        first = doors(hand.visit.recommendation.targets)[0]
        hand.app.post_message(Go(Step.LIAISON))
        await hand.reach(LiaisonScreen)
        await hand.read(f"1 Où la personne va {first.name}")
        assert one_line(chosen.name) not in hand.page()


async def test_without_a_choice_the_door_follows_the_answers() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        before = doors(hand.visit.recommendation.targets)[0]
        hand.session.visit = hand.visit.answer("urgence", "oui").answer("souhait", "oui")
        after = doors(hand.visit.recommendation.targets)[0]
        assert after != before
        hand.app.post_message(Go(Step.MEMO))
        await hand.reach(MemoScreen)
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        await hand.read(f"1 Où la personne va {after.name}")
        assert one_line(before.name) not in preview(hand)


async def test_going_back_and_forth_keeps_what_was_chosen() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        await choose(hand, 2, "2")
        await choose(hand, 6, "3", kind=DayPanel)
        chosen, shown = hand.visit.handover, preview(hand)
        await hand.press("right")
        await hand.reach(GoodbyeScreen)
        await hand.press("left")
        await hand.reach(LiaisonScreen)
        await hand.press("m")
        await hand.reach(MemoScreen)
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        assert hand.visit.handover == chosen
        assert preview(hand) == shown


async def test_what_was_chosen_stays_while_an_answer_is_corrected() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        await choose(hand, 2, "2")
        hand.app.post_message(Go(Step.DIAGNOSIS, "souhait"))
        await hand.reach(DiagnosisScreen)
        await hand.press(digit_of(hand.guide, "souhait", {"souhait": "oui"}))
        await hand.reach(ObservationsScreen)
        assert hand.visit.answers["souhait"] == "oui"
        assert hand.visit.handover.need == list(hand.guide.liaison.needs)[1]


async def test_where_the_case_sends_nobody_the_place_is_left_to_the_pen_until_a_door_is_chosen() -> None:
    async with opened() as hand:
        await open_at(hand, Step.MEMO, ORIENTED)
        reason = next(iter(hand.guide.posture.reasons))
        others = (hand.visit.do_otherwise(case, reason) for case in hand.guide.cases)
        hand.session.visit = next(v for v in others if not doors(v.recommendation.targets))
        await hand.press("f")
        await hand.reach(LiaisonScreen)
        await hand.read("1 Où la personne va à écrire à la main")
        await open_line(hand, 1, Pick)
        chosen = hand.rows()[1].option
        await hand.press("2")
        await hand.reach(LiaisonScreen)
        await hand.read(f"1 Où la personne va {chosen.label}")
        assert one_line(chosen.label) in preview(hand)


async def test_the_panel_closed_the_focus_is_on_the_line_that_was_being_chosen() -> None:
    async with opened() as hand:
        await open_at(hand, Step.LIAISON, ORIENTED)
        for digit, kind in ((2, Pick), (4, Tick), (6, DayPanel)):
            await open_line(hand, digit, kind)
            await hand.press("1", *(["left"] if kind is Tick else []))
            await hand.reach(LiaisonScreen)
            await hand.until(lambda d=digit: hand.focused and hand.focused.option.digit == d, str(digit))  # type: ignore[misc]
