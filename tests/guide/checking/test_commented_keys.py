"""A list whose key was left behind a « # »."""

from __future__ import annotations

import pytest

from tests.guide.small_guide import SmallGuide, spot, told

ACTEURS = "rules/acteurs.yaml"
LOGEMENT = "      - Il s’agit de logement\n"


@pytest.mark.parametrize("key", ["# pas pour:", "#pas pour:", "  # Pas_pour: "])
def test_an_element_under_a_commented_key_of_its_block_is_a_warning(guide: SmallGuide, key: str) -> None:
    guide.change(ACTEURS, LOGEMENT, f"{LOGEMENT}    {key}\n      - Un voisin bruyant\n")
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("STR-13", guide.at(ACTEURS, "Un voisin bruyant"))
    assert "s’ajoute à « quand »" in told(warning)


@pytest.mark.parametrize(
    "comment", ["# à relire avec l’équipe:", "# quand:", "# pas pour: les autres", "# pas pour"]
)
def test_a_comment_that_is_no_other_key_alone_is_left_alone(guide: SmallGuide, comment: str) -> None:
    guide.change(ACTEURS, LOGEMENT, f"{LOGEMENT}    {comment}\n      - Un voisin bruyant\n")
    assert guide.examine().problems == ()


def test_a_list_of_blocks_is_looked_at_too(guide: SmallGuide) -> None:
    step = "    étapes:\n      - faire: Lire ensemble\n"
    more = f"{step}    # exemples:\n      - faire: Relire\n"
    guide.write("rules/cas.yaml", guide.files["rules/cas.yaml"].replace(step, more, 1))
    assert guide.warning().code == "STR-13"
