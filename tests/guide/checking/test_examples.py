"""The examples of the cases are tests, and a failure is explained."""

from __future__ import annotations

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.load import load
from cnfs_tui.tree.model import UNKNOWN
from tests.guide.small_guide import SmallGuide, spot, told, underlined

CAS, DIAGNOSTIC, ARBRE = "rules/cas.yaml", "rules/diagnostic.yaml", "rules/arbre.yaml"
URGENT = "urgence: oui"


def test_an_example_that_leads_elsewhere_says_where_why_and_what_would_make_it_right(
    guide: SmallGuide,
) -> None:
    guide.change(CAS, URGENT, "urgence: non\n          souhait: non")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("EXE-01", guide.at(CAS, "Exemple de faire-avec"))
    assert underlined(problem) == "Exemple de faire-avec"
    assert {key: problem.words[key] for key in ("exemple", "attendu", "obtenu", "raison")} == {
        "exemple": "Exemple de faire-avec",
        "attendu": "faire-avec",
        "obtenu": "orienter",
        "raison": "urgence = non, souhait = non",
    }
    assert "urgence = oui" in problem.words["changement"]
    assert "souhait" not in problem.words["changement"]
    assert all(words in told(problem) for words in ("« orienter »", "urgence = non", "urgence = oui"))


def test_only_the_answers_that_matter_are_given_as_reasons(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: orienter")
    guide.change(ARBRE, "non: orienter", "non: faire-avec")
    guide.change(CAS, URGENT, f"{URGENT}\n          souhait: non")
    reasons = {p.words["attendu"]: p.words["raison"] for p in guide.problems()}
    assert reasons == {"faire-avec": "urgence = oui", "orienter": "urgence = non, souhait = non"}


def test_an_example_no_single_answer_would_repair_gets_no_advice_on_answers(guide: SmallGuide) -> None:
    guide.change(CAS, "urgence: non\n          souhait: plus tard", URGENT)
    problem = guide.problem()
    assert (problem.code, problem.words["changement"]) == ("EXE-01", "")


def test_a_tree_that_asks_nothing_is_said_to_depend_on_nothing(guide: SmallGuide) -> None:
    guide.write(ARBRE, "arbre: faire-avec\n")
    assert {problem.words["raison"] for problem in guide.errors()} == {"il ne dépend d’aucune réponse"}


def test_an_example_that_does_not_suffice_names_the_first_answer_missing(guide: SmallGuide) -> None:
    guide.change(CAS, URGENT, "souhait: oui")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("EXE-02", guide.at(CAS, "Exemple de faire-avec"))
    assert problem.words == {"exemple": "Exemple de faire-avec", "critère": "urgence"}


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
