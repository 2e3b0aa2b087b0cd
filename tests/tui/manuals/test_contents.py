"""Aide: each of its lines opens what it says, from which one comes back."""

from __future__ import annotations

import pytest

from cnfs_tui import __version__
from cnfs_tui.manuals import shelf
from cnfs_tui.manuals.shelf import SHELF, manual
from cnfs_tui.pages.manuals import LINES
from cnfs_tui.tui.manuals.contents import ContentsScreen
from cnfs_tui.tui.manuals.discovery import DiscoveryScreen
from cnfs_tui.tui.manuals.reader import ManualScreen
from cnfs_tui.tui.screens.home import HomeScreen
from tests.tui.driving import Hand, choose_at_home, opened
from tests.tui.test_screens import sizes


async def contents(hand: Hand) -> None:
    await choose_at_home(hand, "help")
    await hand.reach(ContentsScreen)


def key_of(what: str) -> str:
    (digit,) = (option.digit for option in LINES if option.value == what)
    return str(digit)


@sizes
async def test_all_that_can_be_read_is_seen_at_once(size: tuple[int, int]) -> None:
    async with opened(size) as hand:
        await contents(hand)
        await hand.see(*(option.label for option in LINES))
        await hand.press("left")
        await hand.reach(HomeScreen)


@pytest.mark.parametrize("word", SHELF)
async def test_each_manual_opens_on_its_title_and_the_list_of_its_parts(word: str) -> None:
    async with opened() as hand:
        await contents(hand)
        await hand.press(key_of(word))
        await hand.reach(ManualScreen)
        await hand.see(manual(word).title)
        await hand.read(*(part.title for part in manual(word).parts))
        await hand.press("left")
        await hand.reach(ContentsScreen)


async def test_how_it_works_is_the_part_of_a_guide_that_says_so() -> None:
    async with opened() as hand:
        await contents(hand)
        await hand.press(key_of("how"))
        await hand.reach(ManualScreen)
        await hand.see("Une visite, pas à pas", "Tournez l’écran vers la personne")


async def test_the_discovery_may_be_followed_again_and_comes_back_here() -> None:
    async with opened() as hand:
        await contents(hand)
        await hand.press(key_of("discovery"))
        for _ in range(5):
            await hand.reach(DiscoveryScreen)
            await hand.press("enter")
        await hand.reach(ContentsScreen)


async def test_the_keys_of_all_screens_are_on_one_page() -> None:
    async with opened() as hand:
        await contents(hand)
        await hand.press(key_of("keys"))
        await hand.reach(ManualScreen)
        await hand.read("F3 Masquer l’écran", "r Une phrase pour un moment difficile.", "p Grandes lettres")
        await hand.read("Cadre", "Mémo", "Chercher un lieu", "Jeu de rôle")


async def test_about_tells_the_version_and_that_nothing_is_kept_of_anybody() -> None:
    async with opened() as hand:
        await contents(hand)
        await hand.press(key_of("about"))
        await hand.read(f"cnfs-tui {__version__}", hand.guide.version, "Rien sur les personnes", "Licence")


async def test_a_manual_that_the_installation_has_lost_is_told_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(shelf, "shelf_folder", lambda: tmp_path_factory.mktemp("empty"))
    async with opened() as hand:
        await contents(hand)
        await hand.press(key_of("auteur"))
        await hand.read("Guide de l’auteur", "Réinstallez")


async def test_a_key_pressed_twice_opens_one_page() -> None:
    async with opened() as hand:
        await contents(hand)
        await hand.press_at_once(key_of("auteur"), key_of("auteur"))
        await hand.reach(ManualScreen)
        await hand.press("left")
        await hand.reach(ContentsScreen)
