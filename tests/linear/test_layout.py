"""Pages become plain lines: nothing is told by a sign, a place or a colour alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.linear.layout import COLUMNS, lines, plain
from cnfs_tui.pages.block import Block
from tests.linear.talking import is_plain


@pytest.mark.parametrize(
    ("on_screen", "read"),
    [
        ("Touche l : choisir votre lieu", "Tapez l : choisir votre lieu"),
        ("le mémo est là (touche 5)", "le mémo est là (tapez 5)"),
        ("Touche ← : y revenir", "Tapez retour : y revenir"),
        ("Touche F4 : voir ce chemin", "Tapez f4 : voir ce chemin"),
        ("deux touches de plus", "deux touches de plus"),
        ("Urgence : oui → Technicité ?", "Urgence : oui, alors Technicité ?"),
        ("Accueil · temps 1", "Accueil, temps 1"),
    ],
)
def test_a_key_becomes_something_to_type_and_a_sign_a_word(on_screen: str, read: str) -> None:
    (line,) = lines([Block(on_screen)])
    assert line == read


def test_the_signs_of_a_margin_are_told_in_words() -> None:
    told = [*lines([Block("le 3919", lead="☎ "), Block("lire", lead="• "), Block("prudence", lead="! ")])]
    assert told == ["Téléphone : le 3919", "- lire", "Attention : prudence"]


def test_a_text_keeps_its_no_break_spaces_together_then_loses_them() -> None:
    (first, second) = lines([Block("a" * (COLUMNS - 6) + " « mot »")])
    assert (first, second) == ("a" * (COLUMNS - 6), "« mot »")


@given(st.lists(st.builds(Block, st.text(), lead=st.text(max_size=5), gap=st.integers(0, 2))))
def test_whatever_a_page_holds_its_lines_are_short_and_plain(blocks: list[Block]) -> None:
    for line in lines(blocks):
        assert len(line) <= COLUMNS
        assert is_plain(line)


def test_plain_changes_nothing_of_a_plain_sentence() -> None:
    assert plain("Vous gardez la main.") == "Vous gardez la main."
