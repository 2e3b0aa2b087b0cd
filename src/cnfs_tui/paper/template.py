"""What the template of Typst is given: the lines of a sheet as data, of which no word is ever evaluated."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path

from cnfs_tui.paper.sheet import FOOT, Kind, Sheet

TEMPLATE = Path(__file__).with_name("sheet.typ")
PANIC = "panicked with: too long"
"""What the template says of a sheet that would not hold."""

_OPENING = frozenset({Kind.TITLE, Kind.HEADING})
_LONG = 30
"""From this length on, a word may not hold on its line: it goes on to the next."""
_SPECIAL = re.compile(rf"(\S{{{_LONG},}}|[\w’]{{1,12}}(?:-[\w’]{{1,12}}){{1,3}})")


def template_data(sheet: Sheet, *, large: bool, most_pages: int) -> str:
    """What the template is given, as JSON: sections (from each heading on), made of lines of one kind.

    ``most_pages``: the template panics with ``PANIC`` rather than draw a sheet that takes more.
    """
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
            "exercise": sheet.exercise,
            "sections": sections,
            "most": most_pages,
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
