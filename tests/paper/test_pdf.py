"""The memo as a PDF: readable by everyone, the same every time, and never a program."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
import typst
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper import pdf as pdf_module
from cnfs_tui.paper.memo import compose
from cnfs_tui.paper.pdf import MAX_CHARACTERS, NoTypesetter, SheetRefused
from cnfs_tui.paper.pdf import render as render_pdf
from cnfs_tui.paper.sheet import Kind, Origin, Sheet
from tests.paper.sample_memos import CAKE, DAY, GARDEN, sheet_of

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


def catalogue(pdf: PdfReader) -> Any:
    return pdf.trailer["/Root"]


def elements(pdf: PdfReader) -> Iterator[DictionaryObject]:
    """The elements of the tagged PDF, in reading order."""
    waiting: list[Any] = [catalogue(pdf)["/StructTreeRoot"]["/K"]]
    while waiting:
        element = waiting.pop(0).get_object()
        if isinstance(element, ArrayObject):
            waiting[:0] = element
        elif isinstance(element, DictionaryObject):
            yield element
            waiting[:0] = [element["/K"]] if "/K" in element else []


def test_the_pdf_has_the_title_of_the_sheet_and_shows_it(memo: PdfReader) -> None:
    assert memo.metadata is not None
    assert memo.metadata.title == "Mon mémo"
    assert bool(catalogue(memo)["/ViewerPreferences"]["/DisplayDocTitle"])


def test_the_pdf_says_it_is_in_french(memo: PdfReader) -> None:
    assert catalogue(memo)["/Lang"] == "fr-FR"


def test_the_pdf_is_tagged_and_claims_pdf_ua(memo: PdfReader) -> None:
    assert bool(catalogue(memo)["/MarkInfo"]["/Marked"])
    assert b"pdfuaid:part" in catalogue(memo)["/Metadata"].get_data()
    found = [element.get("/S") for element in elements(memo)]
    assert found.count("/H1") == 1
    assert found.count("/H2") == 4
    assert found.count("/Figure") == 2
    assert found.count("/LI") == 2 + 5 + 4


def test_every_tick_is_told_to_those_who_do_not_see_it() -> None:
    pdf = opened(render(sheet_of(CAKE)))
    assert [str(element["/Alt"]) for element in elements(pdf) if "/Alt" in element] == ["Case cochée"]


def test_every_font_is_ours_and_embedded(memo: PdfReader) -> None:
    fonts: dict[str, Any] = {}
    for page in memo.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[str(descendant["/BaseFont"])] = descendant["/FontDescriptor"]
    assert sorted(name.partition("+")[2] for name in fonts) == ["Andika", "Andika-Bold"]
    assert all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in fonts.values())


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


def test_no_memo_has_smaller_type_than_fourteen_points_but_for_the_foot() -> None:
    sizes: dict[float, str] = {}

    def note(text: str, _cm: Any, matrix: Any, _font: Any, size: float) -> None:
        if text.strip():
            points = round(size * abs(matrix[3]), 1)
            sizes[points] = sizes.get(points, "") + text

    for page in opened(render(sheet_of(*[GARDEN] * 6))).pages:
        page.extract_text(visitor_text=note)
    assert sorted(sizes) == [11, 14, 18, 24]
    assert "Je remplis" not in sizes[11]


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
    steps = tuple(f"Je fais le geste {n}." for n in range(1, 61))
    text = text_of(opened(render(sheet_of(MemoText("Je sais tout faire", (), steps, ("Ouf.",))))))
    assert all(step in text for step in steps)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert render(sheet_of(GARDEN)) == render(sheet_of(GARDEN))


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Cayenne"])
@pytest.mark.parametrize("dated", [True, False])
def test_another_process_in_another_place_gives_the_same_bytes(zone: str, dated: bool) -> None:
    day = DAY if dated else None
    code = (
        "import hashlib, datetime\n"
        "from cnfs_tui.paper.pdf import render\n"
        "from tests.paper.sample_memos import GARDEN, sheet_of\n"
        f"print(hashlib.sha256(render(sheet_of(GARDEN, day={day!r})).data).hexdigest())"
    )
    environment = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    other = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert other.stdout.strip() == hashlib.sha256(render(sheet_of(GARDEN, day=day))).hexdigest()


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
    sheet = compose([evil, CAKE], Origin(HOSTILE), done=[HOSTILE], helper=HOSTILE, day=DAY)
    text = text_of(opened(render(sheet))).replace("\n", "").replace(" ", "")
    assert (
        text.count('#read("/etc/passwd")*gras*$x^2$@ref<lab>\\u{41}//com#panic("x")') == 8
    )  # one on each foot
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
