"""Chercher un lieu, by lines: the places of the full screen, in the same order, from the same lists."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings

from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places.directory import holdings
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.places import open_places
from cnfs_tui.linear.words import Common
from cnfs_tui.session.session import Session
from tests.linear.talking import Said, again_and_again, any_lines, come_back, fits, is_plain
from tests.linear.talking import hear as hear_at_any_time
from tests.tui.driving import shipped
from tests.tui.places.sample import FURTHER, HERE, NEAR, OLD, TUESDAY, keep, place

LIST = """\
nom;type;commune;code_postal;telephone
CCAS de Bourg-Neuf;ccas;Bourg-Neuf;1990;0199001234
Point-justice du Lac;point-justice;Village;02100;
;ccas;Nulle-Part;01990;
"""
EVERYONE = ["Maison du Moulin", "CCAS du Bourg", "Maison du Lac", "Maison du Col"]


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "postcode", HERE)


@pytest.fixture(autouse=True)
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where files are looked for."""
    folder = tmp_path / "bureau"
    folder.mkdir()
    monkeypatch.setattr("cnfs_tui.pages.places.importing.usual_folders", lambda: [("Bureau", folder)])
    return folder


def opened(face: Face) -> None:
    """The room, on a Tuesday morning."""
    face.session.today, face.session.hour = TUESDAY.date, TUESDAY.time
    open_places(face)


def hear(*typed: str) -> Said:
    """What is said from the opening of the room until one comes back."""
    return come_back(typed, opened)


def last_list(said: Said) -> list[str]:
    """The names numbered on the page that was told last."""
    page = said.text.split("Chercher un lieu.\n")[-1].split("Votre réponse")[0]
    return [line.split(". ", 1)[1] for line in page.split("\n") if line[:1].isdigit()]


# Looking for places


def test_an_empty_directory_says_what_it_is_for_and_what_to_fetch_where() -> None:
    said = hear("c", "a")
    assert said.tells("L’annuaire de ce poste est vide. Tapez i : importer une liste.")
    assert said.tells("data.gouv.fr") and said.tells("cnfs-tui lieux modele")
    assert said.tells("« c » n’est pas une réponse ici. Chercher un lieu. Tapez : importer (i), retour, ?")
    assert not places_file().exists()


def test_places_come_nearest_first_with_where_and_when() -> None:
    keep()
    said = hear()
    assert last_list(said) == EVERYONE
    assert said.tells("Bourg-Neuf, à moins d’1 km, ouvert, ferme à 12 h, sans rendez-vous")
    assert said.tells(f"Du plus proche au plus loin du code postal {HERE}, à vol d’oiseau :")


def test_a_number_tells_all_that_is_known_of_a_place_and_the_list_is_not_told_again() -> None:
    keep()
    said = hear("3")
    for told in (
        "Adresse : 1 rue Neuve, 01912 Village-12, à 12 km",
        "Téléphone : 01 99 00 12 34",
        "Rendez-vous : sur rendez-vous",
        "Lundi à vendredi 14 h - 17 h",
        "Source : Liste inventée",
        "Informations du 2 octobre 2026 : 53 jours.",
    ):
        assert said.tells(told), told
    assert said.text.count("1. Maison du Moulin") == 1
    assert said.text.count("Chercher un lieu. Tapez un numéro, de 1 à 4.") == 1


def test_old_information_asks_for_a_call() -> None:
    keep(dated=OLD)
    assert hear().tells("Liste inventée du 1er août 2024 : plus de deux ans. Téléphonez avant d’y aller.")


@pytest.mark.parametrize("ways", [["village-3"], ["c", "village-3"], ["019"], ["01930"], ["c", "o"]])
def test_what_is_typed_is_what_is_looked_for(ways: list[str]) -> None:
    keep()
    found = {
        "village-3": ["Maison du Col"],
        "019": EVERYONE,
        "01930": [*reversed(EVERYONE)],
        "o": [],
    }
    said = hear(*ways)
    assert last_list(said) == found[ways[-1]]
    assert said.tells(f"Recherche : « {ways[-1]} ».")


def test_an_empty_line_after_commune_leads_to_all_places_again() -> None:
    keep()
    assert last_list(hear("village-3", "c", "")) == EVERYONE
    assert last_list(hear("village-3", "c", "retour")) == ["Maison du Col"]


def test_what_answers_nothing_says_what_to_change() -> None:
    keep()
    said = hear("zzz")
    assert said.tells("Aucun lieu de l’annuaire ne répond") and said.tells("tapez un code postal")
    keep(FURTHER)
    assert hear("o").tells("Tapez o : voir aussi ceux qui sont fermés maintenant.")


def test_without_the_postcode_of_the_desk_places_come_by_commune(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "postcode", "")
    keep()
    said = hear()
    assert said.tells("Dans l’ordre des communes. Pour les plus proches : tapez un code postal.")


def test_one_may_hear_only_an_actor_and_only_what_is_open() -> None:
    keep()
    known = [actor.id for actor in shipped().guide.actors.values() if actor.id in ("france-services", "ccas")]
    number = str(known.index("france-services") + 2)
    said = hear("acteur", number)
    assert said.tells(f"{shipped().guide.actors['france-services'].name} (3)")
    assert last_list(said) == ["Maison du Moulin", "Maison du Lac", "Maison du Col"]
    said = hear("acteur", number, "o")
    assert last_list(said) == ["Maison du Moulin"]
    assert said.tells("Seulement : France services, ouverts maintenant")
    assert last_list(hear("a", number, "o", "o", "a", "1")) == EVERYONE


