"""The sheet as a PDF/UA-1 file: tagged, in French, the same bytes for the same sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from cnfs_tui.paper.glyphs import FONTS
from cnfs_tui.paper.sheet import Sheet
from cnfs_tui.paper.template import PANIC, TEMPLATE, template_data

if TYPE_CHECKING:
    from typst import Fonts

MAX_CHARACTERS = 20_000
"""Beyond, a sheet is no longer one, and setting it would take seconds."""

MOST_PAGES = 2
"""What a person takes home."""

MARK = b"%PDF-"
"""How a PDF file begins."""

_TOO_LONG = "Ce document est trop long : il dépasse deux pages. Cochez moins de lignes."
_NOT_SET = "Ce document n’a pas pu être mis en page."
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")


class SheetRefused(Exception):
    """No file could be made; the message is a French sentence for the user, the cause is for the log."""


class TooLong(SheetRefused):
    """It takes more pages than it may."""


class NoTypesetter(SheetRefused):
    """Typst cannot be loaded on this computer."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """The bytes of a PDF file, and how many pages it has."""

    data: bytes
    pages: int


def render(sheet: Sheet, *, large: bool = False, most_pages: int = MOST_PAGES) -> Pdf:
    """The PDF of the sheet, in 14 pt, or 18 pt when ``large``. Safe to call from several threads.

    Raises TooLong beyond ``most_pages``, NoTypesetter, SheetRefused.
    """
    if sum(len(line.text) for line in sheet.lines) > MAX_CHARACTERS:
        raise TooLong(_TOO_LONG)
    try:
        import typst

        fonts = _fonts()
    except (ImportError, OSError) as error:
        raise NoTypesetter("Cet ordinateur ne sait pas mettre ce document en page.") from error
    try:
        data, warnings = typst.compile_with_warnings(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=fonts,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"sheet": template_data(sheet, large=large, most_pages=most_pages)},
            timestamp=_noon(sheet.day),
        )
    except RuntimeError as error:
        if PANIC in str(error):
            raise TooLong(_TOO_LONG) from error
        raise SheetRefused(_NOT_SET) from error
    if warnings:
        raise SheetRefused(_NOT_SET) from warnings[0]
    counted = _PAGES.search(data)
    assert counted is not None, "Typst writes the tree of pages in clear"
    pages = int(counted[1])
    if pages > most_pages:
        raise TooLong(_TOO_LONG)
    return Pdf(data, pages)


@cache
def _fonts() -> Fonts:
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _noon(day: date | None) -> int:
    """Seconds since 1970 at noon UTC, the same day everywhere in metropolitan France."""
    return int(datetime.combine(day, time(12), UTC).timestamp()) if day else 0
