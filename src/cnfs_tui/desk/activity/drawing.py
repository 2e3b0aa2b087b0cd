"""Figures drawn with characters, each with its number written: bars that lie, columns that stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_STANDING = " ▁▂▃▄▅▆▇█"
_FULL = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: words, number, bar; or words alone, then their number and bar on the next line."""

    words: str
    number: str = ""
    drawn: str = ""


def bars(figures: Sequence[tuple[str, int]], width: int, *, plain: bool = False) -> list[Bar]:
    """The figures as bars, within so many columns; words that are too long stand above their bar.

    ``plain``: with no other sign than ``#``, for a file or a terminal that has few.
    """
    if not figures:
        return []
    most = max(n for _, n in figures) or 1
    digits = len(str(most))
    longest = max(len(words) for words, _ in figures)
    beside = longest <= width // 2
    room = width - digits - 1 - (longest + 2 if beside else 0)
    made: list[Bar] = []
    for words, n in figures:
        bar, number = _lying(n, most, room, plain=plain), str(n).rjust(digits)
        if beside:
            made.append(Bar(words.ljust(longest + 2), number, bar))
        else:
            made += [Bar(line) for line in wrap(words, width)]
            made.append(Bar("", number, bar))
    return made


def columns(numbers: Sequence[int], height: int, width: int) -> list[str]:
    """Standing columns of at most ``height`` lines, its number on top of each; a dot stands for none."""
    most = max(numbers, default=0) or 1
    eighths = [max(1, n * height * _FULL // most) if n else 0 for n in numbers]
    return [
        "".join(_cell(n, e, row, width) for n, e in zip(numbers, eighths, strict=True)).rstrip()
        for row in range(height, -1, -1)
    ]


def marks(labels: Sequence[str], width: int) -> str:
    """Labels under columns so wide, as many as have room."""
    each = -(-(max(map(len, labels), default=0) + 1) // width)
    shown = ""
    for rank in range(0, len(labels), each):
        if (rank * width) + len(labels[rank]) <= len(labels) * width:
            shown = shown.ljust(rank * width) + labels[rank]
    return shown


def _lying(n: int, most: int, room: int, *, plain: bool) -> str:
    if plain:
        return "#" * max(bool(n), n * room // most)
    eighths = max(bool(n), n * room * _FULL // most)
    full, rest = divmod(eighths, _FULL)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def _cell(n: int, eighths: int, row: int, width: int) -> str:
    """What a column shows in a row; row 0 is the lowest one."""
    top = -(-eighths // _FULL)
    if row == top:
        return (str(n) if n else "·").center(width - 1).ljust(width)
    level = min(_FULL, max(0, eighths - row * _FULL))
    return (_STANDING[level] * (width - 1)).ljust(width)
