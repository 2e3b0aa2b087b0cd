"""What the proof found, told so that an author can repair the tree."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.skeletons.to_fill import TO_CHOOSE
from tests.guide.small_guide import SmallGuide, spot, told, underlined

ARBRE, DIAGNOSTIC = "rules/arbre.yaml", "rules/diagnostic.yaml"
TWICE = """\
arbre:
  demander: urgence
  réponses:
    oui:
      demander: souhait
      réponses:
        oui: faire-avec
        plus tard: faire-avec
    non:
      demander: souhait
      réponses:
        oui ou plus tard: apprendre
"""
"""Nobody who says no is answered: one oversight, at two places."""


def test_one_oversight_at_several_places_is_one_problem_that_names_them_all(guide: SmallGuide) -> None:
    guide.write(ARBRE, TWICE)
    (problem,) = guide.errors()
    assert (problem.code, spot(problem)) == (
        "LOG-01",
        guide.at(ARBRE, "réponses:", after="oui:\n      demander: souhait\n      "),
    )
    assert (problem.words["nombre"], problem.words["région"]) == ("2 situations", "souhait = non")
    assert problem.words["où"] == "Sous « réponses », aux lignes 6 et 11"
    assert guide.examine().unanswered == 2


def test_each_of_the_lines_to_paste_repairs_its_place(guide: SmallGuide) -> None:
    guide.write(ARBRE, TWICE)
    first, branch, second, other = guide.errors()[0].paste.split("\n")
    assert (first.strip(), second.strip()) == (
        "# sous « réponses », ligne 6 :",
        "# sous « réponses », ligne 11 :",
    )
    lines = TWICE.splitlines()
    lines.insert(11, f"{second}\n{other.replace(TO_CHOOSE, 'orienter')}")
    lines.insert(6, f"{first}\n{branch.replace(TO_CHOOSE, 'orienter')}")
    guide.write(ARBRE, "\n".join(lines) + "\n")
    assert guide.examine().unanswered == 0


def test_a_line_pasted_without_choosing_a_case_cannot_be_forgotten(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        oui ou plus tard: apprendre\n", "")
    paste = guide.errors()[0].paste
    assert paste == f"        oui ou plus tard: {TO_CHOOSE}"
    guide.change(ARBRE, "      réponses:\n        non", f"      réponses:\n{paste}\n        non")
    (problem,) = guide.errors()
    assert (problem.code, underlined(problem)) == ("REF-01", TO_CHOOSE)


def test_answers_written_on_one_line_get_nothing_to_paste(guide: SmallGuide) -> None:
    guide.write(ARBRE, "arbre: {demander: urgence, réponses: {oui: faire-avec}}\n")
    (problem,) = guide.errors()
    assert (problem.code, problem.paste) == ("LOG-01", "")


def test_a_gap_names_the_cases_one_may_choose_and_the_way_to_a_new_one(guide: SmallGuide) -> None:
    guide.change(ARBRE, "        non: orienter\n", "")
    (problem,) = guide.errors()
    assert "faire-avec, apprendre, orienter" in told(problem)
    assert "cnfs-tui nouveau cas" in told(problem)


def test_answers_are_told_as_the_diagnosis_spells_them(guide: SmallGuide) -> None:
    guide.change(DIAGNOSTIC, "      plus tard:\n", "      Plus_Tard:\n")
    guide.change(ARBRE, "        oui ou plus tard: apprendre\n", "        oui: apprendre\n")
    (problem,) = guide.errors()
    assert problem.words["région"] == "urgence = non, souhait = Plus_Tard"
    assert problem.paste == f"        Plus_Tard: {TO_CHOOSE}"


@pytest.mark.parametrize(
    ("answers", "code", "dead"),
    [
        ("oui: faire-avec\n{0}plus tard: apprendre\n{0}non: orienter", "LOG-03", "non"),
        ("oui: faire-avec\n{0}plus tard ou non: apprendre", "LOG-06", "non"),
    ],
)
def test_what_an_earlier_question_excludes_is_a_warning_at_its_branch(
    guide: SmallGuide, answers: str, code: str, dead: str
) -> None:
    margin = " " * 12
    again = f"oui ou plus tard:\n          demander: souhait\n          réponses:\n{margin}{answers}"
    guide.change(ARBRE, "oui ou plus tard: apprendre", again.format(margin))
    warning = guide.warning()
    assert (warning.code, warning.words) == (code, {"critère": "souhait", "mot": dead})
    assert dead in underlined(warning)


def test_a_criterion_nobody_asks_is_a_warning_where_it_is_declared(guide: SmallGuide) -> None:
    block = guide.files[DIAGNOSTIC].partition("  souhait:\n")[2].partition("observations:\n")[0]
    guide.change(DIAGNOSTIC, "observations:\n", f"  Humeur:\n{block}observations:\n")
    warning = guide.warning()
    assert (warning.code, spot(warning)) == ("LOG-07", guide.at(DIAGNOSTIC, "Humeur"))
    assert warning.words == {"lesquels": "« Humeur »", "raison": "aucune question de l’arbre n’en parle"}


def test_a_criterion_asked_in_vain_is_a_warning_where_it_is_declared(guide: SmallGuide) -> None:
    block = guide.files[DIAGNOSTIC].partition("  souhait:\n")[2].partition("observations:\n")[0]
    guide.change(DIAGNOSTIC, "observations:\n", f"  humeur:\n{block}observations:\n")
    wishes = "{0}demander: souhait\n{0}réponses:\n{0}  oui ou plus tard: apprendre\n{0}  non: orienter\n"
    below = wishes.format(" " * 10)
    guide.write(
        ARBRE,
        "arbre:\n  demander: urgence\n  réponses:\n    oui: faire-avec\n    non:\n      demander: humeur\n"
        f"      réponses:\n        oui:\n{below}        plus tard ou non:\n{below}",
    )
    for example in ("souhait: plus tard", "souhait: non"):
        guide.change("rules/cas.yaml", example, f"{example}\n          humeur: oui")
    vain = [problem for problem in guide.examine().problems if problem.code == "LOG-07"]
    assert [(spot(problem), problem.words["raison"]) for problem in vain] == [
        (guide.at(DIAGNOSTIC, "humeur"), "toutes les réponses mènent aux mêmes cas")
    ]


def test_a_useless_question_explains_why_its_criterion_has_no_effect(guide: SmallGuide) -> None:
    guide.write(ARBRE, "arbre:\n  demander: urgence\n  réponses:\n    oui: faire-avec\n    non: faire-avec\n")
    codes = [problem.code for problem in guide.examine().problems]
    assert codes.count("LOG-05") == 1
    assert [p.words["lesquels"] for p in guide.examine().problems if p.code == "LOG-07"] == ["« souhait »"]


def test_of_a_great_many_gaps_the_vastest_are_told(guide: SmallGuide) -> None:
    block = guide.files[DIAGNOSTIC].partition("  souhait:\n")[2].partition("observations:\n")[0]
    name, *others = [f"c{rank}" for rank in range(26)]
    declared = "".join(f"  {other}:\n{block}" for other in (name, *others))
    answers = "".join(f"      r{rank}: {{titre: R, définition: R, synthèse: R}}\n" for rank in range(26))
    declared = declared.replace("      oui:\n", f"{answers}      oui:\n", 1)
    guide.change(DIAGNOSTIC, "observations:\n", f"{declared}observations:\n")
    rows = (
        f"    r{rank}: {{demander: {other}, réponses: {{non: orienter, oui: orienter}}}}\n"
        for rank, other in enumerate(others)
    )
    ends = "    r25 ou oui ou plus tard ou non: orienter\n"
    guide.write(ARBRE, f"arbre:\n  demander: {name}\n  réponses:\n{''.join(rows)}{ends}")
    gaps = [problem for problem in guide.errors() if problem.code == "LOG-01"]
    assert len(gaps) == 20
