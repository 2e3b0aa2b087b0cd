"""The liaison sheet, as its file tells it."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.model.liaison import Liaison, Need
from tests.guide.small_guide import SmallGuide, spot, told

FILE = "rules/liaison.yaml"


def liaison(guide: SmallGuide) -> Liaison:
    examination = guide.examine()
    assert examination.guide is not None
    return examination.guide.liaison


def need(sentence: str) -> Need:
    return Need.model_validate({"ID": "demande", "titre": "Demander", "phrase": sentence})


@pytest.mark.parametrize("sentence", ["Je viens pour une demande", "Je viens pour une demande. "])
@pytest.mark.parametrize("subject", ["mon logement", "mon logement."])
def test_a_need_and_its_subject_make_one_sentence_with_one_full_stop(sentence: str, subject: str) -> None:
    assert need(sentence).about(subject) == "Je viens pour une demande au sujet de mon logement."


@pytest.mark.parametrize("subject", [None, ""])
def test_a_need_without_subject_is_a_sentence_by_itself(subject: str | None) -> None:
    assert need("Je viens pour une demande").about(subject) == "Je viens pour une demande."


def test_every_part_of_the_file_is_read(guide: SmallGuide) -> None:
    found = liaison(guide)
    assert found.needs["demande"].sentence == "Je viens pour faire une demande"
    assert found.done["compte"].title == "Le compte"
    assert found.bring["courrier"].sentence == "Mon courrier"
    assert found.closed_door == ("J’appelle le conseiller numérique.",)
    assert found.adviser == "Le conseiller numérique"
    assert (found.source, found.status) == ("Note", "proposition")


def test_no_guide_goes_without_it(guide: SmallGuide) -> None:
    guide.remove(FILE)
    problem = guide.problem()
    assert (problem.code, problem.place.file) == ("FIC-01", FILE)
    assert "guide livré" in told(problem)


def test_a_file_under_a_near_name_is_found(guide: SmallGuide) -> None:
    (guide.folder / FILE).rename(guide.folder / "rules/liaisons.yaml.txt")
    assert "renommez-le « liaison.yaml »" in told(guide.problem())


def test_a_person_always_knows_what_to_do_before_a_closed_door(guide: SmallGuide) -> None:
    guide.change(FILE, "porte fermée:\n  - J’appelle le conseiller numérique.\n", "")
    problem = guide.problem()
    assert problem.code == "STR-02"
    assert problem.paste == 'porte fermée:\n  - "À REMPLIR"'


def test_a_need_lacks_neither_its_title_nor_its_sentence(guide: SmallGuide) -> None:
    guide.change(FILE, "    phrase: Je viens pour faire une demande\n", "")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("STR-02", guide.at(FILE, "demande:"))
    assert problem.paste == '    phrase: "À REMPLIR"'


def test_the_hash_changes_with_it(guide: SmallGuide) -> None:
    before = guide.examine().guide
    guide.change(FILE, "Mon compte fonctionne.", "Mon compte est ouvert.")
    after = guide.examine().guide
    assert before and after
    assert before.version != after.version
