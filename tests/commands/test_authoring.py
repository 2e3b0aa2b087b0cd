"""The scenario of docs/authoring.md is what a new author copies first: it is sound as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cnfs_tui.guide.load import examine
from cnfs_tui.guide.model.scenario import Choice, Moment, Reveal, Scenario

AUTHORING = Path(__file__).parents[2] / "docs/authoring.md"
SECTION = re.search(r"## Writing a scenario\n(.*?)\n## ", AUTHORING.read_text("utf-8"), re.DOTALL)
assert SECTION
SHORT, DEMONSTRATION = re.findall(r"```yaml\n(.*?)```", SECTION[1], re.DOTALL)


@pytest.mark.parametrize("text", [SHORT, SHORT + DEMONSTRATION], ids=["short", "with its demonstration"])
def test_the_scenario_shown_to_authors_is_sound(own_guide: Path, text: str) -> None:
    (own_guide / "rules/scenarios/le-bail.yaml").write_text(text, "utf-8")
    examination = examine(own_guide)
    assert examination.problems == ()
    assert examination.guide is not None
    assert "le-bail" in examination.guide.scenarios


def test_the_reference_names_every_key_of_a_scenario() -> None:
    assert SECTION
    keys = {
        field.title or name
        for model in (Scenario, Reveal, Moment, Choice)
        for name, field in model.model_fields.items()
    }
    assert {key for key in keys if key not in SECTION[1]} == set()
