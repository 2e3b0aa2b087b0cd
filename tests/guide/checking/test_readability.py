"""Memos, and the « Je sais … » sentences printed with them, follow the rules of plain writing."""

from __future__ import annotations

import unicodedata

import pytest

from cnfs_tui.guide.problems.messages import remedy
from cnfs_tui.guide.problems.problem import Problem, Severity
from tests.guide.small_guide import SmallGuide, spot, told, underlined

MAIL, SKILLS = "memos/ecrire-un-mail.md", "rules/competences.yaml"
STEP, CAUTION = "2. J’écris.", "Je garde mon mot de passe secret."


def warnings(guide: SmallGuide) -> tuple[Problem, ...]:
    examination = guide.examine()
    assert examination.sound
    return examination.problems


def test_the_word_at_fault_is_shown_at_its_exact_place(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, "2. J’écris (en bas).")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("LIS-01", guide.at(MAIL, "(en bas)"))
    assert underlined(problem) == "(en bas)"
    assert "« (en bas) »" in told(problem)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Je sais écrire un mail", "#   Je sais écrire un MAIL  ##"),
        (STEP, "2.   J’écris un MAIL."),
        (STEP, "2. J’écris\n   un MAIL."),
        (CAUTION, "Je garde mon mot\nde passe du MAIL secret."),
        (CAUTION, "Je garde mon mot\n  de passe du MAIL secret."),
        (CAUTION, unicodedata.normalize("NFD", "Je relis l’été mon MAIL.")),
        ("## Pour recommencer", "## Avant de commencer\n\n* Mon MAIL.\n\n## Pour recommencer"),
    ],
)
def test_wherever_the_word_stands_its_line_and_column_are_right(
    guide: SmallGuide, old: str, new: str
) -> None:
    guide.change(MAIL, old, new)
    (problem,) = (problem for problem in guide.examine().problems if problem.code == "LIS-03")
    assert spot(problem) == guide.at(MAIL, "MAIL")
    assert underlined(problem) == "MAIL"


def test_a_composed_and_a_decomposed_accent_are_the_same_letter(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, unicodedata.normalize("NFD", "2. J’appelle la télépro."))
    assert [problem.code for problem in warnings(guide)] == ["LIS-16"]


def test_what_is_forbidden_makes_the_guide_unsound_and_what_is_unadvised_does_not(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, "2. J’écris ; vous lisez.")
    examination = guide.examine()
    assert [(problem.code, problem.severity) for problem in examination.problems] == [
        ("LIS-01", Severity.ERROR),
        ("LIS-18", Severity.WARNING),
    ]
    assert not examination.sound
    guide.change(MAIL, " ; vous lisez", " : vous lisez")
    assert guide.examine().sound


def test_the_line_is_given_ready_to_paste_once_everything_in_it_is_known(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, "2. J’écris trois lignes avant le 24/11/2026.")
    problems = guide.examine().problems
    assert [problem.paste for problem in problems] == [
        "2. J’écris 3 lignes avant le mardi 24 novembre 2026.",
        "",
    ]


def test_nothing_is_given_to_paste_as_long_as_something_would_still_be_wrong(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, "2. J’écris le 24/11/2026 (chez moi).")
    assert [problem.paste for problem in guide.examine().problems] == ["", ""]


@pytest.mark.parametrize(
    ("old", "new", "paste"),
    [
        (STEP, "2. J’écris. Je relis.", "2. J’écris.\n3. Je relis."),
        (CAUTION, f"{CAUTION} Je relis.", f"{CAUTION}\n\nJe relis."),
        (CAUTION, f"{CAUTION}\nJe relis.", f"{CAUTION}\n\nJe relis."),
    ],
)
def test_two_sentences_are_given_on_their_own_lines(
    guide: SmallGuide, old: str, new: str, paste: str
) -> None:
    guide.change(MAIL, old, new)
    problem = guide.warning()
    assert (problem.code, problem.paste) == ("LIS-13", paste)
    assert spot(problem) == guide.at(MAIL, "Je relis.")
    guide.change(MAIL, new, paste)
    assert guide.examine().problems == ()


def test_a_step_says_who_acts(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, "2. Relire la page.")
    problem = guide.warning()
    assert (problem.code, underlined(problem)) == ("LIS-18", "Relire")
    assert "« je relis »" in remedy(problem)


def test_a_title_says_what_the_person_can_do(guide: SmallGuide) -> None:
    guide.change(MAIL, "# Je sais écrire un mail", "# Écrire un mail")
    problem = guide.warning()
    assert (problem.code, spot(problem)) == ("LIS-19", guide.at(MAIL, "Écrire"))


