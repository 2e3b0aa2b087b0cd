"""A demonstration plays a visit before a group: each moment holds, and the tree can follow."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.checking.demonstrations import LONGEST_LINE
from cnfs_tui.guide.model.scenario import Scenario, Speaker, Stage, Way
from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.guide.problems.problem import Severity
from tests.guide.samples.demonstrations import DEMONSTRATION
from tests.guide.samples.scenarios import SCENARIO
from tests.guide.small_guide import SmallGuide, told, underlined

FILE = "rules/scenarios/le-courrier.yaml"
FIRST = "    personne: Rien ne presse.\n    réponse: urgence\n"


def played(guide: SmallGuide, text: str) -> Scenario:
    guide.write(FILE, text)
    examination = guide.examine()
    assert examination.problems == ()
    assert examination.guide is not None
    return examination.guide.scenarios["le-courrier"]


def test_a_demonstration_is_dialogues_and_choices(guide: SmallGuide) -> None:
    first, second, third = played(guide, DEMONSTRATION).moments
    assert (first.stage, first.person, first.adviser) == (Stage.DIAGNOSIS, "Rien ne presse.", None)
    assert (first.criterion, second.criterion) == ("urgence", "souhait")
    assert second.gestures == ("p01",)
    assert [moment.is_choice for moment in (first, second, third)] == [False, False, True]
    assert third.question == "Elle vous tend la souris."
    assert [(choice.mode, choice.fits) for choice in third.choices] == [
        (Way.INSTEAD, False),
        (Way.WITH, True),
    ]
    assert third.choices[0].effect == "La personne regarde ailleurs."


def test_a_dialogue_is_told_in_the_order_of_the_file(guide: SmallGuide) -> None:
    asked, told = (Speaker.ADVISER, "Aimeriez-vous apprendre ?"), (Speaker.PERSON, "Non merci.")
    first, second, third = played(guide, DEMONSTRATION).moments
    assert first.lines == ((Speaker.PERSON, "Rien ne presse."),)
    assert second.lines == (asked, told)
    assert third.lines == ()
    one, other = "    conseiller: Aimeriez-vous apprendre ?\n", "    personne: Non merci.\n"
    assert played(guide, DEMONSTRATION.replace(one + other, other + one)).moments[1].lines == (told, asked)


def test_a_scenario_may_have_no_demonstration(guide: SmallGuide) -> None:
    assert played(guide, SCENARIO).moments == ()


def test_gestures_are_one_several_or_a_list(guide: SmallGuide) -> None:
    for written, found in (
        ("gestes: p01", ("p01",)),
        ("gestes: P01, p02", ("p01", "p02")),
        ("gestes: p02 et p01", ("p02", "p01")),
        ("gestes:\n      - p02\n      - p01", ("p02", "p01")),
    ):
        assert played(guide, DEMONSTRATION.replace("gestes: p01", written, 1)).moments[1].gestures == found


@pytest.mark.parametrize(
    ("old", "new", "code", "under", "near"),
    [
        ("gestes: p01\n  -", "gestes: p1\n  -", "REF-10", "p1", "« p01 »"),
        ("        gestes: p01", "        gestes: p01, q01", "REF-10", "q01", "« p01 »"),
        ("mode: faire avec", "mode: faire avek", "STR-04", "faire avek", "« faire-avec »"),
        ("étape: ensemble", "étape: ensembles", "STR-04", "ensembles", "« ensemble »"),
        ("réponse: souhait", "réponse: souait", "DEM-07", "souait", "« souhait »"),
        ("conforme: oui", "conforme: vrai", "STR-03", "vrai", "« oui »"),
        ("que faites-vous:", "que faite-vous:", "STR-01", "que faite-vous", "« que faites-vous »"),
    ],
)
def test_an_unknown_word_is_underlined_with_the_known_one(
    guide: SmallGuide, old: str, new: str, code: str, under: str, near: str
) -> None:
    guide.write(FILE, DEMONSTRATION.replace(old, new, 1))
    problem = guide.problems()[0]
    assert (problem.code, underlined(problem)) == (code, under)
    assert near in told(problem)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    personne: Rien ne presse.\n", "", "ne dit rien"),
        ("    que faites-vous: Elle vous tend la souris.\n", "", "pas la question « que faites-vous »"),
        ("    que faites-vous:", "    personne: Tenez.\n    que faites-vous:", "mélange"),
        ("    que faites-vous:", "    gestes: p01\n    que faites-vous:", "mélange"),
        (FIRST, f"{FIRST}    que faites-vous: Vous attendez ?\n", "n’a pas de « choix »"),
    ],
)
def test_a_moment_is_a_dialogue_or_a_choice(guide: SmallGuide, old: str, new: str, fault: str) -> None:
    guide.write(FILE, DEMONSTRATION.replace(old, new, 1))
    found = {problem.code: problem for problem in guide.problems()}
    assert fault in message(found["DEM-01"])


def test_a_choice_has_from_two_to_four_ways(guide: SmallGuide) -> None:
    way = DEMONSTRATION[DEMONSTRATION.index("      - mode: faire avec") :]
    for more, sound in ((2, True), (3, False)):
        guide.write(FILE, DEMONSTRATION + way * more)
        assert guide.examine().sound is sound
    assert (guide.problem().code, underlined(guide.problem())) == ("DEM-02", "choix")


def test_doing_it_instead_never_fits_the_note(guide: SmallGuide) -> None:
    guide.write(FILE, DEMONSTRATION.replace("conforme: non", "conforme: oui"))
    assert guide.problem().code == "DEM-04"
    assert underlined(guide.problem()) == "oui"


def test_stages_only_go_forward(guide: SmallGuide) -> None:
    guide.write(FILE, DEMONSTRATION.replace("étape: diagnostic", "étape: fin", 1))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("DEM-06", "diagnostic")
    assert "cadre, diagnostic, synthese, recommandation, ensemble, papiers, fin" in remedy(problem)


def test_an_answer_comes_when_the_tree_asks_for_it(guide: SmallGuide) -> None:
    text = DEMONSTRATION.replace("réponse: urgence", "réponse: …").replace(
        "réponse: souhait", "réponse: urgence"
    )
    guide.write(FILE, text.replace("réponse: …", "réponse: souhait"))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("DEM-09", "souhait")
    assert "l’arbre demande d’abord « urgence »" in message(problem)


def test_an_answer_that_the_tree_no_longer_asks_for_is_told(guide: SmallGuide) -> None:
    text = DEMONSTRATION.replace("urgence: non", "urgence: oui").replace(
        "attendu: orienter", "attendu: faire-avec"
    )
    guide.write(FILE, text)
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("DEM-09", "souhait")
    assert "l’arbre a déjà conclu" in message(problem)
    assert "retirez-la" in remedy(problem)


def test_an_answer_given_twice_names_the_first_line(guide: SmallGuide) -> None:
    guide.write(FILE, DEMONSTRATION.replace("réponse: souhait", "réponse: urgence"))
    line = guide.at(FILE, "réponse: urgence")[1]
    assert f"ligne {line}" in message(guide.problem())


def test_answers_never_given_are_named_together(guide: SmallGuide) -> None:
    guide.write(
        FILE, DEMONSTRATION.replace("    réponse: urgence\n", "").replace("    réponse: souhait\n", "")
    )
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("DEM-10", "démonstration")
    assert "« urgence » ni à « souhait »" in message(problem)


@pytest.mark.parametrize("typed", ["p01 p02", "p01;p02", "P01 / p02"])
def test_gestures_without_commas_are_told_to_be_set_apart(guide: SmallGuide, typed: str) -> None:
    guide.write(FILE, DEMONSTRATION.replace("gestes: p01", f"gestes: {typed}", 1))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("REF-10", typed)
    first, second = typed[:3], typed[-3:]
    assert f"Séparez-les par des virgules : « {first}, {second} »." in remedy(problem)


def test_a_criterion_misspelt_among_the_answers_is_told_there_alone(guide: SmallGuide) -> None:
    guide.write(FILE, DEMONSTRATION.replace("  souhait: non", "  souhaits: non"))
    assert (guide.problem().code, underlined(guide.problem())) == ("REF-02", "souhaits")


def test_only_a_known_criterion_is_suggested_for_a_moment(guide: SmallGuide) -> None:
    text = DEMONSTRATION.replace("  souhait: non", "  souhaits: non")
    guide.write(FILE, text.replace("réponse: souhait", "réponse: souhaitss"))
    found = {problem.code: remedy(problem) for problem in guide.problems()}
    assert "« souhait »" in found["DEM-07"]
    assert "souhaits" not in found["DEM-07"]


def test_a_criterion_without_its_answer_is_told_where_to_add_it(guide: SmallGuide) -> None:
    guide.write(FILE, DEMONSTRATION.replace("  souhait: non\n", ""))
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("DEM-07", "souhait")
    assert "Sous « réponses », ajoutez « souhait » et sa réponse : oui ou plus tard ou non." in remedy(
        problem
    )


CHOICE = DEMONSTRATION[DEMONSTRATION.index("  - étape: ensemble") :]
ANSWER = "  - étape: {stage}\n    personne: Non merci.\n    réponse: souhait\n"


@pytest.mark.parametrize(
    ("stage", "too_soon"),
    [("diagnostic", False), ("synthèse", False), ("recommandation", True), ("papiers", True)],
)
def test_a_group_chooses_once_the_tree_has_concluded(guide: SmallGuide, stage: str, too_soon: bool) -> None:
    before = DEMONSTRATION[: DEMONSTRATION.index("  - étape: diagnostic\n    conseiller")]
    choice = CHOICE.replace("étape: ensemble", f"étape: {stage}")
    guide.write(FILE, before + choice + ANSWER.format(stage=stage))
    problems = guide.examine().problems
    assert [(p.code, p.severity) for p in problems] == [("DEM-12", Severity.WARNING)] * too_soon
    if too_soon:
        line = guide.at(FILE, "réponse: souhait")[1]
        told_of = f"l’étape « {stage} », mais la réponse à « souhait » ne vient qu’à la ligne {line}."
        assert told_of in message(problems[0])
        assert underlined(problems[0]) == "que faites-vous"


def test_an_answer_never_given_is_told_once(guide: SmallGuide) -> None:
    guide.write(FILE, DEMONSTRATION.replace("    réponse: souhait\n", ""))
    assert guide.problem().code == "DEM-10"


def test_ne_sait_pas_may_be_what_is_learnt(guide: SmallGuide) -> None:
    text = DEMONSTRATION.replace("souhait: non", "souhait: ne sait pas").replace("orienter", "apprendre")
    assert played(guide, text).moments[1].criterion == "souhait"


def test_a_text_too_long_to_be_projected_is_a_warning(guide: SmallGuide) -> None:
    guide.write(
        FILE, DEMONSTRATION.replace("Rien ne presse.\n    réponse", f"{'a' * LONGEST_LINE}\n    réponse")
    )
    assert guide.examine().problems == ()
    guide.write(FILE, DEMONSTRATION.replace("Non merci.", "a" * (LONGEST_LINE + 1)))
    assert guide.warning().code == "DEM-11"
    assert f"{LONGEST_LINE + 1} signes" in message(guide.warning())


def test_reveals_may_be_longer_they_are_never_projected(guide: SmallGuide) -> None:
    played(guide, DEMONSTRATION.replace("alors: Rien ne presse.", f"alors: {'a' * 300}"))
