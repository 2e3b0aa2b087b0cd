"""The age of a list, in words, and when it is too old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cnfs_tui.desk.places.age import LIMIT, age_in_words, sentence, too_old

TODAY = date(2026, 11, 23)


def test_an_old_list_tells_to_call_first() -> None:
    told = sentence("Annuaire", date(2024, 8, 1), TODAY)
    assert told == "Annuaire du 1er août 2024 : plus de deux ans. Téléphonez avant d’y aller."


def test_a_fresh_list_tells_only_its_day() -> None:
    assert sentence("Annuaire", TODAY, TODAY) == "Annuaire du 23 novembre 2026 : aujourd’hui."


def test_a_list_without_a_date_tells_to_call_first() -> None:
    assert sentence("Annuaire", None, TODAY) == "Annuaire sans date. Téléphonez avant d’y aller."


def test_the_limit_itself_is_not_too_old() -> None:
    assert not too_old(TODAY - timedelta(days=LIMIT), TODAY)
    assert too_old(TODAY - timedelta(days=LIMIT + 1), TODAY)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 jour"),
        (59, "59 jours"),
        (60, "1 mois"),
        (364, "11 mois"),
        (366, "plus d’un an"),
        (731, "plus de deux ans"),
        (4100, "plus de 11 ans"),
    ],
)
def test_ages_grow_from_days_to_years(days: int, said: str) -> None:
    assert age_in_words(TODAY - timedelta(days=days), TODAY) == said
