"""Where this desk keeps things, and who may look there."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cnfs_tui.desk.folders import is_ours, make, make_private, papers_root, papers_to_keep, settings_file
from tests.plain_user import NOBODY, a_plain_user
from tests.systems import another_owner, permissions

PLACES: list[Callable[[], Path]] = [settings_file, papers_root, papers_to_keep]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the usual places of Linux")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of our own, where nothing says where things are to be kept."""
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("CNFS_TUI_DATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def rights(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_one_folder_holds_everything_when_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CNFS_TUI_DATA", str(tmp_path))
    assert [place().relative_to(tmp_path).as_posix() for place in PLACES] == [
        "reglages.yaml",
        "papiers",
        "memos",
    ]


@linux
def test_otherwise_each_thing_is_in_its_usual_place(home: Path) -> None:
    assert settings_file() == home / ".config/cnfs-tui/reglages.yaml"
    assert papers_root() == home / ".cache/cnfs-tui/papiers"
    assert papers_to_keep() == home / "Downloads"


@linux
def test_the_system_s_own_choice_of_places_is_followed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "a"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "b"))
    assert settings_file() == home / "a/cnfs-tui/reglages.yaml"
    assert papers_root() == home / "b/cnfs-tui/papiers"


@pytest.mark.usefixtures("home")
def test_an_empty_variable_names_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = papers_root()
    monkeypatch.setenv("CNFS_TUI_DATA", "")
    assert papers_root() == usual


def test_asking_where_things_are_makes_nothing(home: Path) -> None:
    for place in PLACES:
        place()
    assert list(home.iterdir()) == []


@linux
@pytest.mark.parametrize("place", PLACES)
def test_a_home_that_does_not_exist_is_told_and_not_made(
    home: Path, monkeypatch: pytest.MonkeyPatch, place: Callable[[], Path]
) -> None:
    monkeypatch.setenv("HOME", str(home / "nobody"))
    with pytest.raises(FileNotFoundError):
        place()
    assert list(home.iterdir()) == []


@linux
@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("place", PLACES)
def test_an_account_without_any_home_is_told(
    monkeypatch: pytest.MonkeyPatch, place: Callable[[], Path]
) -> None:
    def no_account(uid: int) -> None:
        raise KeyError(uid)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", no_account)
    with pytest.raises(FileNotFoundError):
        place()


@permissions
def test_every_folder_made_on_the_way_is_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    assert [rights(tmp_path / name) for name in ("a", "a/b", "a/b/c")] == [0o700] * 3


@permissions
def test_a_folder_that_is_there_keeps_the_rights_its_owner_gave_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make(tmp_path)
    assert rights(tmp_path) == 0o755


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(OSError):
            make(folder)
    assert (tmp_path / "a").read_text() == "a file"


@permissions
def test_a_home_where_nothing_can_be_written_is_an_error() -> None:
    with a_plain_user() as home:
        home.chmod(0o500)
        with pytest.raises(PermissionError):
            make(home / "a" / "b")
        home.chmod(0o700)


@permissions
def test_a_private_folder_left_open_is_closed_to_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private(tmp_path)
    assert rights(tmp_path) == 0o700


def test_a_link_is_no_private_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o755)
    (tmp_path / "papiers").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionError):
        make_private(tmp_path / "papiers")
    assert not is_ours(tmp_path / "papiers")
    assert rights(tmp_path / "elsewhere") == 0o755


@another_owner
def test_somebody_else_s_folder_is_no_private_folder(tmp_path: Path) -> None:
    (tmp_path / "papiers").mkdir(mode=0o777)
    os.chown(tmp_path / "papiers", NOBODY, NOBODY)
    with pytest.raises(PermissionError):
        make_private(tmp_path / "papiers")


def test_nothing_that_is_not_there_is_ours(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not is_ours(tmp_path / "nothing") and not is_ours(tmp_path / "file")


def test_nothing_heavy_is_imported_to_know_what_this_desk_keeps() -> None:
    heavy = "import cnfs_tui.desk.folders, cnfs_tui.desk.session_folder, cnfs_tui.desk.settings_yaml, sys; "
    heavy += "print([name for name in ('pydantic', 'yaml', 'platformdirs', 'typing') if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
