"""``cnfs-tui lieux``: importing lists, finding places, and what goes wrong on the way."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from tests.commands.calling import call, launch
from tests.desk.places.making import FRANCE_SERVICES, written
from tests.systems import permissions


@pytest.fixture
def fs(tmp_path: Path) -> str:
    """A list of three France services."""
    return str(written(tmp_path, FRANCE_SERVICES, "liste-fs-20240801.csv"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_an_import_says_what_it_took_and_how_old_it_is(fs: str) -> None:
    done = call("lieux", "importer", fs)
    assert (done.status, done.err) == (0, "")
    lines = plain(done.out).split("\n")
    assert lines[0] == "Liste des France services : 3 lieux importés."
    assert lines[1].startswith("Données du 1er août 2024 : plus d")
    assert lines[3].startswith("  1 lieu dont les horaires se chevauchaient, réunis (ligne 4 : ")


def test_one_departement_is_imported_then_another_beside_it(fs: str) -> None:
    assert "1 lieu importé sur 3, du département 02." in plain(
        call("lieux", "importer", fs, "--departement", "2").out
    )
    assert call("lieux", "importer", fs, "--departement", "17").status == 0
    again = call("lieux", "importer", fs, "--departement", "17")
    assert "1 lieu de l’ancienne liste est remplacé." in plain(again.out)
    names = [place["commune"] for place in call("lieux", "chercher", "--json").data["lieux"]]
    assert names == ["Guise", "Saint-Martin-de-Ré"]


def test_no_place_of_a_departement_changes_nothing(fs: str) -> None:
    call("lieux", "importer", fs)
    done = call("lieux", "importer", fs, "--departement", "75")
    assert done.status == 1
    assert "Aucun lieu du département 75" in done.out
    assert len(call("lieux", "chercher", "--json").data["lieux"]) == 3


def test_a_departement_that_is_none_is_refused(fs: str) -> None:
    done = call("lieux", "importer", fs, "--departement", "Ain")
    assert done.status == 2
    assert "« Ain » n’est pas un département" in done.err


def test_a_file_that_is_no_list_is_refused_with_the_remedy(tmp_path: Path, desk_data: Path) -> None:
    done = call("lieux", "importer", str(written(tmp_path, b"PK\x03\x04 xl/workbook.xml", "liste.xlsx")))
    assert (done.status, done.out) == (2, "")
    assert "C’est un classeur de tableur" in done.err
    assert "CSV UTF-8" in done.err
    assert not desk_data.exists()


def test_places_are_found_nearest_first(fs: str) -> None:
    call("lieux", "importer", fs)
    found = call("lieux", "chercher", "--acteur", "France services", "--pres-de", "1200", "--limite", "2").out
    text = plain(found)
    assert text.startswith("Du plus proche au plus loin du code postal 01200")
    assert "\n1. France services de Valserhône, à moins d’1 km\n" in text
    assert text.index("Valserhône") < text.index("Thiérache")
    assert "Téléphone : 04 50 56 87 49" in text
    assert "Téléphonez avant d’y aller." in text
    assert "D’autres lieux répondent aussi" in text


def test_the_json_document_holds_all_that_a_program_needs(fs: str) -> None:
    call("lieux", "importer", fs)
    data = call("lieux", "chercher", "--commune", "st martin de re", "--pres-de", "17410", "--json").data
    assert data["depuis"] == {
        "code_postal": "17410",
        "latitude": 46.20218,
        "longitude": -1.36798,
        "exact": True,
    }
    (place,) = data["lieux"]
    assert place["km"] == 0
    assert place["acteurs"] == ["france-services"]
    assert place["telephone"] == "05 46 50 77 69"
    assert plain(place["horaires"][1]["heures"]) == "9 h - 16 h 30"
    assert place["rendez_vous"] == "sans rendez-vous"
    assert (place["date"], place["a_verifier"]) == ("2024-08-01", True)
    assert data["autres"] is False


def test_an_empty_directory_and_an_empty_search_are_told_apart(fs: str, desk_data: Path) -> None:
    empty = call("lieux", "chercher")
    assert empty.status == 1
    assert "L’annuaire de ce poste est vide." in empty.err
    assert not desk_data.exists(), "looking makes no file"
    assert call("lieux", "chercher", "--json").data["lieux"] == []
    call("lieux", "importer", fs)
    nothing = call("lieux", "chercher", "--commune", "Nulle-Part")
    assert nothing.status == 1
    assert "Aucun lieu" in nothing.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--acteur", "franceservice"], "Vouliez-vous écrire « france-services » ?"),
        (["--pres-de", "Bourg"], "« Bourg » n’est pas un code postal"),
        (["--limite", "0"], "il faut un nombre entier"),
        (["--limite", "beaucoup"], "il faut un nombre entier"),
    ],
)
def test_words_that_cannot_be_understood_are_refused(words: list[str], said: str) -> None:
    done = call("lieux", "chercher", *words)
    assert done.status == 2
    assert said in done.err


def test_the_lists_are_told_with_their_age_and_taken_out_by_name(fs: str) -> None:
    assert call("lieux", "sources").status == 1
    call("lieux", "importer", fs)
    assert "(liste-fs-20240801.csv)" in call("lieux", "sources").out
    assert call("lieux", "retirer", "inconnue.csv").status == 1
    assert "3 lieux retirés" in plain(call("lieux", "retirer", "liste-fs-20240801.csv").out)
    assert call("lieux", "sources").status == 1


def test_the_model_can_be_imported_as_it_is(tmp_path: Path) -> None:
    printed = call("lieux", "modele").out
    assert printed.startswith("nom;type;")
    saved = tmp_path / "mes-lieux.csv"
    assert call("lieux", "modele", "--sortie", str(saved)).status == 0
    assert saved.read_bytes().startswith(b"\xef\xbb\xbfnom;type;")
    assert "1 lieu importé" in plain(call("lieux", "importer", str(saved)).out)
    again = call("lieux", "modele", "--sortie", str(saved))
    assert again.status == 2
    assert "il y a déjà là un autre fichier" in again.err


def test_a_damaged_directory_is_put_aside_and_told(fs: str, desk_data: Path) -> None:
    call("lieux", "importer", fs)
    (desk_data / "lieux.sqlite").write_bytes(b"rien de bon" * 1000)
    found = call("lieux", "chercher")
    assert found.status == 1
    assert "L’annuaire était abîmé" in found.err
    assert len(list(desk_data.glob("lieux.abime-*.sqlite"))) == 1
    assert call("lieux", "importer", fs).status == 0


def test_a_directory_of_a_newer_program_is_left_alone(fs: str, desk_data: Path) -> None:
    call("lieux", "importer", fs)
    base = sqlite3.connect(desk_data / "lieux.sqlite")
    base.execute("PRAGMA user_version = 99")
    base.close()
    for words in (["chercher"], ["sources"], ["importer", fs], ["retirer", "x"]):
        done = call("lieux", *words)
        assert done.status == 2
        assert "version plus récente" in done.err


@permissions
def test_the_directory_is_for_its_owner_only(fs: str, desk_data: Path) -> None:
    call("lieux", "importer", fs)
    assert stat.S_IMODE((desk_data / "lieux.sqlite").stat().st_mode) == 0o600


def test_it_all_works_in_a_poor_terminal(fs: str, tmp_path: Path) -> None:
    kept = {"CNFS_TUI_DATA": str(tmp_path / "donnees")}
    assert launch("lieux", "importer", fs, changes=kept).status == 0
    assert "Valserhône" in launch("lieux", "chercher", "--pres-de", "01200", changes=kept).out


def test_what_a_list_hides_in_its_words_never_reaches_the_terminal(tmp_path: Path) -> None:
    trap = written(
        tmp_path, "nom,commune\nA\x1b]0;piège\x07,Gex\n[red]B[/red],Gex\nun lieu,Gex\nun autre,Gex\n"
    )
    call("lieux", "importer", str(trap))
    out = call("lieux", "chercher").out
    assert "\x1b" not in out
    assert "[red]B[/red]" in out
