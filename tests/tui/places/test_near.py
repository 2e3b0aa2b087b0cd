"""Real places during a visit: under each actor, chosen by digits, carried on the liaison sheet."""

from __future__ import annotations

import threading

import pytest

from cnfs_tui.desk.folders import places_file
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.pages.places.around import Around
from cnfs_tui.pages.recommendation import Part
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import Answers
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.places.near import NearPanel
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from tests.tui.driving import Hand, open_at, opened, preview
from tests.tui.places.sample import OLD, TODAY, TUESDAY, keep, place

ORIENTED: Answers = {"alerte": "rien", "urgence": "non", "technicite": "expertise", "souhait": "non"}
"""Answers that send the person to somebody else."""
WITH_WHOM = str(list(Part).index(Part.TARGETS) + 1)


async def go_to(hand: Hand, step: Step) -> None:
    hand.session.today, hand.session.hour = TUESDAY.date, TUESDAY.time
    hand.session.today = lambda: TODAY
    await open_at(hand, step, ORIENTED)


async def where_the_person_goes(hand: Hand, door: str) -> None:
    """Choose a door on the liaison sheet, once the directory has been asked."""
    screen = hand.screen
    assert isinstance(screen, LiaisonScreen)
    await hand.until(lambda: screen._served, "the directory asked")
    await hand.press("1")
    await hand.reach(Pick)
    (row,) = (row for row in hand.rows() if row.option.value == door)
    row.action_pick()


async def test_the_nearest_places_stand_under_their_actor() -> None:
    keep()
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read(
            "→ Maison du Moulin, à moins d’1 km",
            "ouvert, ferme à 12 h · 01 99 00 12 34 · sans rendez-vous",
            "→ Maison du Lac, à 12 km",
            "fermé, ouvre à 14 h · 01 99 00 12 34 · sur rendez-vous",
            "Liste inventée du 2 octobre 2026 : 53 jours.",
        )


async def test_old_places_ask_for_a_call_in_the_visit_too() -> None:
    keep(dated=OLD)
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read("Liste inventée du 1er août 2024 : plus de deux ans. Téléphonez avant d’y aller.")


async def test_a_visit_that_ends_while_the_directory_is_looked_into_ends_as_any_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, answered = threading.Event(), threading.Event()

    def slow(_session: Session, _doors: object) -> Around:
        asked.set()
        answered.wait()
        return Around()

    monkeypatch.setattr("cnfs_tui.pages.places.around.around", slow)
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.until(asked.is_set, "the question")
        hand.session.forget()
        answered.set()
        await hand.app.workers.wait_for_complete()


async def test_without_a_directory_one_line_says_so_and_no_file_is_made() -> None:
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read("Aucun lieu dans l’annuaire de ce poste")
        await hand.press("l")
        said = "aucun lieu de ces acteurs"
        await hand.until(lambda: hand.was_told(said), said)
        assert isinstance(hand.screen, RecommendationScreen)
    assert not places_file().exists()


async def test_the_key_of_places_is_told_once_the_directory_has_some() -> None:
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read("Aucun lieu dans l’annuaire de ce poste")
        assert not hand.sees("l Lieux")
    keep()
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.see("l Lieux")


async def test_a_directory_that_cannot_be_read_breaks_nothing_of_the_visit() -> None:
    places_file().mkdir(parents=True)
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read("L’annuaire de ce poste ne peut pas servir : le système refuse")


async def test_without_the_postcode_of_the_desk_nothing_is_said_to_be_near(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Session, "postcode", "")
    keep()
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read("L’annuaire a des lieux : touche l.")
        assert "→ Maison" not in hand.page()


async def test_a_place_chosen_under_a_recommendation_is_on_the_liaison_sheet() -> None:
    keep()
    async with opened() as hand:
        await go_to(hand, Step.RECOMMENDATION)
        await hand.press(WITH_WHOM)
        await hand.read("→ Maison du Lac")
        await hand.press("l")
        await hand.until(lambda: isinstance(hand.screen, (Pick, NearPanel)), "what to choose")
        if isinstance(hand.screen, Pick):
            (row,) = (row for row in hand.rows() if row.option.value == "france-services")
            row.action_pick()
            await hand.reach(NearPanel)
        await hand.read("2 Maison du Lac")
        await hand.press("2")
        await hand.reach(RecommendationScreen)
        await hand.read("Choisi : Maison du Lac, sur la fiche de liaison.")
        assert hand.visit.handover.actor == "france-services"
        assert hand.visit.handover.place == Whereabouts(
            name="Maison du Lac",
            address="1 rue Neuve, 01912 Village-12",
            telephone="01 99 00 12 34",
            hours=("Lundi à vendredi : 14\u00a0h - 17\u00a0h",),
            appointment="Je dois prendre rendez-vous.",
            dated="Informations du 2 octobre 2026.",
        )


async def test_after_the_door_comes_the_place_and_the_sheet_tells_it() -> None:
    keep(dated=OLD)
    async with opened() as hand:
        await go_to(hand, Step.LIAISON)
        await where_the_person_goes(hand, "france-services")
        await hand.reach(NearPanel)
        await hand.read("1 Maison du Moulin", "0 Un autre lieu, à écrire à la main")
        await hand.press("1")
        await hand.reach(LiaisonScreen)
        await hand.read("1 Où la personne va Maison du Moulin")
        sheet = preview(hand)
        for told in (
            "France services Maison du Moulin 1 rue Neuve, 01990 Bourg-Neuf Téléphone : 01 99 00 12 34",
            "Lundi à vendredi : 9 h - 12 h, 14 h - 17 h",
            "J’y vais sans rendez-vous. Informations du 1er août 2024. Je téléphone avant d’y aller.",
        ):
            assert told in sheet.replace("\u00a0", " ").replace("\u202f", " ")
        assert "Adresse" not in sheet and "Horaires" not in sheet


async def test_another_place_is_written_by_hand_and_another_door_forgets_the_place() -> None:
    keep()
    async with opened() as hand:
        await go_to(hand, Step.LIAISON)
        for door, key, place_kept in (("france-services", "1", True), ("france-services", "0", False)):
            await where_the_person_goes(hand, door)
            await hand.reach(NearPanel)
            await hand.read("1 Maison du Moulin", "0 Un autre lieu")
            await hand.press(key)
            await hand.reach(LiaisonScreen)
            assert (hand.visit.handover.place is not None) is place_kept
        await where_the_person_goes(hand, "france-services")
        await hand.reach(NearPanel)
        await hand.read("1 Maison du Moulin")
        await hand.press("1")
        await hand.reach(LiaisonScreen)
        await where_the_person_goes(hand, "mairie")  # it has no place in the directory
        await hand.reach(LiaisonScreen)
        await hand.read(hand.guide.actors["mairie"].name)
        assert hand.visit.handover.place is None
        assert "Maison du Moulin" not in preview(hand)


async def test_further_places_are_a_digit_away() -> None:
    keep(*(place(f"Maison {number}", number) for number in range(11)))
    async with opened() as hand:
        await go_to(hand, Step.LIAISON)
        await where_the_person_goes(hand, "france-services")
        await hand.reach(NearPanel)
        await hand.read("8 Maison 7", "9 Les lieux suivants")
        await hand.press("9")
        await hand.read("1 Maison 8", "9 Revenir aux plus proches")
        await hand.press("2")
        await hand.reach(LiaisonScreen)
        assert hand.visit.handover.place is not None and hand.visit.handover.place.name == "Maison 9"
