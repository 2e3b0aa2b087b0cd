"""What a person types of her structure: every usual way is understood, nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.as_typed import LONGEST, dates, line, postcode, telephone, weekdays
from cnfs_tui.guide.days import weekdays_in_words

FIRST, SECOND = date(2026, 9, 14), date(2026, 10, 5)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("01000", "01000"), ("1000", "01000"), ("75 011", "75011"), (" 97400 ", "97400"), ("20.200", "20200")],
)
def test_a_postcode_has_five_digits_even_when_a_spreadsheet_lost_its_zero(typed: str, kept: str) -> None:
    assert postcode(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "100", "0123", "00100", "100000", "abcde", "2A004", "01000 Bourg", "٠١٠٠٠"]
)
def test_what_is_no_postcode_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        postcode(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "0470000001",
        "04 70 00 00 01",
        "04.70.00.00.01",
        "04-70-00-00-01",
        "04/70/00/00/01",
        "+33470000001",
        "+33 4 70 00 00 01",
        "+33 (0)4 70 00 00 01",
        "+33(0)470000001",
        "0033 470000001",
        "04\u00a070\u00a000\u202f00 01",
    ],
)
def test_a_telephone_is_shown_by_pairs_however_it_was_written(typed: str) -> None:
    assert telephone(typed) == "04 70 00 00 01"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("+262 262 00 00 01", "02 62 00 00 01"), ("+590590000001", "05 90 00 00 01"), ("3949", "39 49")],
)
def test_overseas_and_short_numbers_are_understood(typed: str, kept: str) -> None:
    assert telephone(typed) == kept


@pytest.mark.parametrize("typed", ["", "04", "04 70 00 00", "4 70 00 00 01", "0470000001 poste 3", "+44 20"])
def test_what_is_no_telephone_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        telephone(typed)


@given(number=st.integers(100_000_000, 999_999_999))
def test_a_telephone_read_again_is_the_same(number: int) -> None:
    kept = telephone(f"0{number}")
    assert telephone(kept) == kept


@pytest.mark.parametrize(
    ("typed", "ranks"),
    [
        ("mardi", (1,)),
        ("Mardi et jeudi", (1, 3)),
        ("les mardis, le jeudi", (1, 3)),
        ("jeudi ; mardi et MARDI", (1, 3)),
        ("dimanche", (6,)),
    ],
)
def test_days_of_the_week_are_in_their_order_once_each(typed: str, ranks: tuple[int, ...]) -> None:
    assert weekdays(typed) == ranks


@given(ranks=st.sets(st.integers(0, 6), min_size=1))
def test_days_of_the_week_told_in_words_are_read_again(ranks: set[int]) -> None:
    assert set(weekdays(weekdays_in_words(sorted(ranks)))) == ranks


@pytest.mark.parametrize("typed", ["", "mrdi", "mardi prochain", ","])
def test_what_is_no_day_of_the_week_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        weekdays(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "14/09/2026, 05/10/2026",
        "2026-10-05, 2026-09-14",
        "14 septembre 2026 et 5 octobre 2026",
        "le 14/9/2026 ; le 5 oct. 2026",
    ],
)
def test_dates_are_understood_however_they_are_written(typed: str) -> None:
    assert dates(typed) == (FIRST, SECOND)


@pytest.mark.parametrize("typed", ["", "31/02/2026", "14/09", "demain"])
def test_a_day_that_does_not_exist_or_has_no_year_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        dates(typed)


def test_a_line_has_its_spaces_put_right_and_is_short() -> None:
    assert line("  bureau   3 ") == "bureau 3"
    with pytest.raises(ValueError):
        line("x" * (LONGEST + 1))
