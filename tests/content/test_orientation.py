"""The actors: who does what, on whose word, and how to reach them."""

from __future__ import annotations

import re

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.shape import Sourced, Status
from cnfs_tui.guide.shipped import shipped_guide
from tests.content.every_text import all_texts, holding, texts
from tests.content.test_complements import all_answers, recommended

HERE = {"conseiller-numerique", "atelier"}
"""The desk itself: not a place to send anybody to."""

PHONE = re.compile(
    r"\b(33700|(?:0\d ?)(?:\d\d ?){3}\d\d|3\d ?\d\d|11[2-9]|1[578])\b"
    r"(?! ans| heures| jours|[ -]?cyber)",
    re.IGNORECASE,
)
NAMED_AS_PHONE = re.compile(rf"(?:\b(?:le|au|du|ou|et) |(?:: |, )){PHONE.pattern}", re.IGNORECASE)
DELAY = re.compile(
    r"\b(\d+|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze)( à \w+)? (heures?|jours?|semaines?|mois)\b"
    r"|\b(avant|entre|depuis) le \d|\d+e jour|au \d+ du mois",
    re.IGNORECASE,
)
UNCONFIRMED = ("3230", "3646", "3960", "0809401401", "0805805817")
"""Numbers met during research that no source confirms."""


def numbers(text: str) -> set[str]:
    return {found.replace(" ", "") for found in PHONE.findall(text)}


def own_words(actor: Actor) -> list[str]:
    """What is said of the actor itself, other actors left out."""
    own = (actor.name, actor.does, actor.when, actor.say, actor.prepare)
    return [text.words for text in texts(own)]


def dated_numbers(guide: Guide) -> set[str]:
    contacts = [contact for actor in guide.actors.values() for contact in actor.contacts]
    return {n for contact in contacts if contact.checked_on for n in numbers(contact.text)}


def test_there_are_at_least_twenty_five_actors(guide: Guide) -> None:
    assert len(guide.actors) >= 25


def test_every_contact_carries_the_day_it_was_checked(guide: Guide) -> None:
    for actor in guide.actors.values():
        assert all(contact.checked_on for contact in actor.contacts), actor.id


def test_an_actor_told_with_a_number_or_a_delay_carries_the_day_it_was_checked(guide: Guide) -> None:
    for actor in guide.actors.values():
        if any(NAMED_AS_PHONE.search(words) or DELAY.search(words) for words in own_words(actor)):
            assert actor.checked_on, actor.id


def test_a_landmark_with_a_number_or_a_delay_carries_the_day_it_was_checked(guide: Guide) -> None:
    dated = 0
    for landmark in guide.diagnostic.landmarks.values():
        if NAMED_AS_PHONE.search(landmark.fact) or DELAY.search(landmark.fact):
            assert landmark.checked_on, landmark.id
            dated += 1
    assert dated >= 8


def test_a_case_a_complement_or_a_gesture_that_gives_a_number_is_dated_too(guide: Guide) -> None:
    parts: list[Sourced] = [*guide.cases.values(), *guide.complements.values(), *guide.gestures]
    for part in parts:
        if any(NAMED_AS_PHONE.search(text.words) for text in texts(part)):
            assert part.checked_on, part


def test_every_number_of_the_guide_is_the_dated_contact_of_an_actor(guide: Guide) -> None:
    known = dated_numbers(guide)
    assert {"15", "17", "18", "112", "114", "115", "119", "3114", "3919", "3949", "33700"} <= known
    for text in all_texts(guide):
        named = {found.replace(" ", "") for found in NAMED_AS_PHONE.findall(text.words)}
        assert named <= known, text


def test_no_unconfirmed_number_and_no_urssaf_anywhere_in_the_files() -> None:
    for path in sorted((*shipped_guide().glob("rules/**/*"), *shipped_guide().glob("memos/*"))):
        if path.is_file():
            text = path.read_text("utf-8")
            digits = re.sub(r"(?<=\d)[ .\u00a0\u202f](?=\d)", "", text)
            for number in UNCONFIRMED:
                assert not re.search(rf"(?<!\d){number}(?!\d)", digits), f"{number} in {path.name}"
            assert "urssaf" not in text.lower()


