"""What this desk keeps, and that all of it can go, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cnfs_tui.desk.activity.axes import Axis
from cnfs_tui.desk.activity.store import add
from cnfs_tui.desk.folders import our_folders
from cnfs_tui.desk.kept import Kept, in_use, kept, wipe
from cnfs_tui.desk.places.store import open_store
from cnfs_tui.desk.session_folder import SessionFolder
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import write_settings
from tests.systems import another_owner, permissions

TODAY = date(2026, 11, 23)
OURS = (
    "reglages.yaml",
    "reglages-illisibles.yaml",
    "reglages-illisibles-2.yaml",
    "lieux.sqlite",
    "lieux.sqlite-journal",
    "lieux-abime-20260101.sqlite",
    "activite.sqlite",
    "activite.sqlite-journal",
    ".cnfs-ab_c1.tmp",
)
NOT_OURS = ("reglages.txt", "lieux.csv", "activite.csv", "memo.pdf", "notes.tmp", "cnfs-tui.desktop")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


def papers(desk: Path) -> Path:
    return desk / "papiers"


def fill(desk: Path, *names: str) -> None:
    for name in names:
        (desk / name).write_text("à effacer")


def left_by_a_power_cut(desk: Path) -> Path:
    """The folder of a program that died, with a paper in it."""
    folder = papers(desk) / f"visite-{'0' * 32}"
    folder.mkdir(parents=True)
    fill(folder, ".verrou", "memo.pdf")
    return folder


def test_everything_that_is_kept_goes_with_the_folders_that_held_it(desk: Path) -> None:
    fill(desk, *OURS)
    left_by_a_power_cut(desk)
    assert wipe([desk], papers(desk)) == ()
    assert not desk.exists()


def test_what_is_kept_is_told_by_kinds(desk: Path) -> None:
    fill(desk, "reglages.yaml", "activite.sqlite", *NOT_OURS)
    folder = left_by_a_power_cut(desk)
    assert kept([desk], papers(desk)) == (
        Kept("les réglages de ce poste", (desk / "reglages.yaml",)),
        Kept("les compteurs de l’activité", (desk / "activite.sqlite",)),
        Kept("des papiers et des notes de séance", (folder,)),
    )


def test_what_the_program_itself_writes_is_known(desk: Path) -> None:
    write_settings(desk / "reglages.yaml", Settings(printer="ACCUEIL"))
    (desk / "reglages.yaml").write_text("imprimante: [")
    write_settings(desk / "reglages.yaml", Settings())
    assert sum(len(one.paths) for one in kept([desk], papers(desk))) == len(list(desk.iterdir())) == 2


def look_into(file: Path) -> None:
    with open_store(file, TODAY):
        pass


DATABASES: dict[str, Callable[[Path], object]] = {
    "activite.sqlite": lambda file: add(file, {("2026-S48", Axis.CASES, "orienter"): 1}, TODAY),
    "lieux.sqlite": look_into,
}


@pytest.mark.parametrize("name", DATABASES)
def test_everything_a_database_leaves_is_known_and_goes(desk: Path, name: str) -> None:
    use, file = DATABASES[name], desk / name
    for _ in range(2):
        file.write_bytes(b"rubbish" * 1000)
        file.with_name(f"{name}-journal").write_bytes(b"\0" * 600)
        use(file)
    file.with_name(f"{name}-journal").write_bytes(b"left by a power cut")
    left = set(desk.iterdir())
    assert len(left) == 6, "the file, twice put aside, each with its journal"
    (only,) = kept([desk], papers(desk))
    assert set(only.paths) == left
    assert wipe([desk], papers(desk)) == ()
    assert not desk.exists()


def test_what_somebody_else_put_there_stays(desk: Path) -> None:
    fill(desk, *NOT_OURS, "reglages.yaml")
    (desk / "memos").mkdir()
    fill(desk / "memos", "memo.pdf")
    assert wipe([desk], papers(desk)) == ()
    assert sorted(path.name for path in desk.iterdir()) == sorted([*NOT_OURS, "memos"])
    assert (desk / "memos/memo.pdf").exists()


def test_no_link_is_followed_nor_removed(desk: Path, tmp_path: Path) -> None:
    fill(tmp_path, "precious.yaml")
    (desk / "reglages.yaml").symlink_to(tmp_path / "precious.yaml")
    (desk / "lieux.sqlite").mkdir()
    assert wipe([desk], papers(desk)) == (desk / "reglages.yaml", desk / "lieux.sqlite")
    assert (tmp_path / "precious.yaml").read_text() == "à effacer"


def test_papers_behind_a_link_are_not_ours(desk: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = left_by_a_power_cut(elsewhere)
    papers(desk).symlink_to(papers(elsewhere))
    assert kept([desk], papers(desk)) == ()
    assert wipe([desk], papers(desk)) == ()
    assert (folder / "memo.pdf").exists()


def test_the_papers_of_a_program_that_is_open_are_left_to_it_and_told(desk: Path) -> None:
    session = SessionFolder(papers(desk))
    paper = session.path_for("memo.pdf")
    paper.write_text("en cours")
    fill(desk, "reglages.yaml")
    assert wipe([desk], papers(desk)) == (paper.parent,)
    assert in_use(papers(desk))
    assert paper.exists()
    assert not (desk / "reglages.yaml").exists()
    session.erase()
    assert wipe([desk], papers(desk)) == ()
    assert not in_use(papers(desk))


@permissions
@another_owner
def test_another_account_s_file_is_left(desk: Path) -> None:
    fill(desk, "reglages.yaml")
    os.chown(desk / "reglages.yaml", 65534, 65534)
    assert wipe([desk], papers(desk)) == (desk / "reglages.yaml",)


def test_a_desk_that_keeps_nothing_has_nothing_to_wipe(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert kept([nowhere], nowhere / "papiers") == ()
    assert wipe([nowhere], nowhere / "papiers") == ()


def test_every_usual_place_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CNFS_TUI_DATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    folders = our_folders()
    assert folders
    assert all(tmp_path in folder.parents for folder in folders)
    monkeypatch.setenv("CNFS_TUI_DATA", str(tmp_path / "one"))
    assert our_folders() == (tmp_path / "one",)


def test_an_account_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CNFS_TUI_DATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "nowhere"))
    assert our_folders() == ()