def test_places_come_a_page_at_a_time_and_the_last_page_leads_to_the_first() -> None:
    keep(*(place(f"Maison {number}", number) for number in range(11)))
    first = [f"Maison {number}" for number in range(8)]
    assert last_list(hear()) == [*first, "Les lieux suivants, plus loin"]
    assert last_list(hear("9")) == ["Maison 8", "Maison 9", "Maison 10", "Revenir aux plus proches"]
    assert hear("9", "2").tells("Adresse : 1 rue Neuve, 01909 Village-9")
    assert last_list(hear("9", "9")) == [*first, "Les lieux suivants, plus loin"]


# Lists


def test_a_file_found_is_imported_and_what_became_of_it_is_told(desktop: Path) -> None:
    (desktop / "mes lieux.csv").write_text(LIST, encoding="utf-8")
    said = hear("i", "1", "1")
    assert said.tells("1. mes lieux.csv") and said.tells("Bureau, du")
    assert said.tells("1. Le 01, le département de ce poste")
    assert said.tells("1 lieu importé") and said.tells("Laissé de côté") and said.tells("ligne 4")
    assert last_list(said) == ["CCAS de Bourg-Neuf"]


@pytest.mark.parametrize("ways", [["{}"], ["0", "{}"], ["'{}'"], ["file://{}"]])
def test_the_path_of_a_file_is_typed_pasted_or_dropped(tmp_path: Path, ways: list[str]) -> None:
    file = tmp_path / "ailleurs.csv"
    file.write_text(LIST, encoding="utf-8")
    said = hear("importer", *(way.format(file) for way in ways), "2")
    assert said.tells("2 lieux importés")


@pytest.mark.parametrize("ways", [["02"], ["0", "2"]])
def test_another_département_is_typed(desktop: Path, ways: list[str]) -> None:
    (desktop / "liste.csv").write_text(LIST, encoding="utf-8")
    said = hear("i", "1", "99", *ways)
    assert said.tells("« 99 » n’est pas un département : écrivez par exemple 01, 2A ou 974.")
    assert said.tells("1 lieu importé") and said.tells("du département 02")


def test_a_path_that_leads_nowhere_is_told_and_may_be_typed_again() -> None:
    said = hear("i", "/nulle/part.csv", "file://[", "retour")
    assert said.tells("Aucun fichier CSV dans vos téléchargements")
    assert said.flat.count("Ce fichier n’existe pas. Vérifiez son nom et son dossier.") == 2


def test_a_file_that_is_no_list_is_refused_with_what_to_do_and_nothing_changes(desktop: Path) -> None:
    (desktop / "classeur.csv").write_bytes(b"PK\x03\x04" + bytes(100))
    said = hear("i", "1", "2")
    assert said.tells("Ouvrez")
    assert not places_file().exists()


def test_a_list_is_taken_out_only_after_a_yes() -> None:
    keep(NEAR, file="une.csv")
    keep(FURTHER, file="autre.csv")
    sources = [source.file for source in holdings(TUESDAY).sources]
    number = str(sources.index("autre.csv") + 1)
    said = hear("l", number, "1", "listes", number, "2")
    assert said.tells("Données du 2 octobre 2026") and said.tells("Le fichier autre.csv reste où il est.")
    assert said.tells("1 lieu retiré de l’annuaire.")
    assert last_list(said) == [NEAR.name]


def test_a_directory_that_cannot_be_used_is_told_with_what_to_do(desk: Path) -> None:
    keep()
    with sqlite3.connect(places_file()) as base:
        base.execute("PRAGMA user_version = 999")
    base.close()
    said = hear_at_any_time([], opened)
    assert not said.ended
    assert said.tells("version plus récente") and said.tells("Mettez cnfs-tui à jour")


def test_a_damaged_directory_is_put_aside_and_told(desk: Path) -> None:
    keep()
    places_file().write_bytes(b"abime" * 1000)
    said = hear()
    assert said.tells("L’annuaire était abîmé") and said.tells("L’annuaire de ce poste est vide")


# Everywhere


@pytest.mark.parametrize("way", [[], ["c"], ["a"], ["i"], ["i", "0"], ["i", "1"], ["i", "1", "0"], ["l"]])
def test_the_words_of_everywhere_are_understood_at_every_prompt(way: list[str], desktop: Path) -> None:
    keep()
    (desktop / "liste.csv").write_text(LIST, encoding="utf-8")
    said = hear_at_any_time(["5", *way, "?", "où suis-je", "relire", "annuler", "quitter"], open_home)
    assert not said.ended
    assert said.tells("Depuis l’accueil : Chercher un lieu.") and said.tells("Vous êtes à l’accueil.")
    assert said.text.count(Common.CANCEL.told) == 1


@settings(max_examples=60, deadline=None)
@given(any_lines("c", "a", "o", "i", "l", "bourg", "01990", "01"))
def test_no_line_whatever_it_is_can_do_more_than_be_refused(typed: list[str]) -> None:
    keep()
    said = hear_at_any_time(typed, again_and_again(opened))
    assert fits(said.text) and is_plain(said.text)
