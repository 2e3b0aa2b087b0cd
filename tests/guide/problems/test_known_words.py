"""A word nobody knows, and the known ones it may stand for."""

from __future__ import annotations

from cnfs_tui.guide.problems.known_words import listing, suggestion, unknown, unknown_or_glued

CASES = ("faire-avec", "orienter", "Mémo long")


def test_the_nearest_known_word_is_suggested_as_its_author_spelled_it() -> None:
    assert suggestion("faire-avce", CASES) == "Vouliez-vous écrire « faire-avec » ? "
    assert suggestion("MEMO-LON", CASES) == "Vouliez-vous écrire « Mémo long » ? "


def test_a_word_near_no_other_gets_no_suggestion() -> None:
    assert suggestion("zzz", CASES) == ""
    assert suggestion("orienter", ()) == ""


def test_known_words_are_listed_in_their_own_order() -> None:
    assert listing(CASES) == "faire-avec, orienter, Mémo long"


def test_a_long_list_says_how_many_words_are_left() -> None:
    words = [f"mot-{n}" for n in range(30)]
    assert listing(words).endswith("mot-19… et 10 autres")


def test_a_single_word_more_is_simply_listed() -> None:
    words = [f"mot-{n}" for n in range(21)]
    assert listing(words).endswith("mot-19, mot-20")


def test_an_unknown_word_comes_with_all_its_message_needs() -> None:
    assert unknown("oriente", ("orienter",)) == {
        "mot": "oriente",
        "suggestion": "Vouliez-vous écrire « orienter » ? ",
        "connus": "orienter",
    }


def test_beside_a_suggestion_fewer_known_words_are_enough() -> None:
    cases = [f"cas-{n}" for n in range(12)]
    assert unknown("cas-1l", [*cases, "atelier"])["connus"].endswith("cas-4… et 8 autres")
    assert unknown("zzz", [*cases, "atelier"])["connus"].endswith("cas-11, atelier")


def test_a_word_with_another_number_is_never_the_one_meant() -> None:
    codes = [f"p{rank:02}" for rank in range(1, 21)]
    assert suggestion("p2", codes) == "Vouliez-vous écrire « p02 » ? "
    assert suggestion("16", codes) == "Vouliez-vous écrire « p16 » ? "
    assert suggestion("p31", codes) == ""


def test_known_words_without_a_comma_are_told_to_be_set_apart() -> None:
    words = unknown_or_glued("orienter mémo-long", (*CASES[1:], "memo-long"))
    assert words["suggestion"] == "Séparez-les par des virgules : « orienter, mémo-long ». "


def test_one_unknown_word_among_them_is_told_as_any_other() -> None:
    assert unknown_or_glued("orienter zzz", CASES) == unknown("orienter zzz", CASES)
    assert unknown_or_glued("zzz", CASES) == unknown("zzz", CASES)
