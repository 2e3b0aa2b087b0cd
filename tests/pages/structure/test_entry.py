"""A text of the structure is kept as it should be written, or refused in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.pages.structure.entry import judged
from cnfs_tui.pages.structure.words import TEXTS
from cnfs_tui.typography import printable


def test_a_number_is_kept_as_it_is_printed() -> None:
    assert judged(" 0470000001 ", TEXTS["telephone"].expected) == ("04 70 00 00 01", "")


def test_letters_typed_in_two_signs_are_kept_as_one() -> None:
    assert judged("Me\u0301tabief", TEXTS["town"].expected) == ("Métabief", "")


def test_what_cannot_be_kept_is_told_with_how_to_write_it() -> None:
    told = "Il faut un code postal. Écrivez ses cinq chiffres, comme 01000."
    assert judged("42", TEXTS["postcode"].expected) == ("", told)


@pytest.mark.parametrize("nothing", ["", "  "])
def test_an_empty_line_is_neither_a_text_nor_a_fault(nothing: str) -> None:
    assert judged(nothing, TEXTS["name"].expected) == ("", "")


@given(st.text())
def test_what_is_kept_is_always_seen_and_is_kept_again_as_it_is(typed: str) -> None:
    for line in TEXTS.values():
        kept, fault = judged(typed, line.expected)
        assert not (kept and fault) and printable(kept) == kept
        assert judged(kept, line.expected) == (kept, "")
