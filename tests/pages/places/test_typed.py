"""What is typed is understood as it comes: the beginning of a commune, of a postcode, or a whole one."""

from __future__ import annotations

import pytest

from cnfs_tui.desk.places.search import Wanted
from cnfs_tui.pages.places.typed import wanted


@pytest.mark.parametrize(
    ("typed", "near", "postcode", "commune"),
    [
        ("", "01990", "", ""),
        ("  ", "01990", "", ""),
        ("bourg", "01990", "", "bourg"),
        (" Saint Rémy", "01990", "", "Saint Rémy"),
        ("029", "01990", "029", ""),
        ("02 9", "01990", "029", ""),
        ("02930", "02930", "", ""),
        ("02 930", "02930", "", ""),
        ("02930 Village", "02930", "", ""),
        ("029301", "01990", "029301", ""),
    ],
)
def test_a_whole_postcode_is_an_origin_and_the_rest_a_filter(
    typed: str, near: str, postcode: str, commune: str
) -> None:
    asked = wanted(typed, "01990", actor="ccas", open_now=True, limit=8)
    assert asked == Wanted("ccas", postcode, commune, near, True, 8)
