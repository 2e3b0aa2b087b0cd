"""Cells as they are found, and what is made of them."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.desk.places.place import Position
from cnfs_tui.desk.places.reading import cells
from cnfs_tui.desk.places.reading.notes import Mend, Notes
from tests.desk.places.making import TODAY


@pytest.fixture
def notes() -> Notes:
    return Notes()


def mended(notes: Notes) -> list[Mend]:
    notes.settle()
    return list(notes.mended)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("  Mairie \n de\tGuise ", "Mairie de Guise"),
        ("Nan", ""),
        ("#N/A", ""),
        ("NULL", ""),
        ("-", ""),
        ("Nantua", "Nantua"),
        ("L&#39;Île &amp; Co", "L'Île & Co"),
        ("A\x1b[31mB\u202e", "A[31mB"),
        ("04\u00a050", "04 50"),
    ],
)
def test_a_cell_is_cleaned_of_what_says_nothing(cell: str, words: str) -> None:
    assert cells.clean(cell) == words


def test_a_cell_is_never_longer_than_a_screen_can_show() -> None:
    assert len(cells.clean("x" * 100_000)) == 700


@pytest.mark.parametrize(
    ("cell", "postcode", "told"),
    [
        ("01200", "01200", []),
        ("1200", "01200", [Mend.POSTCODE_ZERO]),
        ("1200.0", "01200", [Mend.POSTCODE_ZERO]),
        ("75 001", "75001", []),
        ("F-75001", "75001", []),
        ("75001 CEDEX", "75001", []),
        ("Paris", "", [Mend.POSTCODE_UNREADABLE]),
        ("123", "", [Mend.POSTCODE_UNREADABLE]),
        ("", "", []),
    ],
)
def test_a_postcode_gets_its_zero_back(cell: str, postcode: str, told: list[Mend], notes: Notes) -> None:
    assert cells.postcode(cell, notes) == postcode
    assert mended(notes) == told


@pytest.mark.parametrize(
    ("cell", "town"),
    [
        ("02000 LAON", "LAON"),
        ("02011 Laon Cedex 9", "Laon"),
        ("02000 - Saint-Erme-Outre-et-Ramecourt", "Saint-Erme-Outre-et-Ramecourt"),
        ("75001 CEDEX", ""),
        ("02000", ""),
        ("Laon", ""),
    ],
)
def test_a_commune_may_share_the_cell_of_its_postcode(cell: str, town: str) -> None:
    assert cells.town(cell) == town


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("Surdité|Illettrisme ; Mobilité", ("Surdité", "Illettrisme", "Mobilité")),
        ("Surdité, Langues étrangères (anglais, arabe)", ("Surdité", "Langues étrangères (anglais, arabe)")),
        ("Langues (anglais, Surdité", ("Langues (anglais", "Surdité")),
    ],
)
def test_the_values_of_a_cell_are_told_apart_but_not_within_brackets(
    cell: str, values: tuple[str, ...]
) -> None:
    assert cells.several(cell) == values


@pytest.mark.parametrize(
    ("cell", "code"), [("01033", "01033"), ("1033", "01033"), ("2a004", "2A004"), ("x", "")]
)
def test_the_code_of_a_commune(cell: str, code: str) -> None:
    assert cells.insee(cell) == code


@pytest.mark.parametrize(
    ("cell", "telephone", "told"),
    [
        ("04 50 56 87 49", "04 50 56 87 49", []),
        ("04.50.56.87.49", "04 50 56 87 49", []),
        ("+33450568749", "04 50 56 87 49", []),
        ("0033 4 50 56 87 49", "04 50 56 87 49", []),
        ("+33 (0)4 50 56 87 49", "04 50 56 87 49", []),
        ("33180059880", "01 80 05 98 80", []),
        ("450568749", "04 50 56 87 49", [Mend.TELEPHONE_ZERO]),
        ("+262262201020", "02 62 20 10 20", []),
        ("+687123456", "+687 12 34 56", []),
        ("3230", "32 30", []),
        ("04 50 56 87 49 / 06 12 34 56 78", "04 50 56 87 49 ou 06 12 34 56 78", []),
        ("à venir", "à venir", [Mend.TELEPHONE_UNREADABLE]),
        ("", "", []),
    ],
)
def test_a_telephone_is_written_by_pairs(cell: str, telephone: str, told: list[Mend], notes: Notes) -> None:
    assert cells.telephone(cell, notes) == telephone
    assert mended(notes) == told


@pytest.mark.parametrize(
    ("latitude", "longitude", "department", "position", "told"),
    [
        ("46.1", "5.8", "01", Position(46.1, 5.8), []),
        ("46,1", "5,8", "01", Position(46.1, 5.8), []),
        ("5.8", "46.1", "01", Position(46.1, 5.8), [Mend.COORDINATES_SWAPPED]),
        ("-21.1", "55.5", "974", Position(-21.1, 55.5), []),
        ("55.5", "-21.1", "974", Position(-21.1, 55.5), [Mend.COORDINATES_SWAPPED]),
        ("43.5", "5.4", "51", None, [Mend.COORDINATES_ELSEWHERE]),
        ("0", "0", "01", None, [Mend.COORDINATES_IMPOSSIBLE]),
        ("nan", "5.8", "01", None, [Mend.COORDINATES_IMPOSSIBLE]),
        ("1e999", "5.8", "", None, [Mend.COORDINATES_IMPOSSIBLE]),
        ("ici", "5.8", "01", None, [Mend.COORDINATES_IMPOSSIBLE]),
        ("46.1", "5.8", "", Position(46.1, 5.8), []),
        ("", "", "01", None, []),
    ],
)
def test_a_position_is_put_right_or_left_empty(
    latitude: str, longitude: str, department: str, position: Position | None, told: list[Mend], notes: Notes
) -> None:
    assert cells.position(latitude, longitude, department, notes) == position
    assert mended(notes) == told


@pytest.mark.parametrize("cell", ["46.1, 5.8", "46.1,5.8", "[46.1 5.8]", "46,1 ; 5,8"])
def test_both_coordinates_may_share_a_cell(cell: str, notes: Notes) -> None:
    assert cells.position(*cells.both_coordinates(cell), "01", notes) == Position(46.1, 5.8)


@pytest.mark.parametrize(
    ("cell", "day", "told"),
    [
        ("2024-08-01", date(2024, 8, 1), []),
        ("2024-08-01T10:00:00.000Z", date(2024, 8, 1), []),
        ("01/08/2024", date(2024, 8, 1), []),
        ("1969-12-31", None, [Mend.DATE_ABSURD]),
        ("2099-01-01", None, [Mend.DATE_ABSURD]),
        ("2024-02-31", None, [Mend.DATE_ABSURD]),
        ("hier", None, [Mend.DATE_ABSURD]),
        ("", None, []),
    ],
)
def test_a_day_that_cannot_be_is_unknown(cell: str, day: date | None, told: list[Mend], notes: Notes) -> None:
    assert cells.day(cell, TODAY, notes) == day
    assert mended(notes) == told


def test_only_addresses_of_the_web_are_kept_as_such() -> None:
    assert cells.website("https://a.fr/|https://b.fr") == "https://a.fr/"
    assert cells.website("www.exemple.fr") == "www.exemple.fr"
    assert cells.website("javascript:alert(1)") == ""
    assert cells.website("") == ""
