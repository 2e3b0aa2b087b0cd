"""The colours chosen for this desk, known before the first frame: nobody is dazzled by the others meanwhile.

The settings themselves are read later, with what reads YAML, which takes longer than showing a screen.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

_LINE = re.compile(rb"^couleurs *: *[\"']?(sombres|claires)\b", re.IGNORECASE | re.MULTILINE)
_MOST = 65_536
"""Bytes that are looked through: a file of settings has some thousands."""


def colours_at_once(path: Path) -> str | None:
    """« sombres » or « claires », as the file plainly says; None when it does not. Raises nothing."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            plain = stat.S_ISREG(os.fstat(descriptor).st_mode)
            found = _LINE.search(file.read(_MOST)) if plain else None
    except OSError:
        return None
    return found[1].decode().lower() if found else None
