"""The examples of the cases are tests, and a failure is explained."""

from __future__ import annotations

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.load import load
from cnfs_tui.tree.model import UNKNOWN
from tests.guide.small_guide import SmallGuide, spot, underlined

CAS, DIAGNOSTIC, ARBRE = "rules/cas.yaml", "rules/diagnostic.yaml", "rules/arbre.yaml"
URGENT = "urgence: oui"


def test_an_example_that_leads_elsewhere_says_where_why_and_what_would_make_it_right(
    guide: SmallGuide,
) -> None:
    guide.change(CAS, URGENT, "urgence: non\n          souhait: non")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("EXE-01", guide.at(CAS, "Exemple de faire-avec"))
    assert underlined(problem) == "Exemple de faire-avec"
    assert problem.words == {
        "exemple": "Exemple de faire-avec",
        "attendu": "faire-avec",
        "obtenu": "orienter",
        "raison": "Urgence = Non ; Souhait = Non",
        "changement": " Il serait juste avec urgence = oui. Autres résultats : "
        "avec souhait = oui → apprendre ; avec souhait = plus tard → apprendre.",
    }


def test_the_reasons_are_those_of_the_screen_caution_included(guide: SmallGuide) -> None:
    guide.change(CAS, "urgence: non\n          souhait: non", "urgence: ne sait pas")
    assert guide.problem().words["raison"] == "Urgence = Oui (par prudence)"


def test_only_the_answers_that_matter_are_given_as_reasons(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: orienter")
    guide.change(ARBRE, "non: orienter", "non: faire-avec")
    guide.change(CAS, URGENT, f"{URGENT}\n          souhait: non")
    reasons = {p.words["attendu"]: p.words["raison"] for p in guide.problems()}
    assert reasons == {"faire-avec": "Urgence = Oui", "orienter": "Urgence = Non ; Souhait = Non"}


def test_an_answer_that_leaves_the_question_open_is_told_with_all_the_cases_it_may_lead_to(
    guide: SmallGuide,
) -> None:
    guide.change(CAS, "urgence: non\n          souhait: plus tard", URGENT)
    changes = guide.problem().words["changement"]
    assert changes == " Autres résultats : avec urgence = non → apprendre ou orienter."


def test_a_tree_that_asks_nothing_is_said_to_depend_on_nothing(guide: SmallGuide) -> None:
    guide.write(ARBRE, "arbre: faire-avec\n")
    assert {problem.words["raison"] for problem in guide.errors()} == {"il ne dépend d’aucune réponse"}


def test_an_example_that_does_not_suffice_names_the_first_answer_missing(guide: SmallGuide) -> None:
    guide.change(CAS, URGENT, "souhait: oui")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("EXE-02", guide.at(CAS, "Exemple de faire-avec"))
    assert problem.words == {
        "exemple": "Exemple de faire-avec",
        "critère": "urgence",
        "réponses": "oui ou non",
    }


def test_the_missing_line_is_ready_to_be_pasted_under_the_others(guide: SmallGuide) -> None:
    guide.change(CAS, URGENT, "souhait: oui")
    line = guide.problem().paste
    assert line == "          urgence: oui"
    guide.change(CAS, "          souhait: oui\n", f"          souhait: oui\n{line}\n")
    assert guide.examine().problems == ()


def test_no_line_is_proposed_when_none_would_make_the_example_right(guide: SmallGuide) -> None:
    guide.change(CAS, "urgence: non\n          souhait: plus tard", "urgence: non")
    guide.change(CAS, "urgence: non\n          souhait: non", "urgence: non")
    assert [p.paste for p in guide.problems()] == ["          souhait: oui", "          souhait: non"]
    guide.change(ARBRE, "non: orienter", "non: apprendre")
    guide.change(ARBRE, "oui ou plus tard: apprendre", "oui: faire-avec\n        plus tard: apprendre")
    paste = {p.words["exemple"]: p.paste for p in guide.errors()}
    assert paste == {
        "Exemple de apprendre": "          souhait: plus tard",
        "Exemple de orienter": "",
    }


def test_an_example_written_on_one_line_gets_no_line_to_paste(guide: SmallGuide) -> None:
    guide.change(CAS, "réponses:\n          urgence: oui", "réponses: {souhait: oui}")
    assert guide.problem().paste == ""


def test_an_example_need_not_say_what_does_not_matter(guide: SmallGuide) -> None:
    assert list(load(guide.folder).cases["faire-avec"].examples[0].answers) == ["urgence"]


def test_an_answer_nobody_knows_is_settled_by_caution(guide: SmallGuide) -> None:
    guide.change(CAS, URGENT, "urgence: ne sait pas")
    assert guide.examine().sound
    guide.change(DIAGNOSTIC, "dans le doute: oui", "dans le doute: non")
    assert guide.problem().code == "EXE-02"


def test_a_criterion_with_a_default_need_not_be_given(guide: SmallGuide) -> None:
    guide.change(CAS, URGENT, "souhait: oui")
    guide.change(DIAGNOSTIC, "    dans le doute: oui\n", "    par défaut: oui\n    dans le doute: oui\n")
    assert guide.examine().sound


def test_every_failing_example_is_told(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui ou plus tard: apprendre", "oui ou plus tard: orienter")
    guide.change(ARBRE, "non: orienter", "non: apprendre")
    assert [(p.code, p.words["attendu"]) for p in guide.problems()] == [
        ("EXE-01", "apprendre"),
        ("EXE-01", "orienter"),
    ]


def test_examples_are_tried_only_once_the_tree_is_proved(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter\n", "")
    assert [problem.code for problem in guide.errors()] == ["LOG-01"]


def test_answers_of_a_face_are_made_ready_to_decide(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "    dans le doute: oui\n", "    par défaut: non\n    dans le doute: oui\n")
    criteria = load(guide.folder).diagnostic.criteria
    assert given_answers({"souhait": "ne-sait-pas"}, criteria) == {"urgence": "non", "souhait": UNKNOWN}
    assert given_answers({"urgence": "oui"}, criteria) == {"urgence": "oui"}
