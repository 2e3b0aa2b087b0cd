"""Words as authors type them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.guide.keys import alternatives, several, slug


@pytest.mark.parametrize(
    "typed",
    [
        "Ne pas dire",
        "ne_pas_dire",
        "NE-PAS-DIRE",
        "  ne  pas  dire ",
        "né pas dïre",
        "ne\u00a0pas dire",
        "-ne-pas-dire-",
    ],
)
def test_accents_case_spaces_dashes_and_underscores_make_no_difference(typed: str) -> None:
    assert slug(typed) == "ne-pas-dire"


def test_a_decomposed_accent_is_the_same_letter() -> None:
    assert slug(unicodedata.normalize("NFD", "Mémo")) == slug("Mémo") == slug("memo") == "memo"


def test_straight_and_curly_apostrophes_are_the_same() -> None:
    assert slug("à l'aise") == slug("à l’aise") == "a-l-aise"


def test_joined_letters_are_spelled_out() -> None:
    assert slug("Cœur et cætera") == "coeur-et-caetera"


def test_several_answers_are_written_with_ou_or_with_commas_and_keep_their_order() -> None:
    assert alternatives("Plus tard ou OUI") == ("plus-tard", "oui")
    assert alternatives("oui, plus_tard ,non") == ("oui", "plus-tard", "non")


def test_ou_inside_a_word_separates_nothing() -> None:
    assert alternatives("coup de pouce") == ("coup-de-pouce",)
    assert alternatives("ou") == ("ou",)


def test_spaces_around_ou_may_be_of_any_kind() -> None:
    assert alternatives("  oui \u00a0 ou   non ") == ("oui", "non")


def test_separators_alone_are_no_answer() -> None:
    assert alternatives(" , - ,") == ()


@given(st.text())
def test_a_slug_is_its_own_slug(typed: str) -> None:
    assert slug(slug(typed)) == slug(typed)


@given(st.text())
def test_a_slug_has_neither_capital_nor_space_nor_dash_at_its_ends(typed: str) -> None:
    found = slug(typed)
    assert not any(letter.isspace() or (letter.isascii() and letter.isupper()) for letter in found)
    assert found == found.strip("-")


@given(st.text())
def test_every_alternative_is_a_slug_with_letters(typed: str) -> None:
    assert all(word and word == slug(word) for word in alternatives(typed))


def test_several_words_are_parted_by_commas_or_et() -> None:
    assert several("p03, P07 et p08") == ("p03", "p07", "p08")
    assert several("coup de pouce et détail") == ("coup-de-pouce", "detail")
    assert several("bulletin") == ("bulletin",)
