"""The notes on a second terminal: what they show, when, and that they write nothing."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.desk.speaker_notes import Notes, SpeakerNotes
from cnfs_tui.tui.trainer.notes import NotesApp
from cnfs_tui.tui.widgets.document import Document
from tests.tui.driving import _text, eventually, one_line

NONE_YET = "Aucune séance pour l’instant"
OVER = "La séance est terminée"
SEVERAL = "Plusieurs séances sont ouvertes"
APART = "gardez cette fenêtre hors de la projection"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "papiers"


class Eye:
    """Reads the notes shown."""

    def __init__(self, app: NotesApp) -> None:
        self.app = app

    def page(self) -> str:
        return one_line(_text(self.app.screen.query_one("#notes", Document)))

    async def reads(self, *texts: str) -> None:
        def unseen() -> list[str]:
            return [text for text in texts if one_line(text) not in self.page()]

        await eventually(lambda: not unseen(), lambda: f"{unseen()} in: {self.page()}")


@asynccontextmanager
async def following(root: Path) -> AsyncIterator[Eye]:
    app = NotesApp(root)
    async with app.run_test(size=(80, 24)):
        yield Eye(app)


async def test_without_a_session_it_says_how_to_begin_one_and_makes_nothing(root: Path) -> None:
    async with following(root) as eye:
        await eye.reads(NONE_YET, "cnfs-tui former", APART)
    assert not root.exists()


async def test_the_notes_are_shown_as_they_change_and_the_end_is_told(root: Path) -> None:
    notes = SpeakerNotes(root)
    async with following(root) as eye:
        await eye.reads(NONE_YET)
        notes.write(Notes("Le cadre", ("Attendu : un délai.", "Piège : promettre.")))
        await eye.reads("Le cadre", "Attendu : un délai.", "Piège : promettre.", APART)
        notes.write(Notes("Le choix"))
        await eye.reads("Le choix")
        assert "promettre" not in eye.page()
        notes.erase()
        await eye.reads(OVER)
        assert "Le choix" not in eye.page()
        notes.write(Notes("Une autre séance"))
        await eye.reads("Une autre séance")
    notes.erase()


async def test_with_two_sessions_the_last_begun_is_shown_and_it_is_said(root: Path) -> None:
    first, second = SpeakerNotes(root), SpeakerNotes(root)
    first.write(Notes("La première"))
    (folder,) = root.iterdir()
    os.utime(folder / ".verrou", (1, 1))
    async with following(root) as eye:
        await eye.reads("La première")
        assert SEVERAL not in eye.page()
        second.write(Notes("La seconde"))
        await eye.reads("La seconde", SEVERAL)
        second.erase()
        await eye.reads("La première")
        assert SEVERAL not in eye.page()
    first.erase()


async def test_notes_are_shown_as_they_are_written_and_never_obeyed(root: Path) -> None:
    notes = SpeakerNotes(root)
    notes.write(Notes("[CAF] [/ [x [@click=app.exit]ici", ("\x1b[31mrouge",)))
    async with following(root) as eye:
        await eye.reads("[CAF] [/ [x [@click=app.exit]ici", "[31mrouge")
        assert "\x1b" not in eye.page()
    notes.erase()


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_one_key_leaves(root: Path, key: str) -> None:
    async with following(root) as eye:
        await eye.reads(NONE_YET)
        eye.app.simulate_key(key)
        await eventually(lambda: eye.app.return_code is not None or not eye.app.is_running, "the end")


async def test_the_colours_change(root: Path) -> None:
    async with following(root) as eye:
        await eye.reads(NONE_YET)
        eye.app.simulate_key("f2")
        await eventually(lambda: eye.app.colours is Colours.LIGHT, "the light theme")


async def test_they_begin_in_the_colours_of_the_desk_and_change_them_for_their_own_window(
    desk: Path, root: Path
) -> None:
    write_settings(desk / "reglages.yaml", Settings(theme=Colours.CONTRASTED_DARK))
    async with following(root) as eye:
        assert eye.app.colours is Colours.CONTRASTED_DARK
        eye.app.simulate_key("f2")
        await eventually(lambda: eye.app.colours is Colours.DARK, "the next colours")
        assert read_settings(desk / "reglages.yaml")[0].theme == Colours.CONTRASTED_DARK
