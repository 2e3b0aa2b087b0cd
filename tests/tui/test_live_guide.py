"""A guide edited while the app runs: only a sound one is taken, and never in the middle of a visit."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.problems.messages import message
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.watching import WatchedGuide
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.widgets.banner import Banner
from tests.guide.small_guide import SmallGuide
from tests.tui.driving import ALL_QUESTIONS, Hand, accompany, open_at, opened, shipped
from tests.tui.test_screens import sizes

STAYS = "La dernière version sans erreur reste en service."
PROBLEM = Problem(
    "REF-01", Place("rules/arbre.yaml", 39), {"mot": "dangre", "suggestion": "", "connus": "danger"}
)


class Author:
    """Somebody who edits the guide while the app runs; what she saves is seen at the app's next look."""

    def __init__(self, first: OpenedGuide) -> None:
        self.guide = first.guide
        self.first = first
        self._saved: list[Callable[[], OpenedGuide]] = []

    def reread(self) -> OpenedGuide | None:
        return self._saved.pop(0)() if self._saved else None

    def saves(self, title: str) -> None:
        """A sound guide, one word of which is new."""
        posture = self.guide.posture
        mandate = posture.mandate.model_copy(update={"title": title})
        self.guide = replace(
            self.guide, posture=posture.model_copy(update={"mandate": mandate}), version=title[:8]
        )
        guide = self.guide
        self._saved.append(lambda: OpenedGuide(guide))

    def slips(self, problem: Problem = PROBLEM) -> None:
        """A guide that is not sound: the last sound one comes with its problems."""
        guide = self.guide
        self._saved.append(lambda: OpenedGuide(guide, (problem,)))

    def saves_what_nobody_foresaw(self) -> None:
        """A guide that the program fails to read."""

        def fail() -> OpenedGuide:
            raise RuntimeError("nobody foresaw it")

        self._saved.append(fail)


@asynccontextmanager
async def editing(
    size: tuple[int, int] = (80, 24), first: OpenedGuide | None = None
) -> AsyncIterator[tuple[Hand, Author]]:
    author = Author(first or shipped())
    async with opened(size, lambda: author.first, author.reread) as hand:
        yield hand, author


