"""The first time: proposed in a line that takes no key from anybody, a few questions, never asked again."""

from __future__ import annotations

from pathlib import Path

from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.pages.structure.welcome import ASKED
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from tests.tui.driving import Hand, opened
from tests.tui.test_screens import sizes

FIRST_TIME = "Première fois ?"


def kept(desk: Path) -> Settings:
    return read_settings(desk / "reglages.yaml")[0]


async def discover(hand: Hand) -> None:
    """Through the five stages, to what comes after the last one."""
    await hand.press("d")
    for rank in range(1, 6):
        await hand.read(f"étape {rank} sur 5")
        await hand.press("enter")


def proposed(hand: Hand) -> bool:
    return FIRST_TIME in hand.page()


@sizes
async def test_the_first_time_it_is_proposed_beside_the_choices_and_the_first_one_has_the_focus(
    size: tuple[int, int],
) -> None:
    async with opened(size) as hand:
        await hand.see(FIRST_TIME, "Plus tard", *(row.option.label for row in hand.rows()))
        await hand.focus_is_on(hand.rows()[0].option.label)
        await hand.press("enter")
        await hand.reach(FramingScreen)


async def test_nothing_is_written_as_long_as_nobody_answers(desk: Path) -> None:
    async with opened() as hand:
        await hand.read(FIRST_TIME)
    assert not (desk / "reglages.yaml").exists()


async def test_later_is_one_key_and_it_is_not_proposed_again(desk: Path) -> None:
    async with opened() as hand:
        await hand.read(FIRST_TIME)
        await hand.press("t")
        await hand.read("Plus tard : touche 7")
        assert not proposed(hand)
        await hand.until(lambda: kept(desk).introduced, "the choice in the file")
    async with opened() as hand:
        await hand.hold_still()
        assert not proposed(hand)
        await hand.press("d", "t")
        await hand.hold_still()
        assert isinstance(hand.screen, HomeScreen)


async def test_a_few_short_questions_tell_the_structure(desk: Path) -> None:
    async with opened() as hand:
        await discover(hand)
        await hand.read(f"Question 1 sur {len(ASKED)}")
        await hand.press("4")
        await hand.read("Question 2", "Aidants Connect")
        await hand.press("2")
        await hand.read("Question 3", "Nom")
        await hand.reach(Entry)
        await hand.until(lambda: hand.app.focused, "the line to type in")
        await hand.press("L", "a", "enter")
        await hand.read("Question 4", "Code postal")
        await hand.until(lambda: hand.app.focused, "the line to type in")
        await hand.press(*"1000", "enter")
        await hand.read("Question 5", "sans rien garder des personnes")
        await hand.press("enter")
        await hand.reach(HomeScreen)
        await hand.read("C’est noté", "Touche 4")
        await hand.until(lambda: kept(desk).counting is False, "the last answer in the file")
        profile = kept(desk).profile
        assert (profile.kind, profile.aidants_connect) == ("mediatheque", "eligible")
        assert (profile.name, profile.postcode) == ("La", "01000")


async def test_the_help_tells_its_keys_only_as_long_as_it_is_proposed() -> None:
    async with opened() as hand:
        await hand.read(FIRST_TIME)
        await hand.press("f1")
        await hand.read("Les touches", "Découvrir en 5 étapes.")
        await hand.press("escape", "t")
        await hand.read("Plus tard : touche 7")
        await hand.press("f1")
        await hand.read("Les touches")
        assert "Découvrir en 5 étapes." not in hand.page()


async def test_every_question_may_be_passed_and_none_is_asked_again(desk: Path) -> None:
    async with opened() as hand:
        await discover(hand)
        for rank in range(1, len(ASKED) + 1):
            await hand.read(f"Question {rank} sur {len(ASKED)}", "Passer")
            assert isinstance(hand.screen, Pick | Entry)
            await hand.press("escape")
        await hand.reach(HomeScreen)
        await hand.until(lambda: kept(desk) == Settings(introduced=True), "nothing but that it was asked")
    async with opened() as hand:
        await hand.hold_still()
        assert not proposed(hand)


async def test_a_structure_that_is_known_is_not_asked_about(desk: Path) -> None:
    write_settings(desk / "reglages.yaml", Settings(introduced=True))
    async with opened() as hand:
        await hand.hold_still()
        assert not proposed(hand)
