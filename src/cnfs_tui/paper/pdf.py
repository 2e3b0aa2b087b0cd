"""The sheet as a PDF/UA-1 file: tagged, in French, the same bytes for the same sheet."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
import tempfile
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from cnfs_tui.paper.glyphs import FONTS
from cnfs_tui.paper.sheet import Kind, MemoSheet, PlainLine, plain_lines

if TYPE_CHECKING:
    from typst import Fonts

MAX_CHARACTERS = 20_000
"""Beyond, a memo is no longer one, and setting it would take seconds."""

_MARK = b"%PDF-"
_OPENING = frozenset({Kind.TITLE, Kind.HEADING})
_TEMPLATE = Path(__file__).with_name("memo.typ")


class MemoRefused(Exception):
    """No PDF could be made; the message is a French sentence for the user, the cause is for the log."""


def render(sheet: MemoSheet) -> bytes:
    """The PDF of the sheet. Deterministic, and safe to call from several threads.

    Raises :class:`MemoRefused`.
    """
    lines = plain_lines(sheet)
    if sum(len(line.text) for line in lines) > MAX_CHARACTERS:
        raise MemoRefused("Le mémo est trop long pour être imprimé. Choisissez moins de compétences.")
    try:
        import typst
    except ImportError as error:
        raise MemoRefused("Le mémo ne peut pas être mis en page sur cet ordinateur.") from error
    try:
        pdf, warnings = typst.compile_with_warnings(
            _TEMPLATE,
            root=_TEMPLATE.parent,
            font_paths=_fonts(),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"memo": _data(sheet, lines)},
            timestamp=_noon(sheet.day),
        )
    except RuntimeError as error:
        raise MemoRefused("Le mémo n’a pas pu être mis en page.") from error
    if warnings:
        raise MemoRefused("Le mémo n’a pas pu être mis en page.") from warnings[0]
    return pdf


def save(pdf: bytes, path: Path) -> None:
    """Write the file whole or not at all, readable by its owner only. Raises OSError.

    An older PDF at ``path`` stays as it was until the new one is safely on the disk; anything else there
    is never replaced (FileExistsError).
    """
    if os.path.lexists(path) and not path.is_dir() and not _replaceable(path):
        raise FileExistsError(errno.EEXIST, "not a PDF", str(path))
    folder = path.absolute().parent
    descriptor, draft = tempfile.mkstemp(prefix=".cnfs-", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(draft).unlink()
        raise
    _sync(folder)


def _replaceable(path: Path) -> bool:
    """Whether an older memo, or an empty file, stands there: no device, no link, nobody's work."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return False
    with path.open("rb") as file:
        return file.read(len(_MARK)) in (b"", _MARK)


def _sync(folder: Path) -> None:
    """Have the folder remember the new name after a power cut, where the system can (not Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@cache
def _fonts() -> Fonts:
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(sheet: MemoSheet, lines: tuple[PlainLine, ...]) -> str:
    """What the template is given, as JSON: sections (from each heading on), made of lines of one kind."""
    *statements, version = [line.text for line in lines if line.kind is Kind.FOOTER] or [""]
    sections: list[list[dict[str, object]]] = []
    for kind, group in groupby(lines, key=lambda line: line.kind):
        if kind in _OPENING:
            sections.append([])
        if kind is not Kind.FOOTER:
            sections[-1].append(
                {"kind": kind, "lines": [{"text": line.text, "mark": line.mark} for line in group]}
            )
    return json.dumps(
        {
            "title": lines[0].text,
            "dated": sheet.day is not None,
            "sections": sections,
            "statements": statements,
            "version": version,
        }
    )


def _noon(day: date | None) -> int:
    """Seconds since 1970 at noon UTC, the same day everywhere in metropolitan France."""
    return int(datetime.combine(day, time(12), UTC).timestamp()) if day else 0
