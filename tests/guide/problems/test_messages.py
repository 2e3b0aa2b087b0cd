"""The French wording of every problem."""

from __future__ import annotations

import string

import pytest

from cnfs_tui.guide.problems.messages import CATALOGUE, message, remedy
from cnfs_tui.guide.problems.problem import Place, Problem


@pytest.mark.parametrize("code", CATALOGUE)
def test_no_message_speaks_like_a_parser(code: str) -> None:
    wording = CATALOGUE[code]
    said = f"{wording.message} {wording.why} {wording.remedy}".lower()
    assert not any(
        word in said for word in ("mapping", "token", "schema", "scalar", "parse", "string", "null")
    )


def test_author_s_words_are_named_in_french() -> None:
    wordings = " ".join(f"{wording.message} {wording.why} {wording.remedy}" for wording in CATALOGUE.values())
    names = {name for _, name, _, _ in string.Formatter().parse(wordings) if name}
    assert all(name.isidentifier() and name.islower() for name in names)


def test_a_quote_of_any_length_is_cut_short() -> None:
    said = message(Problem("REF-04", Place("x"), {"mot": "a" * 5_000, "suggestion": "", "connus": "b"}))
    assert "« " + "a" * 59 + "… »" in said


def test_a_list_of_known_words_is_never_cut_here() -> None:
    known = ", ".join(f"acteur-{n}" for n in range(15))
    assert known in remedy(Problem("REF-04", Place("x"), {"mot": "a", "suggestion": "", "connus": known}))


def test_a_message_is_one_line_and_safe_for_a_terminal() -> None:
    said = message(
        Problem("STR-04", Place("x"), {"valeur": "a\nb\x1b[2J\u202e", "clé": "statut", "valeurs": ""})
    )
    assert "« a b\ufffd[2J\ufffd »" in said


def test_braces_in_an_author_s_words_are_only_words() -> None:
    assert "« {0} »" in message(Problem("STR-05", Place("x"), {"variable": "{0}", "variables": ""}))
