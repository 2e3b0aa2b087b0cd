"""A file of the guide as text: read within limits, strictly UTF-8, free of invisible characters.

Source of the limits and of the character list: a guide is a few hundred lines written by hand; what
is refused here can freeze a parser, cheat an eye or drive a terminal.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem

MAX_BYTES = 1 << 20
MAX_PROBLEMS = 20

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_STACKED_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3,}"
)
_WIDE_MARGIN = re.compile("^ *([\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])")


@dataclass(frozen=True, slots=True)
class Source:
    """A readable file: its name as shown to authors, its text with ``\\n`` line ends, its lines."""

    name: str
    text: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """A line counted from 1; empty after the last, where libyaml sees the end of a file."""
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """The place of ``length`` characters at a line and a column counted from 1, within the file."""
        if line > len(self.lines):
            line, column = len(self.lines), len(self.lines[-1]) + 1
        return Place(self.name, line, column, max(1, length), self.line(line))


def read_source(path: Path, name: str) -> Source:
    """The file's text. Raises GuideRefused when it cannot be read as a page of French written by hand."""
    raw = _read_bytes(path, name)
    text = _one_line_end(_decode(raw, name))
    source = Source(name, text, tuple(text.split("\n")))
    problems = tuple(islice(_odd_characters(source), MAX_PROBLEMS))
    if problems:
        raise GuideRefused(problems)
    return source


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise GuideRefused((Problem("FIC-02", Place(name)),))
        with os.fdopen(descriptor, "rb") as file:
            raw: bytes | None = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise GuideRefused((Problem("FIC-01", Place(name)),)) from None
    except OSError:
        raise GuideRefused((Problem("FIC-02", Place(name)),)) from None
    if raw is None:  # what looks like a file may be a device, with nothing to say yet
        raise GuideRefused((Problem("FIC-02", Place(name)),))
    if len(raw) > MAX_BYTES:
        raise GuideRefused((Problem("FIC-03", Place(name)),))
    return raw


def _decode(raw: bytes, name: str) -> str:
    head = raw[:200]
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or head[::2].count(0) + head[1::2].count(0) > 20:
        raise GuideRefused((Problem("FIC-04", Place(name)),))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _one_line_end(error.object[: error.start].decode("utf-8", "replace"))
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        guess = error.object[error.start : error.start + 1].decode("cp1252", "replace")
        letter = guess if guess.isprintable() and guess != "\ufffd" else "?"
        raise GuideRefused((Problem("FIC-05", Place(name, line, column), {"lettre": letter}),)) from None


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _odd_characters(source: Source) -> Iterator[Problem]:
    for number, line in enumerate(source.lines, 1):
        if margin := _WIDE_MARGIN.match(line):
            code = "SYN-04" if margin[1] == "\t" else "SYN-05"
            yield Problem(code, source.place(number, margin.start(1) + 1))
        if line.isascii() and line.isprintable():
            continue
        for found in FORBIDDEN.finditer(line):
            name = f"U+{ord(found[0]):04X}"
            yield Problem("FIC-06", Place(source.name, number, found.start() + 1), {"caractère": name})
        for found in _STACKED_MARKS.finditer(line):
            yield Problem("FIC-07", Place(source.name, number, found.start() + 1))
