"""Which characters the font of the paper can draw; the others are written « ? », never lost in silence."""

from __future__ import annotations

import re
import struct
from functools import cache
from pathlib import Path

from cnfs_tui.typography import REPLACEMENT, printable

FONTS = Path(__file__).with_name("fonts")
"""The folder of Andika Regular and Bold (SIL, OFL): made for people who are learning to read."""

_DIRECTORY, _ENTRY = ">4xH6x", ">4s4xI4x"
_SUBTABLE, _FULL_UNICODE = ">HHI", (3, 10)
_GROUP = ">II4x"


def drawable(text: str) -> str:
    """The text as it comes out on paper: what cannot or must not be drawn is « ? »."""
    return _undrawable().sub("?", printable(text))


@cache
def _undrawable() -> re.Pattern[str]:
    ranges = _ranges((FONTS / "Andika-Regular.ttf").read_bytes())
    drawn = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges)
    return re.compile(f"{REPLACEMENT}|[^{drawn}]")


def _ranges(font: bytes) -> list[tuple[int, int]]:
    """First and last code points of each run of characters (OpenType, ``cmap`` table, format 12)."""
    (tables,) = struct.unpack_from(_DIRECTORY, font)
    cmap = dict(struct.unpack_from(_ENTRY, font, 12 + 16 * i) for i in range(tables))[b"cmap"]
    (subtables,) = struct.unpack_from(">2xH", font, cmap)
    for index in range(subtables):
        platform, encoding, offset = struct.unpack_from(_SUBTABLE, font, cmap + 4 + 8 * index)
        if (platform, encoding) == _FULL_UNICODE:
            (groups,) = struct.unpack_from(">12xI", font, cmap + offset)
            return [struct.unpack_from(_GROUP, font, cmap + offset + 16 + 12 * i) for i in range(groups)]
    raise ValueError("the font has no full Unicode character map")
