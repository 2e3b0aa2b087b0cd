"""Which characters the paper can show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.paper.glyphs import FONTS, character_ranges, drawable

FRENCH = (
    "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ"
    "0123456789 .,;:!?…’'\"«»()[]{}<>-–—/\\+=*%€$£&@#_°§²³•\u00a0\u202f\u2011"
)


def test_everything_french_needs_is_drawn() -> None:
    assert drawable(FRENCH) == FRENCH


@pytest.mark.parametrize(
    "odd", ["中", "😀", "☑", "\x00", "\x1b", "\n", "\u202e", "\ufffd", "\ue000", "\ud800", "ع"]
)
def test_what_the_font_cannot_draw_or_must_not_is_a_question_mark(odd: str) -> None:
    assert drawable(f"a{odd}b") == "a?b"


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert len(drawable(text)) == len(text)


def test_bold_draws_the_same_characters_as_regular() -> None:
    regular, bold = ((FONTS / f"Andika-{weight}.ttf").read_bytes() for weight in ("Regular", "Bold"))
    assert character_ranges(bold) == character_ranges(regular)


def test_the_licence_of_the_font_travels_with_it() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "Copyright (c) 2004-2022 SIL International" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007" in licence
    assert 'Reserved Font Names "Andika" and "SIL"' in licence
