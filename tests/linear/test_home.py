"""Every room of the program opens by lines, and every one is left by the same words."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnfs_tui.linear.home import open_home
from cnfs_tui.pages import home
from tests.linear.talking import fits, hear, is_plain

LINES = {option.value: str(option.digit) for option in home.LINES}
WORDS = [
    *("", "retour", "annuler", "?", "où suis-je", "relire", "cacher", "suite", "01000", "f4"),
    *(str(number) for number in range(13)),
    *"abcdeglmoprstvx",
]
TYPED = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=9)), max_size=30)


@pytest.mark.parametrize("room", [room for room in LINES if room != "quit"])
def test_every_room_explains_itself_and_is_left_by_the_same_words(room: str) -> None:
    for leave in ("annuler", "retour"):
        said = hear([LINES[room], "?", "où suis-je", "relire", leave, "9"], open_home)
        assert not said.ended, (room, leave, said.text[-400:])
        assert "Ce que vous pouvez taper, puis Entrée :" in said.text
        assert is_plain(said.text) and fits(said.text)
    assert not hear([LINES[room], "quitter"], open_home).ended


def test_the_last_line_quits() -> None:
    assert not hear([LINES["quit"]], open_home).ended


def test_going_back_from_home_says_how_to_close() -> None:
    assert "Pour fermer cnfs-tui, tapez quitter." in hear(["retour"], open_home).flat


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([*LINES.values()]),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=9)), max_size=30),
)
def test_whatever_is_typed_in_any_room_only_short_plain_lines_are_written(
    room: str, typed: list[str]
) -> None:
    lines = [line.replace("\n", " ").replace("\r", " ") for line in typed]
    said = hear([room, *lines], open_home)
    assert is_plain(said.text) and fits(said.text)


def test_long_walks_through_all_the_rooms_never_fail() -> None:
    generator = random.Random(20261123)
    for _ in range(60):
        typed = [generator.choice(WORDS) for _ in range(120)]
        said = hear(typed, open_home)
        assert is_plain(said.text) and fits(said.text)
