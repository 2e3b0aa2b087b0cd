"""What stands in a guide and is not read is told, with the name it should have."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.guide.problems.messages import remedy
from cnfs_tui.guide.reading.names import MAX_SCENARIOS, scenario_names
from tests.guide.samples.scenarios import SCENARIO
from tests.guide.small_guide import SmallGuide


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("rules/guide.yaml.txt", "« guide.yaml »"),
        ("rules/guide.yml", "« guide.yaml »"),
        ("rules/cas - Copie.yaml", "« cas.yaml »"),
        ("rules/complements2.yaml", "« complements.yaml »"),
        ("rules/scénarios/le-courrier.yaml", "« scenarios »"),
        ("rules/scenarios/le-courrier.yaml.txt", "« .yaml »"),
        ("rules/scenarios/le-courrier.yml", "« .yaml »"),
        ("rules/scenarios/deja/le-courrier.yaml", "« .yaml »"),
        ("rules/scenarios/---.yaml", "« .yaml »"),
        ("rules/scenarios/a\u202eb.yaml", "« .yaml »"),
    ],
)
def test_a_file_that_its_author_believes_in_use_is_a_warning(guide: SmallGuide, name: str, near: str) -> None:
    guide.write(name, SCENARIO)
    problem = guide.warning()
    assert problem.code == "NOM-01"
    assert near in remedy(problem)
    assert problem.place.file.isprintable()


@pytest.mark.parametrize(
    "name", ["rules/LICENCE.md", "rules/cas.yaml~", "rules/.cas.yaml.swp", "rules/.git/x", "rules/notes.docx"]
)
def test_what_nobody_takes_for_a_part_of_the_guide_is_left_alone(guide: SmallGuide, name: str) -> None:
    guide.write(name, "x")
    assert guide.examine().problems == ()


def test_a_missing_file_names_the_one_saved_under_another_name(guide: SmallGuide) -> None:
    (guide.folder / "rules/cas.yaml").rename(guide.folder / "rules/cas.yaml.txt")
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("FIC-01", "rules/cas.yaml")
    assert "« rules/cas.yaml.txt »" in remedy(problem)


def test_two_scenarios_of_the_same_name_are_one_too_many(guide: SmallGuide) -> None:
    guide.write("rules/scenarios/Le courrier.yaml", SCENARIO)
    guide.write("rules/scenarios/le-courrier.yaml", SCENARIO)
    problem = guide.warning()
    assert (problem.code, problem.place.file) == ("NOM-01", "rules/scenarios/le-courrier.yaml")
    assert "même nom" in remedy(problem)


def test_scenarios_beyond_the_limit_are_told_and_not_read(guide: SmallGuide) -> None:
    for number in range(MAX_SCENARIOS + 1):
        guide.write(f"rules/scenarios/s{number:03}.yaml", SCENARIO)
    problem = guide.warning()
    assert problem.place.file == f"rules/scenarios/s{MAX_SCENARIOS}.yaml"
    assert f"{MAX_SCENARIOS} scénarios au plus" in remedy(problem)


def test_a_scenario_is_named_after_its_file_accents_aside(guide: SmallGuide) -> None:
    guide.write("rules/scenarios/La réversion.yaml", SCENARIO)
    examination = guide.examine()
    assert examination.guide is not None
    assert list(examination.guide.scenarios) == ["la-reversion"]


def test_a_file_in_the_place_of_the_folder_of_scenarios_holds_none(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/scenarios").write_text("x")
    assert scenario_names(tmp_path) == {}


def test_a_scenario_left_in_rules_is_sent_to_its_folder(guide: SmallGuide) -> None:
    guide.write("rules/le-bail.yaml", SCENARIO)
    told = remedy(guide.warning())
    assert "dossier rules/scenarios" in told
    assert "cas.yaml" not in told


@pytest.mark.parametrize("name", ["le-bail.yaml", "bail.yaml", "bas.yaml", "facas.yaml"])
def test_a_short_name_half_alike_is_not_suggested(guide: SmallGuide, name: str) -> None:
    guide.write(f"rules/{name}", "titre: Le bail\n")
    assert "cas.yaml" not in remedy(guide.warning())


@pytest.mark.parametrize("name", ["cas2.yaml", "cas - Copie.yaml", "cas.yaml.txt"])
def test_no_author_is_told_to_write_over_a_good_file(guide: SmallGuide, name: str) -> None:
    guide.write(f"rules/{name}", "x: y\n")
    told = remedy(guide.warning())
    assert "Seul « cas.yaml » est lu" in told
    assert "Vouliez-vous" not in told
