"""The sheet as a PDF/UA-1 file: tagged, in French, the same bytes for the same sheet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cnfs_tui.paper.glyphs import FONTS
from cnfs_tui.paper.sheet import FOOT, Kind, Sheet

if TYPE_CHECKING:
    from typst import Fonts

MAX_CHARACTERS = 20_000
"""Beyond, a sheet is no longer one, and setting it would take seconds."""

MOST_PAGES = 2

MARK = b"%PDF-"
"""How a PDF file begins."""

_TOO_LONG = "Ce document est trop long : il dépasse deux pages. Cochez moins de lignes."
_NOT_SET = "Ce document n’a pas pu être mis en page."
_PANIC = "panicked with: too long"
"""What the template says of a sheet that would not hold."""
_LONG = 30
"""From this length on, a word may not hold on its line: it goes on to the next."""
_SPECIAL = re.compile(rf"(\S{{{_LONG},}}|[\w’]{{1,12}}(?:-[\w’]{{1,12}}){{1,3}})")
_OPENING = frozenset({Kind.TITLE, Kind.HEADING})
_TEMPLATE = Path(__file__).with_name("sheet.typ")
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


def render(sheet: Sheet, *, large: bool = False) -> Pdf:
    """The PDF of the sheet, in 14 pt, or 18 pt when ``large``. Safe to call from several threads.

    Raises TooLong beyond two pages, NoTypesetter, SheetRefused.
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
            _TEMPLATE,
            root=_TEMPLATE.parent,
            font_paths=fonts,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"sheet": _data(sheet, large)},
            timestamp=_noon(sheet.day),
        )
    except RuntimeError as error:
        if _PANIC in str(error):
            raise TooLong(_TOO_LONG) from error
        raise SheetRefused(_NOT_SET) from error
    if warnings:
        raise SheetRefused(_NOT_SET) from warnings[0]
    counted = _PAGES.search(data)
    assert counted is not None, "Typst writes the tree of pages in clear"
    pages = int(counted[1])
    if pages > MOST_PAGES:
        raise TooLong(_TOO_LONG)
    return Pdf(data, pages)


@cache
def _fonts() -> Fonts:
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(sheet: Sheet, large: bool) -> str:
    """What the template is given, as JSON: sections (from each heading on), made of lines of one kind."""
    foot = {kind: [line.text for line in sheet.lines if line.kind is kind] for kind in FOOT}
    sections: list[list[dict[str, object]]] = []
    for kind, group in groupby(sheet.lines, key=lambda line: line.kind):
        if kind in _OPENING:
            sections.append([])
        if kind not in FOOT:
            sections[-1].append(
                {"kind": kind, "lines": [{"text": _runs(line.text), "mark": line.mark} for line in group]}
            )
    address = "".join(foot[Kind.ADDRESS])
    return json.dumps(
        {
            "title": sheet.title,
            "dated": sheet.day is not None,
            "large": large,
            "sections": sections,
            "most": MOST_PAGES,
            "statements": [_runs(text) for text in foot[Kind.FOOTER]],
            "address": _runs(address),
            "square": _qr_code(address) if address else None,
            "version": "".join(foot[Kind.VERSION]),
        }
    )


def _runs(text: str) -> str | list[str | dict[str, object]]:
    """The text, or its parts when some must stay in one piece (« rendez-vous ») or may be cut anywhere."""
    plain, *special = _SPECIAL.split(text)
    if not special:
        return plain
    runs: list[str | dict[str, object]] = [plain]
    for part, following in zip(special[::2], special[1::2], strict=True):
        runs += [{"text": part, "whole": len(part) < _LONG}, following]
    return runs


def _qr_code(address: str) -> str:
    """The QR code of a web address, as SVG; 15 % of it may be stained (error correction M)."""
    import segno

    return str(segno.make_qr(address, error="m").svg_inline(border=0, unit="mm"))


def _noon(day: date | None) -> int:
    """Seconds since 1970 at noon UTC, the same day everywhere in metropolitan France."""
    return int(datetime.combine(day, time(12), UTC).timestamp()) if day else 0
