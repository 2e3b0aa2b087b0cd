"""« cnfs-tui effacer »: what it says, what it asks, what is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cnfs_tui.desk.session_folder import SessionFolder
from tests.commands.calling import call, launch
from tests.systems import pseudo_terminal


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk that keeps settings and figures, beside a memo of its user."""
    folder = tmp_path / "data"
    (folder / "memos").mkdir(parents=True)
    for name in ("reglages.yaml", "activite.sqlite", "memos/memo.pdf"):
        (folder / name).touch()
    monkeypatch.setenv("CNFS_TUI_DATA", str(folder))
    return folder


def left(desk: Path) -> set[str]:
    return {path.relative_to(desk).as_posix() for path in desk.rglob("*") if path.is_file()}


def test_all_that_is_kept_is_listed_then_wiped_but_not_one_s_own_memos(desk: Path) -> None:
    told = call("effacer", "--oui")
    assert told.status == 0
    for words in ("réglages", str(desk / "reglages.yaml"), "compteurs", "ils restent", "ne garde plus rien"):
        assert words in told.out
    assert left(desk) == {"memos/memo.pdf"}
    again = call("effacer", "--oui")
    assert (again.status, again.out) == (0, "Ce poste ne garde rien.\n")


def test_without_a_terminal_to_ask_nothing_is_wiped(desk: Path) -> None:
    told = launch("effacer", changes={"CNFS_TUI_DATA": str(desk)})
    assert told.status == 1
    assert "cnfs-tui effacer --oui" in told.err
    assert len(left(desk)) == 3


@pseudo_terminal
@pytest.mark.parametrize(
    ("typed", "status", "files"),
    [("oui\n", 0, 1), (" OUI \n", 0, 1), ("o\n", 1, 3), ("\n", 1, 3), ("\x04", 1, 3)],
)
def test_on_a_terminal_only_oui_is_a_yes(typed: str, status: int, files: int, desk: Path) -> None:
    import subprocess
    import sys

    from tests.commands.calling import environment

    master, slave = os.openpty()
    os.write(master, typed.encode())
    done = subprocess.run(
        [sys.executable, "-m", "cnfs_tui", "effacer"],
        env=environment({"CNFS_TUI_DATA": str(desk)}),
        stdin=slave,
        capture_output=True,
        timeout=60,
    )
    os.close(slave)
    os.close(master)
    assert (done.returncode, len(left(desk))) == (status, files)
    said = done.stdout.decode()
    assert "Écrivez oui" in said
    assert ("Rien n’a été effacé." in said) == (status == 1)


def test_what_cannot_go_is_named_and_the_rest_is_gone(desk: Path) -> None:
    (desk / "lieux.sqlite").mkdir()
    told = call("effacer", "--oui")
    assert told.status == 1
    assert str(desk / "lieux.sqlite") in told.err
    assert left(desk) == {"memos/memo.pdf"}


def test_a_program_that_is_still_open_is_told_to_be_closed_first(desk: Path) -> None:
    session = SessionFolder(desk / "papiers")
    session.path_for("memo.pdf").touch()
    told = call("effacer", "--oui")
    assert told.status == 1
    assert "fermez-le, puis recommencez" in told.err
    session.erase()
    assert call("effacer", "--oui").status == 0