@pytest.fixture(autouse=True)
def looking_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that tests do not wait."""
    monkeypatch.setattr("cnfs_tui.guide.watching.EVERY", 0.01)


def banner(hand: Hand) -> Banner:
    return hand.screen.query_one(Banner)


# On the home screen


async def test_a_sound_guide_is_taken_and_home_says_when() -> None:
    async with editing() as (hand, author):
        author.saves("nouveau-titre")
        await hand.until(lambda: hand.guide is author.guide, "the new guide")
        await hand.read("Guide nouveau-")
        assert re.search(r"Guide relu à \d\d h \d\d", hand.page())
        assert not banner(hand).display


@sizes
async def test_a_guide_that_is_not_sound_is_left_aside_and_its_first_problem_told(
    size: tuple[int, int],
) -> None:
    async with editing(size) as (hand, author):
        before = hand.guide
        author.slips()
        await hand.see("rules/arbre.yaml", "ligne 39", message(PROBLEM)[:40], STAYS)
        assert hand.guide is before
        await hand.see("1 Accompagner une personne")


async def test_the_banner_goes_when_the_guide_is_mended() -> None:
    async with editing() as (hand, author):
        author.slips()
        await hand.see(STAYS)
        author.saves("mieux")
        await hand.no_longer_read(STAYS)
        assert hand.guide is author.guide


async def test_the_banner_can_be_hidden_and_comes_back_with_the_next_problem() -> None:
    async with editing() as (hand, author):
        author.slips()
        await hand.see("F5 : masquer")
        await hand.press("f5")
        await hand.no_longer_read(STAYS)
        author.slips(replace(PROBLEM, place=Place("rules/arbre.yaml", 40)))
        await hand.see("ligne 40")


async def test_a_guide_that_was_not_sound_at_the_start_is_taken_once_it_is() -> None:
    async with editing(first=OpenedGuide(shipped().guide, (PROBLEM,))) as (hand, author):
        await hand.see("Votre guide n’est pas utilisé", "ligne 39", "Le guide livré le remplace")
        author.saves("réparé")
        await hand.until(lambda: hand.guide is author.guide, "the mended guide")
        await hand.no_longer_read("Votre guide n’est pas utilisé")


async def test_the_words_of_an_author_are_shown_as_they_stand_and_never_fill_the_screen() -> None:
    words = "[CAF] [/ [x [@click=app.exit]ici\x1b[31m" + "très long " * 200
    async with editing() as (hand, author):
        author.slips(replace(PROBLEM, place=Place(words, 3)))
        await hand.see("[CAF] [/ [x [@click=app.exit]ici")
        assert banner(hand).size.height <= 5
        assert "\x1b" not in hand.page()
        await hand.see("1 Accompagner une personne")


async def test_a_guide_that_cannot_even_be_judged_stops_nothing() -> None:
    async with editing() as (hand, author):
        author.saves_what_nobody_foresaw()
        await hand.see("n’a pas pu être relu", STAYS)
        author.saves("mieux")
        await hand.until(lambda: hand.guide is author.guide, "the new guide")
        assert hand.app.return_code is None


# In the middle of a visit


@sizes
@pytest.mark.parametrize("step", Step, ids=[step.name for step in Step])
async def test_the_banner_is_told_on_every_step_without_hiding_it(step: Step, size: tuple[int, int]) -> None:
    async with editing(size) as (hand, author):
        await open_at(hand, step, ALL_QUESTIONS)
        under, visit = hand.screen, hand.visit
        author.slips()
        await hand.see("Le guide en cours de modification a un problème", STAYS)
        assert hand.screen is under
        assert hand.visit is visit
        await hand.press("f5")
        await hand.no_longer_read(STAYS)


async def test_the_banner_is_also_on_the_steps_opened_after_it_came() -> None:
    async with editing() as (hand, author):
        author.slips()
        await hand.see(STAYS)
        await accompany(hand)
        await hand.see(STAYS)
        await hand.press("f4")
        await hand.reach(TreeScreen)
        await hand.see(STAYS)


async def test_a_visit_keeps_to_its_end_the_guide_it_began_with_and_the_next_takes_the_new_one() -> None:
    async with editing() as (hand, author):
        first = hand.guide
        await accompany(hand)
        author.saves("après")
        await hand.until(
            lambda: hand.session.opened and hand.session.opened.guide is author.guide, "the guide"
        )
        assert hand.guide is hand.visit.guide is first
        for step in Step:
            hand.session.visit = hand.visit
            await open_at_here(hand, step)
            assert hand.guide is first
        await hand.press("f4")
        await hand.reach(TreeScreen)
        await hand.see(f"guide {first.version}")
        await hand.press("f4")
        await hand.press("right", "enter")
        await hand.reach(HomeScreen)
        await hand.read("Guide relu à")
        await accompany(hand)
        assert hand.visit.guide is author.guide


async def open_at_here(hand: Hand, step: Step) -> None:
    """To a step of the visit under way, without beginning another."""
    for criterion, answer in ALL_QUESTIONS.items():
        hand.session.visit = hand.visit.answer(criterion, answer)
    screen = hand.screen
    screen.go(step)  # type: ignore[attr-defined]
    await hand.until(lambda: hand.screen is not screen, step.label)
    await hand.reach(type(hand.screen))


async def test_a_panel_open_when_the_guide_changes_stays_as_it_is() -> None:
    async with editing() as (hand, author):
        await open_at(hand, Step.RECOMMENDATION, ALL_QUESTIONS)
        await hand.press("r")
        await hand.reach(LookUp)
        author.saves("après")
        await hand.until(
            lambda: hand.session.opened and hand.session.opened.guide is author.guide, "the guide"
        )
        assert isinstance(hand.screen, LookUp)
        await hand.press("left")
        await hand.reach(RecommendationScreen)


# The tree


async def test_the_tree_being_read_becomes_the_new_one_where_it_was() -> None:
    async with editing() as (hand, author):
        await hand.press("f4")
        await hand.reach(TreeScreen)
        await hand.press("down", "down")
        author.saves("neuf")
        await hand.see("guide neuf")
        assert isinstance(hand.screen, TreeScreen)
        await hand.until(
            lambda: isinstance(hand.screen, TreeScreen) and hand.screen.where == (1,), "the line"
        )
        await hand.press("f4")
        await hand.reach(HomeScreen)


async def test_the_tree_of_a_visit_stays_its_own() -> None:
    async with editing() as (hand, author):
        first = hand.guide
        await accompany(hand)
        await hand.press("f4")
        await hand.reach(TreeScreen)
        author.saves("neuf")
        await hand.until(
            lambda: hand.session.opened and hand.session.opened.guide is author.guide, "the guide"
        )
        await hand.see(f"guide {first.version}")
        await hand.press("f4")
        await hand.reach(FramingScreen)


# With real files


async def test_files_saved_in_an_editor_are_taken_while_the_app_runs(tmp_path: Path) -> None:
    guide = SmallGuide(tmp_path)
    watched = WatchedGuide.of(tmp_path)
    sound = guide.files["rules/arbre.yaml"]
    async with opened(read_guide=watched.open, reread=watched.reopen) as hand:
        first = hand.guide.version
        guide.write("rules/arbre.yaml", "arbr:\n")
        await hand.see("rules/arbre.yaml, ligne 1", STAYS)
        assert hand.guide.version == first
        guide.write("rules/arbre.yaml", sound + "# relu\n")
        await hand.no_longer_read(STAYS)
        assert hand.guide.version != first
        assert hand.guide.version == open_guide(tmp_path).guide.version
