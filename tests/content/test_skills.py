"""The skills a person may leave with, and the frameworks they are tied to."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.guide.guide import Guide

PIX = {f"{area}.{n}" for area, count in ((1, 3), (2, 4), (3, 4), (4, 3), (5, 2)) for n in range(1, count + 1)}
"""The sixteen competences of Pix."""
DIGCOMP = {
    f"{area}.{n}" for area, count in ((1, 3), (2, 6), (3, 4), (4, 4), (5, 4)) for n in range(1, count + 1)
}
"""The twenty-one competences of DigComp 2.2."""
COOP_THEMES = {
    *("DiagnosticNumerique", "PrendreEnMainDuMateriel", "MaintenanceDeMateriel", "GereSesContenusNumeriques"),
    *("NavigationSurInternet", "Email", "Bureautique", "ReseauxSociaux", "Sante", "BanqueEtAchatsEnLigne"),
    *("Entrepreneuriat", "InsertionProfessionnelle", "SecuriteNumerique", "Parentalite"),
    *("ScolariteEtNumerique", "CreerAvecLeNumerique", "CultureNumerique", "IntelligenceArtificielle"),
    "AideAuxDemarchesAdministratives",
}
"""The nineteen « thématiques numériques » of La Coop."""
OF_THE_NOTE = (
    "prendre-en-main-son-smartphone",
    "utiliser-des-mots-de-passe",
    "utiliser-une-boite-mail",
    "rechercher-sur-internet",
)
"""The generalist workshop of the note, middle term."""


def test_the_frameworks_have_their_known_sizes() -> None:
    assert (len(PIX), len(DIGCOMP), len(COOP_THEMES)) == (16, 21, 19)


def test_there_are_twelve_skills_each_with_its_memo(guide: Guide) -> None:
    assert len(guide.skills) == 12
    assert list(guide.memos) == list(guide.skills)


def test_only_the_four_skills_of_the_generalist_workshop_come_from_the_note(guide: Guide) -> None:
    of_the_note = [skill.id for skill in guide.skills.values() if skill.status.value == "note"]
    assert of_the_note == [*OF_THE_NOTE]


def test_the_generalist_workshop_teaches_what_the_note_names_in_its_order(guide: Guide) -> None:
    (workshop,) = guide.workshops.values()
    assert (workshop.id, workshop.status.value) == ("atelier-generaliste", "note")
    assert workshop.skills == OF_THE_NOTE


@pytest.mark.parametrize("level", ["with_someone", "alone", "at_ease"])
def test_a_skill_is_told_at_three_levels_in_sentences_of_the_person(guide: Guide, level: str) -> None:
    for skill in guide.skills.values():
        sentences: tuple[str, ...] = getattr(skill, level)
        assert sentences
        assert all(re.fullmatch(r"Je sais [^;()\[\]…—]+\.", sentence) for sentence in sentences), skill.id


def test_no_sentence_is_told_twice_in_a_skill(guide: Guide) -> None:
    for skill in guide.skills.values():
        sentences = (*skill.with_someone, *skill.alone, *skill.at_ease)
        assert len(set(sentences)) == len(sentences)


def test_codes_belong_to_pix_and_digcomp_and_themes_to_la_coop(guide: Guide) -> None:
    for skill in guide.skills.values():
        assert skill.pix and set(skill.pix) <= PIX
        assert skill.digcomp and set(skill.digcomp) <= DIGCOMP
        assert skill.coop_theme in COOP_THEMES


def test_what_a_case_suggests_to_learn_fits_its_memo(guide: Guide) -> None:
    for case in guide.cases.values():
        assert bool(case.skills) == (case.memo.value != "aucun"), case.id
