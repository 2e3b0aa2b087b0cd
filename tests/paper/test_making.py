"""From sheets to a file: two pages at most, never smaller type, always a way out."""

from __future__ import annotations

import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from cnfs_tui.guide.memo_text import MemoText
from cnfs_tui.paper.making import make
from cnfs_tui.paper.memo import Form, compose
from cnfs_tui.paper.pdf import SheetRefused
from cnfs_tui.paper.sheet import Sheet
from tests.paper.sample_memos import CAKE, DAY, GARDEN, ORIGIN, liaison_sheet


def forms(*memos: MemoText) -> list[Sheet]:
    done = [memo.title for memo in memos]
    return [compose(memos, ORIGIN, done=done, day=DAY, form=form) for form in Form]


def test_what_holds_is_said_whole() -> None:
    whole, *_ = forms(GARDEN)
    made = make(forms(GARDEN))
    assert (made.sheet, made.suffix, made.pages) == (whole, ".pdf", 1)
    assert len(PdfReader(BytesIO(made.data)).pages) == 1


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("skills", range(1, 13))
def test_up_to_twelve_skills_hold_on_two_pages_the_fullest_form_that_does(skills: int, large: bool) -> None:
    memos = [GARDEN, CAKE] * 6
    made = make(forms(*memos[:skills]), large=large)
    assert made.pages is not None and made.pages <= 2
    for fuller in forms(*memos[:skills]):
        if fuller == made.sheet:
            break
        with pytest.raises(SheetRefused):
            make([fuller], large=large)


def test_what_cannot_hold_on_two_pages_is_refused_with_a_way_out() -> None:
    endless = MemoText("Je sais", (), ("a",), ("Je fais attention à tout, tout le temps. " * 150,))
    with pytest.raises(SheetRefused, match="Cochez moins de lignes"):
        make(forms(endless))
    with pytest.raises(SheetRefused, match="caractères normaux"):
        make(forms(endless), large=True)


def test_a_computer_without_the_typesetter_gets_a_page_for_its_browser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    for sheets in (forms(GARDEN), [liaison_sheet()]):
        made = make(sheets)
        assert (made.sheet, made.suffix, made.pages) == (sheets[0], ".html", None)
        assert sheets[0].title in made.data.decode()
