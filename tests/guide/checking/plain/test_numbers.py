"""Numbers are in figures, small enough to be pictured, and no part of a hundred."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.guide.checking.plain.numbers import number_in_letters
from tests.guide.checking.plain.judging import better, codes, told

UNITS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze"),
    *("douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def in_letters(number: int) -> str:
    """The number as one writes it in France, below ten thousand."""
    if number >= 1_000:
        thousands, rest = divmod(number, 1_000)
        head = "mille" if thousands == 1 else f"{in_letters(thousands)} mille"
        return f"{head} {in_letters(rest)}" if rest else head
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent"
        return f"{head} {in_letters(rest)}" if rest else head + "s" * (hundreds > 1)
    if number >= 80:
        return f"quatre-vingt-{UNITS[number - 80]}" if number > 80 else "quatre-vingts"
    if number < 20:
        return UNITS[number]
    tens, rest = min(number // 10, 6), number - 10 * min(number // 10, 6)
    if rest in (1, 11):
        return f"{TENS[tens]} et {UNITS[rest]}"
    return f"{TENS[tens]}-{UNITS[rest]}" if rest else TENS[tens]


def in_roman(number: int) -> str:
    """The Roman number, below forty."""
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]


@given(st.integers(min_value=0, max_value=9_999))
def test_a_number_in_letters_is_read_whatever_it_is(number: int) -> None:
    assert number_in_letters(in_letters(number)) == number


@given(st.integers(min_value=2, max_value=1_000).filter(lambda number: number != 9))
def test_a_number_in_letters_is_given_in_figures(number: int) -> None:
    text = f"Je lis {in_letters(number)} pages."
    assert told(text) == [("LIS-10", in_letters(number))]
    assert better(text, "LIS-10") == str(number)


@pytest.mark.parametrize(
    "text", ["Je lis un papier.", "J’ai un téléphone neuf.", "Je tape deux-points.", "Un à un."]
)
def test_an_article_and_a_new_thing_are_no_numbers(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("J’écris 1 500 mots.", "1 500"),
        ("Je paie 2000 euros.", "2000"),
        ("Je paie 3949 euros.", "3949"),
        ("Je lis 1.200 pages.", "1.200"),
        ("Mon dossier a le code 123456.", "123456"),
        ("Je lis deux mille pages.", "deux mille"),
        ("Je lis des milliers de pages.", "milliers"),
    ],
)
def test_a_number_nobody_can_picture_is_forbidden(text: str, number: str) -> None:
    assert told(text) == [("LIS-05", number)]


@pytest.mark.parametrize(
    "text",
    ["Je lis 1 000 mots.", "Je fais le 33700.", "J’appelle le 3018.", "J’habite à 75001 Paris.", "En 1999."],
)
def test_a_number_to_copy_or_to_call_needs_no_picture(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("50 %", "la moitié"),
        ("54 %", "environ la moitié"),
        ("10%", "1 personne sur 10"),
        ("3 %", ""),
        ("%", ""),
    ],
)
def test_a_percentage_is_given_as_people_where_that_is_simple(written: str, instead: str) -> None:
    assert told(f"Je réussis {written}.") == [("LIS-04", written)]
    assert better(f"Je réussis {written}.", "LIS-04") == instead


def test_a_percentage_in_letters_is_one_too() -> None:
    assert codes("Je réussis 50 pour cent.") == {"LIS-04"}


@given(st.integers(min_value=2, max_value=39).filter(lambda number: number not in (5, 10)))
def test_a_roman_number_is_given_in_figures(number: int) -> None:
    text = f"Je lis le titre {in_roman(number)}."
    assert told(text) == [("LIS-08", in_roman(number))]
    assert better(text, "LIS-08") == str(number)


def test_a_roman_number_may_be_a_rank_or_one_letter_after_a_step() -> None:
    assert better("Je lis le XXIe livre.", "LIS-08") == "21e"
    assert told("Étape I, je lis.") == [("LIS-08", "I")]


@pytest.mark.parametrize("text", ["Je lis mon CV.", "Je tape V.", "Je regarde la TV."])
def test_letters_that_are_no_number_are_left_alone(text: str) -> None:
    assert told(text) == []
