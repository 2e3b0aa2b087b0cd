"""A key written at another level than its own: told once, with where it belongs."""

from __future__ import annotations

import pytest

from tests.guide.small_guide import SmallGuide, spot, told

DIAGNOSTIC, ACTEURS, CAS, CADRE = (f"rules/{n}.yaml" for n in ("diagnostic", "acteurs", "cas", "cadre"))


def test_a_key_too_far_to_the_right_belongs_to_the_block_around(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "Rien ne presse.\n    source: Note, 2", "Rien ne presse.\n      source: Note, 2")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == (
        "STR-07",
        guide.at(DIAGNOSTIC, "source", after="presse.\n      "),
    )
    assert "pas la bonne place pour « source » : cela va dans « urgence »" in told(problem)
    assert (
        f"vers la gauche, au niveau de « titre » (ligne {guide.at(DIAGNOSTIC, 'titre: Urgence')[1]})"
        in told(problem)
    )


def test_several_keys_too_far_to_the_right_are_one_problem(guide: SmallGuide) -> None:
    guide.change(
        DIAGNOSTIC,
        "Rien ne presse.\n    source: Note, 2\n    statut: note",
        "Rien ne presse.\n      source: Note, 2\n      statut: note",
    )
    problem = guide.problem()
    assert "« source » et « statut » : cela va dans « urgence »" in told(problem)
    assert "Décalez ces lignes" in told(problem)


def test_the_last_key_of_a_block_too_far_to_the_left_belongs_to_the_block_above(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    source: Anil\n    statut: source\n", "  source: Anil\n  statut: source\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-07", guide.at(ACTEURS, "source", after="loi.\n  "))
    assert "« source » et « statut » : cela va dans « adil »" in told(problem)
    assert "vers la droite, au niveau de « nom »" in told(problem)


def test_a_detail_beside_its_gesture_instead_of_under_it(guide: SmallGuide) -> None:
    guide.change(
        CAS,
        "Exemple de orienter\n        réponses:\n          urgence: non\n          souhait: non",
        "Exemple de orienter\n    réponses:\n      urgence: non\n      souhait: non",
    )
    problem = guide.problem()
    assert problem.code == "STR-07"
    assert "cela va dans le 1er élément de « exemples »" in told(problem)


def test_a_whole_block_too_far_to_the_left_belongs_under_the_key_above(guide: SmallGuide) -> None:
    text = guide.files[CADRE]
    block = text.partition("recadrages:\n")[2].partition("craintes:")[0]
    aside = "".join(line[2:] + "\n" for line in block.splitlines())
    other = block.replace("mot-de-passe", "attente")
    guide.write(CADRE, text.replace(block, other + aside))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-07", guide.at(CADRE, "mot-de-passe"))
    assert "cela va dans « recadrages »" in told(problem)


def test_a_key_that_its_block_already_has_is_simply_unknown_elsewhere(guide: SmallGuide) -> None:
    text = guide.files[CAS].replace("Lire ensemble\n", "Lire ensemble\n        titre: Lecture\n", 1)
    guide.write(CAS, text)
    problem = guide.problem()
    assert problem.code == "STR-01"
    assert "« titre » n’est pas une clé connue dans le 1er élément de « étapes »." in told(problem)


@pytest.mark.parametrize(
    ("file", "heading", "first"),
    [(CADRE, "craintes", "honte"), (DIAGNOSTIC, "observations", "theme"), (CAS, "cas", "faire-avec")],
)
def test_a_heading_that_is_lost_is_asked_for_above_its_first_block(
    guide: SmallGuide, file: str, heading: str, first: str
) -> None:
    guide.write(file, guide.files[file].replace(f"{heading}:\n", "", 1))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", guide.at(file, first))
    assert f"Ajoutez au-dessus de « {first} » la ligne « {heading}: »" in told(problem)
    guide.change(file, f"  {first}:\n", f"{problem.paste}\n  {first}:\n")
    assert guide.examine().sound


def test_a_heading_pushed_to_the_right_is_told_alone(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "situations repères:\n", "  situations repères:\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-07", guide.at(DIAGNOSTIC, "situations repères"))


def test_lines_whose_block_has_lost_its_name_are_one_problem(guide: SmallGuide) -> None:
    guide.change(CADRE, "  mot-de-passe:\n", "")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-11", guide.at(CADRE, "titre: Mot de passe"))
    assert "un bloc dans « recadrages », juste avant « titre »" in told(problem)
