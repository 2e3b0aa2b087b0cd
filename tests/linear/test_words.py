"""What is typed is understood without accents, without capitals, and from its first letters."""

from __future__ import annotations

import pytest

from cnfs_tui.linear.words import Common, Word, begun, common

DETAILS, DATE = Word("détails", "", "d"), Word("date", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("?", Common.HELP),
        ("AIDE", Common.HELP),
        ("où suis-je ?", Common.WHERE),
        ("ou suis je", Common.WHERE),
        ("ou suis-je", Common.WHERE),
        ("Retour", Common.BACK),
        ("annuler", Common.CANCEL),
        ("quitter", Common.QUIT),
        ("f3", Common.HIDE),
        ("1", None),
        ("", None),
        ("retourner", None),
    ],
)
def test_the_words_of_everywhere_are_understood(typed: str, meant: Common | None) -> None:
    assert common(typed) is meant


@pytest.mark.parametrize("typed", ["détails", "details", "DÉTAILS", "d"])
def test_a_word_is_known_by_its_letters_and_by_its_key(typed: str) -> None:
    assert DETAILS.is_typed(typed)


def test_a_word_is_known_from_its_first_letters_when_no_other_begins_so() -> None:
    assert begun("dét", [DETAILS, DATE]) is DETAILS
    assert begun("d", [DETAILS, DATE]) is None
    assert begun("", [DETAILS]) is None


def test_no_two_common_words_are_typed_alike() -> None:
    ways = [way for word in Common for way in word.ways]
    assert len(ways) == len(set(ways))
