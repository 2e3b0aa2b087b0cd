"""What a trainer prints cannot be taken for a real paper, whatever its form."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from cnfs_tui.paper.html import page
from cnfs_tui.paper.pdf import render
from cnfs_tui.paper.plain import text
from cnfs_tui.paper.sheet import Kind, Sheet, exercised
from tests.paper.sample_memos import GARDEN, liaison_sheet, sheet_of
from tests.paper.scanning import scan

SHEETS = [sheet_of(GARDEN), liaison_sheet()]
every_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=["memo", "liaison"])


@every_sheet
def test_the_word_is_written_across_every_page(sheet: Sheet) -> None:
    for large in (False, True):
        real = scan(render(sheet, large=large).data)
        marked = scan(render(exercised(sheet), large=large).data)
        for before, after in zip(real, marked, strict=False):
            right, top, bottom = before.width, before.height // 5, before.height // 2
            corner = (right * 2 // 3, top, right * 9 // 10, bottom)  # where a sheet has few words
            assert after.part(*corner).count(0) > before.part(*corner).count(0) + 300


@every_sheet
def test_it_is_said_to_those_who_do_not_see_it_and_nothing_else_changes(sheet: Sheet) -> None:
    marked = exercised(sheet)
    added = [line for line in marked.lines if line not in sheet.lines]
    assert [line.kind for line in added] == [Kind.FOOTER]
    assert "Exercice" in added[0].text
    words = "".join(p.extract_text() for p in PdfReader(BytesIO(render(marked).data)).pages)
    assert "cette feuille ne concerne personne" in words.replace("\n", " ")


@every_sheet
def test_the_web_page_and_the_plain_text_say_it_too(sheet: Sheet) -> None:
    assert "EXERCICE" in page(exercised(sheet)) and "EXERCICE" not in page(sheet)
    assert text(exercised(sheet)).splitlines()[0].strip("*") == " EXERCICE "
    assert "EXERCICE" not in text(sheet)
