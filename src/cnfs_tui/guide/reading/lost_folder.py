"""A folder that is not a guide's, or not ours to open: ``rules`` or ``memos`` under another name, locked,
or one step too far."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.reading.names import SCENARIOS

RULES, MEMOS = "rules", "memos"
_MISNAMED: Mapping[str, tuple[str, ...]] = {
    RULES: ("rules", "rule", "regles", "regle"),
    MEMOS: ("memos", "memo"),
}
"""The names a French hand gives to each folder, accents and capitals left aside."""

_RENAME = "Renommez le dossier {stray} : il s’appelle {name}, sans accent ni majuscule."
_ABOVE = "C’est une partie d’un guide : indiquez le dossier au-dessus, celui qui contient rules et memos."
_BELOW = "Indiquez plutôt le dossier {below}, qui contient rules."
_NO_GUIDE = "Indiquez le dossier qui contient rules et memos."
_NO_MEMOS = (
    "Créez un dossier « memos » à côté de « rules », et rangez-y les mémos, un fichier par compétence."
)


def lost_folder(folder: Path, part: str) -> Problem | None:
    """What to tell when ``rules`` or ``memos`` is not in the folder; None when it is."""
    if _is_folder(folder / part):
        return None
    return Problem("NOM-02", Place(part), {"mot": part, "remède": _remedy(folder, part)})


def locked_folders(folder: Path) -> Iterator[Problem]:
    """The folders of a guide that cannot be looked into: what they hold would be left out in silence."""
    for part in (RULES, f"{RULES}/{SCENARIOS}", MEMOS):
        try:
            with os.scandir(folder / part) as entries:
                for entry in entries:
                    entry.stat(follow_symlinks=False)
        except PermissionError:
            yield Problem("FIC-08", Place(part))
        except OSError:  # not there, or no folder: told elsewhere
            continue


def _remedy(folder: Path, part: str) -> str:
    inside = _folders(folder)
    stray = next((name for name in inside if slug(name) in _MISNAMED[part]), None)
    if stray:
        return _RENAME.format(stray=quoted(stray), name=quoted(part))
    if part == MEMOS:
        return _NO_MEMOS
    if (folder / "cas.yaml").is_file() or folder.resolve().name in (RULES, MEMOS):
        return _ABOVE
    below = next((name for name in inside if _is_folder(folder / name / RULES)), None)
    return _BELOW.format(below=quoted(below)) if below else _NO_GUIDE


def _folders(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if _is_folder(path))
    except OSError:  # no such folder, or none of ours to open
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # within a folder that is not ours to look into
        return False
