"""Compte rendu: what the session did, on the screen and on paper, and nobody's name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from cnfs_tui.session.room import Room
from cnfs_tui.training.account import commitments
from cnfs_tui.training.observation import Observation
from cnfs_tui.training.session import Played
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.trainer.report import ReportScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.widgets.paper_view import PaperView
from tests.slow_printer import SlowPrinter
from tests.tui.driving import (
    SIZE,
    Hand,
    choose_at_home,
    one_line,
    open_paper,
    opened,
    papers_of_the_desk,
    preview,
    set_for_good,
    told,
)

NAME = "la-reversion"
CASE = "orienter"


@asynccontextmanager
async def the_room(size: tuple[int, int] = SIZE, *, done: bool = True) -> AsyncIterator[tuple[Hand, Room]]:
    """The scenarios, over home, in a session that has shown one, voted and taken a commitment."""
    async with opened(size) as hand:
        await choose_at_home(hand, "train")
        await hand.reach(ScenariosScreen)
        room = hand.app.room
        assert room is not None
        if done:
            room.keep(NAME, replace(room.of(NAME), shown=True))
            first = next(iter(hand.guide.training.commitments))
            room.session = room.session.vote(NAME, CASE, 3).commit(first)
        yield hand, room


async def report(hand: Hand) -> None:
    await hand.press("c")
    await hand.reach(ReportScreen)


async def test_a_session_that_has_done_nothing_has_no_report_to_print_or_keep(desk: Path) -> None:
    async with the_room(done=False) as (hand, _):
        await report(hand)
        await hand.read("Montrez, jouez ou comparez un scénario")
        await hand.press("i", "o", "e", "g")
        await hand.hold_still()
        assert hand.screen.query_one(PaperView).order is None
        assert not (desk / "memos").exists()
        await hand.press("left")
        await hand.reach(ScenariosScreen)


@pytest.mark.parametrize("size", [(60, 20), SIZE, (120, 40)], ids=str)
async def test_the_report_tells_what_was_shown_voted_and_chosen(size: tuple[int, int]) -> None:
    async with the_room(size) as (hand, room):
        await report(hand)
        await set_for_good(hand)
        guide, shown = hand.guide, preview(hand)
        for text in (
            guide.scenarios[NAME].titled,
            "Montré en démonstration.",
            f"3 pour « {guide.cases[CASE].title} »",
            *commitments(guide, room.session),
            "Aucun nom n’est demandé ni gardé",
        ):
            assert one_line(text) in shown


async def test_the_paper_says_the_same_and_is_no_exercise() -> None:
    async with the_room() as (hand, _):
        await report(hand)
        await set_for_good(hand)
        pdf = await open_paper(hand)
        text = one_line(" ".join(page.extract_text() for page in PdfReader(pdf).pages))
        assert one_line(hand.guide.scenarios[NAME].title) in text
        assert "EXERCICE" not in text


async def test_the_report_of_a_full_session_takes_the_pages_it_needs() -> None:
    async with the_room() as (hand, room):
        grid = hand.guide.training.grid
        seen = Observation({item: rank % 3 for rank, item in enumerate(grid)})
        for minute in range(6):
            seen = seen.note(60 * minute, "p03", well=False)
        names = list(hand.guide.scenarios)[:4]
        for name in names:
            moments = enumerate(hand.guide.scenarios[name].moments)
            choices = tuple((at, rank) for at, moment in moments for rank, _ in enumerate(moment.choices))
            room.keep(name, Played(shown=True, choices=choices, observation=seen))
        await report(hand)
        await set_for_good(hand)
        for name in names:
            assert one_line(hand.guide.scenarios[name].titled) in preview(hand)
        assert len(PdfReader(await open_paper(hand)).pages) > 2


async def test_the_report_kept_is_private_and_outlives_the_session(desk: Path) -> None:
    async with the_room() as (hand, _):
        await report(hand)
        await set_for_good(hand)
        await hand.press("e")
        await hand.until(lambda: "Enregistré" in told(hand), "its path")
    (kept,) = (desk / "memos").iterdir()
    assert kept.name == "compte-rendu.pdf"
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_the_report_can_be_in_large_type() -> None:
    async with the_room() as (hand, _):
        await report(hand)
        await set_for_good(hand)
        await hand.press("g")
        await hand.read("gros caractères")


async def test_what_is_done_after_a_report_is_in_the_next_one() -> None:
    async with the_room() as (hand, room):
        await report(hand)
        await set_for_good(hand)
        await hand.press("left")
        await hand.reach(ScenariosScreen)
        other = next(name for name in hand.guide.scenarios if name != NAME)
        room.keep(other, replace(room.of(other), visited=True))
        await report(hand)
        await set_for_good(hand)
        for name in (NAME, other):
            assert one_line(hand.guide.scenarios[name].titled) in preview(hand)
        assert "Joué dans l’outil" in preview(hand)


async def test_a_report_that_was_opened_is_erased_with_the_session(desk: Path) -> None:
    async with the_room() as (hand, _):
        await report(hand)
        await set_for_good(hand)
        paper = await open_paper(hand)
        assert paper.exists()
        await hand.press("q")
        await hand.reach(ScenariosScreen)
        await hand.press("q")
        await hand.reach(Confirm)
        await hand.press("2")
        await hand.reach(HomeScreen)
        assert not paper.exists()
        assert papers_of_the_desk() == []


async def test_a_session_is_not_left_while_its_report_is_on_its_way(printer: SlowPrinter) -> None:
    async with the_room() as (hand, _):
        await report(hand)
        await set_for_good(hand)
        await hand.press("i")
        await hand.until(lambda: printer.asked, "the printer asked")
        await hand.press("q")
        await hand.reach(ScenariosScreen)
        await hand.press("q")
        await hand.read("Un papier part à l’imprimante.")
        assert hand.app.room is not None