@pytest.mark.parametrize(
    ("steps", "shown"), [(2, "2. Je fais."), (1, "1. Je fais."), (6, "6. Je fais."), (9, "6. Je fais.")]
)
def test_there_are_three_to_five_steps(guide: SmallGuide, steps: int, shown: str) -> None:
    before = "1. J’ouvre ma boîte.\n2. J’écris.\n3. Je clique sur Envoyer."
    guide.change(MAIL, before, "\n".join(f"{number}. Je fais." for number in range(1, steps + 1)))
    problem = guide.warning()
    assert problem.code == "LIS-20"
    assert problem.place.excerpt == shown
    assert f" {steps} étape{'s' * (steps > 1)}." in told(problem)


def test_a_memo_holds_on_a_page_in_lines(guide: SmallGuide) -> None:
    many = "\n\n".join(["Je relis."] * 18)
    guide.change(MAIL, CAUTION, many)
    assert guide.examine().problems == ()
    guide.change(MAIL, many, f"{many}\n\nJe signe.")
    problem = guide.warning()
    assert (problem.code, spot(problem)) == ("LIS-21", guide.at(MAIL, "Je signe."))


def test_a_memo_holds_on_a_page_in_words(guide: SmallGuide) -> None:
    many = "\n\n".join(["Je relis ma page et je garde ma page sur moi."] * 17)
    guide.change(MAIL, CAUTION, f"{many}\n\nJe signe.")
    problem = guide.warning()
    assert (problem.code, problem.place.line) == ("LIS-21", guide.at(MAIL, "Je signe.")[1] - 4)
    assert "202 mots et 22 lignes" in told(problem)


def test_what_happens_again_and_again_in_a_memo_is_told_once_with_the_other_lines(guide: SmallGuide) -> None:
    orders = "\n\n".join(["Prenez la page.", "Lisez la page.", "Ouvrez la page.", "Fermez la page."])
    guide.change(MAIL, CAUTION, orders)
    problem = guide.warning()
    assert (problem.code, underlined(problem)) == ("LIS-18", "Prenez")
    assert "« Lisez » (je lis), ligne 13 ; « Ouvrez » (j’ouvre), ligne 15 ;" in remedy(problem)


def test_long_sentences_are_told_once_by_their_lines(guide: SmallGuide) -> None:
    long = "Je prends mon papier et mon stylo et ma carte et mon sac aussi."
    guide.change(MAIL, CAUTION, "\n\n".join([long] * 5))
    problem = guide.warning()
    assert problem.code == "LIS-12"
    assert remedy(problem).endswith("Même chose aux lignes 13, 15, 17 et 19.")


def test_three_times_are_told_apart(guide: SmallGuide) -> None:
    guide.change(MAIL, CAUTION, "Prenez la page.\n\nLisez la page.\n\nOuvrez la page.")
    assert [problem.code for problem in warnings(guide)] == ["LIS-18"] * 3


def test_many_warnings_do_not_hide_an_error(guide: SmallGuide) -> None:
    tables = ["JE (non).", *(f"Vous lisez la page {number}, le login et le mdp." for number in range(90))]
    guide.change(MAIL, CAUTION, "\n\n".join(reversed(tables)))
    assert not guide.examine().sound


@pytest.mark.parametrize(
    ("new", "word"),
    [
        ("Je sais ouvrir ma boîte & lire.", "&"),
        ('"Je sais ouvrir ma boîte & lire."', "&"),
        ("'Je sais ouvrir ma boîte & lire.'", "&"),
    ],
)
def test_the_sentences_of_the_skills_follow_the_same_rules(guide: SmallGuide, new: str, word: str) -> None:
    guide.change(SKILLS, "Je sais ouvrir ma boîte.", new)
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("LIS-02", guide.at(SKILLS, word))
    assert problem.paste == f"      - {new.replace('&', 'et')}"


def test_a_sentence_of_a_skill_begins_like_a_memo(guide: SmallGuide) -> None:
    guide.change(SKILLS, "Je sais ouvrir ma boîte.", "Ouvrir ma boîte.")
    problem = guide.warning()
    assert (problem.code, spot(problem)) == ("LIS-19", guide.at(SKILLS, "Ouvrir ma boîte."))


def test_a_sentence_of_a_skill_typed_on_two_lines_is_told_where_it_begins(guide: SmallGuide) -> None:
    guide.change(SKILLS, "Je sais ouvrir ma boîte.", "Je sais ouvrir\n        ma boîte & lire.")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("LIS-02", guide.at(SKILLS, "Je sais ouvrir"))


def test_a_memo_typed_with_codes_of_the_web_is_told_what_to_type(guide: SmallGuide) -> None:
    guide.change(MAIL, STEP, "2. J&rsquo;&eacute;cris.")
    problems = guide.problems()
    assert [underlined(problem) for problem in problems] == ["&rsquo;", "&eacute;"]
    assert problems[0].paste == "2. J’écris."


def test_a_title_in_two_sentences_is_not_given_as_two_titles(guide: SmallGuide) -> None:
    guide.change(MAIL, "# Je sais écrire un mail", "# Je sais écrire. Je sais lire.")
    problem = guide.warning()
    assert (problem.code, problem.paste) == ("LIS-13", "")
