"""What is told of lists: nothing without its words, and words with their figures."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from cnfs_tui.desk.database import Trouble
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Position
from cnfs_tui.desk.places.reading.notes import Counted, Example, Left, Mend
from cnfs_tui.desk.places.reading.read import read_list
from cnfs_tui.desk.places.reading.refused import ListRefused, Reason
from cnfs_tui.desk.places.search import Answer, Found
from cnfs_tui.desk.places.store import Source
from tests.desk.places.making import FRANCE_SERVICES, TODAY, place, written


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_comes_with_a_remedy(reason: Reason) -> None:
    what, remedy = wording.refusal(ListRefused(reason))
    assert what.endswith(".")
    assert remedy


@pytest.mark.parametrize("met", Trouble)
def test_every_trouble_comes_with_a_remedy(met: Trouble) -> None:
    what, remedy = wording.trouble(met)
    assert what.endswith(".")
    assert remedy.endswith(".")


def test_a_refused_table_is_told_by_its_columns() -> None:
    what, _remedy = wording.refusal(ListRefused(Reason.OTHER_LIST, ("date", "montant")))
    assert "« date », « montant »." in what


def test_everything_noted_has_its_words(tmp_path: Path) -> None:
    report = read_list(written(tmp_path, FRANCE_SERVICES), TODAY).report
    noted = Counted()
    for number in range(5):
        noted.add(Example(number, "mot"))
    told = "\n".join(
        wording.account(
            dataclasses.replace(report, mended=dict.fromkeys(Mend, noted), left=dict.fromkeys(Left, noted))
        )
    )
    assert told.count("5 ") == len(Mend) + len(Left)
    assert told.count("(ligne 0 : « mot » ; ligne 1 : « mot » ; ligne 2 : « mot » ; …)") == len(Mend) + len(
        Left
    )


def test_what_was_taken_is_counted(tmp_path: Path) -> None:
    reading = read_list(written(tmp_path, FRANCE_SERVICES), TODAY, department="02")
    assert (
        wording.taken(reading, "02") == "Liste des France services : 1 lieu importé sur 3, du département 02."
    )
    none = read_list(written(tmp_path, FRANCE_SERVICES), TODAY, department="03")
    assert wording.nothing_taken(none, "03").startswith(
        "Aucun lieu du département 03 dans cette liste (3 lieux)."
    )


def test_a_list_is_told_with_its_age() -> None:
    source = Source(Kind.FRANCE_SERVICES, "a.csv", date(2024, 8, 1), TODAY, 24, ("01",))
    assert wording.source_line(source, TODAY) == (
        "Liste des France services (a.csv) : 24 lieux, département 01. "
        "Données du 1er août 2024 : plus de deux ans. Vérifiez-les, ou cherchez une liste plus récente."
    )


@pytest.mark.parametrize(
    ("km", "exact", "said"),
    [
        (None, True, ""),
        (0.2, True, ", à moins d’1 km"),
        (1.24, True, ", à 1,2 km"),
        (12.6, True, ", à 13 km"),
        (12.6, False, ", à environ 13 km"),
        (0.2, False, ", à quelques kilomètres"),
    ],
)
def test_a_distance_is_told_as_well_as_it_is_known(km: float | None, exact: bool, said: str) -> None:
    found = Found(place(), km, exact, TODAY, Kind.OWN)
    assert wording.away(found, exact=True) == said


def test_where_distances_are_counted_from_is_told() -> None:
    here = Position(46.1, 5.8)
    exact, near, unknown = (
        Answer((), origin, exact=known, more=False)
        for origin, known in ((here, True), (here, False), (None, False))
    )
    assert "01200" in wording.counted_from("01200", exact)
    assert "approximatives" in wording.counted_from("01200", near)
    assert "n’est pas connue" in wording.counted_from("01200", unknown)
