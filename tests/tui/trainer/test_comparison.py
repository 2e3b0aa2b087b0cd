"""Comparaison: the group answers, the scenario is revealed, and hands are raised."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.training.comparison.pages import VOTE_QUESTION, Stage
from cnfs_tui.pages.training.comparison.words import (
    CHANGES_ALL,
    CHANGES_NOTHING,
    GROUP_BEYOND_NOTE,
    NOTE_IS_SILENT,
    NOTE_IS_SILENT_FOR_BOTH,
    STILL_OURS,
    UNSURE_TITLE,
)
from cnfs_tui.session.room import Room
from cnfs_tui.training.session import Played
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from cnfs_tui.tui.widgets.big_text import BigText
from tests.tui.driving import Hand, digit_of, one_line, opened
from tests.tui.test_screens import sizes
from tests.tui.trainer.heard_room import HeardRoom

NAME = "la-reversion"
RIGHT = {"alerte": "rien", "urgence": "non", "technicite": "expertise", "souhait": "non"}
LEARNING = {**RIGHT, "souhait": "oui"}


@asynccontextmanager
async def comparing(
    size: tuple[int, int] = (80, 24), *, name: str = NAME, projected: bool = False
) -> AsyncIterator[tuple[Hand, HeardRoom]]:
    """The comparison of a scenario, over the home screen."""
    async with opened(size) as hand:
        room = HeardRoom(hand.guide, projected=projected)
        await open_comparison(hand, room, name)
        yield hand, room


async def open_comparison(hand: Hand, room: Room, name: str = NAME) -> None:
    hand.app.push_screen(ComparisonScreen(room, name))
    await hand.reach(ComparisonScreen)


def screen(hand: Hand) -> ComparisonScreen:
    found = hand.screen
    assert isinstance(found, ComparisonScreen)
    return found


def question(guide: Guide, criterion: str) -> str:
    return guide.diagnostic.criteria[criterion].question


async def diagnose(hand: Hand, room: Room, given: dict[str, str]) -> None:
    """The group answers each question asked, by digits; then it stands before what is hidden."""
    for criterion, answer in given.items():
        await hand.until(lambda c=criterion: screen(hand)._page == (Stage.ASK, c), criterion)  # type: ignore[misc]
        await hand.press("0" if answer == UNSURE else digit_of(hand.guide, criterion, given))
        await hand.until(
            lambda c=criterion: screen(hand)._page != (Stage.ASK, c),  # type: ignore[misc]
            f"answer to {criterion}",
        )
    await at(hand, Stage.READY)
    assert room.of(NAME).diagnosis == given


async def at(hand: Hand, stage: Stage) -> None:
    await hand.until(lambda: screen(hand)._page[0] is stage, stage.name)


async def test_the_group_answers_as_in_a_visit_and_nothing_expected_is_seen_before() -> None:
    async with comparing() as (hand, room):
        scenario, criteria = hand.guide.scenarios[NAME], hand.guide.diagnostic.criteria
        await hand.see(scenario.opening, question(hand.guide, "alerte"))
        await hand.read(*(answer.definition for answer in criteria["alerte"].answers.values()))
        await diagnose(hand, room, LEARNING)
        await hand.read(criteria["souhait"].answers["oui"].title)
        expected = hand.guide.cases[scenario.case].title
        assert expected not in hand.page()
        await hand.press("space", "space", "space")
        await at(hand, Stage.CASES)
        await hand.read(expected)


async def test_space_neither_answers_in_the_place_of_the_group_nor_reveals_too_early() -> None:
    async with comparing() as (hand, room):
        await hand.press_at_once("space", "space", "v")
        await hand.hold_still()
        assert screen(hand)._page == (Stage.ASK, "alerte")
        assert room.of(NAME).diagnosis == {}


async def test_only_the_keys_that_a_page_knows_are_told() -> None:
    async with comparing() as (hand, room):
        await hand.see("← Retour")
        for key in ("Espace Suite", "v Voter", "e Et si"):
            assert not hand.sees(key)
        await diagnose(hand, room, LEARNING)
        await hand.see("Espace Suite")
        assert not hand.sees("v Voter")
        await hand.press("space")
        await hand.see("Espace Suite", "v Voter", "e Et si")


async def test_an_answer_pressed_twice_answers_one_question() -> None:
    async with comparing() as (hand, room):
        await hand.press("down")
        await hand.press_at_once("enter", "enter")
        await hand.until(lambda: screen(hand)._page == (Stage.ASK, "urgence"), "the next question")
        await hand.hold_still()
        assert list(room.of(NAME).diagnosis) == ["alerte"]


async def test_both_diagnoses_stand_side_by_side_with_a_sign_that_needs_no_colour() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, LEARNING)
        await hand.press("space")
        criteria = hand.guide.diagnostic.criteria
        await hand.see("Le groupe", "Le scénario")
        await hand.see(f"≠ {criteria['souhait'].title}", f"✓ {criteria['urgence'].title}", "≠ Le cas")
        answers = criteria["souhait"].answers
        lines = [line for line in hand.window().splitlines() if answers["oui"].title in line]
        assert any(line.index(answers["oui"].title) < line.index(answers["non"].title) for line in lines)


async def test_each_difference_says_whether_it_changes_the_case_and_what_the_note_says() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, LEARNING)
        await hand.press("space", "space")
        await at(hand, Stage.DIFFERENCE)
        criterion = hand.guide.diagnostic.criteria["souhait"]
        await hand.read(CHANGES_ALL, hand.guide.cases["orienter-et-apprendre"].title)
        await hand.read(criterion.answers[criterion.if_unsure].title, criterion.caution)
        assert criterion.in_the_note
        await hand.read(criterion.in_the_note, STATUS[criterion.status.value])


async def test_a_difference_without_effect_is_told_as_such() -> None:
    async with comparing(name="la-fille-avec-les-codes") as (hand, room):
        room.keep("la-fille-avec-les-codes", Played(diagnosis={**RIGHT, "souhait": "plus-tard"}))
        hand.screen.dismiss()
        await hand.reach(HomeScreen)
        await open_comparison(hand, room, "la-fille-avec-les-codes")
        await hand.press("space", "space")
        await hand.read(CHANGES_NOTHING)
        assert CHANGES_ALL not in hand.page()


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("la-reversion", LEARNING, GROUP_BEYOND_NOTE),
        ("la-fille-avec-les-codes", RIGHT, NOTE_IS_SILENT),
        ("la-fille-avec-les-codes", LEARNING, NOTE_IS_SILENT_FOR_BOTH),
        ("la-reversion", RIGHT, None),
    ],
    ids=["group beyond the note", "scenario beyond the note", "both beyond it", "written in the note"],
)
async def test_a_proposal_never_passes_for_the_note(
    name: str, given: dict[str, str], told: str | None
) -> None:
    async with opened() as hand:
        room = Room(hand.guide)
        room.keep(name, Played(diagnosis=given))
        await open_comparison(hand, room, name)
        await hand.press("space", "space")
        while screen(hand)._page[0] is not Stage.CASES:
            await hand.press("space")
        case = hand.guide.cases[hand.guide.scenarios[name].case]
        await hand.read(case.title, case.source, STATUS[case.status.value])
        for words in (NOTE_IS_SILENT, NOTE_IS_SILENT_FOR_BOTH, GROUP_BEYOND_NOTE):
            assert (words in hand.page()) is (words == told)


async def test_doubt_is_an_answer_of_the_group() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, {**RIGHT, "urgence": UNSURE})
        await hand.press("space")
        await hand.read(UNSURE_TITLE)


async def test_another_diagnosis_meets_other_questions_and_those_not_met_are_said() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, {"alerte": "danger"})
        await hand.press("space")
        await hand.read("(pas posée)", hand.guide.cases["danger"].title)


async def test_going_back_and_forth_loses_nothing() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, LEARNING)
        await hand.press("space", "v")
        await at(hand, Stage.VOTES)
        await hand.press("v")
        await hand.until(lambda: sum(room.of(NAME).votes.values()) == 1, "a hand")
        kept = room.of(NAME)
        for _ in screen(hand)._pages.order:
            await hand.press("left")
        await hand.reach(HomeScreen)
        await open_comparison(hand, room)
        assert room.of(NAME) == kept
        assert screen(hand)._page[0] is Stage.READY
        await hand.press("left")
        await hand.focus_is_on(hand.guide.diagnostic.criteria["souhait"].answers["oui"].title)


async def test_an_answer_changed_afterwards_changes_what_is_compared() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, LEARNING)
        await hand.press("left", digit_of(hand.guide, "souhait", RIGHT))
        await at(hand, Stage.READY)
        await hand.press("space")
        await hand.no_longer_read("≠")


async def test_what_if_is_opened_from_the_answers_of_the_group_once_they_are_revealed() -> None:
    async with comparing() as (hand, room):
        await diagnose(hand, room, LEARNING)
        await hand.press("e")
        await hand.hold_still()
        assert screen(hand)._page[0] is Stage.READY
        await hand.press("space", "e")
        await hand.reach(WhatIfScreen)
        await hand.read(hand.guide.cases["orienter-et-apprendre"].title)
        await hand.press("left")
        await hand.reach(ComparisonScreen)


# Voting


async def votes(hand: Hand, room: Room) -> None:
    await diagnose(hand, room, LEARNING)
    await hand.press("space", "v")
    await at(hand, Stage.VOTES)


async def test_each_key_raises_one_hand_and_another_takes_it_back() -> None:
    async with comparing() as (hand, room):
        await votes(hand, room)
        await hand.see(VOTE_QUESTION, STILL_OURS)
        await hand.press("v", "v", "down", "v", "2")
        await hand.until(
            lambda: room.of(NAME).votes == {"orienter-et-apprendre": 2, "orienter": 2}, "four hands"
        )
        await hand.press("m")
        await hand.until(lambda: room.of(NAME).votes["orienter"] == 1, "one hand less")
        await hand.see("████ 2 mains", "██ 1 main")
        await hand.press("m", "m", "delete")
        await hand.see("aucune main")
        assert room.of(NAME).votes == {"orienter-et-apprendre": 2}


async def test_space_raises_no_hand_and_the_last_page_says_how_to_close() -> None:
    async with comparing() as (hand, room):
        await votes(hand, room)
        await hand.see("q Fermer")
        await hand.press("down", "space")
        await hand.see("C’était la dernière page.")
        assert room.of(NAME).votes == {}
        await hand.press("q")
        await hand.reach(HomeScreen)


async def test_any_other_case_can_be_voted_for() -> None:
    async with comparing() as (hand, room):
        await votes(hand, room)
        await hand.press("0")
        await hand.reach(Pick)
        await hand.press("1")
        await hand.reach(ComparisonScreen)
        first = next(c for c in hand.guide.cases if c not in {"orienter", "orienter-et-apprendre"})
        await hand.until(lambda: room.of(NAME).votes == {first: 1}, "a hand for another case")
        await hand.see(hand.guide.cases[first].title, "1 main")


async def test_no_vote_outlives_the_session() -> None:
    async with comparing() as (hand, room):
        await votes(hand, room)
        await hand.press("v")
        await hand.until(lambda: bool(room.of(NAME).votes), "a hand")
        room.close()
        assert room.of(NAME) == Played()


# Projected


async def test_projected_the_cases_are_in_large_letters_and_the_rows_apart() -> None:
    async with comparing((120, 40), projected=True) as (hand, room):
        await hand.until(lambda: screen(hand).query_one("#big", BigText).display, "large letters")
        await diagnose(hand, room, LEARNING)
        await hand.press("space", "space")
        await hand.until(lambda: bool(screen(hand).query_one("#two").display), "two sides")
        await hand.press("space")
        await at(hand, Stage.CASES)
        await hand.drawn()
        sides = [screen(hand).query_one(f"#{side}", BigText) for side in ("left", "right")]
        titles = [hand.guide.cases[case].title for case in ("orienter-et-apprendre", "orienter")]
        assert [side._words for side in sides] == titles
        assert all(side.region.height > 5 for side in sides)
        await hand.press("v")
        await at(hand, Stage.VOTES)
        await hand.press("down")
        big = screen(hand).query_one("#big", BigText)
        await hand.until(lambda: big._words == titles[1], "the case pointed at")


async def test_projected_each_answer_pointed_at_is_in_large_letters_and_space_does_not_take_it() -> None:
    async with comparing((120, 40), projected=True) as (hand, room):
        big = screen(hand).query_one("#big", BigText)
        criterion = hand.guide.diagnostic.criteria["alerte"]
        await hand.until(lambda: one_line(big._words) == one_line(criterion.question), "the question")
        assert not hand.sees(criterion.question)
        for answer in criterion.answers.values():
            await hand.press("down")
            await hand.until(lambda a=answer: one_line(big._words) == one_line(a.title), answer.title)  # type: ignore[misc]
            await hand.see(criterion.question)
        await hand.press("space")
        await hand.hold_still()
        assert room.of(NAME).diagnosis == {}
        await hand.press("enter")
        await hand.until(lambda: list(room.of(NAME).diagnosis) == ["alerte"], "an answer")


@sizes
async def test_every_page_is_read_at_every_size_and_projected_too(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        room = Room(hand.guide)
        room.keep(NAME, Played(diagnosis=LEARNING))
        await open_comparison(hand, room)
        for projected in (False, True):
            room.projected = projected
            for page in screen(hand)._pages.order:
                screen(hand)._go(page)
                await hand.drawn()
                await hand.see(page[0].value)


async def test_the_trainer_reads_what_is_expected_on_the_second_terminal_only() -> None:
    async with comparing() as (hand, room):
        expected = hand.guide.diagnostic.criteria["alerte"].answers["rien"].title
        assert f"Réponse attendue : {expected}." in room.heard
        assert "Attendu" not in hand.page()
