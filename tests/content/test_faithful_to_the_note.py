"""What the note says is quoted, what it does not say is never taken for it, and nobody does it instead."""

from __future__ import annotations

import re

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.shape import Status
from tests.content.every_text import all_texts, holding, texts

PRESENTATION = (
    "En tant que CNFS, ma mission est d'accompagner les usagers vers l'autonomie numérique. "
    "Je propose des ateliers de formation, pour permettre aux usagers de développer leurs compétences "
    "sur le numérique."
)
IN_THE_NOTE = {
    "urgence": "Degré d'urgence : L'utilisateur est-il en situation de stress, de détresse, d'urgence "
    "sociale, de rupture de droits sociaux ?",
    "souhait": "Souhait d'apprentissage : L'utilisateur est-il volontaire pour se mettre en situation "
    "d'apprentissage, pour se former, pour apprendre ?",
    "technicite": "Degré de technicité du besoin : L'utilisateur a-t-il besoin d'un coup de pouce, ou "
    "a-t-il besoin d'une expertise spécifique et technique sur une démarche administrative particulière ?",
    "deja-aide": "Passé cet éventuel premier « coup de pouce », ils doivent renvoyer l'usager vers la "
    "France Services la plus proche, pour l'accompagnement aux démarches administratives figurant dans "
    "le bouquet de services France Services.",
}
"""Copied from the note, parts 1 and 2 and first footnote (the circulaire), its bold type left out."""

STATUS = {
    "danger": "proposition",
    "arnaque": "proposition",
    "faire-avec": "note",
    "faire-avec-court": "note",
    "faire-avec-et-relais": "proposition",
    "relais-du-jour": "proposition",
    "apprendre": "proposition",
    "apprendre-plus-tard": "proposition",
    "coup-de-pouce": "circulaire",
    "apres-le-coup-de-pouce": "circulaire",
    "orienter-et-apprendre": "proposition",
    "orienter": "note",
}
INSTEAD = r"à (la|sa|votre|leur|notre) place\b"
NOT_TO_DO = {"avoid", "not_for", "traps", "belief"}
"""The fields that quote what is heard, or what must not be done."""


def plain(quote: str) -> str:
    """The words, whatever apostrophes and spaces they are set with."""
    return re.sub(r"\s+", " ", quote.replace("’", "'"))


def test_the_note_presents_the_adviser_in_its_own_words(guide: Guide) -> None:
    official = guide.framing.official
    assert plain(official.text) == PRESENTATION
    assert official.status is Status.NOTE


@pytest.mark.parametrize("criterion", IN_THE_NOTE)
def test_each_axis_quotes_the_note_word_for_word(guide: Guide, criterion: str) -> None:
    quote = guide.diagnostic.criteria[criterion].in_the_note
    assert quote is not None
    assert plain(quote) == IN_THE_NOTE[criterion]


def test_a_criterion_the_note_does_not_have_quotes_nothing(guide: Guide) -> None:
    quoted = {c.id for c in guide.diagnostic.criteria.values() if c.in_the_note}
    assert quoted == set(IN_THE_NOTE)


def test_only_the_two_cases_of_the_note_and_the_nudge_of_the_circulaire_are_not_proposals(
    guide: Guide,
) -> None:
    assert {case.id: case.status.value for case in guide.cases.values()} == STATUS


def test_the_source_of_a_case_agrees_with_its_status(guide: Guide) -> None:
    for case in guide.cases.values():
        match case.status:
            case Status.NOTE:
                assert re.fullmatch(r"Note d’information, 3, cas [12]", case.source)
            case Status.CIRCULAR:
                assert "circulaire de janvier 2021, annexe 3" in case.source
            case _:
                assert "proposition" in case.source.lower()


def test_every_case_tells_its_part_from_the_part_of_the_note(guide: Guide) -> None:
    for case in guide.cases.values():
        assert case.nuance
        assert re.search(r"De nous|notre|nôtre", case.nuance)


def test_the_first_case_of_the_note_is_all_there(guide: Guide) -> None:
    for name in ("faire-avec", "faire-avec-court"):
        told = " ".join(text.words for text in texts(guide.cases[name]))
        for idea in ("Aidants Connect", "mémo", "atelier", "Nommer deux gestes", "garde"):
            assert idea in told


def test_the_second_case_of_the_note_names_its_two_actors(guide: Guide) -> None:
    assert {"france-services", "maison-des-solidarites"} <= set(guide.cases["orienter"].targets)


def test_nobody_is_ever_told_to_do_it_instead_of_the_person(guide: Guide) -> None:
    to_do = [text for text in all_texts(guide) if text.field not in NOT_TO_DO]
    heard, named = "framing/reframings/faire-a-la-place/title", "posture/modes/do_instead/title"
    assert [text.way for text in to_do if re.search(INSTEAD, text.words)] == [heard, named]


def test_doing_it_instead_is_named_only_to_be_put_out_of_the_mission(guide: Guide) -> None:
    ways = guide.posture.modes.by_id
    assert [way.id for way in ways.values() if way.place.startswith("Hors mission")] == ["faire-a-la-place"]
    assert "notre façon de faire" in ways["faire-avec"].place


def test_what_speaks_of_doing_it_instead_refuses_it(guide: Guide) -> None:
    spoken = [t for t in all_texts(guide) if t.field in NOT_TO_DO - {"avoid"} and re.search(INSTEAD, t.words)]
    assert all("jamais" in text.words for text in spoken)


def test_no_title_and_no_action_is_to_do_it_instead(guide: Guide) -> None:
    for case in guide.cases.values():
        assert "place" not in case.title
        assert "place" not in case.action.value


def test_whoever_may_take_the_hand_is_asked_about_the_mandate(guide: Guide) -> None:
    for case in guide.cases.values():
        if case.action.with_the_person or case.action.value == "orienter":
            assert holding(r"\bmandat\b", texts(case.steps)), case.id


def test_in_every_case_done_together_the_person_validates_and_keeps_the_hand(guide: Guide) -> None:
    for case in guide.cases.values():
        if case.action.with_the_person:
            told = " ".join(text.words for text in (*texts(case.steps), *texts(case.posture)))
            assert re.search(r"main|elle tape|personne tape|refasse sans moi", told), case.id
            if case.action.value != "orienter-et-apprendre":  # there, the substance waits for the expert
                assert "valide" in told, case.id


def test_the_note_is_never_said_to_speak_of_aidant_connect_without_its_s(guide: Guide) -> None:
    assert not holding(r"aidant connect\b", all_texts(guide))
