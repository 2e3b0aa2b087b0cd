"""Bars and columns keep within their width, say their number, and stand in proportion."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cnfs_tui.desk.activity.drawing import bars, columns, marks

figures = st.lists(st.tuples(st.text("abc dé", min_size=1, max_size=90), st.integers(0, 5000)), max_size=12)


@given(figures, st.integers(30, 120), st.booleans())
def test_no_bar_is_wider_than_asked_and_each_has_its_number(
    told: list[tuple[str, int]], width: int, plain: bool
) -> None:
    made = bars(told, width, plain=plain)
    assert [int(bar.number) for bar in made if bar.number] == [n for _, n in told]
    for bar in made:
        assert len(f"{bar.words}{bar.number} {bar.drawn}".rstrip()) <= width


@given(figures, st.integers(30, 120))
def test_more_is_never_drawn_shorter_and_only_zero_is_not_drawn(
    told: list[tuple[str, int]], width: int
) -> None:
    drawn = sorted((int(bar.number), len(bar.drawn)) for bar in bars(told, width) if bar.number)
    assert [length for _, length in drawn] == sorted(length for _, length in drawn)
    assert all(bool(length) is bool(n) for n, length in drawn)


def test_short_words_stand_beside_their_bar_and_long_ones_above() -> None:
    assert [(bar.words, bar.number) for bar in bars([("Orienter", 3)], 40)] == [("Orienter  ", "3")]
    long = "Passer le relais à France services, ensemble"
    assert [(bar.words, bar.number) for bar in bars([(long, 3)], 50)] == [(long, ""), ("", "3")]


def test_plain_bars_are_made_of_one_sign_that_every_terminal_has() -> None:
    (bar,) = bars([("Orienter", 3)], 40, plain=True)
    assert set(bar.drawn) == {"#"}


def test_columns_stand_in_proportion_with_their_number_on_top_and_a_dot_for_none() -> None:
    assert columns([8, 4, 0, 1], 2, 4) == [
        " 8",
        "███  4       1",
        "███ ███  ·  ▂▂▂",
    ]


def test_labels_under_columns_are_as_many_as_have_room() -> None:
    days = ["02/11", "09/11", "16/11", "23/11"]
    assert marks(days, 6) == "02/11 09/11 16/11 23/11"
    assert marks(days, 4) == "02/11   16/11"
    assert marks(days[:3], 4) == "02/11"  # the third would be cut
    assert marks([], 4) == ""
