"""Problems for a reader."""

from __future__ import annotations

import json
import re

import pytest
from rich.cells import cell_len

from cnfs_tui.guide.problems.messages import remedy, why
from cnfs_tui.guide.problems.problem import Place, Problem, Severity
from cnfs_tui.guide.problems.report import Page, as_data, lines, screenful
from cnfs_tui.typography import printable
from tests.guide.small_guide import SmallGuide

UNKNOWN_CASE = Problem(
    "REF-01",
    Place("rules/arbre.yaml", 12, 22, 10, "      coup de pouce: faire-avce"),
    {"mot": "faire-avce", "suggestion": "Vouliez-vous écrire « faire-avec » ? ", "connus": "faire-avec"},
)


def emptied(place: Place) -> Problem:
    return Problem("SYN-18", place)


def test_a_problem_is_a_line_editors_can_jump_to_its_text_underlined_why_and_its_remedy() -> None:
    head, excerpt, underline, why, remedy, blank = lines([UNKNOWN_CASE])
    assert head.startswith("rules/arbre.yaml:12:22: REF-01 ")
    assert "« faire-avce »" in head
    assert excerpt == "        12 │       coup de pouce: faire-avce"
    assert underline == "           │                      ^^^^^^^^^^"
    assert why == "      Une personne dans cette situation resterait sans recommandation."
    assert remedy.startswith("      Vouliez-vous écrire « faire-avec » ?")
    assert blank == ""


def test_the_line_drawn_stands_right_under_the_words_at_fault() -> None:
    _, excerpt, underline, *_ = lines([UNKNOWN_CASE])
    assert excerpt[underline.index("^") :] == "faire-avce"


def test_a_problem_without_text_to_show_has_no_excerpt() -> None:
    assert len(list(lines([Problem("FIC-01", Place("rules/cas.yaml"))]))) == 4
    assert len(list(lines([emptied(Place("rules/cas.yaml", 1, 1, 1, "   "))]))) == 4


def test_a_long_line_is_shown_around_the_words_at_fault() -> None:
    line = "a" * 300 + "FAUTE" + "b" * 300
    _, excerpt, underline, *_ = lines([emptied(Place("x", 1, 301, 5, line))])
    assert len(excerpt) < 90
    start = underline.index("^")
    assert excerpt[start : start + underline.count("^")] == "FAUTE"


def test_words_longer_than_the_screen_are_underlined_to_the_end_of_what_is_shown() -> None:
    _, excerpt, underline, *_ = lines([emptied(Place("x", 1, 4, 500, "a: " + "b" * 500))])
    assert len(underline) == len(excerpt)


def test_a_line_that_is_cut_shows_where() -> None:
    line = "a" * 300 + "FAUTE" + "b" * 300
    _, excerpt, *_ = lines([emptied(Place("x", 1, 301, 5, line))])
    shown = excerpt.partition("│ ")[2]
    assert (shown[0], shown[-1]) == ("…", "…")


@pytest.mark.parametrize("before", ["", "漢字", "🙂🙂", "e\u0301e\u0301te\u0301 "])
@pytest.mark.parametrize("words", ["FAUTE", "漢字", "ete\u0301"])
def test_the_line_drawn_follows_wide_and_stacked_letters(before: str, words: str) -> None:
    line = f"clé: {before}{words} fin"
    place = Place("x", 1, line.index(words) + 1, len(words), line)
    _, excerpt, underline, *_ = lines([emptied(place)])
    start = len(excerpt) - len(line)
    assert underline.index("^") == start + cell_len(line[: line.index(words)])
    assert underline.count("^") == cell_len(words)


def test_sentences_are_folded_on_a_narrow_page_and_the_first_line_never_is() -> None:
    head, _, _, *rest = lines([UNKNOWN_CASE], Page(columns=44))
    assert len(head) > 44
    assert all(len(line) < 44 for line in rest)
    assert not any(line.endswith(("«", "« ")) or line.lstrip().startswith(("»", "?", ":")) for line in rest)
    folded = " ".join(line.strip() for line in rest)
    assert remedy(UNKNOWN_CASE) in folded


