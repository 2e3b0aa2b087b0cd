"""The directory: what is replaced, what stays, and what becomes of it when the disk fails."""

from __future__ import annotations

import contextlib
import dataclasses
import random
import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Appointment, Place, Position
from cnfs_tui.desk.places.search import Wanted, search
from cnfs_tui.desk.places.store import open_store
from tests.desk.places.making import OFFICE, TODAY, place

MONDAY = datetime(2026, 11, 23, 10)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "donnees" / "lieux.sqlite"


def kept(path: Path) -> list[str]:
    """The names of all the places, in the order they came in."""
    with open_store(path, TODAY) as store:
        ids = [number for (number,) in store.rows("SELECT id FROM place ORDER BY id", ())]
        return [stored.place.name for stored in store.stored(ids)]


def replace(path: Path, kind: Kind, file: str, *places: Place, dated: date | None = None) -> int:
    with open_store(path, TODAY) as store:
        return store.replace(kind, file, dated, TODAY, places)


def test_a_place_comes_back_as_it_was(path: Path) -> None:
    whole = Place(
        name="CCAS de Guise",
        actors=frozenset({"ccas", "mairie"}),
        address="1 rue",
        more_address="bât. B",
        postcode="02120",
        commune="Guise",
        insee="02361",
        department="02",
        position=Position(49.9, 3.6),
        telephone="03 23 00 00 00",
        website="https://exemple.fr",
        email="a@exemple.fr",
        hours=OFFICE,
        appointment=Appointment.NEEDED,
        booking="https://rdv.fr",
        itinerant=True,
        steps=("domiciliation",),
        welcome=("Surdité",),
        remarks=("Sonnez.",),
        source="La mairie",
        updated=date(2026, 1, 2),
    )
    assert all(getattr(whole, one.name) for one in dataclasses.fields(whole)), (
        "a field is left out of the test"
    )
    replace(path, Kind.OWN, "a.csv", whole, Place("Vide"))
    with open_store(path, TODAY) as store:
        assert [stored.place for stored in store.stored([1, 2])] == [whole, Place("Vide")]


def test_a_place_without_a_day_of_its_own_has_that_of_its_list(path: Path) -> None:
    own = dataclasses.replace(place(), updated=date(2026, 5, 1))
    replace(path, Kind.OWN, "a.csv", own, place(), dated=date(2026, 3, 1))
    with open_store(path, TODAY) as store:
        assert [stored.dated for stored in store.stored([1, 2])] == [date(2026, 5, 1), date(2026, 3, 1)]


def test_a_public_list_is_replaced_by_the_next_one_of_its_kind(path: Path) -> None:
    replace(path, Kind.FRANCE_SERVICES, "2024.csv", place("Ancien"))
    assert replace(path, Kind.FRANCE_SERVICES, "2026.csv", place("Nouveau")) == 1
    assert kept(path) == ["Nouveau"]
    with open_store(path, TODAY) as store:
        assert [source.file for source in store.sources()] == ["2026.csv"]


def test_another_departement_of_the_same_kind_is_added(path: Path) -> None:
    replace(path, Kind.FRANCE_SERVICES, "a.csv", place("Ain", "01200"))
    assert replace(path, Kind.FRANCE_SERVICES, "a.csv", place("Aisne", "02120")) == 0
    assert kept(path) == ["Ain", "Aisne"]
    with open_store(path, TODAY) as store:
        assert {source.departments for source in store.sources()} == {("01",), ("02",)}


def test_lists_of_ones_own_only_replace_the_file_of_their_name(path: Path) -> None:
    replace(path, Kind.OWN, "ccas.csv", place("A"), place("B"))
    replace(path, Kind.OWN, "pass.csv", place("C"))
    assert replace(path, Kind.OWN, "ccas.csv", place("D")) == 2
    assert sorted(kept(path)) == ["C", "D"]


def test_a_list_is_taken_out_by_its_name(path: Path) -> None:
    replace(path, Kind.OWN, "ccas.csv", place("A"), place("B"))
    replace(path, Kind.OWN, "pass.csv", place("C"))
    with open_store(path, TODAY) as store:
        assert store.forget("ccas.csv") == 2
        assert store.forget("inconnu.csv") == 0
    assert kept(path) == ["C"]


def test_a_failure_half_way_leaves_the_former_places(path: Path) -> None:
    replace(path, Kind.FRANCE_SERVICES, "a.csv", place("Ancien"))
    broken = place("Nouveau", position=Position(float("nan"), object()))  # type: ignore[arg-type]
    with pytest.raises((Unavailable, TypeError)):
        replace(path, Kind.FRANCE_SERVICES, "b.csv", place("Premier"), broken)
    assert kept(path) == ["Ancien"]


def test_a_damaged_directory_is_put_aside_and_told(path: Path) -> None:
    replace(path, Kind.OWN, "a.csv", place())
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with open_store(path, TODAY) as store:
        assert store.put_aside == path.with_name("lieux.abime-20261123.sqlite")
        assert store.sources() == ()
    assert path.with_name("lieux.abime-20261123.sqlite").read_bytes().startswith(b"SQLite")
    replace(path, Kind.OWN, "a.csv", place("Neuf"))
    assert kept(path) == ["Neuf"]


def test_a_directory_damaged_anywhere_never_raises_anything_else(path: Path) -> None:
    replace(path, Kind.OWN, "a.csv", *(place(f"Lieu {n}") for n in range(200)))
    sound, chance = path.read_bytes(), random.Random(1)
    for _ in range(60):
        data = bytearray(sound)
        for _byte in range(chance.choice([1, 20, 400])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice([len(data), chance.randrange(len(data))])])
        try:
            with open_store(path, TODAY) as store:
                store.sources()
                search(store, Wanted(near="01200", commune="v", limit=500), MONDAY)
                store.replace(Kind.OWN, "b.csv", None, TODAY, [place()])
        except Unavailable:
            pass
        path.unlink(missing_ok=True)


def test_words_that_are_not_ours_in_a_sound_file_are_told(path: Path) -> None:
    replace(path, Kind.OWN, "a.csv", place())
    base = sqlite3.connect(path)
    base.execute("UPDATE place SET told = '{\"nom\": 1'")
    base.commit()
    base.close()
    with pytest.raises(Unavailable) as refused, open_store(path, TODAY) as store:
        search(store, Wanted(), MONDAY)
    assert refused.value.trouble is Trouble.DAMAGED
    replace(path, Kind.OWN, "a.csv", place("Neuf"))
    assert kept(path) == ["Neuf"]


def test_letters_spoiled_in_a_sound_file_are_told_and_mended_by_the_same_list(path: Path) -> None:
    replace(path, Kind.OWN, "a.csv", place())
    with contextlib.closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE place SET postcode = CAST(x'39ff' AS TEXT)")
    with pytest.raises(Unavailable) as refused:
        replace(path, Kind.OWN, "b.csv", place("Autre"))
    assert refused.value.trouble is Trouble.DAMAGED
    replace(path, Kind.OWN, "a.csv", place("Neuf"))
    assert kept(path) == ["Neuf"]
