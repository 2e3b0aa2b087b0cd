"""From the bytes of a file to its text: UTF-8 and nothing else, line ends all alike."""

from __future__ import annotations

import re

from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""How UTF-16 and UTF-32 begin when they say so."""
_UNREAD = re.compile("[\udc80-\udcff]")
_ESCAPED = 0xDC00
"""What Python adds to a byte it cannot read, to keep it in a text."""
_SHOWN = 4_000
"""The most bytes of a line that are worth showing."""
_SEEN = 400
"""Enough bytes to recognise an encoding by its zeros."""


def decoded(raw: bytes, name: str) -> str:
    """The text, its line ends as ``\\n``, without the mark Notepad puts first. Raises GuideRefused."""
    if raw.startswith(_WIDE_MARKS) or _is_wide(raw[:_SEEN]):
        raise GuideRefused((Problem("FIC-04", Place(name)),))
    try:
        return _one_line_end(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise GuideRefused((_not_utf_8(error, name),)) from None


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _is_wide(head: bytes) -> bool:
    """UTF-16 and UTF-32 without their mark: in French, every other byte at least is zero."""
    halves = (head[::2], head[1::2])
    return bool(head.strip(b"\0")) and any(half.count(0) * 5 > len(half) * 3 for half in halves)


def _not_utf_8(error: UnicodeDecodeError, name: str) -> Problem:
    """The first letter that is not UTF-8, and what it most likely is."""
    raw = error.object
    begun = raw.rfind(b"\n", 0, error.start) + 1
    before = _one_line_end(raw[: error.start].decode("utf-8", "replace"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    shown = _UNREAD.sub(_guessed, raw[begun : begun + _SHOWN].decode("utf-8", "surrogateescape"))
    excerpt = re.split("[\r\n]", shown)[0] if "\r" not in shown[: column - 1] else ""
    return Problem("FIC-05", Place(name, line, column, 1, excerpt), {"lettre": _letter(raw[error.start])})


def _guessed(unread: re.Match[str]) -> str:
    return _letter(ord(unread[0]) - _ESCAPED)


def _letter(byte: int) -> str:
    """What this byte is in Windows-1252; « ? » when it is no letter."""
    letter = bytes([byte]).decode("cp1252", "replace")
    return letter if letter.isprintable() and letter != "\ufffd" else "?"
