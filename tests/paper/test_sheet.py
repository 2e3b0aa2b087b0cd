"""What is on the sheet, and the sheet as plain lines."""

from __future__ import annotations

import locale
from datetime import date

import pytest

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper.sheet import Kind, PlainLine, compose, day_in_words, plain_lines
from tests.paper.sample_memos import CAKE, DAY, GARDEN, sheet_of


def texts(kind: Kind, lines: tuple[PlainLine, ...]) -> list[str]:
    return [line.text for line in lines if line.kind is kind]


def test_the_sheet_of_one_skill_has_the_title_of_its_memo() -> None:
    assert sheet_of(GARDEN).title == "Je sais arroser mon jardin"


def test_the_sheet_of_several_skills_is_my_memo() -> None:
    lines = plain_lines(sheet_of(GARDEN, CAKE))
    assert texts(Kind.TITLE, lines) == ["Mon mémo"]
    assert "Je sais faire un gâteau" in texts(Kind.HEADING, lines)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 23), "Le lundi 23 novembre 2026"),
        (date(2026, 12, 1), "Le mardi 1er décembre 2026"),
        (date(2028, 2, 29), "Le mardi 29 février 2028"),
        (date(2027, 8, 15), "Le dimanche 15 août 2027"),
    ],
)
def test_the_day_is_written_in_words(day: date, words: str) -> None:
    assert day_in_words(day) == words


def test_the_day_is_french_whatever_the_locale() -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "C")
        assert day_in_words(DAY) == "Le lundi 2 mars 2026"
    finally:
        locale.setlocale(locale.LC_ALL, before)


def test_an_unknown_day_leaves_a_line_to_fill_by_hand() -> None:
    lines = plain_lines(sheet_of(CAKE, day=None))
    assert lines[1] == PlainLine(Kind.BLANK, "Le")
    assert texts(Kind.DAY, lines) == []


def test_the_lines_come_in_the_order_of_the_paper() -> None:
    lines = [(line.kind, line.mark, line.text) for line in plain_lines(sheet_of(CAKE))]
    assert lines == [
        (Kind.TITLE, "", "Je sais faire un gâteau"),
        (Kind.DAY, "", "Le lundi 2 mars 2026"),
        (Kind.HEADING, "", "Ce que j’ai fait aujourd’hui"),
        (Kind.TICK, "☑", "Je sais faire un gâteau"),
        (Kind.HEADING, "", "Pour recommencer"),
        (Kind.STEP, "1.", "Je mélange."),
        (Kind.STEP, "2.", "Je mets au four."),
        (Kind.STEP, "3.", "J’attends 30\u00a0min."),
        (Kind.STEP, "4.", "Je partage."),
        (Kind.CAUTION, "Attention\u202f:", "Le four est chaud."),
        (Kind.HEADING, "", "Pour continuer"),
        (Kind.BLANK, "", "Ma prochaine date\u202f:"),
        (Kind.TEXT, "", "Qui m’aide\u202f: France services"),
        (Kind.BLANK, "", "Téléphone\u202f:"),
        (Kind.BLANK, "", "Horaires\u202f:"),
        (
            Kind.FOOTER,
            "",
            "Ce conseil est une proposition\u202f: ce n’est pas une règle officielle.",
        ),
        (
            Kind.FOOTER,
            "",
            "Écrit avec les règles du facile à lire. Pas encore relu par des personnes concernées.",
        ),
        (Kind.FOOTER, "", "Version du guide\u202f: 3f9c1a2b"),
    ]


def test_what_to_prepare_and_the_caution_are_announced_once() -> None:
    lines = plain_lines(sheet_of(GARDEN))
    marks = [line.mark for line in lines if line.kind in {Kind.BEFORE, Kind.CAUTION}]
    assert marks == ["Avant de commencer\u202f:", "", "Attention\u202f:", ""]


def test_steps_are_numbered_again_for_each_skill() -> None:
    marks = [line.mark for line in plain_lines(sheet_of(GARDEN, CAKE)) if line.kind is Kind.STEP]
    assert marks == ["1.", "2.", "3.", "4.", "5.", "1.", "2.", "3.", "4."]


def test_a_day_when_nothing_was_done_says_nothing_of_it() -> None:
    lines = plain_lines(compose([CAKE], version="v", day=DAY))
    assert texts(Kind.TICK, lines) == []
    assert "Ce que j’ai fait aujourd’hui" not in texts(Kind.HEADING, lines)


def test_a_sheet_without_a_skill_still_says_what_was_done_and_what_is_next() -> None:
    lines = plain_lines(compose([], version="v", done=["Je sais prendre un rendez-vous."], day=DAY))
    assert texts(Kind.TITLE, lines) == ["Mon mémo"]
    assert texts(Kind.HEADING, lines) == ["Ce que j’ai fait aujourd’hui", "Pour continuer"]


def test_who_helps_is_left_to_fill_by_hand_when_no_one_is_known() -> None:
    blanks = texts(Kind.BLANK, plain_lines(compose([CAKE], version="v", day=DAY)))
    assert blanks == ["Ma prochaine date\u202f:", "Qui m’aide\u202f:", "Téléphone\u202f:", "Horaires\u202f:"]


def test_only_a_proposal_is_said_to_be_one() -> None:
    footer = " ".join(compose([CAKE], version="v").footer)
    assert "proposition" not in footer


def test_the_sheet_says_whose_guide_it_comes_from_just_above_its_hash() -> None:
    footer = compose([CAKE], version="v", guide="« Médiation 44 », par le Hub").footer
    assert footer[-2:] == (
        "Guide\u202f: «\u202fMédiation 44\u202f», par le Hub.",
        "Version du guide\u202f: v",
    )


def test_the_name_of_a_guide_commands_nothing() -> None:
    footer = compose([CAKE], version="v", guide="« [red]#emph \x1b[31m »").footer
    assert footer[-2] == "Guide\u202f: «\u202f[red]#emph \ufffd[31m\u202f»."


def test_the_sheet_never_claims_to_be_easy_to_read() -> None:
    footer = " ".join(compose([CAKE], version="v").footer)
    assert "Pas encore relu par des personnes concernées" in footer
    assert "FALC" not in footer


def test_typography_is_applied_to_every_text_that_comes_in() -> None:
    memo = MemoText("L'eau ?", ("L'eau ?",), ("L'eau ?",), ("L'eau ?",))
    sheet = compose([memo], version="v", done=["L'eau ?"], helpers=["L'eau ?"])
    words = "L’eau\u202f?"
    assert sheet.redo == (MemoText(words, (words,), (words,), (words,)),)
    assert (sheet.title, sheet.done, sheet.helpers) == (words, (words,), (words,))


def test_hidden_characters_never_reach_the_sheet_and_a_line_is_one_line() -> None:
    sheet = compose([], version="v\u202e", done=["a\x1b[31m\nb"])
    assert sheet.done == ("a\ufffd[31m b",)
    assert all("\u202e" not in line for line in sheet.footer)


def test_the_preview_shows_the_question_mark_that_will_print_for_an_unknown_character() -> None:
    lines = plain_lines(compose([], version="v", done=["中 😀 \x07"]))
    assert texts(Kind.TICK, lines) == ["? ? ?"]
