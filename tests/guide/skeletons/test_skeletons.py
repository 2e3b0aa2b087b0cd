"""A block shows every field of its model, so that an author never has to guess one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.actor import Actor, Contact
from cnfs_tui.guide.model.case import Case, Example, Step
from cnfs_tui.guide.model.scenario import Choice, Moment, Reveal, Scenario
from cnfs_tui.guide.model.shape import ID_ALIAS, Shape
from cnfs_tui.guide.model.skill import Skill
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.guide.skeletons.actor import actor
from cnfs_tui.guide.skeletons.case import case
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.scenario import scenario
from cnfs_tui.guide.skeletons.skill import skill
from tests.guide.small_guide import SmallGuide

TODAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    ("write", "models"),
    [
        (case, (Case, Step, Example)),
        (actor, (Actor, Contact)),
        (skill, (Skill,)),
        (scenario, (Scenario, Reveal, Moment, Choice)),
    ],
    ids=["case", "actor", "skill", "scenario"],
)
def test_every_field_of_the_model_stands_in_the_block(
    write: Callable[[str, Known, date], str], models: tuple[type[Shape], ...]
) -> None:
    keys = {
        slug(line.strip().lstrip("#- ").partition(":")[0])
        for line in write("x", Known(shipped_guide()), TODAY).splitlines()
    }
    fields = {
        field.alias or name
        for model in models
        for name, field in model.model_fields.items()
        if field.alias != ID_ALIAS
    }
    assert fields <= keys


def test_no_line_is_too_long_for_notepad() -> None:
    known = Known(shipped_guide())
    lines = "".join(write("x", known, TODAY) for write in (case, actor, skill, scenario)).splitlines()
    assert max(map(len, lines)) <= 110


def test_the_answers_of_a_scenario_are_those_of_an_example_of_the_guide(guide: SmallGuide) -> None:
    block = scenario("x", Known(guide.folder), TODAY)
    assert "réponses:\n  urgence: non\n  souhait: plus-tard\n" in block
    assert "cas attendu: apprendre\n" in block


@pytest.mark.parametrize(
    "text", ["cas:\n", "cas: rien\n", "cas:\n  - a\n", "- a\n", "cas:\n  a: b\n", "cas: [\n"]
)
def test_a_guide_out_of_shape_offers_nothing_and_breaks_nothing(guide: SmallGuide, text: str) -> None:
    guide.write("rules/cas.yaml", text)
    known = Known(guide.folder)
    assert known.example() == ("", {})
    assert "cas attendu: À REMPLIR" in scenario("x", known, TODAY)


@pytest.mark.parametrize("write", [case, actor, skill, scenario])
def test_the_day_given_is_that_of_today(write: Callable[[str, Known, date], str]) -> None:
    block = write("x", Known(shipped_guide()), TODAY)
    assert "# vérifié le: 2027-02-03" in block
    assert "2026" not in block
