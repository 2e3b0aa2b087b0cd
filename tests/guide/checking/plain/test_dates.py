"""Dates are in words, with the day of the week, and they exist."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.guide.days import in_words
from tests.guide.checking.plain.judging import better, codes, told

IN_FULL = "mardi 24 novembre 2026"


@pytest.mark.parametrize(
    "written",
    ["24/11/2026", "24-11-2026", "24.11.2026", "24/11/26", "2026-11-24", "2026/11/24", "24 / 11 / 2026"],
)
def test_a_date_in_figures_is_given_in_words(written: str) -> None:
    text = f"Je viens le {written}."
    assert told(text) == [("LIS-06", written)]
    assert better(text, "LIS-06") == IN_FULL


@pytest.mark.parametrize(
    "written",
    ["24 novembre 2026", "mar. 24 nov. 2026", "mardi 24 nov 2026", "24 Novembre 2026", "24 nov. 2026"],
)
def test_a_date_that_is_not_in_full_is_completed(written: str) -> None:
    text = f"Je viens le {written} avec mon papier."
    assert told(text) == [("LIS-11", written)]
    assert better(text, "LIS-11") == IN_FULL


def test_a_month_cut_short_is_completed_even_without_a_year() -> None:
    assert better("Je viens avant le 3 févr. au guichet.", "LIS-11") == "3 février"
    assert better("Je viens le mer. 1 avr. au guichet.", "LIS-11") == "mercredi 1er avril"


def test_the_full_stop_of_the_sentence_is_not_that_of_the_month() -> None:
    assert told("Je viens le 3 nov.") == [("LIS-11", "3 nov")]


@pytest.mark.parametrize("written", ["31/02/2026", "00/01/2026", "24/13/2026", "30 février 2026", "31 avril"])
def test_a_day_that_does_not_exist_is_told(written: str) -> None:
    assert told(f"Je viens le {written}.") == [("LIS-07", written)]


def test_a_day_of_the_week_that_is_not_that_of_the_date_is_told_with_the_right_one() -> None:
    text = "Je viens le lundi 24 novembre 2026."
    assert told(text) == [("LIS-07", "lundi 24 novembre 2026")]
    assert better(text, "LIS-07") == IN_FULL


def test_a_date_without_a_year_is_seen_after_the_words_that_lead_to_one() -> None:
    assert told("Je viens avant le 24/11.") == [("LIS-06", "24/11")]
    assert better("Je viens le 1/3.", "LIS-06") == "1er mars"
    assert codes("Je lis la page 1/2.") == {"LIS-02"}


@pytest.mark.parametrize(
    "text",
    [
        "Je viens le 24 novembre.",
        "Je viens le mardi 24 novembre.",
        "Je lis 3 pages.",
        "Je lis 12 mars et lunes.",
    ],
)
def test_a_day_of_every_year_needs_no_day_of_the_week(text: str) -> None:
    assert told(text) == []


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_any_day_in_figures_is_given_in_words_that_are_then_left_alone(day: date) -> None:
    words = better(f"Je viens le {day:%d/%m/}{day.year:04}.", "LIS-06")
    assert words == in_words(day)
    assert told(f"Je viens le {words}.") == []
