"""The bytes of a list as text, whatever program saved it."""

from __future__ import annotations

import codecs
import os
import re
import stat
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple, NoReturn

from cnfs_tui.desk.places.reading.refused import ListRefused, Reason

MOST = 100 * 1024 * 1024
"""Bytes: the national list of 18 000 places holds a third of it."""

_SEEN = 4096
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", Reason.SPREADSHEET),
    (b"%PDF", Reason.PDF),
    (b"SQLite format 3\0", Reason.DATABASE),
    (b"\x1f\x8b", Reason.ARCHIVE),
    (b"7z\xbc\xaf", Reason.ARCHIVE),
    (b"Rar!", Reason.ARCHIVE),
    (b"\x89PNG", Reason.PICTURE),
    (b"\xff\xd8\xff", Reason.PICTURE),
    (b"GIF8", Reason.PICTURE),
)
_BROKEN_UTF8 = re.compile("[\udc80-\udcff]")
_UTF8_READ_AS_WINDOWS = re.compile("Ã[\x80-\xbf©¨ªª«´¢¹»¼§®¯¶¤²ˆ‰Š€‚ƒ„…†‡]|â€™|Â°|Â«")
_UTF8_READ_AS_WINDOWS_RUN = re.compile("[ÂÃâÅ][^\x00-\x7f]{1,2}")
_MOST_ODD = 0.08
"""Above this share of control characters, it is no text."""


class Encoding(Enum):
    """How the text was written, where it was not plain UTF-8."""

    UTF_8 = auto()
    UTF_16 = auto()
    WINDOWS = auto()
    MIXED = auto()
    TWICE = auto()


class Decoded(NamedTuple):
    """The text, its line ends ``\\n``, and how it was written."""

    text: str
    encoding: Encoding


def read_bytes(path: Path) -> bytes:
    """What the file holds. Raises ListRefused: no regular file, too big, unreadable."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise ListRefused(Reason.MISSING) from None
    except (OSError, ValueError) as error:
        not_allowed = isinstance(error, PermissionError) and not path.is_dir()
        reason = Reason.NOT_ALLOWED if not_allowed else Reason.UNREADABLE
        raise ListRefused(Reason.FOLDER if path.is_dir() else reason) from None
    with os.fdopen(descriptor, "rb") if _regular(descriptor) else _refused(descriptor, path) as file:
        try:
            data = file.read(MOST + 1)
        except OSError:
            raise ListRefused(Reason.UNREADABLE) from None
    if len(data) > MOST:
        raise ListRefused(Reason.TOO_BIG)
    return data


def decoded(data: bytes) -> Decoded:
    """The text of these bytes. Raises ListRefused when they are something else than text."""
    _must_be_text(data)
    text, encoding = _text(data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not text.strip():
        raise ListRefused(Reason.EMPTY)
    begins = text[:_SEEN].lstrip().lower()
    if begins.startswith(("<!doctype", "<html", "<?xml", "<head", "<body")):
        raise ListRefused(Reason.WEB_PAGE)
    if begins.startswith(("{", "[")):
        raise ListRefused(Reason.JSON)
    odd = sum(character < " " and character not in "\n\t" for character in text[:_SEEN])
    if odd > _MOST_ODD * min(_SEEN, len(text)):
        raise ListRefused(Reason.BINARY)
    return Decoded(text, encoding)


def _regular(descriptor: int) -> bool:
    return stat.S_ISREG(os.fstat(descriptor).st_mode)


def _refused(descriptor: int, path: Path) -> NoReturn:
    os.close(descriptor)
    raise ListRefused(Reason.FOLDER if path.is_dir() else Reason.NO_FILE)


def _must_be_text(data: bytes) -> None:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise ListRefused(Reason.EMPTY)
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise ListRefused(reason)
    if data.startswith(b"PK\x03\x04"):
        sheet = b"xl/" in data or b"opendocument.spreadsheet" in data[:_SEEN]
        raise ListRefused(Reason.SPREADSHEET if sheet else Reason.ARCHIVE)


def _text(data: bytes) -> Decoded:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(data.decode("utf-16", "replace"), Encoding.UTF_16)
    seen = data[:_SEEN]
    if seen.count(0) > len(seen) // 4:  # every other byte of plain French
        little = seen[1::2].count(0) > seen[::2].count(0)
        return Decoded(data.decode("utf-16-le" if little else "utf-16-be", "replace"), Encoding.UTF_16)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _not_utf8(data)
    if _UTF8_READ_AS_WINDOWS.search(text):
        repaired = _UTF8_READ_AS_WINDOWS_RUN.sub(_read_again, text)
        if repaired != text:
            return Decoded(repaired, Encoding.TWICE)
    return Decoded(text, Encoding.UTF_8)


def _not_utf8(data: bytes) -> Decoded:
    """Windows-1252; or UTF-8 in which somebody pasted a few letters of Windows-1252."""
    mixed = data.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN_UTF8.findall(mixed))
    sound = sum(not character.isascii() for character in mixed) - broken
    if sound <= broken:
        return Decoded(data.decode("cp1252", "replace"), Encoding.WINDOWS)

    def as_windows(found: re.Match[str]) -> str:
        return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace")

    return Decoded(_BROKEN_UTF8.sub(as_windows, mixed).removeprefix("\ufeff"), Encoding.MIXED)


def _read_again(found: re.Match[str]) -> str:
    """« Ã© » is « é »: the letter that these were before they were read as Windows-1252."""
    for length in (len(found[0]), len(found[0]) - 1):
        try:
            return found[0][:length].encode("cp1252").decode("utf-8") + found[0][length:]
        except UnicodeError:
            continue
    return found[0]
