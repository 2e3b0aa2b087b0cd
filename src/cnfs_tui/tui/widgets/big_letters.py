"""Words drawn in letters five lines of the screen high: wide ones, or narrow ones for a longer sentence.

All words given here are clean already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

from rich.cells import cell_len, chop_cells

from cnfs_tui.typography import NARROW, NO_BREAK

HEIGHT = 5
"""Lines of the screen that a line of letters takes; each holds two rows of dots."""

_BETWEEN = 1
"""Columns between two letters."""
_SPACES = {" ": 3, NO_BREAK: 3, NARROW: 1}
_NO_BREAK_HYPHEN = "\u2011"
_HALVES = " ▀▄█"
_QUADRANTS = " ▘▖▌▝▀▞▛▗▚▄▙▐▜▟█"
"""By the halves that its two columns of dots would take: the left one counts 1, the right one 4."""
_LETTERS = Path(__file__).with_name("big_letters.txt")

Glyph = tuple[str, ...]
"""The five lines of a letter, all of one width."""


def drawn(words: str, width: int) -> list[str] | None:
    """The lines of the screen that show these words, a dot a column.

    None when a word is wider than ``width``, or a character has no large letter.
    """
    words = normalize("NFC", words).replace(_NO_BREAK_HYPHEN, "-")
    if not all(letter in _letters() or letter in _SPACES or letter == "\n" for letter in words):
        return None
    rows: list[str] = []
    for line in _broken(words, width, _width):
        if line is None:
            return None
        rows += [row.rstrip() for row in _joined([_glyph(letter) for letter in line])]
    return rows


def drawn_narrow(words: str, width: int) -> list[str] | None:
    """As :func:`drawn`, with two columns of dots in one column of the screen: twice as many letters hold."""
    rows = drawn(words, 2 * width)
    return None if rows is None else [_halved(row) for row in rows]


def ordinary(words: str, width: int) -> list[str]:
    """The same in ordinary letters; only a word wider than ``width``, as an address may be, is broken."""
    width = max(width, 2)
    held = "\n".join(
        " ".join(piece for word in line.split(" ") for piece in chop_cells(word, width))
        for line in words.split("\n")
    )
    return [line or "" for line in _broken(held, width, cell_len)]


def largest(words: str, width: int, height: int) -> list[str]:
    """The lines that show these words in the largest letters that hold in ``height`` lines of the screen.

    Ordinary letters may take more lines than that.
    """
    for rows in (drawn(words, width), drawn_narrow(words, width)):
        if rows is not None and len(rows) <= height:
            return rows
    return ordinary(words, width)


def _broken(words: str, width: int, measure: Callable[[str], int]) -> Iterator[str | None]:
    """The words put on lines that hold in the width; None in the place of a word that holds on none."""
    for paragraph in words.split("\n"):
        line = ""
        for word in filter(None, paragraph.split(" ")):
            longer = f"{line} {word}" if line else word
            if measure(longer) <= width:
                line = longer
                continue
            if line:
                yield line
            line = word
            if measure(word) > width:
                yield None
        yield line


def _width(line: str) -> int:
    return sum(len(_glyph(letter)[0]) + _BETWEEN for letter in line) - _BETWEEN


def _joined(glyphs: list[Glyph]) -> list[str]:
    return [(" " * _BETWEEN).join(glyph[row] for glyph in glyphs) for row in range(HEIGHT)]


def _halved(row: str) -> str:
    dots = [_HALVES.index(half) for half in row + " " * (len(row) % 2)]
    return "".join(_QUADRANTS[left + 4 * right] for left, right in zip(dots[::2], dots[1::2], strict=True))


def _glyph(letter: str) -> Glyph:
    if letter in _SPACES:
        return (" " * _SPACES[letter],) * HEIGHT
    return _letters()[letter]


@cache
def _letters() -> dict[str, Glyph]:
    _, _, *lines = _LETTERS.read_text(encoding="utf-8").splitlines()  # after two lines that say what it is
    return {line[0]: _parsed(line) for line in lines}


def _parsed(line: str) -> Glyph:
    _, width, dots = line.split(" ")
    rows = [f"{int(dots[at : at + 2], 16):0{width}b}" for at in range(0, 4 * HEIGHT, 2)]
    return tuple(
        "".join(_HALVES[int(top) + 2 * int(bottom)] for top, bottom in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
