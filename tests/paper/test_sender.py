"""What the structure tells of itself stands on every sheet; what it does not is left to write by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.handover import Handover
from cnfs_tui.guide.load import load
from cnfs_tui.guide.recommendation import Recommendation, Situation, recommend
from cnfs_tui.guide.sender import NOBODY, Sender
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.paper.handing import liaison_sheet, memo_forms, workshop_forms
from cnfs_tui.paper.pdf import MOST_PAGES, render
from cnfs_tui.tree.decide import decide
from cnfs_tui.tree.model import Decision
from tests.paper.sample_memos import DAY
from tests.paper.test_liaison import drawn

SENDER = Sender(
    job="médiatrice numérique",
    place="Médiathèque L’Ardoise",
    address="1 rue des Écoles, 01000 Bourg",
    telephone="04 70 00 00 01",
    hours="du mardi au vendredi, 9 h à 12 h",
    workshops=("Mots de passe, mardi 3 mars 2026", "Mail, jeudi 5 mars 2026", "Photos, lundi 9 mars 2026"),
    colleagues=("assistante sociale : bureau 3",),
)
SKILL = "tenir-ses-echeances"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(shipped_guide())


def found(guide: Guide, structure: dict[str, str] | None = None) -> Recommendation:
    answers = {"alerte": "rien", "urgence": "oui", "technicite": "expertise", "souhait": "oui"}
    decision = decide(guide.tree, answers)
    assert isinstance(decision, Decision)
    return recommend(guide, Situation(answers, structure=structure or {}), decision)


def memo(guide: Guide, sender: Sender) -> list[str]:
    return drawn(next(memo_forms(guide, found(guide), [SKILL], DAY, sender=sender)))


def test_a_memo_says_who_helps_where_to_call_and_which_workshops_come_next(guide: Guide) -> None:
    words = memo(guide, SENDER)
    assert words[words.index("Pour continuer") + 2 :][:6] == [
        "Mon prochain atelier\u202f: Mots de passe, mardi 3 mars 2026",
        "Ou bien\u202f: Mail, jeudi 5 mars 2026",
        "Qui m’aide\u202f: médiatrice numérique, Médiathèque L’Ardoise",
        "Adresse\u202f: 1 rue des Écoles, 01000 Bourg",
        "Téléphone\u202f: 04\u00a070\u00a000\u00a000\u00a001",
        "Horaires\u202f: du mardi au vendredi, 9\u00a0h à 12\u00a0h",
    ]


def test_without_a_structure_a_memo_leaves_lines_to_write_on(guide: Guide) -> None:
    words = memo(guide, NOBODY)
    assert words[words.index("Pour continuer") + 1 :][:5] == [
        "Ma prochaine date\u202f: …",
        "Mon prochain atelier\u202f: …",
        f"Qui m’aide\u202f: {guide.liaison.adviser}",
        "Téléphone\u202f: …",
        "Horaires\u202f: …",
    ]


def test_the_job_title_alone_is_said_in_the_place_of_the_guide_s(guide: Guide) -> None:
    assert "Qui m’aide\u202f: médiatrice numérique" in memo(guide, Sender(job="médiatrice numérique"))
    assert f"Qui m’aide\u202f: {guide.liaison.adviser}, Mairie" in memo(guide, Sender(place="Mairie"))


def test_the_sheet_of_a_workshop_names_the_structure_only_once_it_is_told(guide: Guide) -> None:
    named = drawn(next(workshop_forms(guide, [SKILL], sender=SENDER)))
    assert "Qui m’aide\u202f: médiatrice numérique, Médiathèque L’Ardoise" in named
    assert "Qui m’aide\u202f: …" in drawn(next(workshop_forms(guide, [SKILL])))


def liaison(guide: Guide, sender: Sender, structure: dict[str, str] | None = None) -> list[str]:
    return drawn(liaison_sheet(guide, found(guide, structure), Handover(), None, DAY, sender))


def test_a_liaison_sheet_says_who_sends_the_person_and_where_to_call_back(guide: Guide) -> None:
    words = liaison(guide, SENDER)
    assert words[words.index("Qui m’envoie\u202f: médiatrice numérique") + 1 :][:2] == [
        "Lieu\u202f: Médiathèque L’Ardoise, 1 rue des Écoles, 01000 Bourg",
        "Téléphone\u202f: 04\u00a070\u00a000\u00a000\u00a001",
    ]


def test_a_liaison_sheet_for_a_colleague_says_the_function_and_the_room(guide: Guide) -> None:
    words = liaison(guide, SENDER, {"collegues-sociaux": "oui"})
    place = words.index("Où je vais")
    assert words[place + 1 :][:2] == [
        guide.actors["collegue-social"].name,
        "assistante sociale\u202f: bureau 3",
    ]
    assert "assistante sociale\u202f: bureau 3" not in liaison(guide, SENDER)


def test_with_the_longest_lines_a_liaison_sheet_still_holds_on_two_pages_in_large_type(guide: Guide) -> None:
    long = "mot " * 29 + "fin"
    sender = replace(
        SENDER,
        job=long,
        place=long,
        address=f"{long}, {long}",
        hours=long,
        colleagues=(f"{long} : {long}",) * 2,
    )
    sheet = liaison_sheet(guide, found(guide, {"collegues-sociaux": "oui"}), Handover(), None, DAY, sender)
    assert render(sheet, large=True).pages <= MOST_PAGES
