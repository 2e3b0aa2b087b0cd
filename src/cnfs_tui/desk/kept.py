"""All that this desk keeps from one day to the next, in one list: what is kept elsewhere is not ours.

Whatever comes to be kept must be named here, or it would escape being wiped.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.desk.folders import is_ours
from cnfs_tui.desk.session_folder import living, sessions, sweep

_FILES = {
    "les réglages de ce poste": r"reglages\.yaml|reglages-illisibles(-\d+)?\.yaml",
    "l’annuaire des lieux": r"lieux(\.sqlite(-journal)?|[.-]abime-.+)",
    "les compteurs de l’activité": r"activite(\.sqlite(-journal)?|\.abime-.+)",
    "des fichiers restés à moitié écrits": r"\.cnfs-\w+\.tmp",
}
"""What it is, as it is told; and how its files are called, those put aside because damaged included.

A directory was once put aside as ``lieux-abime-…``, and may still be there."""

_PAPERS = "des papiers et des notes de séance"


@dataclass(frozen=True, slots=True)
class Kept:
    """Some files or private folders, and what they are, in French."""

    what: str
    paths: tuple[Path, ...]


def kept(folders: Iterable[Path], papers: Path) -> tuple[Kept, ...]:
    """What there is in these folders of ours, then among the ``papers``. Raises nothing, changes nothing."""
    entries = [path for folder in dict.fromkeys(folders) for path in _entries(folder)]
    found = [
        Kept(what, tuple(path for path in entries if re.fullmatch(name, path.name)))
        for what, name in _FILES.items()
    ]
    found.append(Kept(_PAPERS, tuple(sorted(sessions(papers))) if is_ours(papers) else ()))
    return tuple(one for one in found if one.paths)


def wipe(folders: Iterable[Path], papers: Path) -> tuple[Path, ...]:
    """Remove all of it, and the folders left empty; what could not be removed. Raises nothing.

    No link is followed, nothing that is not a plain file of this very user is removed; nor is the private
    folder of a program that is open, which removes it when it ends.
    """
    folders = tuple(dict.fromkeys(folders))
    for one in kept(folders, papers):
        for path in one.paths:
            if _is_our_file(path):
                with contextlib.suppress(OSError):
                    path.unlink()
    if is_ours(papers):
        sweep(papers)
    for folder in (papers, *folders):
        with contextlib.suppress(OSError):  # something else is in it, or it is a link
            folder.rmdir()
    return tuple(path for one in kept(folders, papers) for path in one.paths)


def in_use(papers: Path) -> bool:
    """Whether a program that is open has papers or notes there."""
    return bool(living(papers))


def _entries(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        yield from sorted(Path(entry) for entry in entries)


def _is_our_file(path: Path) -> bool:
    try:
        seen = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(seen.st_mode) and (not hasattr(os, "geteuid") or seen.st_uid == os.geteuid())
