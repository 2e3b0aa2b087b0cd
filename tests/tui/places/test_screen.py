"""Lieux: the directory of this desk, looked into without any visit."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events

from cnfs_tui.desk.folders import places_file
from cnfs_tui.session.session import Session
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.places.importing import FilePanel
from cnfs_tui.tui.places.screen import PlacesScreen, Where
from cnfs_tui.tui.screens.home import HomeScreen
from tests.tui.driving import SIZE, Hand, choose_at_home, opened
from tests.tui.places.sample import FURTHER, NEAR, OLD, PLACES, TUESDAY, keep, place


@asynccontextmanager
async def places_opened(size: tuple[int, int] = SIZE) -> AsyncIterator[Hand]:
    """The screen, from home."""
    async with opened(size) as hand:
        hand.session.today, hand.session.hour = TUESDAY.date, TUESDAY.time
        await choose_at_home(hand, "places")
        await hand.reach(PlacesScreen)
        yield hand


def shown(hand: Hand) -> list[str]:
    """The names of the places, from top to bottom."""
    return [row.option.label for row in hand.rows()]


async def lists(hand: Hand, *names: str) -> None:
    await hand.until(lambda: shown(hand) == list(names), f"{names}, not {shown(hand)}")


async def type_in(hand: Hand, words: str) -> None:
    await hand.press("c", *("space" if letter == " " else letter for letter in words))


async def test_an_empty_directory_says_what_it_is_for_and_what_to_fetch_where() -> None:
    async with places_opened() as hand:
        await hand.read("L’annuaire de ce poste est vide", "data.gouv.fr", "clé USB", "cnfs-tui lieux modele")
        assert "Ouverts" not in hand.page()
        await hand.press("c", "a", "o", "l")
        assert isinstance(hand.screen, PlacesScreen)
        await hand.press("i")
        await hand.reach(FilePanel)
    assert not places_file().exists()


async def test_places_come_nearest_first_with_where_and_when() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, "Maison du Moulin", "CCAS du Bourg", "Maison du Lac", "Maison du Col")
        await hand.read(
            "Bourg-Neuf, à moins d’1 km · ouvert, ferme à 12 h · sans rendez-vous",
            "Village-12, à 12 km · fermé, ouvre à 14 h · sur rendez-vous",
            "horaires à demander",
        )
        await hand.focus_is_on("Maison du Moulin")


async def test_a_digit_opens_all_that_is_known_of_a_place() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, "Maison du Moulin", "CCAS du Bourg", "Maison du Lac", "Maison du Col")
        await hand.press("3")
        await hand.reach(LookUp)
        await hand.read(
            "Adresse : 1 rue Neuve, 01912 Village-12, à 12 km",
            "Téléphone : 01 99 00 12 34",
            "Rendez-vous : sur rendez-vous",
            "Lundi à vendredi 14 h - 17 h",
            "Source : Liste inventée",
            "Informations du 2 octobre 2026 : 53 jours.",
        )
        await hand.press("left")
        await hand.reach(PlacesScreen)


async def test_on_a_wide_screen_the_place_pointed_is_told_beside_the_list() -> None:
    keep()
    async with places_opened((120, 40)) as hand:
        await hand.focus_is_on("Maison du Moulin")
        await hand.see("Adresse : 1 rue Neuve, 01990 Bourg-Neuf")
        await hand.press("down", "down")
        await hand.see("Adresse : 1 rue Neuve, 01912 Village-12")
        await hand.press("1")
        await hand.see("Adresse : 1 rue Neuve, 01990 Bourg-Neuf")
        assert isinstance(hand.screen, PlacesScreen)


async def test_old_information_asks_for_a_call() -> None:
    keep(dated=OLD)
    async with places_opened() as hand:
        await hand.see("Liste inventée du 1er août 2024 : plus de deux ans. Téléphonez avant d’y aller.")


async def test_what_is_found_follows_what_is_typed() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, "Maison du Moulin", "CCAS du Bourg", "Maison du Lac", "Maison du Col")
        await type_in(hand, "village-3")
        await lists(hand, "Maison du Col")
        await hand.press("x")
        await hand.read("Aucun lieu de l’annuaire")
        await lists(hand)
        await hand.press("backspace", "enter")
        await hand.focus_is_on("Maison du Col")


async def test_a_postcode_that_is_typed_is_where_distances_are_counted_from() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, "Maison du Moulin", "CCAS du Bourg", "Maison du Lac", "Maison du Col")
        await type_in(hand, "01 930")
        await lists(hand, "Maison du Col", "Maison du Lac", "CCAS du Bourg", "Maison du Moulin")
        await hand.read("Du plus proche au plus loin du code postal 01930")


async def test_without_the_postcode_of_the_desk_places_come_by_commune(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Session, "postcode", "")
    keep()
    async with places_opened() as hand:
        await hand.read("Dans l’ordre des communes. Pour les plus proches")
        assert " km" not in hand.page()


async def test_one_may_see_only_an_actor_and_only_what_is_open() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, "Maison du Moulin", "CCAS du Bourg", "Maison du Lac", "Maison du Col")
        await hand.press("a")
        await hand.reach(Pick)
        france_services = f"{hand.guide.actors['france-services'].name} (3)"
        assert set(shown(hand)) == {
            "Tous les acteurs",
            france_services,
            f"{hand.guide.actors['ccas'].name} (1)",
        }
        await hand.press(str(shown(hand).index(france_services) + 1))
        await hand.reach(PlacesScreen)
        await lists(hand, "Maison du Moulin", "Maison du Lac", "Maison du Col")
        await hand.press("o")
        await lists(hand, "Maison du Moulin")
        await hand.read("Seulement : France services · ouverts maintenant")
        await hand.press("o")
        await lists(hand, "Maison du Moulin", "Maison du Lac", "Maison du Col")


async def test_places_come_a_page_at_a_time_and_the_last_page_leads_to_the_first() -> None:
    keep(*(place(f"Maison {number}", number) for number in range(11)))
    first = [f"Maison {number}" for number in range(8)]
    async with places_opened() as hand:
        await lists(hand, *first, "Les lieux suivants, plus loin")
        await hand.press("9")
        await lists(hand, "Maison 8", "Maison 9", "Maison 10", "Revenir aux plus proches")
        await hand.press("2")
        await hand.reach(LookUp)
        await hand.read("Maison 9")
        await hand.press("left")
        await hand.reach(PlacesScreen)
        await hand.press("9")
        await lists(hand, *first, "Les lieux suivants, plus loin")


async def test_a_list_is_taken_out_only_after_a_yes() -> None:
    keep(NEAR, file="une.csv")
    keep(FURTHER, file="autre.csv")
    async with places_opened() as hand:
        await lists(hand, NEAR.name, FURTHER.name)
        for answer, left in (("1", (NEAR.name, FURTHER.name)), ("2", (NEAR.name,))):
            await hand.press("l")
            await hand.reach(Pick)
            await hand.read("une.csv", "Données du 2 octobre 2026")
            await hand.press(str([("autre.csv" in label) for label in shown(hand)].index(True) + 1))
            await hand.reach(Confirm)
            await hand.press(answer)
            await hand.reach(PlacesScreen)
            await lists(hand, *left)


async def test_a_directory_that_cannot_be_used_is_told_with_what_to_do(desk: Path) -> None:
    keep()
    with sqlite3.connect(places_file()) as base:
        base.execute("PRAGMA user_version = 999")
    base.close()
    async with places_opened() as hand:
        await hand.read("version plus récente", "Mettez cnfs-tui à jour")
        await hand.press("left")
        await hand.reach(HomeScreen)


async def test_a_damaged_directory_is_put_aside_and_told(desk: Path) -> None:
    keep()
    places_file().write_bytes(b"abime" * 1000)
    async with places_opened() as hand:
        said = "L’annuaire était abîmé"
        await hand.until(lambda: hand.was_told(said), said)
        await hand.read("L’annuaire de ce poste est vide")


async def test_left_in_what_is_typed_moves_there_and_elsewhere_goes_home() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, *(found.name for found in (PLACES[1], PLACES[2], PLACES[3], PLACES[0])))
        await type_in(hand, "vil")
        await hand.press("left", "q")
        assert hand.screen.query_one(Where).value == "viql"
        await hand.press("escape")
        await hand.press("left")
        await hand.reach(HomeScreen)


async def test_what_is_pasted_brings_no_control_character() -> None:
    keep()
    async with places_opened() as hand:
        await lists(hand, *(found.name for found in (PLACES[1], PLACES[2], PLACES[3], PLACES[0])))
        await hand.press("c")
        for pasted in ("vil\x1b]0;titre\x07", "vil\u202e", "village-12"):
            hand.app.post_message(events.Paste(pasted))
        await lists(hand, FURTHER.name)
        assert hand.screen.query_one(Where).value == "village-12"
