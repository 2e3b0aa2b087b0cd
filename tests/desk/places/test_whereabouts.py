"""What is printed of a place: only what the directory says, in the person's own voice."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.desk.places.hours import Hours, Span, weekly
from cnfs_tui.desk.places.place import Appointment, Place
from cnfs_tui.desk.places.whereabouts import on_paper
from cnfs_tui.guide.whereabouts import Whereabouts

TODAY = date(2026, 11, 23)
RECENT, OLD = date(2026, 10, 1), date(2024, 8, 1)
MORNING, AFTERNOON = (540, 720), (810, 1020)


def hours(**days: list[Span]) -> Hours:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return weekly([days.get(name, []) for name in names])


def test_what_the_directory_does_not_say_stays_empty() -> None:
    assert on_paper(Place("Maison du Lac"), RECENT, TODAY) == Whereabouts(
        "Maison du Lac", dated="Informations du 1er octobre 2026."
    )


def test_days_that_are_alike_make_one_line_and_closed_ones_none() -> None:
    whole, half = [MORNING, AFTERNOON], [MORNING]
    week = hours(monday=whole, tuesday=whole, wednesday=half, thursday=whole, saturday=half)
    assert [
        line.replace("\u00a0", " ") for line in on_paper(Place("Lac", hours=week), RECENT, TODAY).hours
    ] == [
        "Lundi, mardi et jeudi : 9 h - 12 h, 13 h 30 - 17 h",
        "Mercredi et samedi : 9 h - 12 h",
    ]


def test_days_in_a_row_are_told_from_the_first_to_the_last() -> None:
    week = hours(tuesday=[MORNING], wednesday=[MORNING], thursday=[MORNING])
    (line,) = on_paper(Place("Lac", hours=week), RECENT, TODAY).hours
    assert line.startswith("Mardi à jeudi : ")


def test_hours_in_the_words_of_the_list_are_printed_when_short_and_left_to_the_pen_when_long() -> None:
    for said, printed in (("le 1er lundi du mois", ("Horaires : le 1er lundi du mois",)), ("x" * 200, ())):
        assert on_paper(Place("Lac", hours=Hours(said=said)), RECENT, TODAY).hours == printed


@pytest.mark.parametrize("appointment", Appointment)
def test_an_appointment_is_told_only_when_it_is_known(appointment: Appointment) -> None:
    told = on_paper(Place("Lac", appointment=appointment), RECENT, TODAY).appointment
    assert bool(told) is (appointment is not Appointment.UNKNOWN)


@pytest.mark.parametrize(
    ("dated", "telephone", "itinerant", "told"),
    [
        (OLD, "01 99 00 12 34", False, "Informations du 1er août 2024. Je téléphone avant d’y aller."),
        (OLD, "", False, "Informations du 1er août 2024. Je me renseigne avant d’y aller."),
        (None, "", False, "Informations sans date. Je me renseigne avant d’y aller."),
        (
            RECENT,
            "01 99 00 12 34",
            True,
            "Informations du 1er octobre 2026. Ce lieu se déplace : je téléphone avant d’y aller.",
        ),
    ],
)
def test_what_is_old_or_moves_is_to_be_checked_first(
    dated: date | None, telephone: str, itinerant: bool, told: str
) -> None:
    place = Place("Lac", telephone=telephone, itinerant=itinerant)
    assert on_paper(place, dated, TODAY).dated == told