def test_no_actor_promises_a_right_an_amount_or_a_day(guide: Guide) -> None:
    promises = r"vous (avez|aurez|y avez|y aurez) droit|vous toucherez|c’est sûr|garanti"
    for actor in guide.actors.values():
        assert not holding(promises, texts(actor.say)), actor.id


def test_every_theme_of_an_actor_is_known(guide: Guide) -> None:
    themes = set(guide.diagnostic.observations["theme"].answers)
    for actor in guide.actors.values():
        assert set(actor.themes) <= themes


def test_a_case_that_refers_somebody_names_a_real_actor_to_go_to(guide: Guide) -> None:
    for case in guide.cases.values():
        if case.action.value in {"orienter", "orienter-et-apprendre", "faire-avec-et-relais", "proteger"}:
            assert set(case.targets) - HERE, case.id


def test_an_urgent_relay_is_first_of_all_the_first_social_welcome(guide: Guide) -> None:
    for name in ("faire-avec-et-relais", "relais-du-jour"):
        assert guide.cases[name].targets[0] == "maison-des-solidarites"


IN_HOUSE = {"collegues-sociaux": "oui"}
SOCIAL = {"ccas", "maison-des-solidarites", "travailleurs-sociaux-caf", "service-social-assurance-maladie"}


def test_in_a_structure_with_a_social_vocation_the_first_door_is_the_colleague_down_the_corridor(
    guide: Guide,
) -> None:
    for answers in all_answers(guide):
        found = recommended(guide, answers, structure=IN_HOUSE)
        doors = [actor.id for actor in found.targets if actor.id not in HERE]
        if SOCIAL & set(doors):
            assert doors[0] == "collegue-social", found.case.id
            assert doors[1:] == [a.id for a in recommended(guide, answers).targets if a.id not in HERE]


def test_nothing_comes_before_protection_even_with_colleagues(guide: Guide) -> None:
    for alert in ("danger", "arnaque"):
        found = recommended(guide, {"alerte": alert}, structure=IN_HOUSE)
        assert [actor.id for actor in found.targets] == list(found.case.targets)


def test_the_colleague_is_told_to_be_a_proposal_drawn_from_the_parcours_usager_of_the_note(
    guide: Guide,
) -> None:
    colleague = guide.actors["collegue-social"]
    assert "parcours usager" in colleague.source and colleague.status is Status.PROPOSAL


def test_after_the_nudge_the_door_is_the_one_of_the_circulaire(guide: Guide) -> None:
    assert guide.cases["apres-le-coup-de-pouce"].targets[0] == "france-services"


def test_an_orientation_has_hours_what_is_done_and_a_day_to_come_back(guide: Guide) -> None:
    for case in guide.cases.values():
        if "orienter" in case.action.value or case.memo.value in {"liaison", "competences-et-liaison"}:
            steps = " ".join(text.words for text in texts(case.steps))
            for part in ("horaires", "déjà fait", "téléphone", "date"):
                assert part in steps, (case.id, part)


def test_nobody_is_given_a_bare_address(guide: Guide) -> None:
    for case in guide.cases.values():
        if case.action.value == "orienter":
            assert holding(r"appeler .*(personne|ensemble)|appeler en présence", texts(case.steps)), case.id


def test_everyone_leaves_with_something_valued_or_written(guide: Guide) -> None:
    for case in guide.cases.values():
        assert holding(r"\b(nommer|reconnaître|enlever la honte)\b", texts(case.steps)), case.id
        if case.id != "danger":  # a paper brought home may be what puts the person in danger
            assert holding(r"\b(mémo|fiche de liaison|écrire)\b", texts(case.steps)), case.id
    assert guide.cases["danger"].memo.value == "aucun"


def test_a_hand_over_has_eight_gestures_from_why_to_arrival(guide: Guide) -> None:
    assert len(guide.gestures) == 8
    assert guide.gestures[0].gesture == "Dire pourquoi"
    assert guide.gestures[-1].gesture == "Vérifier l’arrivée"
