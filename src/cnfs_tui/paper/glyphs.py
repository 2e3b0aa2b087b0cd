"""Which characters the font of the paper can draw; the others are written « ? », never lost in silence."""

from __future__ import annotations

import re
import struct
from functools import cache
from pathlib import Path

from cnfs_tui.typography import REPLACEMENT, printable

FONTS = Path(__file__).with_name("fonts")
"""The folder of Andika Regular and Bold (SIL, OFL): made for people who are learning to read."""


def drawable(text: str) -> str:
    """The text as it comes out on paper: what cannot or must not be drawn is « ? »."""
    return _undrawable().sub("?", printable(text))


@cache
def _undrawable() -> re.Pattern[str]:
    ranges = character_ranges((FONTS / "Andika-Regular.ttf").read_bytes())
    drawn = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges)
    return re.compile(f"{REPLACEMENT}|[^{drawn}]")


def character_ranges(font: bytes) -> list[tuple[int, int]]:
    """The first and last code points of each run of characters that a TrueType font draws.

    Source: OpenType, table ``cmap``, subtable of platform 3, encoding 10, in format 12.
    Raises ValueError when the font has no such subtable.
    """
    (tables,) = struct.unpack_from(">4xH", font)
    directory = (struct.unpack_from(">4s4xI", font, 12 + 16 * index) for index in range(tables))
    cmap = dict(directory)[b"cmap"]
    (subtables,) = struct.unpack_from(">2xH", font, cmap)
    for index in range(subtables):
        platform, encoding, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * index)
        if (platform, encoding) == (3, 10):
            start = cmap + offset
            (runs,) = struct.unpack_from(">12xI", font, start)
            return [struct.unpack_from(">II", font, start + 16 + 12 * run) for run in range(runs)]
    raise ValueError("the font has no full Unicode character map")
