"""The window of a terminal as a telephone sees it: each cell is two squares, one above the other."""

from __future__ import annotations

from collections.abc import Sequence

import zxingcpp
from rich.color import Color
from rich.segment import Segment

_HALVES = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}
"""Which halves of a cell a character inks."""
_DOTS = 4
"""Dots of a square: a telephone never sees it as one."""


def codes_in(strips: Sequence[Sequence[Segment]]) -> list[str]:
    """What is written in the QR codes of the window, as it is drawn and coloured."""
    rows = [dots for line in strips for dots in _rows(line)]
    width = max(map(len, rows))
    picture = b"".join(row.ljust(width, b"\x80") * _DOTS for row in map(_enlarged, rows))
    seen = memoryview(picture).cast("B", (_DOTS * len(rows), len(picture) // (_DOTS * len(rows))))
    return [code.text for code in zxingcpp.read_barcodes(seen)]


def _enlarged(row: bytes) -> bytes:
    return b"".join(bytes([dot]) * _DOTS for dot in row)


def _rows(line: Sequence[Segment]) -> tuple[bytes, bytes]:
    """The upper and the lower row of squares of a line, each square by how light it is."""
    upper, lower = bytearray(), bytearray()
    for segment in line:
        style = segment.style
        ink, paper = (_light(style.color), _light(style.bgcolor)) if style else (255, 0)
        for character in segment.text:
            over, under = _HALVES.get(character, (False, False))
            upper.append(ink if over else paper)
            lower.append(ink if under else paper)
    return bytes(upper), bytes(lower)


def _light(colour: Color | None) -> int:
    return sum(colour.get_truecolor()) // 3 if colour else 0
