"""The console of Linux, without a desktop: what is drawn, in the few signs and colours that it has.

Its font holds 256 or 512 signs; it shows a bold letter as a brighter one, and a background in one of eight
dark colours. So black on yellow, in bold, comes out dark grey on brown.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from textual.app import App

_SIGNS = str.maketrans(
    {
        "✓": "v",
        "✗": "x",
        "☎": "•",
        "►": ">",
        "○": "o",
        **dict.fromkeys("▁▂▃▄▏▎▍▌▖▗▘▝▚▞▐", " "),
        **dict.fromkeys("▅▆▇▀▉▊▋▙▛▜▟", "█"),
    }
)
"""Signs that the usual fonts lack (Lat15 and Uni2 of Debian), and those that stand for them."""

_STYLE = re.compile("\x1b\\[([0-9;]+)m")
_LIGHT = {"42", "43", "46", "47", *map(str, range(101, 108))}
"""Backgrounds that are light, of which this console has one alone: grey."""
_DARK_TEXTS = {"30", "90"}
_BOLD, _UNDERLINED, _REVERSED = "1", "4", "7"
_BLACK, _GREY, _ON_GREY, _ON_DARK_GREY = "30", "37", "47", "100"


def is_linux_console(term: str) -> bool:
    """Whether the variable ``TERM`` names this console."""
    return term.partition("-")[0] == "linux"


def draws_halves(app: App[Any]) -> bool:
    """Whether this app can show half blocks, of which large letters and QR codes are made."""
    return not getattr(app, "on_linux_console", False)


def as_shown(drawn: str) -> str:
    """What to send to this console for what Textual draws in sixteen colours; as many columns."""
    return _STYLE.sub(_style, drawn.translate(_SIGNS))


def _style(found: re.Match[str]) -> str:
    return f"\x1b[{_readable(found[1])}m"


@lru_cache(maxsize=256)
def _readable(style: str) -> str:
    """The codes of a style, such that text stands out from what is under it."""
    codes = style.split(";")
    if "38" in codes or "48" in codes:  # a colour among more than sixteen: the console does what it can
        return style
    if _LIGHT.intersection(codes):
        return ";".join([*(code for code in codes if code in (_UNDERLINED, _REVERSED)), _BLACK, _ON_GREY])
    if _REVERSED in codes or _ON_DARK_GREY in codes:  # that grey, as a background, is black
        return ";".join(_GREY if code in _DARK_TEXTS else code for code in codes)
    if _BLACK in codes:
        return ";".join(code for code in codes if code != _BOLD)
    return style
