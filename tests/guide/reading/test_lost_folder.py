"""A folder that is not a guide's is told once, with what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cnfs_tui.guide.load import examine
from cnfs_tui.guide.problems.messages import remedy
from cnfs_tui.guide.problems.problem import Problem
from tests.guide.small_guide import SmallGuide, told


def only(folder: Path) -> Problem:
    (problem,) = examine(folder).problems
    assert problem.code == "NOM-02"
    assert told(problem)
    return problem


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("memos", "mémos"), ("memos", "Memos"), ("memos", "memo"), ("rules", "Rules"), ("rules", "règles")],
)
def test_a_misnamed_folder_is_told_once_with_its_right_name(guide: SmallGuide, name: str, wrong: str) -> None:
    (guide.folder / name).rename(guide.folder / wrong)
    assert f"Renommez le dossier « {wrong} » : il s’appelle « {name} »" in remedy(only(guide.folder))


@pytest.mark.parametrize("part", ["rules", "memos"])
def test_a_part_of_a_guide_points_to_the_folder_above(guide: SmallGuide, part: str) -> None:
    assert "dossier au-dessus" in remedy(only(guide.folder / part))


def test_a_part_of_a_guide_named_by_a_dot_points_above(
    guide: SmallGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(guide.folder / "memos")
    assert "dossier au-dessus" in remedy(only(Path()))


def test_the_folder_around_a_guide_points_to_it(tmp_path: Path) -> None:
    SmallGuide(tmp_path / "mon guide")
    assert "« mon guide »" in remedy(only(tmp_path))


def test_a_folder_with_nothing_of_a_guide_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    assert remedy(only(tmp_path)) == "Indiquez le dossier qui contient rules et memos."


def test_a_folder_that_does_not_exist_is_told_once(tmp_path: Path) -> None:
    only(tmp_path / "nulle part")


def test_memos_that_are_nowhere_are_told_once(guide: SmallGuide) -> None:
    guide.remove("memos/ecrire-un-mail.md")
    (guide.folder / "memos").rmdir()
    assert "Créez un dossier « memos »" in remedy(only(guide.folder))


@pytest.mark.parametrize("part", ["rules", "rules/scenarios", "memos"])
def test_a_folder_that_may_not_be_opened_is_told_and_never_left_out(
    guide: SmallGuide, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    (guide.folder / part).mkdir(exist_ok=True)
    scan = os.scandir

    def locked(path: Path) -> object:
        if path == guide.folder / part:
            raise PermissionError
        return scan(path)

    monkeypatch.setattr(os, "scandir", locked)
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("FIC-08", part)