def test_colours_change_no_word() -> None:
    plain, coloured = list(lines([UNKNOWN_CASE])), list(lines([UNKNOWN_CASE], Page(colour=True)))
    assert coloured != plain
    assert [re.sub("\x1b\\[[0-9]*m", "", line) for line in coloured] == plain
    assert [line.count("\x1b") % 2 for line in coloured] == [0] * len(coloured)


def test_a_tabulation_does_not_shift_the_underline() -> None:
    _, excerpt, underline, *_ = lines([emptied(Place("x", 1, 4, 1, "a:\tb"))])
    assert excerpt[underline.index("^")] == "b"


def test_a_place_just_after_the_end_of_a_line_is_still_underlined() -> None:
    _, excerpt, underline, *_ = lines([emptied(Place("x", 1, 3, 1, "a:"))])
    assert underline.index("^") == len(excerpt)


def test_text_to_paste_is_shown_just_as_it_goes_in_the_file() -> None:
    problem = Problem("SYN-18", Place("x"), paste="cas:\n  orienter:")
    told = list(lines([problem]))
    assert told[-4:] == ["      À coller :", "cas:", "  orienter:", ""]


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("number", [1, 99_999])
@pytest.mark.parametrize("column", [1, 40, 250])
def test_a_line_quoted_is_never_wider_than_the_page(columns: int, number: int, column: int) -> None:
    place = Place("x", number, column, 5, "a" * (column - 1) + "FAUTE" + "b" * 300)
    _, excerpt, underline, *_ = lines([emptied(place)], Page(columns))
    assert max(len(excerpt), len(underline)) < columns
    assert excerpt[underline.index("^") : underline.rindex("^") + 1] == "FAUTE"


def test_a_screen_holds_whole_problems_and_says_how_many_are_left() -> None:
    many = [UNKNOWN_CASE] * 5
    one = len(list(lines([UNKNOWN_CASE])))
    assert list(screenful(many, 200, 5 * one)) == list(lines(many))
    *told, last = screenful(many, 200, 5 * one - 1)
    assert told == list(lines(many[:4]))
    assert last == "… et 1 autre : corrigez d’abord ceux-ci, ou ajoutez --tout."
    assert "… et 4 autres :" in list(screenful(many, 200, 1))[-1]


def test_a_line_wider_than_the_screen_counts_for_several() -> None:
    many = [UNKNOWN_CASE] * 2
    rows = len(list(lines(many)))
    assert list(screenful(many, 1_000, rows)) == list(lines(many))
    assert "… et 1 autre" in list(screenful(many, 40, rows))[-1]


def test_a_warning_says_it_is_one() -> None:
    head, *_ = lines([Problem("LOG-04", Place("x"), {"critère": "urgence", "mot": "oui"}, Severity.WARNING)])
    assert head.startswith("x:1:1: LOG-04 avertissement : « urgence »")


def test_problems_follow_one_another_in_the_order_given() -> None:
    heads = [
        line for line in lines([UNKNOWN_CASE, emptied(Place("x"))]) if ": SYN-" in line or ": REF-" in line
    ]
    assert [head.partition(":")[0] for head in heads] == ["rules/arbre.yaml", "x"]


def test_nothing_of_a_hostile_file_reaches_the_terminal_as_it_is(guide: SmallGuide) -> None:
    guide.write("rules/cas.yaml", "\tcas: \x1b]0;titre\x07\u202e\n")
    guide.write("rules/acteurs.yaml", '"a\\e[2J": x\n"a\\e[2J": y\n')
    guide.write("memos/\x1b[2J.md", "")
    for line in lines(guide.examine().problems):
        assert line == printable(line)


def test_a_problem_as_data_holds_what_the_command_line_promises() -> None:
    data = as_data(UNKNOWN_CASE)
    promised = ["code", "gravite", "fichier", "ligne", "colonne", "message", "remede"]
    assert [key for key in data if key in promised] == promised
    assert (data["pourquoi"], data["a_coller"]) == (why(UNKNOWN_CASE), "")
    assert (data["code"], data["gravite"]) == ("REF-01", "erreur")
    assert (data["fichier"], data["ligne"], data["colonne"]) == ("rules/arbre.yaml", 12, 22)
    assert json.loads(json.dumps(data)) == data
