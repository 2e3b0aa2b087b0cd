"""Opening hours, said as they are at a counter."""

from __future__ import annotations

from datetime import datetime

import pytest

from cnfs_tui.desk.places.hours import DAY, Hours, Span, weekly
from cnfs_tui.desk.places.hours_words import UNKNOWN, line, now, week

OFFICE = weekly([[(540, 720), (840, 1050)]] * 4 + [[(540, 720)], [], []])


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A day of November 2026; the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at(23, 10), "ouvert, ferme à 12 h"),
        (at(23, 12), "fermé, ouvre à 14 h"),
        (at(23, 17), "ouvert, ferme à 17 h 30"),
        (at(23, 18), "fermé, ouvre demain à 9 h"),
        (at(27, 12), "fermé, ouvre lundi à 9 h"),
        (at(29, 20), "fermé, ouvre demain à 9 h"),
    ],
)
def test_now_is_told_with_what_comes_next(moment: datetime, said: str) -> None:
    assert now(OFFICE, moment).replace("\u00a0", " ") == said


def test_a_place_open_once_a_week_opens_next_week() -> None:
    monday = weekly([[(540, 720)], *[[]] * 6])
    assert now(monday, at(23, 13)).replace("\u00a0", " ") == "fermé, ouvre lundi prochain à 9 h"


def test_midnight_has_its_name_and_what_never_closes_says_so() -> None:
    evening = weekly([[(1200, DAY)], *[[]] * 6])
    assert now(evening, at(23, 21)) == "ouvert, ferme à minuit"
    assert now(weekly([[(0, DAY)]] * 7), at(23, 21)) == "ouvert jour et nuit"


def test_hours_that_nobody_knows_are_to_be_asked() -> None:
    assert now(Hours(), at(23, 10)) == UNKNOWN
    assert line(Hours()) == UNKNOWN
    assert week(Hours()) == ()


def test_days_alike_are_told_together_and_closed_ones_are_said_closed() -> None:
    told = [(days, hours.replace("\u00a0", " ")) for days, hours in week(OFFICE)]
    assert told == [
        ("Lundi à jeudi", "9 h - 12 h, 14 h - 17 h 30"),
        ("Vendredi", "9 h - 12 h"),
        ("Samedi et dimanche", "fermé"),
    ]


def test_the_line_leaves_closed_days_out_and_keeps_what_the_source_adds() -> None:
    spans: list[list[Span]] = [[(540, 720)], *[[]] * 6]
    hours = weekly(spans, "sur rendez-vous")
    assert line(hours).replace("\u00a0", " ") == "lundi 9 h - 12 h (sur rendez-vous)"
    assert line(Hours(said="un lundi sur deux")) == "un lundi sur deux"
