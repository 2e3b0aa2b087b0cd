"""Every id named somewhere must exist."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.problems.problem import Problem
from tests.guide.small_guide import SmallGuide, spot, told, underlined, workshop

CADRE, CAS, DIAGNOSTIC = "rules/cadre.yaml", "rules/cas.yaml", "rules/diagnostic.yaml"
ACTEURS, COMPLEMENTS = "rules/acteurs.yaml", "rules/complements.yaml"
COMPETENCES = "rules/competences.yaml"
POSTURE, FORMATION = "rules/posture.yaml", "rules/formation.yaml"


def broken(guide: SmallGuide, name: str, after: str, old: str, new: str) -> Problem:
    """The one problem of a guide once ``old``, found just after some words, is ``new``."""
    guide.change(name, after + old, after + new)
    problem = guide.problem()
    assert spot(problem) == guide.at(name, new, after=after)
    assert underlined(problem) == new
    return problem


def test_an_unknown_actor_of_a_case_is_told(guide: SmallGuide) -> None:
    guide.write(CAS, guide.files[CAS].replace("- france-services", "- frances-services", 1))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-04", guide.at(CAS, "frances-services"))
    assert "« frances-services »" in told(problem)
    assert "Vouliez-vous écrire « france-services » ?" in told(problem)
    assert problem.words["connus"] == "france-services, adil"


def test_an_unknown_actor_of_a_complement_is_told(guide: SmallGuide) -> None:
    problem = broken(guide, COMPLEMENTS, "cibles:\n      - ", "adil", "adile")
    assert (problem.code, problem.words["mot"]) == ("REF-04", "adile")


def test_an_unknown_actor_of_a_theme_is_told(guide: SmallGuide) -> None:
    problem = broken(guide, DIAGNOSTIC, "acteurs:\n          - ", "adil", "caf")
    assert (problem.code, problem.words["mot"], problem.words["suggestion"]) == ("REF-04", "caf", "")


def test_an_unknown_skill_is_told(guide: SmallGuide) -> None:
    guide.write(CAS, guide.files[CAS].replace("ecrire-un-mail", "ecrire-un-mel", 1))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-05", guide.at(CAS, "ecrire-un-mel"))
    assert "Vouliez-vous écrire « ecrire-un-mail » ?" in told(problem)


def test_an_unknown_theme_is_told(guide: SmallGuide) -> None:
    problem = broken(guide, ACTEURS, "thèmes:\n      - ", "logement", "logements")
    assert problem.code == "REF-07"
    assert "Vouliez-vous écrire « logement » ?" in told(problem)
    assert problem.words["connus"] == "logement, autre"


def test_without_any_observation_called_theme_it_is_asked_for_once(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "  theme:\n", "  themes:\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-09", guide.at(DIAGNOSTIC, "observations"))
    assert "Renommez « themes » en « theme »" in told(problem)


@pytest.mark.parametrize(
    ("after", "old", "new", "asked", "known"),
    [
        ("dans le doute: ", "plus-tard", "plus-tart", "souhait", "oui, plus-tard, non"),
        ("par défaut: ", "calme", "clame", "etat", "calme, stress"),
        ("urgence: ", "selon", "souvent", "urgence", "oui, non, selon"),
    ],
)
def test_an_unknown_answer_of_the_diagnosis_is_told(
    guide: SmallGuide, after: str, old: str, new: str, asked: str, known: str
) -> None:
    problem = broken(guide, DIAGNOSTIC, after, old, new)
    assert (problem.code, problem.words["mot"]) == ("REF-03", new)
    assert (problem.words["critère"], problem.words["connus"]) == (asked, known)


def test_an_unknown_default_of_a_criterion_is_told(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "    dans le doute: oui\n", "    dans le doute: oui\n    par défaut: nom\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-03", guide.at(DIAGNOSTIC, "nom", after="par défaut: "))
    assert (problem.words["mot"], problem.words["critère"]) == ("nom", "urgence")


def test_an_unknown_answer_of_an_example_is_told_with_not_knowing_among_the_known(guide: SmallGuide) -> None:
    problem = broken(guide, CAS, "réponses:\n          urgence: ", "oui", "houi")
    assert (problem.code, problem.words["critère"]) == ("REF-03", "urgence")
    assert problem.words["connus"] == "oui, non, ne-sait-pas"


def test_an_unknown_criterion_of_an_example_is_told_at_its_key(guide: SmallGuide) -> None:
    guide.change(CAS, "urgence: oui", "urgense: oui")
    problem = guide.problem()
    assert (problem.code, spot(problem), underlined(problem)) == (
        "REF-02",
        guide.at(CAS, "urgense"),
        "urgense",
    )
    assert "Vouliez-vous écrire « urgence » ?" in told(problem)


def test_a_condition_on_something_that_does_not_exist_is_told_at_its_key(guide: SmallGuide) -> None:
    guide.change(COMPLEMENTS, "etat: stress", "humeur: stress")
    problem = guide.problem()
    assert (problem.code, spot(problem), underlined(problem)) == (
        "REF-06",
        guide.at(COMPLEMENTS, "humeur"),
        "humeur",
    )
    assert problem.words["connus"] == (
        "urgence, souhait, theme, etat, aidants-connect, type, collegues-sociaux, action, cas"
    )


@pytest.mark.parametrize(
    ("old", "new", "mot", "critère"),
    [
        ("etat: stress", "etat: stress ou colère", "colère", "etat"),
        ("type: mairie ou ccas", "type: mairie ou cass", "cass", "type"),
        ("action: faire-avec ou orienter", "action: faire-avec ou proteger", "proteger", "action"),
        ("urgence: ne-sait-pas", "cas: danger", "danger", "cas"),
        ("type: mairie ou ccas", "aidants connect: oui", "oui", "aidants connect"),
        ("etat: stress", "etat: ne-sait-pas", "ne-sait-pas", "etat"),
    ],
)
def test_a_condition_on_an_answer_that_does_not_exist_is_told(
    guide: SmallGuide, old: str, new: str, mot: str, critère: str
) -> None:
    guide.change(COMPLEMENTS, old, new)
    problem = guide.problem()
    assert (problem.code, spot(problem)[:2]) == ("REF-03", guide.at(COMPLEMENTS, new)[:2])
    assert underlined(problem) == mot
    assert (problem.words["mot"], problem.words["critère"]) == (mot, critère)


def test_an_unknown_variable_of_the_framing_script_is_told(guide: SmallGuide) -> None:
    guide.change(CADRE, "{lieu}", "{lieux}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-05", guide.at(CADRE, "{lieux}"))
    assert "Vouliez-vous écrire « {lieu} » ?" in told(problem)
    assert "« {lieux} »" in told(problem)


def test_variables_are_looked_for_in_the_framing_script_only(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "dire: Ils connaissent la loi.", 'dire: "Ils {connaissent} la loi."')
    assert guide.examine().sound


def test_references_of_all_files_are_told_together_with_the_proof(guide: SmallGuide) -> None:
    guide.change(CADRE, "{lieu}", "{lieux}")
    guide.change(DIAGNOSTIC, "urgence: selon", "urgence: souvent")
    guide.change(COMPLEMENTS, "etat: stress", "humeur: stress")
    guide.change(ACTEURS, "thèmes:\n      - logement", "thèmes:\n      - impôts")
    guide.change("rules/arbre.yaml", "        non: orienter\n", "")
    codes = {problem.code for problem in guide.errors()}
    assert codes == {"STR-05", "REF-03", "REF-06", "REF-07", "LOG-01"}


@pytest.mark.parametrize("mark", ["|", ">"])
def test_a_variable_of_a_long_text_is_told_at_its_own_line(guide: SmallGuide, mark: str) -> None:
    text = f"standard: {mark}\n      Bonjour,\n      vous êtes {{lieux}}."
    guide.change(CADRE, 'standard: "Bonjour, je suis {métier}, vous êtes {lieu}."', text)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-05", guide.at(CADRE, "{lieux}"))


def test_a_word_unknown_at_many_places_is_one_problem_that_names_them_all(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "  france-services:\n", "  france-service:\n")
    (problem,) = guide.errors()
    assert (problem.code, spot(problem)) == ("REF-04", guide.at(CAS, "france-services"))
    lines = [n for n, line in enumerate(guide.files[CAS].split("\n"), 1) if "- france-services" in line]
    assert f"Même mot : lignes {lines[1]}, {lines[2]}." in told(problem)
    assert f"rules/acteurs.yaml, ligne {guide.at(ACTEURS, '  france-service:')[1]}" in told(problem)


def test_a_criterion_misspelt_where_it_is_defined_is_one_problem(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "  urgence:\n", "  urgense:\n")
    (problem,) = guide.errors()
    assert (problem.code, problem.words["mot"]) == ("REF-02", "urgence")
    assert COMPLEMENTS in told(problem) and CAS in told(problem)


def test_an_answer_misspelt_where_it_is_defined_is_one_problem(guide: SmallGuide) -> None:
    guide.change(
        DIAGNOSTIC,
        "      oui:\n        titre: Oui\n        définition: Un",
        "      ouii:\n        titre: Oui\n        définition: Un",
    )
    (problem,) = guide.errors()
    assert (problem.code, problem.words["mot"], problem.words["critère"]) == ("REF-03", "oui", "urgence")


def test_without_a_criterion_of_urgency_a_landmark_may_say_anything(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "urgence: selon", "urgence: oui")
    for name in ("rules/arbre.yaml", CAS, COMPLEMENTS):
        guide.write(
            name,
            guide.files[name]
            .replace("urgence: ", "pression: ")
            .replace("demander: urgence", "demander: pression"),
        )
    guide.change(DIAGNOSTIC, "  urgence:\n", "  pression:\n")
    assert guide.examine().sound


def test_a_skill_of_a_workshop_that_does_not_exist_is_told_with_the_one_meant(guide: SmallGuide) -> None:
    guide.write(COMPETENCES, guide.files[COMPETENCES] + workshop("atelier", "ecrire-un-mel"))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-05", guide.at(COMPETENCES, "ecrire-un-mel"))
    assert "Vouliez-vous écrire « ecrire-un-mail » ?" in told(problem)


@pytest.mark.parametrize(
    ("file", "after"),
    [
        (POSTURE, "parade: Poser les mains\n    gestes:\n      - "),
        (FORMATION, "preuve: Le moment\n    gestes:\n      - "),
        (FORMATION, "phrase: Lundi, je pose mes mains.\n    geste: "),
    ],
)
def test_an_unknown_gesture_is_told_with_the_one_meant(guide: SmallGuide, file: str, after: str) -> None:
    problem = broken(guide, file, after, "p02", "p2")
    assert (problem.code, problem.words["connus"]) == ("REF-10", "p01, p02")
    assert "Vouliez-vous écrire « p02 » ?" in told(problem)


def test_a_gesture_misspelt_where_it_is_defined_is_one_problem(guide: SmallGuide) -> None:
    guide.change(POSTURE, "  p02:\n", "  p2:\n")
    problem = guide.problem()
    assert (problem.code, problem.words["mot"]) == ("REF-10", "p02")
    assert POSTURE in told(problem)
    assert f"rules/posture.yaml, ligne {guide.at(POSTURE, '  p2:')[1]}" in told(problem)


def test_an_item_that_the_grid_does_not_have_is_told(guide: SmallGuide) -> None:
    problem = broken(guide, FORMATION, "à reprendre si zéro:\n  - ", "o01", "o40")
    assert (problem.code, problem.words["connus"], problem.words["suggestion"]) == ("REF-11", "o01", "")


WITHIN = "    dire: Ils connaissent la loi.\n"


@pytest.mark.parametrize(
    ("lines", "code", "mot", "meant"),
    [
        ("si la structure:\n      colegues-sociaux: oui", "REF-12", "colegues-sociaux", "collegues-sociaux"),
        ("si la structure:\n      type: ccas ou mairy", "REF-03", "mairy", "mairie"),
        ("passe avant:\n      - france-service", "REF-04", "france-service", "france-services"),
    ],
)
def test_what_an_actor_says_of_the_structure_and_of_its_place_must_be_known(
    guide: SmallGuide, lines: str, code: str, mot: str, meant: str
) -> None:
    guide.change(ACTEURS, WITHIN, f"{WITHIN}    {lines}\n")
    problem = guide.problem()
    assert (problem.code, problem.words["mot"], underlined(problem)) == (code, mot, mot)
    assert f"Vouliez-vous écrire « {meant} » ?" in told(problem)


def test_an_actor_that_goes_before_another_is_of_use(guide: SmallGuide) -> None:
    guide.change(ACTEURS, "    thèmes:\n      - logement\n", "    passe avant:\n      - france-services\n")
    guide.change("rules/diagnostic.yaml", "          - adil\n", "          - france-services\n")
    guide.change("rules/complements.yaml", "- adil", "- france-services")
    assert not [problem for problem in guide.examine().problems if problem.code == "USE-01"]
