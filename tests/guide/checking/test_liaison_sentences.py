"""What the liaison sheet says follows the rules of the memos, each sentence and the two it is made of."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.checking.liaison_sentences import LONGEST_NEED, LONGEST_SUBJECT
from cnfs_tui.guide.checking.plain.turns import MAX_WORDS, words_in
from cnfs_tui.guide.problems.problem import Severity
from cnfs_tui.guide.problems.wording.readability import READABILITY
from tests.guide.small_guide import SmallGuide, spot, told, underlined

LIAISON, DIAGNOSTIC, ACTORS = "rules/liaison.yaml", "rules/diagnostic.yaml", "rules/acteurs.yaml"
NEED, DONE, PAPER = "Je viens pour faire une demande", "Mon compte fonctionne.", "Mon courrier"
DOOR, ADVISER = "J’appelle le conseiller numérique.", "Le conseiller numérique"


def about(guide: SmallGuide, *subjects: str) -> None:
    """Give these subjects to the themes of the small guide, in order."""
    for title, subject in zip(("Le logement", "Autre chose"), subjects, strict=False):
        guide.change(DIAGNOSTIC, f"titre: {title}\n", f"titre: {title}\n        au sujet de: {subject}\n")


@pytest.mark.parametrize("sentence", [NEED, DONE, PAPER, DOOR])
def test_a_sentence_that_goes_on_paper_may_hold_nothing_forbidden(guide: SmallGuide, sentence: str) -> None:
    guide.change(LIAISON, sentence, f"Mon courrier (reçu), {sentence}")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("LIS-01", guide.at(LIAISON, "(reçu)"))


@pytest.mark.parametrize("sentence", [NEED, DONE, DOOR])
def test_a_sentence_is_said_by_the_person(guide: SmallGuide, sentence: str) -> None:
    guide.change(LIAISON, sentence, "Compte ouvert")
    assert guide.warning().code == "LIS-18"


def test_a_paper_to_bring_is_named_without_a_sentence(guide: SmallGuide) -> None:
    guide.change(LIAISON, PAPER, "Une pièce d’identité")
    assert guide.examine().problems == ()


def test_what_an_actor_asks_to_bring_goes_on_the_sheet_too(guide: SmallGuide) -> None:
    asked = "    dire: Ils vous aideront.\n"
    guide.change(
        ACTORS, asked, f"{asked}    à préparer:\n      - Mon courrier (reçu)\n      - Mon courrier\n"
    )
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("LIS-01", guide.at(ACTORS, "(reçu)"))


def test_the_job_title_is_in_words_that_everyone_knows(guide: SmallGuide) -> None:
    guide.change(LIAISON, f": {ADVISER}", ": Le CNFS")
    problem = guide.warning()
    assert (problem.code, underlined(problem)) == ("LIS-16", "CNFS")


def test_what_is_chosen_on_the_screen_does_not_go_on_paper(guide: SmallGuide) -> None:
    guide.change(LIAISON, "titre: Demander", "titre: Demander (un droit, une aide)")
    assert guide.examine().problems == ()


def test_two_sentences_in_the_place_of_one_are_not_given_as_two_lines(guide: SmallGuide) -> None:
    guide.change(LIAISON, DONE, f"{DONE} Je garde mon code.")
    problem = guide.warning()
    assert (problem.code, problem.paste) == ("LIS-13", "")


def test_a_need_and_a_subject_that_are_short_together_are_sound(guide: SmallGuide) -> None:
    about(guide, "mes papiers officiels", "mon logement.")
    assert guide.examine().problems == ()


def test_a_subject_too_long_for_the_longest_need_is_told_with_the_whole_sentence(guide: SmallGuide) -> None:
    about(guide, "mon logement de fonction", "mon logement")
    problem = guide.warning()
    assert (problem.code, spot(problem)) == ("LIS-26", guide.at(DIAGNOSTIC, "mon logement de fonction"))
    assert underlined(problem) == "mon logement de fonction"
    assert "13 mots : « Je viens pour faire une demande au sujet de mon logement de fonction »" in told(
        problem
    )


def test_a_need_too_long_for_the_longest_subject_is_told_once_at_the_need(guide: SmallGuide) -> None:
    about(guide, "ma retraite", "mes papiers officiels")
    guide.change(LIAISON, NEED, "Je viens pour répondre à un courrier")
    problem = guide.warning()
    assert (problem.code, spot(problem)) == ("LIS-26", guide.at(LIAISON, "Je viens"))
    assert "13 mots : « Je viens pour répondre à un courrier au sujet de mes papiers officiels »" in told(
        problem
    )


def test_a_long_need_is_sound_when_every_subject_is_short(guide: SmallGuide) -> None:
    about(guide, "ma retraite", "mon logement")
    guide.change(LIAISON, NEED, "Je viens pour répondre à un courrier")
    assert guide.examine().problems == ()


def test_when_both_are_too_long_both_are_told(guide: SmallGuide) -> None:
    about(guide, "mon logement de fonction")
    guide.change(LIAISON, NEED, "Je viens pour répondre à un courrier")
    assert [problem.place.file for problem in guide.examine().problems] == [DIAGNOSTIC, LIAISON]


def test_a_need_and_a_subject_that_keep_to_their_share_always_fit_together() -> None:
    assert LONGEST_NEED + words_in("au sujet de") + LONGEST_SUBJECT == MAX_WORDS
    assert (
        f"{LONGEST_NEED} mots au plus pour un besoin, {LONGEST_SUBJECT} pour" in READABILITY["LIS-26"].remedy
    )


def test_without_a_subject_a_need_may_be_as_long_as_any_sentence(guide: SmallGuide) -> None:
    guide.change(LIAISON, NEED, "Je viens pour savoir où en est ma demande")
    assert guide.examine().problems == ()


def test_what_is_too_long_by_itself_is_told_once(guide: SmallGuide) -> None:
    long = "Je viens ici pour savoir enfin où en est la demande que je fais"
    about(guide, "ma retraite")
    guide.change(LIAISON, NEED, long)
    assert [problem.code for problem in guide.examine().problems] == ["LIS-12"]


def test_a_subject_still_to_be_written_is_only_told_to_be(guide: SmallGuide) -> None:
    about(guide, "À REMPLIR, avec beaucoup de mots et sans dépasser")
    assert [problem.code for problem in guide.problems()] == ["REM-01"]


def test_a_subject_badly_led_is_told_with_better_words(guide: SmallGuide) -> None:
    about(guide, "les impôts")
    problem = guide.warning()
    assert (problem.code, problem.severity) == ("LIS-25", Severity.WARNING)
    assert spot(problem) == guide.at(DIAGNOSTIC, "les impôts")
    assert "« mes impôts »" in told(problem)


def test_many_subjects_too_long_are_told_once_with_their_lines(guide: SmallGuide) -> None:
    values = "".join(
        f"      t{n}:\n        titre: Thème\n        au sujet de: mon logement de fonction {n}\n"
        for n in range(5)
    )
    guide.change(
        DIAGNOSTIC,
        "      autre:\n        titre: Autre chose\n",
        f"      autre:\n        titre: Autre\n{values}",
    )
    about(guide, "ma retraite")
    assert "Même chose : " in told(guide.warning())
