"""A guide may say whose it is; the lines are short, for they stand at the foot of a memo."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.guide.model.identity import LONGEST_NAME, LONGEST_VERSION, Identity
from tests.guide.small_guide import SmallGuide, told, underlined

FILE = "rules/guide.yaml"


def identity(guide: SmallGuide) -> Identity:
    examination = guide.examine()
    assert examination.guide is not None
    return examination.guide.identity


def test_a_guide_may_say_nothing_of_itself(guide: SmallGuide) -> None:
    assert identity(guide) == Identity()


@pytest.mark.parametrize("text", ["", "\n", "# titre: Guide 44\n# auteur: le Hub\n"])
def test_a_file_whose_lines_are_all_left_out_says_nothing_either(guide: SmallGuide, text: str) -> None:
    guide.write(FILE, text)
    assert identity(guide) == Identity()


def test_a_guide_says_its_title_author_version_and_date(guide: SmallGuide) -> None:
    guide.write(FILE, "titre: Guide 44\nauteur: le Hub\nversion: 2.1\ndate: 2027-03-01\n")
    found = identity(guide)
    assert (found.title, found.author, found.version) == ("Guide 44", "le Hub", "2.1")
    assert found.date == date(2027, 3, 1)


@pytest.mark.parametrize("line", ["titre: Guide 44", "auteur: le Hub", "version: 2", "date: 2027-03-01"])
def test_each_line_is_free_to_be_left_out(guide: SmallGuide, line: str) -> None:
    guide.write(FILE, f"{line}\n")
    assert identity(guide) != Identity()


@pytest.mark.parametrize(
    ("key", "most"), [("titre", LONGEST_NAME), ("auteur", LONGEST_NAME), ("version", LONGEST_VERSION)]
)
def test_a_line_too_long_for_the_foot_of_a_memo_is_refused_with_the_limit(
    guide: SmallGuide, key: str, most: int
) -> None:
    guide.write(FILE, f"{key}: {'é' * most}\n")
    assert identity(guide) != Identity()
    guide.write(FILE, f"{key}: {'é' * (most + 1)}\n")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-03", "é" * (most + 1))
    assert f"{most} " in told(problem)


def test_a_title_on_several_lines_is_refused(guide: SmallGuide) -> None:
    guide.write(FILE, "titre: |\n  Guide\n  44\n")
    assert "une seule ligne" in told(guide.problem())


def test_an_unknown_key_is_refused_with_the_known_one(guide: SmallGuide) -> None:
    guide.write(FILE, "autheur: le Hub\n")
    assert "« auteur »" in told(guide.problem())


def test_the_hash_changes_with_the_identity(guide: SmallGuide) -> None:
    before = guide.examine().guide
    guide.write(FILE, "titre: Guide 44\n")
    after = guide.examine().guide
    assert before and after
    assert before.version != after.version
