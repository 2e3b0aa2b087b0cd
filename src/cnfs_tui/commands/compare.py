"""``cnfs-tui comparer``: what changes for people between two versions of a guide."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.commands.comparison.data import as_data
from cnfs_tui.commands.comparison.report import as_text
from cnfs_tui.guide.comparing.comparison import compare_guides
from cnfs_tui.guide.comparing.revision import Refusal, RevisionRefused, guide_at, is_revision
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.problems.problem import GuideRefused, Severity
from cnfs_tui.guide.problems.report import lines
from cnfs_tui.typography import french, printable

WIDEST = 80
SHOWN = 5
"""How many problems of a guide are told before leaving the rest to ``verifier``."""

RULES = "rules"

_TWO_THINGS = "« {word} » est à la fois un dossier et une version de git : pour la version, écrivez {word}~0."
_REASONS = {
    Refusal.NO_GIT: "ce n’est pas un dossier. Pour lire une ancienne version, il faut aussi installer git.",
    Refusal.NO_REPOSITORY: "ce n’est pas un dossier. Et git ne suit pas « {folder} » : il n’y garde "
    "aucune ancienne version.",
    Refusal.NOT_OURS: "git refuse de lire « {folder} », qui appartient à quelqu’un d’autre sur cet "
    "ordinateur.",
    Refusal.UNKNOWN_REVISION: "ce n’est ni un dossier, ni une version que git connaît dans « {folder} ». "
    "Écrivez par exemple HEAD (la dernière version enregistrée), HEAD~3, une étiquette, ou le nom d’une "
    "branche de git.",
    Refusal.NO_GUIDE_THEN: "à cette version, il n’y a pas de guide (rules/ et memos/) à cet endroit. "
    "S’il était dans un autre dossier, écrivez par exemple HEAD~3:ancien-dossier.",
    Refusal.TOO_LARGE: "à cette version, les fichiers sont trop nombreux ou trop gros pour être ceux "
    "d’un guide.",
    Refusal.TOO_SLOW: "git met trop de temps à répondre.",
}


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two guides: what to call it, what the user wrote, and the folder, if it is one."""

    name: str
    word: str
    folder: Path | None

    def told(self, reason: str) -> str:
        """What prevents its reading."""
        return _said(f"{self.name}, « {self.word} » : {reason}")


class _Refused(Exception):
    """One side cannot be read; the lines say which one, and why."""

    def __init__(self, *lines: str) -> None:
        super().__init__()
        self.lines = lines


def run(old: str, new: str, current: Path, *, as_json: bool) -> int:
    """Print what changes. 0: no decision changes; 1: some do; 2: the guides cannot be compared.

    ``old`` and ``new`` are folders, or git revisions of the other one (of ``current`` when both are).
    """
    sides = (_Side("l’ancien guide", old, _folder(old)), _Side("le nouveau guide", new, _folder(new)))
    whose = next((side.folder for side in sides if side.folder), current)
    guides: list[Guide] = []
    refusals: list[str] = []
    for side in sides:
        try:
            guides.append(_read(side, whose))
        except _Refused as refused:
            refusals += refused.lines
    if refusals:
        print("\n".join(refusals), file=sys.stderr)
        return 2
    found = compare_guides(*guides)
    for side in sides:
        if side.folder and _is_also_a_revision(side.word, whose):
            print(_said(f"{_TWO_THINGS.format(word=side.word)} Le dossier a été lu."), file=sys.stderr)
    if as_json:
        print(json.dumps(as_data(found, old, new), ensure_ascii=False, indent=2))
    else:
        width = min(WIDEST, shutil.get_terminal_size().columns)
        print("\n".join(as_text(found, old, new, width)))
    return 1 if found.decisions_change else 0


def _folder(word: str) -> Path | None:
    """The guide's folder, told by itself or by one of its two parts; None when there is no such folder."""
    path = Path(word)
    try:
        if not word or not path.is_dir():
            return None
        is_part = not (path / RULES).is_dir() and path.resolve().name in (RULES, "memos")
    except (OSError, ValueError):  # too long for a name, or no name at all
        return None
    return path.resolve().parent if is_part else path


def _read(side: _Side, whose: Path) -> Guide:
    """The guide of one side. Raises _Refused."""
    if side.folder and not (side.folder / RULES).is_dir():
        also = _is_also_a_revision(side.word, whose)
        hint = f" {_TWO_THINGS.format(word=side.word)}" if also else ""
        raise _Refused(
            side.told(f"ce dossier n’est pas un guide, il ne contient pas de dossier rules/.{hint}")
        )
    try:
        if side.folder:
            return load(side.folder)
        with guide_at(side.word, whose) as folder:
            return load(folder)
    except RevisionRefused as refused:
        raise _Refused(side.told(_REASONS[refused.refusal].format(folder=whose))) from None
    except GuideRefused as refused:
        errors = [problem for problem in refused.problems if problem.severity is Severity.ERROR]
        left = len(errors) - SHOWN
        others = [f"… et {left} autre{'s' * (left > 1)} : voyez « cnfs-tui verifier »."] if left > 0 else []
        raise _Refused(side.told("il contient des erreurs."), "", *lines(errors[:SHOWN]), *others) from None


def _is_also_a_revision(word: str, whose: Path) -> bool:
    return word not in (".", "..") and is_revision(word, whose)


def _said(sentence: str) -> str:
    return printable(french(f"cnfs-tui : {sentence}")).replace("\n", " ")
