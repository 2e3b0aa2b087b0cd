"""A scenario is found by whatever a trainer calls it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.training.finding import found, near

NAME = "la-reversion"


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The guide shipped, with numbers whatever its authors have come to."""
    guide = load(shipped_guide())
    numbered = {
        name: scenario.model_copy(update={"code": f"S{rank:02}"})
        for rank, (name, scenario) in enumerate(guide.scenarios.items(), 1)
    }
    return replace(guide, scenarios=numbered)


def test_every_scenario_is_found_by_its_file_its_number_and_its_title(guide: Guide) -> None:
    for name, scenario in guide.scenarios.items():
        assert scenario.code is not None
        assert [found(guide, typed) for typed in (name, scenario.code, scenario.title)] == [name] * 3


@pytest.mark.parametrize("typed", ["LA REVERSION", "la réversion", "la_reversion", "la-reversion.yaml"])
def test_accents_capitals_and_signs_between_words_do_not_matter(guide: Guide, typed: str) -> None:
    assert found(guide, typed) == NAME


@pytest.mark.parametrize("typed", ["", " ", "-", ".yaml", "la", "S99", "[CAF]"])
def test_what_is_no_scenario_is_not_found(guide: Guide, typed: str) -> None:
    assert found(guide, typed) is None


def test_a_guide_without_numbers_has_no_scenario_without_a_name(guide: Guide) -> None:
    bare = {name: scenario.model_copy(update={"code": None}) for name, scenario in guide.scenarios.items()}
    assert found(replace(guide, scenarios=bare), "") is None


def test_a_name_typed_nearly_right_brings_a_suggestion(guide: Guide) -> None:
    assert f"« {NAME} »" in near(guide, "la-revesion")
    assert near(guide, "xyzxyz") == ""


def test_the_name_of_a_file_is_never_taken_by_the_number_or_title_of_another(guide: Guide) -> None:
    first, *_, last = guide.scenarios
    like = {"code": last, "title": guide.scenarios[last].title}
    known = {**guide.scenarios, first: guide.scenarios[first].model_copy(update=like)}
    assert found(replace(guide, scenarios=known), last) == last
