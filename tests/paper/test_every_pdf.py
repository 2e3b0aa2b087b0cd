"""What a screen reader, a viewer and a search find in every file that goes on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
import pytest
from pypdf import PdfReader

from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.paper.pdf import render
from cnfs_tui.paper.sheet import Kind, Sheet
from tests.paper.conftest import Printed
from tests.paper.reading_back import alternatives, catalogue, elements, fonts
from tests.paper.shipped_sheets import PLACE, every_door, liaison_to

CODE = "Code à photographier pour ouvrir cette adresse"
BOXES = {Kind.DONE: "Case cochée", Kind.TO_DO: "Case à cocher"}


def test_every_title_is_in_the_file_and_shown_by_the_viewer(printed: Mapping[str, Printed]) -> None:
    for made in printed.values():
        pdf = PdfReader(BytesIO(made.pdf.data))
        assert pdf.metadata is not None
        assert pdf.metadata.title == made.sheet.title
        assert bool(catalogue(pdf)["/ViewerPreferences"]["/DisplayDocTitle"])


def test_every_file_is_in_french_and_by_nobody(printed: Mapping[str, Printed]) -> None:
    for made in printed.values():
        pdf = PdfReader(BytesIO(made.pdf.data))
        assert catalogue(pdf)["/Lang"] == "fr-FR"
        assert pdf.metadata is not None and "/Author" not in pdf.metadata
        assert b"dc:creator" not in catalogue(pdf)["/Metadata"].get_data()


def test_every_heading_of_the_sheet_is_one_of_the_file_in_the_same_order(
    printed: Mapping[str, Printed],
) -> None:
    expected = {Kind.TITLE: "/H1", Kind.HEADING: "/H2"}
    for made in printed.values():
        tags = [str(element.get("/S")) for element in elements(PdfReader(BytesIO(made.pdf.data)))]
        assert [tag for tag in tags if re.fullmatch(r"/H\d?", tag)] == [
            expected[line.kind] for line in made.sheet.lines if line.kind in expected
        ]


def test_every_box_and_every_code_is_told_to_those_who_do_not_see_it(printed: Mapping[str, Printed]) -> None:
    for made in printed.values():
        assert alternatives(PdfReader(BytesIO(made.pdf.data))) == spoken(made.sheet)


def spoken(sheet: Sheet) -> list[str]:
    """What must be said of each drawing, from top to bottom."""
    boxes = [BOXES[line.kind] for line in sheet.lines if line.kind in BOXES]
    return boxes + [CODE for line in sheet.lines if line.kind is Kind.ADDRESS]


def test_every_font_is_ours_and_embedded(printed: Mapping[str, Printed]) -> None:
    for made in printed.values():
        found = fonts(PdfReader(BytesIO(made.pdf.data)))
        assert sorted(name.partition("+")[2] for name in found) == ["Andika", "Andika-Bold"]
        assert all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in found.values())


def test_every_line_can_be_copied_searched_and_read_aloud(printed: Mapping[str, Printed]) -> None:
    for made in printed.values():
        *lines, version = [without_spaces(line.text) for line in made.sheet.lines]
        pages = [without_spaces(page) for page in texts_of(made.pdf.data)]
        feet = [
            f"{version}Page{number}sur{len(pages)}" if len(pages) > 1 else version
            for number in range(1, len(pages) + 1)
        ]
        assert [foot for foot, page in zip(feet, pages, strict=True) if foot not in page] == []
        words = "".join(page.replace(foot, "") for foot, page in zip(feet, pages, strict=True))
        assert [line for line in lines if line not in words] == []


def texts_of(pdf: bytes) -> list[str]:
    """The words of each page, as PDFium finds them."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def without_spaces(text: str) -> str:
    """The text without what a line break may add to it or take from it."""
    return re.sub(r"\s", "", text)


def test_the_number_of_pages_is_told_and_never_more_than_two(printed: Mapping[str, Printed]) -> None:
    for name, made in printed.items():
        pages = len(PdfReader(BytesIO(made.pdf.data)).pages)
        assert pages == made.pdf.pages <= (1 if name.endswith(", bare") else 2), name


@pytest.mark.parametrize("place", [None, PLACE], ids=["no place", "a place"])
def test_the_longest_liaison_sheet_to_every_door_holds_on_two_pages_of_large_type(
    place: Whereabouts | None,
) -> None:
    guide = load(shipped_guide())
    pages = {door.id: render(liaison_to(guide, door, place), large=True).pages for door in every_door(guide)}
    assert {door: count for door, count in pages.items() if count > 2} == {}
