"""The CSV files a person may want to import: in her downloads, on her desktop, on a USB key."""

from __future__ import annotations

import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

_MOST_LOOKED_AT = 400
"""Files of a folder, beyond which it is no use to look further."""
_KEYS = {
    "linux": ("/media/*", "/media/*/*", "/run/media/*/*", "/mnt/*", "/mnt/chromeos/removable/*"),
    "darwin": ("/Volumes/*",),
}
"""Where systems put the USB keys."""


@dataclass(frozen=True, slots=True)
class Around:
    """A file that may be a list. ``folder``: where it is, as one says it; ``day``: of its last change."""

    path: Path
    folder: str
    day: date


def lists_around(folders: Iterable[tuple[str, Path]], most: int) -> tuple[Around, ...]:
    """The CSV files right in these folders, each told with its name, the newest first."""
    files = {path: (when, said) for said, folder in folders for path, when in _csv_files(folder)}
    newest = sorted(files.items(), key=lambda file: (-file[1][0], file[0].name))
    return tuple(Around(path, said, date.fromtimestamp(when)) for path, (when, said) in newest[:most])


def usual_folders() -> Iterator[tuple[str, Path]]:
    """Where lists usually are on this computer. For a thread: a key may be slow to answer."""
    from platformdirs import PlatformDirs

    usual = PlatformDirs("cnfs-tui", appauthor=False)
    try:
        yield "Téléchargements", usual.user_downloads_path
        yield "Bureau", usual.user_desktop_path
        yield "Documents", usual.user_documents_path
    except RuntimeError:  # an account unknown to this system
        pass
    for key in _keys():
        yield key.name or str(key), key


def _keys() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from (Path(f"{letter}:/") for letter in string.ascii_uppercase[3:])
        return
    for pattern in _KEYS.get(sys.platform, ()):
        yield from Path("/").glob(pattern.removeprefix("/"))


def _csv_files(folder: Path) -> Iterator[tuple[Path, float]]:
    """The files, and when each was last changed, in seconds."""
    try:
        for path in islice(folder.iterdir(), _MOST_LOOKED_AT):
            if path.suffix.lower() == ".csv" and path.is_file():
                yield path, path.stat().st_mtime
    except OSError:  # no such folder, or not ours to look into
        return
