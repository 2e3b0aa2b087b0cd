"""Importing a list from the screen: a file found or given, a département, an account of what became of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events

from cnfs_tui.desk.folders import places_file
from cnfs_tui.tui.places.importing import DepartmentPanel, FilePanel, ImportPanel, TypedLine
from cnfs_tui.tui.places.screen import PlacesScreen
from tests.tui.driving import Hand, choose_at_home, opened
from tests.tui.places.sample import TUESDAY

LIST = """\
nom;type;commune;code_postal;telephone
CCAS de Bourg-Neuf;ccas;Bourg-Neuf;1990;0199001234
Point-justice du Lac;point-justice;Village;02100;
;ccas;Nulle-Part;01990;
"""


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where files are looked for."""
    folder = tmp_path / "bureau"
    folder.mkdir()
    monkeypatch.setattr("cnfs_tui.pages.places.importing.usual_folders", lambda: [("Bureau", folder)])
    return folder


@asynccontextmanager
async def choosing() -> AsyncIterator[Hand]:
    """The panel where a file is chosen."""
    async with opened() as hand:
        hand.session.today, hand.session.hour = TUESDAY.date, TUESDAY.time
        await choose_at_home(hand, "places")
        await hand.reach(PlacesScreen)
        await hand.read("L’annuaire de ce poste est vide")
        await hand.press("i")
        await hand.reach(FilePanel)
        yield hand


async def drop(hand: Hand, words: str) -> None:
    """As a terminal pastes the path of a file that is dropped on its window."""
    hand.app.post_message(events.Paste(words))
    await hand.until(lambda: hand.screen.query_one(TypedLine).value == words, words)
    await hand.press("enter")


async def test_a_file_found_is_imported_and_what_became_of_it_is_told(desktop: Path) -> None:
    (desktop / "mes lieux.csv").write_text(LIST, encoding="utf-8")
    async with choosing() as hand:
        await hand.read("1 mes lieux.csv", "Bureau, du")
        await hand.focus_is_on("mes lieux.csv")
        await hand.press("1")
        await hand.reach(DepartmentPanel)
        await hand.read("1 Le 01, le département de ce poste")
        await hand.press("1")
        await hand.reach(ImportPanel)
        await hand.read(
            "1 lieu importé", "du département 01", "Données sans date", "Laissé de côté", "ligne 4"
        )
        await hand.press("left")
        await hand.reach(PlacesScreen)
        await hand.read("1 CCAS de Bourg-Neuf")
        assert "Point-justice" not in hand.page()


async def test_a_path_that_is_dropped_is_understood_and_all_départements_may_be_kept(desktop: Path) -> None:
    file = desktop / "l'annuaire du coin.csv"
    file.write_text(LIST, encoding="utf-8")
    async with choosing() as hand:
        await drop(hand, str(file).replace("'", r"\'").replace(" ", r"\ "))
        await hand.reach(DepartmentPanel)
        await hand.press("2")
        await hand.reach(ImportPanel)
        await hand.read("2 lieux importés")


async def test_another_département_is_typed(desktop: Path) -> None:
    file = desktop / "liste.csv"
    file.write_text(LIST, encoding="utf-8")
    async with choosing() as hand:
        await hand.focus_is_on("liste.csv")
        await hand.press("1")
        await hand.reach(DepartmentPanel)
        await hand.press("0", "9", "9", "enter")
        await hand.read("n’est pas un département")
        await hand.press("backspace", "backspace", "2", "enter")
        await hand.reach(ImportPanel)
        await hand.read("1 lieu importé", "du département 02")


async def test_a_path_that_leads_nowhere_is_told_and_may_be_typed_again(desktop: Path) -> None:
    async with choosing() as hand:
        await hand.read("Aucun fichier CSV")
        await drop(hand, "/nulle/part.csv")
        await hand.read("Ce fichier n’existe pas.")
        assert isinstance(hand.screen, FilePanel)


async def test_a_file_that_is_no_list_is_refused_with_what_to_do_and_nothing_changes(desktop: Path) -> None:
    (desktop / "classeur.csv").write_bytes(b"PK\x03\x04" + bytes(100))
    async with choosing() as hand:
        await hand.focus_is_on("classeur.csv")
        await hand.press("1")
        await hand.reach(DepartmentPanel)
        await hand.press("1")
        await hand.reach(ImportPanel)
        await hand.until(lambda: "Un instant" not in hand.page(), "the refusal")
        await hand.press("left")
        await hand.reach(PlacesScreen)
        await hand.read("L’annuaire de ce poste est vide")
    assert not places_file().exists()
