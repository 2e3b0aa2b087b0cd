"""What every screen really shows: French spaces, French words, keys and sigles that one can read."""

from __future__ import annotations

import re

import pytest
from textual.binding import Binding

from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.typography import french
from tests.tui.touring import Station, stations
from tests.words.rules import Rule, english, loud, misnamed_keys, unexplained
from tests.words.vocabulary import FRENCH_KEYS

_QUOTES_ERRORS = "Les messages de verifier"
"""The page that shows each message with what provokes it."""
_HELP_KEYS = "F1 ?"
"""Two keys, not a question."""
_CELLS = re.compile(r" {2,}|[▁-▟]+")
"""What parts the figures of one line, which are no sentence together."""
_KEY = re.compile(r"[^\W_]|F(?:[1-9]|1[0-2])|Ctrl\+[A-Z]|[+?-]")
_SOURCE = re.compile(r"\bSources?\s: .*?(?:\n\n|\Z)", re.DOTALL)
_LINK = re.compile(r"https?://.*?(?:\n\n|\Z)", re.DOTALL)
_QUOTED = re.compile(r"«[^«»]*»")
_CHOICE = re.compile(r"(?:›| ) [0-9] (?P<words>.+)")
_BEGINS_WITH_A_VERB = re.compile(r"(?:(?:ne (?:plus|pas)|les?|la|en) |l’)?\w+(?:er|ir|re)\b", re.IGNORECASE)


@pytest.fixture(params=[(80, 24), (60, 20)], ids=["80x24", "60x20"])
def tour(request: pytest.FixtureRequest) -> tuple[Station, ...]:
    return tuple(station for station in stations(request.param) if _QUOTES_ERRORS not in station.name)


def told(rule: Rule, tour: tuple[Station, ...]) -> str:
    """What is wrong by a rule: the screens, the words and the remedies."""
    found = [
        f"{station.name} : {fault}" for station in tour for text in station.texts for fault in rule(text)
    ]
    return "\n".join(dict.fromkeys(found))


_A_PLACE = "CCAS du Bourg"
"""The name of a place, as the list writes it."""


def in_one_go(station: Station) -> str:
    """The texts of a screen one after the other, without sources nor quotations."""
    read = (_QUOTED.sub("", _SOURCE.sub("", _LINK.sub("", text))) for text in station.texts)
    return "\n".join(" ".join(text.split()) for text in read).replace(_A_PLACE, "")


def badly_spaced(text: str) -> list[str]:
    """The pieces of lines that French would set otherwise."""
    pieces = (piece for line in text.replace(_HELP_KEYS, "F1").split("\n") for piece in _CELLS.split(line))
    return [f"« {piece} » : écrivez « {french(piece)} »" for piece in pieces if french(piece) != piece]


def test_every_text_has_the_spaces_and_the_signs_of_french(tour: tuple[Station, ...]) -> None:
    assert told(lambda text: iter(badly_spaced(text)), tour) == ""


def test_no_english_word_is_left(tour: tuple[Station, ...]) -> None:
    assert told(english, tour) == ""


def test_nothing_is_shouted(tour: tuple[Station, ...]) -> None:
    assert told(loud, tour) == ""


def test_a_key_has_the_same_name_wherever_it_is_told(tour: tuple[Station, ...]) -> None:
    assert told(misnamed_keys, tour) == ""


def test_a_sigle_is_explained_where_a_screen_first_shows_it(tour: tuple[Station, ...]) -> None:
    found = [f"{station.name} : {fault}" for station in tour for fault in unexplained(in_one_go(station))]
    assert not found, "\n".join(dict.fromkeys(found))


def test_keys_at_the_foot_of_a_screen_are_those_of_a_french_keyboard(tour: tuple[Station, ...]) -> None:
    shown = {
        (station.name, binding.key_display or binding.key)
        for station in tour
        for ancestor in station.kind.__mro__
        for binding in ancestor.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding) and binding.show and ancestor.__module__.startswith("cnfs_tui")
    }
    known = {key for _, key in shown if key in FRENCH_KEYS or all(map(_KEY.fullmatch, key.split()))}
    assert sorted((name, key) for name, key in shown if key not in known) == []


def test_what_one_is_asked_to_confirm_is_chosen_by_a_verb(tour: tuple[Station, ...]) -> None:
    choices = [
        (station.name, found["words"])
        for station in tour
        if issubclass(station.kind, Confirm)
        for text in station.texts
        if (found := _CHOICE.fullmatch(text))
    ]
    assert len(choices) > 4
    assert [(name, words) for name, words in choices if not _BEGINS_WITH_A_VERB.match(words)] == []
