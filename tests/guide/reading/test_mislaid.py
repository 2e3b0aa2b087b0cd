"""A file that is missing, and the one beside it under another name."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.guide.load import examine
from tests.guide.small_guide import MEMO, SmallGuide, told

MAIL = "memos/ecrire-un-mail.md"


@pytest.mark.parametrize("stray", ["cas.yml", "cas.yaml.txt", "cas - Copie.yaml", "Cas.YAML"])
def test_a_missing_file_names_the_one_that_bears_nearly_its_name(guide: SmallGuide, stray: str) -> None:
    guide.write(f"rules/{stray}", guide.files["rules/cas.yaml"])
    guide.remove("rules/cas.yaml")
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("FIC-01", "rules/cas.yaml")
    assert f"« rules/{stray} » : renommez-le « cas.yaml »" in told(problem)


@pytest.mark.parametrize(
    "stray", ["ecrire-un-mel.md", "ecrire-un-mail.MD", "ecrire-un-mail.md.txt", "ecrire-un-mail.txt"]
)
def test_a_missing_memo_names_the_one_that_bears_nearly_its_name(guide: SmallGuide, stray: str) -> None:
    guide.write(f"memos/{stray}", MEMO)
    guide.remove(MAIL)
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("FIC-01", MAIL)
    assert f"« memos/{stray} » : renommez-le « ecrire-un-mail.md »" in told(problem)


def test_a_missing_memo_like_no_other_comes_with_the_command_that_writes_it(guide: SmallGuide) -> None:
    guide.remove(MAIL)
    assert "cnfs-tui nouveau memo ecrire-un-mail" in told(guide.problem())


def test_a_stray_file_far_from_what_is_missing_is_told_by_itself(guide: SmallGuide) -> None:
    guide.write("memos/faire-une-recherche.md", MEMO)
    guide.remove(MAIL)
    assert [problem.code for problem in guide.examine().problems] == ["FIC-01", "MEM-01"]


def test_a_memo_saved_as_text_beside_the_good_one_is_a_warning(guide: SmallGuide) -> None:
    guide.write("memos/ecrire-un-mail.txt", MEMO)
    assert guide.warning().code == "NOM-01"


def test_a_folder_that_holds_no_guide_says_so_first(guide: SmallGuide) -> None:
    for name in guide.files:
        guide.remove(name)
    first, *_ = guide.problems()
    assert first.code == "FIC-01"
    assert "les dossiers rules et memos" in told(first)


def test_a_memo_that_the_shipped_guide_has_not_is_not_said_to_be_copied_from_it(guide: SmallGuide) -> None:
    guide.remove(MAIL)
    assert "guide livré" not in told(guide.problem())


def test_a_file_of_rules_may_be_copied_from_the_guide_shipped(guide: SmallGuide) -> None:
    guide.remove("rules/posture.yaml")
    assert "guide livré" in told(guide.problem())


def test_the_command_names_the_guide_as_its_author_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SmallGuide(tmp_path / "mon-guide").remove(MAIL)
    monkeypatch.chdir(tmp_path)
    (problem,) = examine(Path("mon-guide")).problems
    assert "cnfs-tui --guide mon-guide nouveau memo ecrire-un-mail." in told(problem)


def test_a_guide_that_is_long_to_name_is_left_out_of_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SmallGuide(tmp_path / "mon guide").remove(MAIL)
    monkeypatch.chdir(tmp_path)
    (problem,) = examine(Path("mon guide")).problems
    assert "cnfs-tui nouveau memo ecrire-un-mail." in told(problem)
