"""Names that cannot be given."""

from __future__ import annotations

import pytest

from tests.guide.small_guide import SmallGuide, spot, told, underlined, workshop

DIAGNOSTIC, COMPETENCES = "rules/diagnostic.yaml", "rules/competences.yaml"


@pytest.mark.parametrize("name", ["type", "Aidants Connect", "action", "cas"])
def test_a_name_kept_for_something_else_is_no_observation(guide: SmallGuide, name: str) -> None:
    guide.change(DIAGNOSTIC, "  etat:\n", f"  {name}:\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-10", guide.at(DIAGNOSTIC, f"{name}:"))
    assert f"« {name} »" in told(problem)


def test_a_criterion_and_an_observation_cannot_bear_the_same_name(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "  etat:\n", "  Souhait:\n")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-10", "Souhait")
    assert f"à la ligne {guide.at(DIAGNOSTIC, '  souhait:')[1]}" in told(problem)


def test_not_to_know_is_no_answer_to_declare(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "      plus tard:\n        titre", "      Ne sait pas:\n        titre")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-08", "Ne sait pas")


@pytest.mark.parametrize("name", ["calme ou stress", "calme, stress"])
def test_an_answer_that_would_be_read_as_two_is_refused(guide: SmallGuide, name: str) -> None:
    guide.change(DIAGNOSTIC, "      calme:\n", f'      "{name}":\n')
    guide.change(DIAGNOSTIC, "    par défaut: calme\n", "")
    codes = {problem.code for problem in guide.problems()}
    assert codes == {"STR-09"}


@pytest.mark.parametrize("name", ["con", "NUL", "lpt1", "licence"])
def test_a_skill_cannot_bear_the_name_of_a_file_that_cannot_be(guide: SmallGuide, name: str) -> None:
    guide.change(COMPETENCES, "  ecrire-un-mail:\n", f"  {name}:\n")
    problem, *_ = guide.errors()
    assert (problem.code, spot(problem)) == ("STR-09", guide.at(COMPETENCES, name))


@pytest.mark.parametrize("name", ["../secret", "a/b", "a\\b", "a:b", "a*b", "un.mail", "..."])
def test_a_name_holds_letters_digits_and_dashes_only(guide: SmallGuide, name: str) -> None:
    guide.change(COMPETENCES, "  ecrire-un-mail:\n", f"  '{name}':\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-09", guide.at(COMPETENCES, f"'{name}'"))
    assert "lettres, des chiffres et des tirets" in told(problem)


def test_a_workshop_cannot_bear_the_name_of_a_skill(guide: SmallGuide) -> None:
    guide.write(COMPETENCES, guide.files[COMPETENCES] + workshop("Écrire un mail"))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == (
        "STR-10",
        guide.at(COMPETENCES, "Écrire un mail", after="ateliers:\n  "),
    )
    assert f"une compétence, à la ligne {guide.at(COMPETENCES, 'ecrire-un-mail')[1]}" in told(problem)
