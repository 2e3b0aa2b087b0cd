"""A scenario must lead a group that answers well to the case it expects."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.problems.messages import message, remedy
from tests.guide.samples.scenarios import SCENARIO
from tests.guide.small_guide import SmallGuide, spot, told, underlined

FILE = "rules/scenarios/le-courrier.yaml"


def test_a_good_scenario_is_part_of_the_guide(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO)
    examination = guide.examine()
    assert examination.problems == ()
    assert examination.guide is not None
    scenario = examination.guide.scenarios["le-courrier"]
    assert (scenario.title, scenario.case) == ("Le courrier", "orienter")
    assert dict(scenario.answers) == {"urgence": "non", "souhait": "non"}
    assert [(reveal.when, reveal.then) for reveal in scenario.reveals] == [
        ("On cherche une date.", "Rien ne presse.")
    ]


def test_a_guide_may_have_no_scenario(guide: SmallGuide) -> None:
    examination = guide.examine()
    assert examination.guide is not None
    assert dict(examination.guide.scenarios) == {}


def test_the_hash_of_the_guide_changes_with_its_scenarios(guide: SmallGuide) -> None:
    without = guide.examine().guide
    guide.write(FILE, SCENARIO)
    first = guide.examine().guide
    guide.change(FILE, "50 ans", "51 ans")
    second = guide.examine().guide
    assert without and first and second
    assert len({without.version, first.version, second.version}) == 3


def test_an_expected_case_that_the_tree_does_not_give_is_explained(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO.replace("cas attendu: orienter", "cas attendu: apprendre"))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SCE-01", guide.at(FILE, "apprendre"))
    assert "attend « apprendre », mais l’arbre donne « orienter »" in message(problem)
    assert "Souhait = Non" in message(problem)
    assert "Il serait juste avec souhait = oui, ou avec souhait = plus tard." in remedy(problem)


def test_a_scenario_that_does_not_suffice_names_what_is_missing(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO.replace("  souhait: non\n", ""))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("SCE-02", "réponses")
    assert "oui ou plus tard ou non" in remedy(problem)


@pytest.mark.parametrize(
    ("old", "new", "code", "under", "near"),
    [
        ("cas attendu: orienter", "cas attendu: orientter", "SCE-03", "orientter", "« orienter »"),
        ("urgence: non", "urgences: non", "REF-02", "urgences", "« urgence »"),
        ("souhait: non", "souhait: nonn", "REF-03", "nonn", "« non »"),
    ],
)
def test_an_unknown_word_is_underlined_with_the_known_one(
    guide: SmallGuide, old: str, new: str, code: str, under: str, near: str
) -> None:
    guide.write(FILE, SCENARIO.replace(old, new))
    problem = guide.problem()
    assert (problem.code, problem.place.file, underlined(problem)) == (code, FILE, under)
    assert near in told(problem)


def test_ne_sait_pas_is_an_answer_a_group_may_give(guide: SmallGuide) -> None:
    guide.write(
        FILE, SCENARIO.replace("souhait: non", "souhait: ne sait pas").replace("orienter", "apprendre")
    )
    assert guide.examine().problems == ()


def test_the_slips_of_a_scenario_are_told_as_those_of_any_file(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO.replace("accroche:", "acroche:"))
    assert {problem.place.file for problem in guide.problems()} == {FILE}
    guide.write(FILE, SCENARIO.replace("titre: Le courrier", "\ttitre: Le courrier"))
    assert guide.problem().code == "SYN-04"


@pytest.mark.parametrize("text", ["", "# À écrire\n"])
def test_an_empty_scenario_may_be_written_or_deleted(guide: SmallGuide, text: str) -> None:
    guide.write(FILE, text)
    assert (guide.problem().code, guide.problem().place.file) == ("SCE-08", FILE)
    assert remedy(guide.problem()) == "Écrivez-le, ou supprimez le fichier."


def test_an_empty_file_that_the_guide_needs_is_to_be_filled_again(guide: SmallGuide) -> None:
    guide.write("rules/posture.yaml", "")
    assert guide.problem().code == "SYN-10"
    assert "Remettez son contenu" in remedy(guide.problem())


def test_every_scenario_is_checked(guide: SmallGuide) -> None:
    for name in ("a", "b"):
        guide.write(
            f"rules/scenarios/{name}.yaml", SCENARIO.replace("attendu: orienter", f"attendu: rien {name}")
        )
    assert [problem.place.file for problem in guide.problems()] == [
        "rules/scenarios/a.yaml",
        "rules/scenarios/b.yaml",
    ]


OBSERVED = (
    f"{SCENARIO}observations:\n  état: stress\nstructure:\n  type: mairie\ncompléments attendus: stress\n"
)


def test_a_scenario_says_what_is_observed_and_which_complements_it_brings(guide: SmallGuide) -> None:
    guide.write(FILE, f"numéro: S01\ndurée en minutes: 10\navertissement: Prévenez.\n{OBSERVED}")
    examination = guide.examine()
    assert examination.problems == ()
    assert examination.guide is not None
    scenario = examination.guide.scenarios["le-courrier"]
    assert (scenario.code, scenario.minutes, scenario.warning) == ("S01", 10, "Prévenez.")
    assert (dict(scenario.observations), dict(scenario.structure)) == ({"etat": "stress"}, {"type": "mairie"})
    assert scenario.complements == ("stress",)


@pytest.mark.parametrize(
    ("old", "new", "code", "under", "near"),
    [
        ("état: stress", "étatt: stress", "SCE-04", "étatt", "« etat »"),
        ("état: stress", "état: strez", "REF-03", "strez", "« stress »"),
        ("type: mairie", "tipe: mairie", "SCE-04", "tipe", "« type »"),
        ("type: mairie", "type: mairrie", "REF-03", "mairrie", "« mairie »"),
        ("attendus: stress", "attendus: stres", "SCE-05", "stres", "« stress »"),
        ("attendus: stress", "attendus: stress, doute", "SCE-05", "doute", "doute-urgence"),
        ("attendus: stress", "attendus:\n  - stres", "SCE-05", "stres", "« stress »"),
        ("us: stress", "us: stress doute-urgence", "SCE-05", "stress doute-urgence", "des virgules"),
    ],
)
def test_an_unknown_observation_fact_or_complement_is_underlined(
    guide: SmallGuide, old: str, new: str, code: str, under: str, near: str
) -> None:
    guide.write(FILE, OBSERVED.replace(old, new))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == (code, under)
    assert near in told(problem)


def test_an_observation_written_among_the_answers_is_told_its_place(guide: SmallGuide) -> None:
    guide.write(FILE, SCENARIO.replace("  souhait: non\n", "  souhait: non\n  état: stress\n"))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("REF-02", "état")
    assert "écrivez-la plutôt sous « observations »" in remedy(problem)


def test_a_complement_that_would_not_be_shown_says_what_it_asks_for(guide: SmallGuide) -> None:
    guide.write(FILE, OBSERVED.replace("attendus: stress", "attendus: stress, doute-urgence"))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("SCE-06", "doute-urgence")
    assert "il demande urgence = ne-sait-pas." in message(problem)


def test_what_is_not_observed_has_its_default(guide: SmallGuide) -> None:
    guide.change("rules/complements.yaml", "etat: stress", "etat: calme")
    guide.write(FILE, f"{SCENARIO}compléments attendus: stress\n")
    assert guide.examine().problems == ()


def test_two_scenarios_never_have_one_number(guide: SmallGuide) -> None:
    guide.write("rules/scenarios/a.yaml", f"numéro: S01\n{SCENARIO}")
    guide.write("rules/scenarios/b.yaml", f"numéro: s01\n{SCENARIO}")
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("SCE-07", "rules/scenarios/b.yaml")
    assert "rules/scenarios/a.yaml et dans rules/scenarios/b.yaml" in message(problem)
    assert "« S02 » est libre" in remedy(problem)


@pytest.mark.parametrize("minutes", ["0", "90", "dix"])
def test_a_play_lasts_from_one_to_sixty_minutes(guide: SmallGuide, minutes: str) -> None:
    guide.write(FILE, f"durée en minutes: {minutes}\n{SCENARIO}")
    assert (guide.problem().code, underlined(guide.problem())) == ("STR-03", minutes)
