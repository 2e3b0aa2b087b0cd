"""The colours chosen for this desk, known before the first frame: nobody is dazzled by the others meanwhile.

The settings themselves are read later, with what reads YAML, which takes longer than showing a screen.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from cnfs_tui.desk.colours import Colours
from cnfs_tui.guide.keys import slug

_LINE = re.compile(rb"^couleurs *: *[\"']?([^\"'#\r\n]*)", re.IGNORECASE | re.MULTILINE)
_MOST = 65_536
"""Bytes that are looked through: a file of settings has some thousands."""


def colours_at_once(path: Path) -> Colours | None:
    """Those that the file plainly names; None when it does not. Raises nothing."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            plain = stat.S_ISREG(os.fstat(descriptor).st_mode)
            found = _LINE.search(file.read(_MOST)) if plain else None
    except OSError:
        return None
    word = slug(found[1].decode(errors="replace")) if found else ""
    return Colours(word) if word in {*Colours} else None
