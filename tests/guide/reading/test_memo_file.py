"""What keeps a memo from being one, in French, with what to paste."""

from __future__ import annotations

import pytest

from tests.guide.small_guide import SmallGuide, spot, told, underlined

MAIL = "memos/ecrire-un-mail.md"


@pytest.mark.parametrize("signs", ["###", "####"])
def test_a_known_part_with_too_many_signs_is_told_with_the_right_ones(guide: SmallGuide, signs: str) -> None:
    guide.change(MAIL, "## Attention", f"{signs} Attention")
    problem = guide.problem()
    assert problem.code == "MEM-04"
    assert f"« {signs} Attention » n’est pas une partie connue" in told(problem)
    assert "deux dièses, ni plus ni moins : « ## Attention »" in told(problem)
    assert "Vouliez-vous" not in told(problem)


def test_a_forgotten_heading_is_told_above_its_steps_with_the_line_to_paste(guide: SmallGuide) -> None:
    guide.change(MAIL, "## Pour recommencer\n\n", "")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("MEM-06", guide.at(MAIL, "1. J’ouvre"))
    assert "juste au-dessus de cette ligne la ligne « ## Pour recommencer »." in told(problem)
    guide.change(MAIL, underlined(problem), f"{problem.paste}\n{underlined(problem)}")
    assert guide.examine().problems == ()


def test_a_part_that_is_nowhere_goes_at_the_end_with_its_content(guide: SmallGuide) -> None:
    guide.change(MAIL, "\n## Attention\n\nJe garde mon mot de passe secret.\n", "")
    assert "à la fin du fichier la ligne « ## Attention » et son contenu." in told(guide.problem())
