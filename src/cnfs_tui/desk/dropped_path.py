"""The path of a file as a person gives it in a terminal: typed, pasted, or dropped on the window."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

_CALLED = re.compile(r"^&\s*(?=['\"])")
"""PowerShell writes « & 'path' »."""


def path_of(text: str) -> Path | None:
    """The file meant: quotes, spaces after a backslash, ``file://`` and ``~`` are understood.

    None when nothing is given. The file may not exist. Of several files dropped at once, the first one.
    """
    words = _CALLED.sub("", text.strip())
    if not words:
        return None
    if words.lower().startswith("file:"):
        return _addressed(words.split()[0])
    return _home(words if is_there(_home(words)) else _bare(words))


def _addressed(url: str) -> Path:
    """The file of a ``file://`` address; what is none stands for itself, and leads nowhere."""
    try:
        return Path(url2pathname(unquote(urlsplit(url).path)))
    except ValueError:  # a host between brackets
        return Path(url)


def _bare(words: str) -> str:
    """Without what a terminal adds so that a shell would take it as one word."""
    if sys.platform == "win32":  # there, a backslash is part of the path
        return words.strip("\"'")
    try:
        first, *_others = shlex.split(words)
    except ValueError:  # a quotation mark on its own: an apostrophe of the name
        return words
    return first if is_there(_home(first)) else words if is_there(_home(words)) else first


def is_there(path: Path) -> bool:
    """Whether there is a file or a folder, as far as one may see. Raises nothing."""
    try:
        return path.exists()
    except (OSError, ValueError):  # too long, with a character that no path has, or not ours to look into
        return False


def _home(words: str) -> Path:
    path = Path(words)
    try:
        return path.expanduser()
    except RuntimeError:  # an account without a home
        return path
