"""Hours as lists write them; what is not understood whole is kept as it stands, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.places.hours_words import line
from cnfs_tui.desk.places.reading.timetable import HOLIDAYS, hours_of_days, hours_of_text, spans_of


def told(text: str) -> str:
    """The line of these hours, with plain spaces."""
    return line(hours_of_text(text)[0]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        (
            "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00",
            "lundi à vendredi 9 h - 12 h, 14 h - 18 h 30 ; samedi 8 h 30 - 12 h",
        ),
        ("Mo-Fr 09:00-12:00; Mo off", "mardi à vendredi 9 h - 12 h"),
        ("Mo-Fr 09:00-17:00; PH off", "lundi à vendredi 9 h - 17 h"),
        ("Mo-Fr 09:00-17:00; PH,SH off", f"lundi à vendredi 9 h - 17 h ({HOLIDAYS})"),
        ("Mo-Fr 09:00-12:00; Mo 14:00-18:00", "lundi 14 h - 18 h ; mardi à vendredi 9 h - 12 h"),
        ("Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00", "lundi à vendredi 9 h - 12 h, 14 h - 17 h"),
        (
            "Mo,We 10:00-12:00, Sa 10:00-11:00",
            "lundi 10 h - 12 h ; mercredi 10 h - 12 h ; samedi 10 h - 11 h",
        ),
        ("Sa-Mo 10:00-12:00", "lundi 10 h - 12 h ; samedi et dimanche 10 h - 12 h"),
        ("24/7", "lundi à dimanche jour et nuit"),
        ('Mo 09:00-12:00 "sur rendez-vous"', "lundi 9 h - 12 h (sur rendez-vous)"),
        ("Fr 20:00-02:00", "vendredi 20 h - 24 h ; samedi 0 h - 2 h"),
        ("lundi-vendredi 9h-12h, 14h-17h30", "lundi à vendredi 9 h - 12 h, 14 h - 17 h 30"),
        (
            "Du lundi au vendredi : de 9h à 12h et de 14h à 17h30 ; le samedi de 9h à midi",
            "lundi à vendredi 9 h - 12 h, 14 h - 17 h 30 ; samedi 9 h - 12 h",
        ),
        (
            "Lundi : 9h00 - 12h00 | Mardi : fermé | Jeudi : 14 h 15 - 18 h",
            "lundi 9 h - 12 h ; jeudi 14 h 15 - 18 h",
        ),
        ("lun-ven 9.00-12.00 / 14.00-17.00", "lundi à vendredi 9 h - 12 h, 14 h - 17 h"),
        ("Tous les mardis de 9 h à 12 h", "mardi 9 h - 12 h"),
        ("tous les jours 8h-20h", "lundi à dimanche 8 h - 20 h"),
        ("lundi 9h-12h ; lundi 14h-17h", "lundi 9 h - 12 h, 14 h - 17 h"),
    ],
)
def test_a_week_is_read_as_it_is_meant(text: str, understood: str) -> None:
    assert told(text) == understood


@pytest.mark.parametrize(
    "text",
    [
        "week 1-53/2 Mo 09:00-12:00",
        "Mo[1] 09:00-12:00",
        "Apr-Sep Mo-Fr 09:00-12:00",
        "Mo-Fr 09:00+",
        "Mo-Fr sunrise-sunset",
        "Mo-Fr 09:00-12:00; week 10-20 off",
        "lundi 9h-12h sauf en août",
        "un lundi sur deux 9h-12h",
        "sur rendez-vous",
        "9h-12h",
        "lundi",
        "lundi 9h-25h",
        "lundi 9h",
        "fermé",
    ],
)
def test_what_is_not_an_ordinary_week_is_kept_as_it_stands(text: str) -> None:
    hours, _overlap = hours_of_text(text)
    assert not hours.known
    assert hours.said == text


def test_overlapping_hours_are_one_and_told() -> None:
    cells = [
        "09:00 - 12:00 / 14:00 - 16:30",
        "09:00 - 12:00 / 09:00 - 16:30 / 14:00 - 16:30",
        "",
        "",
        "",
        "",
        "",
    ]
    hours, overlap, odd = hours_of_days(cells)
    assert overlap
    assert odd == ""
    assert hours.week[0] == ((540, 720), (840, 990))
    assert hours.week[1] == ((540, 990),)


def test_a_day_that_is_not_understood_leaves_the_others() -> None:
    hours, overlap, odd = hours_of_days(["9h-12h", "sur rendez-vous", "fermé", "", "", "", ""])
    assert not overlap
    assert odd == hours.said == "mardi : sur rendez-vous"
    assert hours.week[0] == ((540, 720),)
    assert hours.week[1:] == ((),) * 6


def test_the_spans_of_one_day() -> None:
    assert spans_of("09:00 - 12:00 / 13:30 - 17:00") == ((540, 720), (810, 1020))
    assert spans_of("") == spans_of("fermé") == ()
    assert spans_of("le matin") is None


@given(st.text(st.sampled_from('MoTuFrlundi 0123456789:-,;/h"[]+éPHoff'), max_size=40))
def test_no_text_at_all_is_refused(text: str) -> None:
    hours, _overlap = hours_of_text(text)
    assert hours.known or hours.said == text
