"""How long it lasted, as La Coop asks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.coop.duration import CHOICES, Duration, nearest
from cnfs_tui.coop.enumerations import Length


@pytest.mark.parametrize(
    ("minutes", "label"),
    [
        (0, "15mn"),
        (22, "15mn"),
        (23, "30mn"),
        (50, "45mn"),
        (75, "1h"),
        (80, "1h30"),
        (110, "2h"),
        (150, "Personnaliser : 2 h 30 min"),
        (260, "Personnaliser : 4 h 15 min"),
        (100_000, "Personnaliser : 23 h 45 min"),
    ],
)
def test_minutes_become_the_closest_choice_of_the_form(minutes: int, label: str) -> None:
    assert nearest(minutes).label == label


@given(st.integers(0, 240))
def test_no_other_choice_is_closer(minutes: int) -> None:
    gap = abs(nearest(minutes).minutes - minutes)
    assert gap == min(abs(choice.minutes - minutes) for choice in CHOICES)


@given(st.integers(0, 10**6))
def test_every_length_holds_in_the_form(minutes: int) -> None:
    duration = nearest(minutes)
    hours, rest = duration.hours_and_minutes
    assert hours <= 23 and rest <= 59 and (hours or rest)


def test_every_usual_length_of_the_form_is_a_choice_at_one_key() -> None:
    assert [choice.length for choice in CHOICES][: len(Length) - 1] == list(Length)[:-1]


@pytest.mark.parametrize("minutes", [-15, 0, 1440])
def test_a_length_that_the_form_refuses_cannot_be_made(minutes: int) -> None:
    with pytest.raises(ValueError, match="minutes"):
        Duration(minutes)
