"""The help: on F1 or « ? », over any screen and any panel; never over what hides them."""

from __future__ import annotations

import re
from itertools import cycle
from unittest.mock import patch

import pytest

from cnfs_tui.manuals.shelf import SHELF, manual
from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.manuals.reader import ManualScreen
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.harmless import Harmless
from cnfs_tui.tui.panels.help import HelpPanel
from cnfs_tui.tui.panels.hidden import Hidden
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.panels.too_small import TooSmall
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.told_keys import ours
from cnfs_tui.tui.trainer.notes import NotesApp, NotesScreen
from tests.tui import touring
from tests.tui.driving import (
    SIZE,
    Hand,
    Kind,
    accompany,
    come_back,
    eventually,
    hide,
    opened,
    shipped,
)
from tests.tui.test_screens import sizes
from tests.tui.touring import Station, stations

HIDING = (Hidden, TooSmall)
OPENING, CLOSING = cycle(["f1", "question_mark"]), cycle(["f1", "escape", "question_mark"])


def test_every_screen_and_panel_says_what_it_is_for_what_can_be_done_and_where_to_read_more() -> None:
    """On a tour of them all; the help closes on the key that opened it, and gives the focus back."""
    seen = touring._seen
    helped: set[Kind] = set()

    async def seen_with_its_help(hand: Hand, name: str, kind: Kind) -> Station:
        station = await seen(hand, name, kind)
        under = hand.screen
        if isinstance(under, (*HIDING, HelpPanel)):
            return station
        assert isinstance(under, Helped), name
        focused = hand.app.focused
        await hand.press(next(OPENING))
        await hand.reach(HelpPanel)
        assert under.named() and under.HELP and under.NOW, name
        await hand.read(f"Aide · {under.named()}", under.HELP, "Que faire maintenant", *under.NOW)
        await hand.read("Les touches de cet écran", "Les touches de partout", "Pour en savoir plus")
        await hand.press(next(CLOSING))
        await hand.until(lambda: hand.screen is under, f"the help of {name} closed")
        if focused is not None:  # where nothing had it, what was still looked for may have taken it since
            await hand.until(lambda: hand.app.focused is focused, f"the focus of {name} given back")
        if not isinstance(under, Panel):
            keys = {key for told in under.NOW for key in re.findall(r"[Tt]ouche ([a-z0-9])\b", told)}
            assert keys <= {key for binding in ours(type(under)) for key in binding.key.split(",")}, name
        parts = [part.title for part in manual(under.MORE.manual).parts]
        assert under.MORE.part in parts, (name, under.MORE)
        helped.add(type(under))
        return station

    with patch.object(touring, "_seen", seen_with_its_help):
        toured = touring._stations.__wrapped__(SIZE, shipped)
    kinds = {station.kind for station in toured if not issubclass(station.kind, (*HIDING, HelpPanel))}
    assert helped == kinds
    assert len(helped) > 25


@sizes
async def test_a_help_is_read_to_its_end_and_says_on_its_edge_that_more_is_below(
    size: tuple[int, int],
) -> None:
    async with opened(size) as hand:
        await accompany(hand)
        await hand.press("f1")
        await hand.see("Aide · Cadre", "Que faire maintenant", "F1 ou Échap Fermer")
        if size[1] < 40:
            await hand.see("↓ La suite plus bas")
        await hand.press_until("pagedown", lambda: hand.sees("Les trois guides"), "the end of the help")
        await hand.until(lambda: not hand.sees("La suite plus bas"), "nothing more below")


async def test_the_help_of_a_line_where_one_types_tells_no_key_that_would_be_typed() -> None:
    async with opened() as hand:
        await hand.press("t", "4")
        await hand.press("7", "1")
        await hand.reach(Entry)
        await hand.press("question_mark")
        await hand.reach(HelpPanel)
        await hand.read("Échap Fermer", "Tapez, puis Entrée")
        assert "(ou Retour arrière" not in hand.page()
        await hand.press("escape")
        await hand.reach(Entry)


async def test_the_digits_told_are_those_of_the_lines_that_are_shown() -> None:
    async with opened() as hand:
        await accompany(hand)
        for _ in hand.guide.framing.beats:
            await hand.press("enter")
        await hand.press("f1")
        answers = len(next(iter(hand.guide.diagnostic.criteria.values())).answers)
        await hand.read(f"1 à {answers}, 0 La ligne qui porte ce chiffre.")


async def test_from_the_help_one_key_opens_the_manual_at_the_part_that_says_more() -> None:
    async with opened() as hand:
        await accompany(hand)
        await hand.press("f1")
        await hand.reach(HelpPanel)
        await hand.press("g")
        await hand.reach(ManualScreen)
        await hand.see(FramingScreen.MORE.part)
        await hand.press("left")
        await hand.reach(FramingScreen)


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_no_help_tells_anything_of_what_is_hidden(key: str) -> None:
    async with opened() as hand:
        await accompany(hand)
        await hide(hand)
        for _ in range(3):
            await hand.press(key)
            await hand.hold_still()
            assert isinstance(hand.screen, Harmless)
            assert "Aide" not in hand.page()
        await come_back(hand)
        await hand.press(key)
        await hand.reach(HelpPanel)
        await hide(hand)
        assert "Aide" not in hand.window()


async def test_a_window_that_is_too_small_has_no_help() -> None:
    async with opened() as hand:
        await hand.resize(40, 12)
        await hand.reach(TooSmall)
        await hand.press("f1")
        await hand.hold_still()
        assert isinstance(hand.screen, TooSmall)


async def test_keys_struck_together_leave_one_help_at_most() -> None:
    async with opened() as hand:
        for keys in (("f1", "f1"), ("f1", "question_mark", "f1"), ("f1", "escape", "f1")):
            await hand.press_at_once(*keys)
            await hand.hold_still()
            assert sum(isinstance(screen, HelpPanel) for screen in hand.app.screen_stack) <= 1
            await hand.press_until("escape", lambda: isinstance(hand.screen, HomeScreen), "home")


async def test_the_trainer_s_notes_have_their_help_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    app = NotesApp(tmp_path_factory.mktemp("notes"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f1")
        await eventually(lambda: isinstance(app.screen, HelpPanel), "the help")
        await pilot.press("f1")
        await eventually(lambda: isinstance(app.screen, NotesScreen), "the notes")


def test_every_help_fits_the_shelf() -> None:
    shown = {station.kind for station in stations() if issubclass(station.kind, Helped)}
    assert {kind.MORE.manual for kind in shown} <= {*SHELF}
