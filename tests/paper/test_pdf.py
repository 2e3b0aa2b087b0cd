"""The memo as a PDF: readable by everyone, the same every time, and never a program."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper import pdf as pdf_module
from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.pdf import MAX_CHARACTERS, NoTypesetter, SheetRefused, TooLong
from cnfs_tui.paper.pdf import render as render_pdf
from cnfs_tui.paper.sheet import FOOT, Kind, Origin, Sheet
from tests.paper.reading_back import catalogue, elements
from tests.paper.sample_memos import CAKE, DAY, GARDEN, liaison_sheet, sheet_of

HOSTILE = (
    '#read("/etc/passwd") *gras* $x^2$ @ref <lab> \\u{41} // com '
    '#panic("x") #import "@preview/cades:0.3.0": qr <script>alert(1)</script> %PDF \\ `raw` --- ~ _a_ = T'
)

V = Origin("v")


def render(sheet: Sheet, *, large: bool = False) -> bytes:
    return render_pdf(sheet, large=large).data


@pytest.fixture(scope="module")
def memo() -> PdfReader:
    return opened(render(sheet_of(GARDEN, CAKE)))


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def text_of(pdf: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pdf.pages)


def test_the_pdf_is_tagged_and_claims_pdf_ua(memo: PdfReader) -> None:
    assert bool(catalogue(memo)["/MarkInfo"]["/Marked"])
    assert b"pdfuaid:part" in catalogue(memo)["/Metadata"].get_data()
    found = [element.get("/S") for element in elements(memo)]
    assert found.count("/H1") == 1
    assert found.count("/H2") == 4
    assert found.count("/Figure") == 2
    assert found.count("/LI") == 2 + 5 + 4


def test_all_the_lines_of_the_preview_are_on_the_page_as_text(memo: PdfReader) -> None:
    words = text_of(memo).replace("\n", " ")
    for line in sheet_of(GARDEN, CAKE).lines:
        assert line.text in words
        if line.kind is not Kind.DONE:
            assert line.mark in words


def test_the_narrow_space_stays_in_the_text_that_is_copied_or_read_aloud(memo: PdfReader) -> None:
    assert "il pleut\u202f?" in text_of(memo)


def test_a_compound_word_is_never_cut_at_its_hyphen() -> None:
    for length in range(20):
        words = "a" * length + " je note mon rendez-vous et encore un rendez-vous puis un rendez-vous"
        text = text_of(opened(render(compose([], V, done=[words]))))
        assert text.count("rendez-vous") == 3


@pytest.mark.parametrize(
    ("sheet", "large", "sizes"),
    [
        (sheet_of(*[GARDEN] * 5), False, [11, 14, 18, 24]),
        (sheet_of(GARDEN), True, [14, 18, 22, 28]),
        (liaison_sheet(), False, [11, 14, 18, 24]),
        (liaison_sheet(), True, [14, 18, 22, 28]),
    ],
    ids=["memo", "large memo", "liaison sheet", "large liaison sheet"],
)
def test_nothing_is_in_smaller_type_than_the_body_but_the_foot(
    sheet: Sheet, large: bool, sizes: list[int]
) -> None:
    words: dict[float, str] = {}

    def note(text: str, _cm: Any, matrix: Any, _font: Any, size: float) -> None:
        if text.strip():
            points = round(size * abs(matrix[3]), 1)
            words[points] = words.get(points, "") + text

    for page in opened(render(sheet, large=large)).pages:
        page.extract_text(visitor_text=note)
    assert sorted(words) == sizes
    (foot, *_), above = sizes, [line.text for line in sheet.lines if line.kind not in FOOT]
    assert [text for text in above if text in words[foot]] == []


def test_two_skills_hold_on_one_page(memo: PdfReader) -> None:
    assert len(memo.pages) == 1
    assert "Page 1" not in text_of(memo)


def test_two_long_skills_still_hold_on_one_page() -> None:
    assert len(opened(render(sheet_of(GARDEN, GARDEN))).pages) == 1


def test_six_skills_hold_on_two_numbered_pages() -> None:
    pdf = opened(render(sheet_of(*[CAKE] * 6)))
    assert len(pdf.pages) == 2
    assert [f"Page {n} sur 2" in pdf.pages[n - 1].extract_text() for n in (1, 2)] == [True, True]


def test_a_skill_is_not_cut_in_two_when_that_takes_no_more_pages() -> None:
    pdf = opened(render(sheet_of(GARDEN, CAKE, CAKE)))
    assert len(pdf.pages) == 2
    for page in pdf.pages:
        text = page.extract_text()
        assert text.count("1. ") == text.count("Attention")


def test_a_skill_is_cut_in_two_rather_than_taking_a_third_page() -> None:
    assert len(opened(render(sheet_of(*[GARDEN] * 5))).pages) == 2


def test_a_skill_longer_than_a_page_goes_on_to_the_next_and_loses_nothing() -> None:
    steps = tuple(f"Je fais le geste {n}." for n in range(1, 46))
    text = text_of(opened(render(sheet_of(MemoText("Je sais tout faire", (), steps, ("Ouf.",))))))
    assert all(step in text for step in steps)


def test_the_date_of_the_file_is_the_day_of_the_sheet_or_none_at_all() -> None:
    dated, undated = (opened(render(sheet_of(CAKE, day=day))).metadata for day in (DAY, None))
    assert dated is not None and dated.creation_date is not None
    assert dated.creation_date.date() == DAY
    assert undated is None or undated.creation_date is None


def test_several_threads_may_render_at_once() -> None:
    sheets = [sheet_of(GARDEN), sheet_of(CAKE), sheet_of(GARDEN, CAKE)] * 4
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(render, sheets))
    assert together == [render(sheet) for sheet in sheets]


def test_hostile_words_are_printed_as_words_wherever_they_stand() -> None:
    evil = MemoText(HOSTILE, (HOSTILE,), (HOSTILE,), (HOSTILE,))
    sheet = compose([evil, CAKE], V, done=[HOSTILE], helper=HOSTILE, day=DAY)
    text = text_of(opened(render(sheet))).replace("\n", "").replace(" ", "")
    assert text.count('#read("/etc/passwd")*gras*$x^2$@ref<lab>\\u{41}//com#panic("x")') == 6
    assert "root:" not in text


def test_a_hostile_title_is_the_title() -> None:
    pdf = opened(render(compose([MemoText(HOSTILE, (), ("a",), ("b",))], V)))
    assert pdf.metadata is not None
    assert pdf.metadata.title == HOSTILE


@pytest.mark.parametrize(
    "odd", ["\x00", "\x1b[31m", "\u202e", "中", "😀", "\ud800", "e\u0301", "ﷺ", "\ue000"]
)
def test_a_character_that_cannot_print_is_a_question_mark_and_the_rest_is_printed(odd: str) -> None:
    text = text_of(opened(render(compose([], V, done=[f"avant {odd} après"]))))
    assert "avant" in text and "après" in text
    assert "\x1b" not in text and "\u202e" not in text


def test_what_does_not_hold_on_two_pages_is_refused_in_each_size_it_overflows() -> None:
    sheet = sheet_of(*[GARDEN] * 5)
    assert render(sheet)
    with pytest.raises(TooLong, match="deux pages"):
        render(sheet, large=True)
    with pytest.raises(TooLong, match="deux pages"):
        render(sheet_of(*[GARDEN] * 9))


def test_too_long_a_memo_is_refused_in_french() -> None:
    endless = MemoText("Je sais", (), ("mot " * (MAX_CHARACTERS // 4),), ("Non.",))
    with pytest.raises(SheetRefused, match="trop long"):
        render(compose([endless], V))


def test_a_warning_of_the_typesetter_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[])
    monkeypatch.setattr(pdf_module, "_fonts", lambda: nowhere)
    with pytest.raises(SheetRefused, match="mis en page") as caught:
        render(sheet_of(CAKE))
    assert caught.value.__cause__ is not None


def test_an_error_of_the_typesetter_is_a_refusal() -> None:
    with pytest.raises(SheetRefused, match="mis en page") as caught:
        render(compose([MemoText("", (), ("a",), ("b",))], V))
    assert isinstance(caught.value.__cause__, typst.TypstError)


def test_a_computer_without_the_typesetter_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NoTypesetter, match="ordinateur"):
        render(sheet_of(CAKE))
