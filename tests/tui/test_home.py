"""The home screen: shown before the guide is read, honest about the guide, obeyed when it is ready."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.problems.messages import message
from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.tui.panels.help import HelpPanel
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.structure.screen import StructureScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.widgets.banner import Banner
from tests.tui.driving import Kind, accompany, choose_at_home, opened, shipped, starting
from tests.tui.test_screens import sizes

PREPARING = "Le guide se prépare…"


@contextmanager
def a_slow_guide() -> Iterator[tuple[Callable[[], OpenedGuide], threading.Event]]:
    """A reader that waits until it is let go; it is at the end, whatever happens."""
    let_go = threading.Event()

    def read() -> OpenedGuide:
        let_go.wait()
        return shipped()

    try:
        yield read, let_go
    finally:
        let_go.set()


# Before the guide is read


async def test_the_home_screen_is_shown_before_the_guide_is_read() -> None:
    with a_slow_guide() as (read, let_go):
        async with starting(read_guide=read) as hand:
            await hand.read(
                "1 Accompagner une personne", "Rien de personnel n’est demandé ni gardé", PREPARING
            )
            assert hand.app.session is None
            let_go.set()
            await hand.read(f"Guide {shipped().guide.version}")
            assert PREPARING not in hand.page()


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        ("1", FramingScreen),
        ("enter", FramingScreen),
        ("2", CatalogueScreen),
        ("3", TreeScreen),
        ("f4", TreeScreen),
        ("4", StructureScreen),
        ("5", PlacesScreen),
        ("8", ScenariosScreen),
    ],
)
async def test_a_key_pressed_before_the_guide_is_ready_is_honoured_when_it_is(key: str, screen: Kind) -> None:
    with a_slow_guide() as (read, let_go):
        async with starting(read_guide=read) as hand:
            await hand.read(PREPARING)
            await hand.press(key)
            await hand.reach(HomeScreen)
            let_go.set()
            await hand.reach(screen)


async def test_only_the_last_thing_asked_for_is_opened_when_the_guide_is_ready() -> None:
    with a_slow_guide() as (read, let_go):
        async with starting(read_guide=read) as hand:
            await hand.read(PREPARING)
            await hand.press("4", "2", "1", "1")
            let_go.set()
            await hand.reach(FramingScreen)
            assert len(hand.app.screen_stack) == 2


async def test_help_and_colours_do_not_wait_for_the_guide() -> None:
    with a_slow_guide() as (read, _let_go):
        async with starting(read_guide=read) as hand:
            await hand.read(PREPARING)
            dark = hand.app.theme
            await hand.press("f2")
            await hand.until(lambda: hand.app.theme != dark, "the other theme")
            await hand.press("f1")
            await hand.reach(HelpPanel)


@pytest.mark.parametrize("key", ["its number", "ctrl+q"])
async def test_one_may_leave_before_the_guide_is_ready(key: str) -> None:
    with a_slow_guide() as (read, let_go):
        async with starting(read_guide=read) as hand:
            await hand.read(PREPARING)
            await (hand.press(key) if key == "ctrl+q" else choose_at_home(hand, "quit"))
            await hand.until(lambda: hand.app.return_code is not None, "the end")
            let_go.set()
        assert hand.app.return_code == 0


# The state of the guide


async def test_a_sound_guide_says_that_no_situation_is_left_without_an_answer() -> None:
    async with opened() as hand:
        guide = hand.guide
        await hand.read(f"{guide.situations} situations sur {guide.situations}", f"Guide {guide.version}")
        assert not hand.screen.query_one(Banner).display


async def test_an_unsound_guide_of_one_s_own_is_named_with_its_line_and_the_shipped_one_is_used(
    tmp_path: Path,
) -> None:
    for folder in ("rules", "memos"):
        shutil.copytree(shipped_guide() / folder, tmp_path / folder)
    tree = tmp_path / "rules/arbre.yaml"
    lines = tree.read_text().splitlines()
    line = next(rank for rank, text in enumerate(lines) if text.strip() == "danger: danger")
    lines[line] = lines[line].replace(": danger", ": dangre")
    tree.write_text("\n".join(lines))
    async with opened(read_guide=lambda: open_guide(tmp_path)) as hand:
        (problem,) = (p for p in hand.session.opened.refused if p.code == "REF-01")  # type: ignore[union-attr]
        await hand.read(f"rules/arbre.yaml, ligne {line + 1}", message(problem), "Le guide livré le remplace")
        await hand.see("rules/arbre.yaml", f"ligne {line + 1}", "dangre")
        assert hand.guide.version == shipped().guide.version
        await accompany(hand)


async def test_the_words_of_an_unsound_guide_are_shown_as_they_are_written(tmp_path: Path) -> None:
    words = "[CAF] [/ [x [@click=app.exit]ici"
    problem = Problem("REF-01", Place(f"rules/{words}.yaml", 3), {"mot": words})
    refused = OpenedGuide(shipped().guide, (problem,))
    async with opened(read_guide=lambda: refused) as hand:
        await hand.read(f"rules/{words}.yaml, ligne 3")


async def test_without_any_usable_guide_the_app_ends_with_status_two_and_says_why() -> None:
    problem = Problem("FIC-01", Place("rules/arbre.yaml"))

    def read() -> OpenedGuide:
        raise GuideRefused((problem,))

    async with starting(read_guide=read) as hand:
        await hand.until(lambda: hand.app.return_code is not None, "the end")
    assert hand.app.return_code == 2
    assert hand.app.refused == (problem,)


@sizes
async def test_all_that_can_be_chosen_and_the_state_of_the_guide_are_seen_at_once(
    size: tuple[int, int],
) -> None:
    async with opened(size) as hand:
        await hand.see(*(row.option.label for row in hand.rows()), f"Guide {hand.guide.version}")


# Leaving


@pytest.mark.parametrize("key", ["its number", "ctrl+q"])
async def test_the_app_is_left_at_once_when_nothing_is_under_way(key: str) -> None:
    async with opened() as hand:
        await (hand.press(key) if key == "ctrl+q" else choose_at_home(hand, "quit"))
        await hand.until(lambda: hand.app.return_code is not None, "the end")
    assert hand.app.return_code == 0


async def test_keys_pressed_while_the_app_ends_do_nothing() -> None:
    async with opened() as hand:
        quitting = next(row for row in hand.rows() if row.option.value == "quit").option.digit
        await hand.press_at_once(str(quitting), "4", "1", "2", "7", "f1", "ctrl+q")
        await hand.until(lambda: hand.app.return_code is not None, "the end")
    assert hand.app.return_code == 0


async def test_a_capital_does_what_its_letter_does_as_when_caps_lock_is_down() -> None:
    async with opened() as hand:
        await choose_at_home(hand, "places")
        await hand.reach(PlacesScreen)
        await hand.press("Q")
        await hand.reach(HomeScreen)


async def test_the_help_of_the_home_screen_comes_from_its_own_keys() -> None:
    async with opened() as hand:
        await hand.press("f1")
        await hand.reach(HelpPanel)
        await hand.read(HomeScreen.HELP, "F1", "F2", "Ctrl+Q", "1 à 9")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_the_name_of_a_group_stands_beside_its_first_line(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await hand.drawn()
        lines = hand.window().splitlines()
        for name, first in (("Recevoir", "1 "), ("Préparer", "2 "), ("Ce poste", "4 "), ("Apprendre", "7 ")):
            (line,) = (line for line in lines if name in line)
            assert line.partition(name)[2].lstrip(" ›").startswith(first)
