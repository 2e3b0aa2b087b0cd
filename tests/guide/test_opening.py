"""Which guide to work with."""

from __future__ import annotations

from pathlib import Path

from cnfs_tui.guide.load import load
from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.shipped import shipped_guide
from tests.guide.small_guide import SmallGuide


def test_a_sound_guide_of_one_s_own_is_used(guide: SmallGuide) -> None:
    assert open_guide(guide.folder) == OpenedGuide(load(guide.folder))


def test_warnings_do_not_set_one_s_own_guide_aside(guide: SmallGuide) -> None:
    guide.write("memos/brouillon.md", "rien")
    assert open_guide(guide.folder).guide.version == load(guide.folder).version


def test_without_a_guide_of_one_s_own_the_shipped_one_is_used() -> None:
    assert open_guide(None) == OpenedGuide(load(shipped_guide()))


def test_an_unsound_guide_of_one_s_own_gives_way_to_the_shipped_one_with_its_problems(
    guide: SmallGuide,
) -> None:
    guide.change("rules/arbre.yaml", "oui: faire-avec", "oui: faire-avce")
    opened = open_guide(guide.folder)
    assert opened.guide == load(shipped_guide())
    assert opened.refused == guide.problems()
    assert [problem.code for problem in opened.refused] == ["REF-01"]


def test_a_folder_that_is_not_there_gives_way_to_the_shipped_one(tmp_path: Path) -> None:
    opened = open_guide(tmp_path / "parti")
    assert opened.guide == load(shipped_guide())
    assert {problem.code for problem in opened.refused} == {"NOM-02"}
