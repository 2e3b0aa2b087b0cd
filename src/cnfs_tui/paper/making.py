"""From the forms a sheet may take to one file: a PDF of two pages at most, else a page for the browser."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cnfs_tui.paper.pdf import MOST_PAGES, NoTypesetter, TooLong, render
from cnfs_tui.paper.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Made:
    """A file ready to be written: the sheet it shows, its bytes, its suffix (``.pdf``, ``.html``).

    ``pages`` is None where only the browser will know.
    """

    sheet: Sheet
    data: bytes
    suffix: str
    pages: int | None
    large: bool


def make(forms: Iterable[Sheet], *, large: bool = False, most_pages: int = MOST_PAGES) -> Made:
    """The first of ``forms`` (from the whole one to the shortest) that holds on ``most_pages``.

    Type is never made smaller to hold. Without the typesetter, the whole form as HTML. Raises TooLong,
    SheetRefused.
    """
    for sheet in forms:
        try:
            pdf = render(sheet, large=large, most_pages=most_pages)
        except NoTypesetter:
            return _for_the_browser(sheet, large)
        except TooLong:
            continue
        return Made(sheet, pdf.data, ".pdf", pdf.pages, large)
    smaller = ", ou choisissez les caractères normaux" if large else ""
    raise TooLong(f"Ce document est trop long : il dépasse deux pages. Cochez moins de lignes{smaller}.")


def _for_the_browser(sheet: Sheet, large: bool) -> Made:
    from cnfs_tui.paper.html import page

    return Made(sheet, page(sheet, large=large).encode(), ".html", None, large)
