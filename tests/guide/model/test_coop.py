"""A guide speaks of La Coop in La Coop's own words, and in no others."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.model.coop import Autonomy, CoopTheme
from tests.guide.small_guide import SmallGuide, told


@pytest.mark.parametrize(
    ("file", "written", "slip", "meant"),
    [
        ("rules/competences.yaml", "thème coop: Email", "thème coop: Emial", "Email"),
        ("rules/posture.yaml", "autonomie: Autonome", "autonomie: Autonnome", "Autonome"),
        (
            "rules/acteurs.yaml",
            "catégorie coop: AideAuxDemarchesAdministratives",
            "catégorie coop: AideAuxDemarches",
            "AideAuxDemarchesAdministratives",
        ),
    ],
)
def test_a_word_that_la_coop_does_not_know_is_refused_with_the_one_that_was_meant(
    guide: SmallGuide, file: str, written: str, slip: str, meant: str
) -> None:
    guide.change(file, written, slip)
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("STR-04", file)
    assert f"Vouliez-vous écrire « {meant} » ?" in told(problem)


@pytest.mark.parametrize("theme", CoopTheme)
def test_every_theme_of_la_coop_may_be_given_to_a_skill(guide: SmallGuide, theme: CoopTheme) -> None:
    guide.change("rules/competences.yaml", "thème coop: Email", f"thème coop: {theme}")
    found = guide.examine().guide
    assert found is not None
    assert found.skills["ecrire-un-mail"].coop_theme is theme


@pytest.mark.parametrize("level", Autonomy)
def test_every_level_of_autonomy_may_be_given_to_a_rung(guide: SmallGuide, level: Autonomy) -> None:
    guide.change("rules/posture.yaml", "autonomie: Autonome", f"autonomie: {level}")
    found = guide.examine().guide
    assert found is not None
    assert found.posture.ladder[0].autonomy is level
