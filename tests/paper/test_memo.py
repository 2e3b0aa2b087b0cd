"""What is on the sheet, and the sheet as plain lines."""

from __future__ import annotations

import locale
from datetime import date

import pytest

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper.memo import Form, compose
from cnfs_tui.paper.sheet import Kind, Line, Origin, Sheet, day_in_words
from tests.paper.sample_memos import CAKE, DAY, GARDEN, sheet_of

V = Origin("v")


def texts(kind: Kind, sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines if line.kind is kind]


def foot(sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines if line.kind in {Kind.FOOTER, Kind.ADDRESS, Kind.VERSION}]


def test_the_sheet_of_one_skill_has_the_title_of_its_memo() -> None:
    assert sheet_of(GARDEN).title == "Je sais arroser mon jardin"


def test_the_sheet_of_several_skills_is_my_memo() -> None:
    sheet = sheet_of(GARDEN, CAKE)
    assert texts(Kind.TITLE, sheet) == ["Mon mémo"]
    assert "Je sais faire un gâteau" in texts(Kind.HEADING, sheet)


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
    sheet = sheet_of(CAKE, day=None)
    assert sheet.lines[1] == Line(Kind.BLANK, "Le")
    assert texts(Kind.DAY, sheet) == []


def test_the_lines_come_in_the_order_of_the_paper() -> None:
    lines = [(line.kind, line.mark, line.text) for line in sheet_of(CAKE).lines]
    assert lines == [
        (Kind.TITLE, "", "Je sais faire un gâteau"),
        (Kind.DAY, "", "Le lundi 2 mars 2026"),
        (Kind.HEADING, "", "Ce que j’ai fait aujourd’hui"),
        (Kind.DONE, "☑", "Je sais faire un gâteau"),
        (Kind.HEADING, "", "Pour recommencer"),
        (Kind.STEP, "1.", "Je mélange."),
        (Kind.STEP, "2.", "Je mets au four."),
        (Kind.STEP, "3.", "J’attends 30\u00a0min."),
        (Kind.STEP, "4.", "Je partage."),
        (Kind.CAUTION, "Attention.", "Le four est chaud."),
        (Kind.HEADING, "", "Pour continuer"),
        (Kind.BLANK, "", "Ma prochaine date\u202f:"),
        (Kind.BLANK, "", "Mon prochain atelier\u202f:"),
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
        (Kind.VERSION, "", "Version du guide\u202f: 3f9c1a2b"),
    ]


def test_what_to_prepare_and_the_caution_are_announced_once() -> None:
    sheet = sheet_of(GARDEN)
    marks = [line.mark for line in sheet.lines if line.kind in {Kind.BEFORE, Kind.CAUTION}]
    assert marks == ["Avant de commencer.", "", "Attention.", ""]


def test_steps_are_numbered_again_for_each_skill() -> None:
    marks = [line.mark for line in sheet_of(GARDEN, CAKE).lines if line.kind is Kind.STEP]
    assert marks == ["1.", "2.", "3.", "4.", "5.", "1.", "2.", "3.", "4."]


def test_a_day_when_nothing_was_done_says_nothing_of_it() -> None:
    sheet = compose([CAKE], V, day=DAY)
    assert texts(Kind.DONE, sheet) == []
    assert "Ce que j’ai fait aujourd’hui" not in texts(Kind.HEADING, sheet)


def test_a_sheet_without_a_skill_still_says_what_was_done_and_what_is_next() -> None:
    sheet = compose([], V, done=["Je sais prendre un rendez-vous."], day=DAY)
    assert texts(Kind.TITLE, sheet) == ["Mon mémo"]
    assert texts(Kind.HEADING, sheet) == ["Ce que j’ai fait aujourd’hui", "Pour continuer"]


def test_who_helps_is_left_to_fill_by_hand_when_no_one_is_known() -> None:
    blanks = texts(Kind.BLANK, compose([CAKE], V, day=DAY))
    assert blanks[2:] == ["Qui m’aide\u202f:", "Téléphone\u202f:", "Horaires\u202f:"]


def test_only_a_proposal_is_said_to_be_one() -> None:
    assert "proposition" not in " ".join(foot(compose([CAKE], V)))


def test_the_sheet_says_whose_guide_it_comes_from_just_above_its_hash() -> None:
    sheet = compose([CAKE], Origin("v", "« Médiation 44 », par le Hub"))
    assert foot(sheet)[-2:] == [
        "Source\u202f: «\u202fMédiation 44\u202f», par le Hub.",
        "Version du guide\u202f: v",
    ]


def test_the_address_of_the_guide_stands_alone_on_its_line() -> None:
    sheet = compose([CAKE], Origin("v", address="https://exemple.fr/a?b=c"))
    assert texts(Kind.ADDRESS, sheet) == ["https://exemple.fr/a?b=c"]
    assert texts(Kind.ADDRESS, compose([CAKE], V)) == []


def test_the_name_of_a_guide_commands_nothing() -> None:
    sheet = compose([CAKE], Origin("v", "« [red]#emph \x1b[31m »"))
    assert foot(sheet)[-2] == "Source\u202f: «\u202f[red]#emph ?[31m\u202f»."


def test_the_sheet_never_claims_to_be_easy_to_read() -> None:
    words = " ".join(foot(compose([CAKE], V)))
    assert "Pas encore relu par des personnes concernées" in words
    assert "FALC" not in words


def test_typography_is_applied_to_every_text_that_comes_in() -> None:
    memo = MemoText("L'eau ?", ("L'eau ?",), ("L'eau ?",), ("L'eau ?",))
    sheet = compose([memo], V, done=["L'eau ?"], to_tick=["L'eau ?"], helper="L'eau ?")
    words = [line.text for line in sheet.lines if "eau" in line.text]
    assert words == ["L’eau\u202f?"] * 6 + ["Qui m’aide\u202f: L’eau\u202f?"]


def test_hidden_characters_never_reach_the_sheet_and_a_line_is_one_line() -> None:
    sheet = compose([], Origin("v\u202e"), done=["a\x1b[31m\nb"])
    assert texts(Kind.DONE, sheet) == ["a?[31m b"]
    assert all("\u202e" not in line for line in foot(sheet))


def test_a_character_the_paper_cannot_show_is_a_question_mark_on_the_preview_too() -> None:
    assert texts(Kind.DONE, compose([], V, done=["中 😀 \x07"])) == ["? ? ?"]


def test_a_workshop_gives_its_title_and_boxes_to_tick_by_hand() -> None:
    sheet = compose([GARDEN, CAKE], V, title="Atelier cuisine", to_tick=["Je sais cuisiner."])
    assert sheet.title == "Atelier cuisine"
    assert Line(Kind.TO_DO, "Je sais cuisiner.", "☐") in sheet.lines


def test_a_known_date_is_written_in_words_and_another_left_to_write() -> None:
    known = compose([CAKE], V, next_date=date(2026, 3, 20))
    assert "Ma prochaine date\u202f: vendredi 20 mars 2026" in texts(Kind.TEXT, known)
    assert "Ma prochaine date\u202f:" in texts(Kind.BLANK, compose([CAKE], V))


def test_the_shorter_forms_say_less_of_each_skill_and_never_lose_a_caution() -> None:
    whole, steps, cautions = (compose([GARDEN, CAKE], V, form=form) for form in Form)
    assert texts(Kind.BEFORE, whole) and not texts(Kind.BEFORE, steps)
    assert texts(Kind.STEP, steps) == texts(Kind.STEP, whole)
    assert not texts(Kind.STEP, cautions)
    assert texts(Kind.CAUTION, cautions) == texts(Kind.CAUTION, whole)
