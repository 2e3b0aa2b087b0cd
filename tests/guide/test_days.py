"""Days in French: a date, and the days of the week."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.guide.days import date_in_words, in_words, weekdays_in_short, weekdays_in_words


def test_the_first_of_a_month_is_said_as_it_is_read_aloud() -> None:
    assert date_in_words(date(2024, 8, 1)) == "1er août 2024"
    assert in_words(date(2026, 11, 24)) == "mardi 24 novembre 2026"


@pytest.mark.parametrize(
    ("ranks", "each", "short"),
    [
        ((2,), "mercredi", "mercredi"),
        ((0, 1), "lundi et mardi", "lundi et mardi"),
        ((0, 1, 2), "lundi, mardi et mercredi", "lundi à mercredi"),
        ((0, 1, 4), "lundi, mardi et vendredi", "lundi, mardi et vendredi"),
    ],
)
def test_days_of_the_week_are_named_each_or_from_the_first_to_the_last(
    ranks: tuple[int, ...], each: str, short: str
) -> None:
    assert weekdays_in_words(ranks) == each
    assert weekdays_in_short(ranks) == short


def test_no_day_is_no_word() -> None:
    assert weekdays_in_words(()) == ""
