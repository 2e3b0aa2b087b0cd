"""A path as terminals paste it: quoted, escaped, as an address, with a tilde."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cnfs_tui.desk.dropped_path import path_of

posix = pytest.mark.skipif(sys.platform == "win32", reason="there, a backslash separates folders")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "l'annuaire (été).csv"
    made.write_text("nom;commune\n", encoding="utf-8")
    return made


@posix
@pytest.mark.parametrize(
    "dropped",
    [
        "{path}",
        "  {path}  ",
        '"{path}"',
        "{escaped}",
        "{escaped} ",
        "{address}",
        "{escaped} /un/autre.csv",
    ],
)
def test_a_file_dropped_on_a_terminal_is_found(dropped: str, file: Path) -> None:
    escaped = "".join(f"\\{letter}" if letter in " '()" else letter for letter in str(file))
    assert path_of(dropped.format(path=file, escaped=escaped, address=file.as_uri())) == file


@posix
def test_quotes_that_belong_to_the_name_are_kept(tmp_path: Path) -> None:
    odd = tmp_path / '"liste".csv'
    odd.touch()
    assert path_of(str(odd)) == odd


def test_the_home_folder_may_be_written_as_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert path_of("~/liste.csv") == tmp_path / "liste.csv"


def test_powershell_calls_the_file_that_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    assert path_of(f"& '{path}'") == path


@pytest.mark.parametrize("nothing", ["", "  ", "\t"])
def test_nothing_is_no_path(nothing: str) -> None:
    assert path_of(nothing) is None


@pytest.mark.parametrize("odd", ["l'annuaire.csv", "\x00", "é" * 5000, "file://", "'", '""', "\\"])
def test_no_text_is_a_failure(odd: str) -> None:
    path_of(odd)


def test_what_is_no_address_leads_nowhere() -> None:
    path = path_of("file://[liste.csv")
    assert path is not None and not path.exists()
