"""The tree as its authors write it, and its proof in their words."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.load import load
from cnfs_tui.tree.model import Branch, Criterion, Leaf, Question
from tests.guide.small_guide import SmallGuide, spot, told, underlined

ARBRE, CAS = "rules/arbre.yaml", "rules/cas.yaml"
AGAIN = """oui:
      demander: urgence
      réponses:
        oui: faire-avec
        non: orienter
"""


def test_the_tree_is_read_as_it_is_written(guide: SmallGuide) -> None:
    wish = Question(
        "souhait", (Branch(("oui", "plus-tard"), Leaf("apprendre")), Branch(("non",), Leaf("orienter")))
    )
    tree = load(guide.folder).tree
    assert tree.root == Question("urgence", (Branch(("oui",), Leaf("faire-avec")), Branch(("non",), wish)))


def test_criteria_come_with_their_answers_in_order_and_the_one_of_caution(guide: SmallGuide) -> None:
    assert load(guide.folder).tree.criteria == {
        "urgence": Criterion("urgence", ("oui", "non"), "oui"),
        "souhait": Criterion("souhait", ("oui", "plus-tard", "non"), "plus-tard"),
    }


def test_words_of_the_tree_may_be_written_with_or_without_accents_and_capitals(guide: SmallGuide) -> None:
    guide.change(ARBRE, "demander: urgence", "Demander: Urgence")
    guide.change(ARBRE, "oui: faire-avec", "OUI: Faire avec")
    guide.change(ARBRE, "oui ou plus tard", "Plus-Tard, oui")
    assert guide.examine().sound


# Words that exist nowhere


def test_an_unknown_case_is_named_with_the_one_its_author_meant(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: Faire avce")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-01", guide.at(ARBRE, "Faire avce"))
    assert problem.words["mot"] == underlined(problem) == "Faire avce"
    assert "« Faire avce »" in told(problem)
    assert "Vouliez-vous écrire « faire-avec » ?" in told(problem)
    assert "faire-avec, apprendre, orienter" in told(problem)


def test_an_unknown_criterion_is_named_with_the_one_its_author_meant(guide: SmallGuide) -> None:
    guide.change(ARBRE, "demander: urgence", "demander: urgense")
    problem, *_ = guide.errors()
    assert (problem.code, spot(problem)) == ("REF-02", guide.at(ARBRE, "urgense"))
    assert "Vouliez-vous écrire « urgence » ?" in told(problem)
    assert problem.words["connus"] == "urgence, souhait"


def test_an_unknown_answer_is_named_with_its_criterion_and_the_answer_meant(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui ou plus tard", "oui ou plus tart ou plus tard")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("REF-03", guide.at(ARBRE, "plus tart"))
    assert (problem.words["mot"], problem.words["critère"]) == ("plus tart", "souhait")
    assert "Vouliez-vous écrire « plus-tard » ?" in told(problem)


def test_words_that_exist_nowhere_are_told_even_where_nobody_goes(guide: SmallGuide) -> None:
    guide.change(
        ARBRE, "oui: faire-avec\n", AGAIN.replace("orienter", "{demander: zut, réponses: {oui: orienter}}")
    )
    assert [(p.code, p.words["mot"]) for p in guide.errors()] == [("REF-02", "zut")]


# A slip is told alone: what follows from it is not


def test_a_misspelt_answer_leaves_no_gap_behind_it(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "houi: faire-avec")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("REF-03", "houi")
    assert guide.examine().unanswered == 0


def test_the_only_strange_answer_is_read_as_the_only_one_left(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "Urgent: faire-avec")
    problem = guide.problem()
    assert (problem.code, problem.words["mot"], problem.words["suggestion"]) == ("REF-03", "Urgent", "")


def test_a_misspelt_criterion_leaves_its_answers_known(guide: SmallGuide) -> None:
    guide.change(ARBRE, "demander: souhait", "demander: souhet")
    assert [p.code for p in guide.problems()] == ["REF-02"]


def test_a_case_misspelt_where_it_is_defined_is_told_once_with_all_its_places(guide: SmallGuide) -> None:
    guide.change(ARBRE, "non: orienter", "non: apprendre")
    guide.write(CAS, guide.files[CAS].replace("  apprendre:\n", "  aprendre:\n"))
    (problem,) = guide.errors()
    assert (problem.code, spot(problem)) == ("REF-01", guide.at(ARBRE, "apprendre"))
    assert f"{CAS}, ligne {guide.at(CAS, '  aprendre:')[1]}" in told(problem)
    assert "Même mot : ligne 9." in told(problem)


def test_not_to_know_is_no_branch_and_its_remedy_says_what_answers_instead(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter\n", "        non: orienter\n        ne sait pas: orienter\n")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("REF-03", "ne sait pas")
    assert "« dans le doute »" in told(problem)


def test_a_branch_that_names_a_criterion_is_told_how_to_ask_it(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: souhait")
    assert "« demander: souhait »" in told(guide.problem())


def test_a_case_like_no_other_is_told_with_the_command_that_writes_it(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui: Ma réunion")
    assert "cnfs-tui nouveau cas ma-reunion" in told(guide.problem())


def test_answers_without_their_heading_come_with_the_lines_that_mend_them(guide: SmallGuide) -> None:
    guide.change(
        ARBRE,
        "      réponses:\n        oui ou plus tard: apprendre\n        non: orienter\n",
        "      oui ou plus tard: apprendre\n      non: orienter\n",
    )
    problem = guide.problem()
    assert "Il manque « réponses » dans « non »." in told(problem)
    guide.change(ARBRE, "      oui ou plus tard: apprendre\n      non: orienter\n", problem.paste + "\n")
    assert guide.examine().sound


def test_an_answer_beside_the_others_is_told_where_it_belongs(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter", "      non: orienter")
    problem = guide.problem()
    assert (problem.code, underlined(problem)) == ("STR-07", "non")
    assert "vers la droite, au niveau de « oui ou plus tard » (ligne 8)" in told(problem)


def test_the_answers_of_a_question_too_far_to_the_left_are_told_alone(guide: SmallGuide) -> None:
    guide.change(ARBRE, "      réponses:\n", "    réponses:\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-07", guide.at(ARBRE, "réponses", after="souhait\n    "))
    assert "cela va dans « non »" in told(problem)


# Gaps


def test_a_missing_branch_is_a_region_in_the_author_s_words_with_its_size(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        oui ou plus tard: apprendre\n", "")
    (problem,) = guide.errors()
    assert (problem.code, spot(problem)) == ("LOG-01", guide.at(ARBRE, "réponses:", after="souhait\n      "))
    assert problem.words == {
        "nombre": "2 situations",
        "région": "urgence = non, souhait = oui ou plus tard",
        "branche": "oui ou plus tard",
        "où": "Sous « réponses »",
        "connus": "faire-avec, apprendre, orienter",
    }


def test_one_lost_situation_is_counted_in_the_singular(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter\n", "")
    (problem,) = guide.errors()
    assert problem.words["nombre"] == "1 situation"
    assert "urgence = non, souhait = non" in told(problem)
    assert guide.examine().unanswered == 1


def test_the_line_the_remedy_proposes_repairs_the_tree(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        oui ou plus tard: apprendre\n", "")
    branch = guide.errors()[0].words["branche"]
    guide.change(ARBRE, "        non: orienter\n", f"        non: orienter\n        {branch}: apprendre\n")
    assert guide.examine().sound


def test_an_answer_on_two_branches_is_told_with_the_line_of_the_first(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter", "        non ou plus tard: orienter")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("LOG-02", guide.at(ARBRE, "plus tard", after="non ou "))
    assert problem.words == {"mot": "plus tard", "critère": "souhait", "ligne": "8"}


# What is useless but harmless


def test_a_question_asked_twice_is_a_warning_that_says_how_it_is_settled(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec\n", AGAIN)
    twice = guide.warning()
    assert (twice.code, spot(twice)) == ("LOG-04", guide.at(ARBRE, "urgence", after="oui:\n      demander: "))
    assert twice.words == {"critère": "urgence", "mot": "oui"}


def test_a_question_without_effect_is_a_warning_that_names_its_only_case(guide: SmallGuide) -> None:
    useless = "oui:\n      demander: souhait\n      réponses:\n        oui ou plus tard ou non: faire-avec\n"
    guide.change(ARBRE, "oui: faire-avec\n", useless)
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("LOG-05", guide.at(ARBRE, "souhait"))
    assert warning.words == {"cas": "faire-avec"}


# Texts that make no tree


@pytest.mark.parametrize("whole", ["- arbre\n", "bonjour\n"])
def test_a_file_that_is_no_block_is_told_at_its_beginning(guide: SmallGuide, whole: str) -> None:
    guide.write(ARBRE, whole)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", (ARBRE, 1, 1))
    assert problem.words["attendu"] == "un bloc"
    assert "« arbre: »" in told(problem)


def test_a_tree_whose_name_is_misspelt_is_not_missing_too(guide: SmallGuide) -> None:
    guide.change(ARBRE, "arbre:", "arbrre:")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-01", (ARBRE, 1, 1))
    assert "Vouliez-vous écrire « arbre » ?" in told(problem)


def test_a_tree_under_another_name_is_asked_for(guide: SmallGuide) -> None:
    guide.change(ARBRE, "arbre:", "questions:")
    codes = [problem.code for problem in guide.problems()]
    assert codes == ["STR-01", "STR-02"]
    assert "Il manque « arbre » dans ce fichier." in told(guide.problems()[1])


def test_a_key_beside_the_tree_is_not_lost_in_silence(guide: SmallGuide) -> None:
    guide.write(ARBRE, guide.files[ARBRE] + "notes: à relire\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-01", guide.at(ARBRE, "notes"))


def test_a_key_no_question_has_is_named_with_the_one_its_author_meant(guide: SmallGuide) -> None:
    guide.change(ARBRE, "demander: urgence", "demandé: urgence")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-01", guide.at(ARBRE, "demandé"))
    assert "Vouliez-vous écrire « demander » ?" in told(problem)


def test_a_question_without_answers_is_told_at_its_branch(guide: SmallGuide) -> None:
    guide.write(
        ARBRE,
        "arbre:\n  demander: urgence\n  réponses:\n    oui: faire-avec\n    non:\n      demander: souhait\n",
    )
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", guide.at(ARBRE, "non:"))
    assert "Il manque « réponses » dans « non »." in told(problem)


@pytest.mark.parametrize("key", ["demander", "réponses"])
def test_a_line_of_a_question_left_empty_is_told_at_its_key(guide: SmallGuide, key: str) -> None:
    question = {"demander": "urgence", "réponses": "{oui: faire-avec}", key: ""}
    guide.write(ARBRE, "arbre:\n" + "".join(f"  {line}: {value}\n" for line, value in question.items()))
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-06", guide.at(ARBRE, key))


@pytest.mark.parametrize(
    ("line", "new", "at", "expected"),
    [
        ("demander: urgence", "demander: [urgence]", "[urgence]", "le nom d’un critère"),
        (
            "oui ou plus tard: apprendre",
            "oui ou plus tard: [apprendre]",
            "[apprendre]",
            "une question ou un cas",
        ),
    ],
)
def test_a_list_where_a_word_is_needed_is_told(
    guide: SmallGuide, line: str, new: str, at: str, expected: str
) -> None:
    guide.change(ARBRE, line, new)
    problem = guide.problem()
    assert (problem.code, spot(problem), problem.words["attendu"]) == (
        "STR-03",
        guide.at(ARBRE, at),
        expected,
    )


@pytest.mark.parametrize("answers", ["faire-avec", "[faire-avec]"])
def test_answers_that_are_no_block_are_told(guide: SmallGuide, answers: str) -> None:
    guide.write(ARBRE, f"arbre:\n  demander: urgence\n  réponses: {answers}\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-03", guide.at(ARBRE, answers))
    assert problem.words["attendu"] == "un bloc de réponses"


def test_a_branch_that_leads_nowhere_is_told_at_its_answer(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec", "oui:")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-06", guide.at(ARBRE, "oui:"))


def test_a_branch_without_any_answer_is_not_lost_in_silence(guide: SmallGuide) -> None:
    guide.change(ARBRE, "oui: faire-avec\n", "oui: faire-avec\n    ',': orienter\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("SYN-12", guide.at(ARBRE, "','"))


def test_all_that_keeps_a_text_from_being_a_tree_is_told_at_once(guide: SmallGuide) -> None:
    guide.change(ARBRE, "demander: urgence", "demander:")
    guide.change(ARBRE, "oui: faire-avec", "oui: faire-avce")
    guide.change(ARBRE, "non: orienter", "non:\n          - orienter")
    assert [(p.code, p.place.line) for p in guide.problems()] == [
        ("STR-06", 2),
        ("STR-03", 10),
        ("REF-01", 4),
    ]


def test_all_that_the_proof_finds_is_told_at_once(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter\n", "        oui: orienter\n")
    guide.change(ARBRE, "    oui: faire-avec\n", "    peut-être: faire-avec\n")
    assert sorted(p.code for p in guide.errors()) == ["LOG-01", "LOG-02", "REF-03"]


@pytest.mark.parametrize("lines", [["demander: souhait", "réponses:"], ["réponses:", "demander: souhait"]])
def test_a_question_beside_its_empty_answer_is_told_once(guide: SmallGuide, lines: list[str]) -> None:
    question = "".join(
        f"    {line}\n" + ("      oui ou plus tard ou non: faire-avec\n" if line == "réponses:" else "")
        for line in lines
    )
    guide.change(ARBRE, "    oui: faire-avec\n", f"    oui:\n{question}")
    problem = guide.problem()
    assert problem.code == "STR-07"
    assert spot(problem)[1] == 5
    assert all(word in told(problem) for word in ("« demander »", "« réponses »", "cela va dans « oui »"))


def test_the_placeholder_of_a_branch_to_paste_is_never_taken_for_a_case_to_write(guide: SmallGuide) -> None:
    guide.change(ARBRE, "non: orienter", "non: CAS-À-CHOISIR")
    problem = guide.problem()
    assert problem.code == "REF-01"
    assert "Remplacez-le par le nom d’un cas. " in told(problem)
    assert "Cas connus : faire-avec, apprendre" in told(problem)
    assert "nouveau cas" not in told(problem)
