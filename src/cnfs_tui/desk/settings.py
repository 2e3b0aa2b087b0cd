"""The settings of this desk, in one small YAML file that a person can read and write."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.desk.folders import make
from cnfs_tui.storing import free_name, store
from cnfs_tui.typography import printable

TYPE_CHECKING = False
if TYPE_CHECKING:  # what reads YAML is imported when a file is read, after the first frame
    from cnfs_tui.guide.problems.problem import Problem

_NOTHING_TO_TELL = frozenset({"FIC-01", "SYN-10"})
"""No file, or nothing in it but comments: every line of it is optional."""

_LONGEST_NAME = 255
"""Windows stops at 220 characters, CUPS at 127."""

_FILE = """\
# Les réglages de cnfs-tui sur ce poste.
# Vous pouvez les changer ici, ou dans le programme, qui réécrit alors tout ce fichier.

# L’imprimante, avec le nom que lui donne l’ordinateur, entre guillemets droits.
# Sans nom, c’est l’imprimante habituelle de l’ordinateur qui sert.
imprimante:{printer}

# Imprimer en gros caractères : oui ou non.
gros caractères: {large}
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """``printer``: the queue chosen, None for the system's own choice; ``large``: papers in large type.

    ``theme``: the colours chosen, None for those by default. ``mask_after`` and ``erase_after``: minutes
    without a key after which the screen is masked, then the visit erased; 0, never. ``counting``: whether the
    structure has its activity counted; None, it was never asked.
    """

    printer: str | None = None
    large: bool = False
    theme: str | None = None
    mask_after: int = 3
    erase_after: int = 10
    counting: bool | None = None


def read_settings(path: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings and what is to be told of their file; those by default when it cannot be read."""
    from cnfs_tui.desk.settings_shape import SettingsShape
    from cnfs_tui.guide.problems.problem import GuideRefused, Place, Problem
    from cnfs_tui.guide.reading.shaping.shape import shape
    from cnfs_tui.guide.reading.text.source import read_source
    from cnfs_tui.guide.reading.text.yaml_reader import read_yaml

    try:
        source = read_source(path, path.name)
        document = read_yaml(source)
        found = shape(document, SettingsShape)
    except GuideRefused as refusal:
        told = tuple(problem for problem in refusal.problems if problem.code not in _NOTHING_TO_TELL)
        return Settings(), told
    except OSError:  # within a folder that is not ours to look into
        return Settings(), (Problem("FIC-08", Place(path.name)),)
    return Settings(found.printer, found.large), (*source.warnings, *document.warnings)


def write_settings(path: Path, settings: Settings) -> None:
    """Write the whole file, for its owner only. Raises OSError.

    A file that could not be read is first moved beside it, as ``reglages-illisibles.yaml``: whatever
    happens, nothing of it is lost. The name of a printer that the file could not give back as it is
    (unseen characters, accents apart from their letters) is left out.
    """
    from cnfs_tui.guide.problems.problem import Severity

    make(path.parent)
    _, problems = read_settings(path)
    if any(problem.severity is Severity.ERROR for problem in problems):
        path.rename(free_name(path.with_stem(f"{path.stem}-illisibles")))
    store(_text(settings).encode(), path, over=b"")


def _text(settings: Settings) -> str:
    printer = settings.printer
    return _FILE.format(
        printer=f" {_quoted(printer)}" if printer and _can_be_read_back(printer) else "",
        large="oui" if settings.large else "non",
    )


def _quoted(name: str) -> str:
    """The name as a YAML text: between double quotes, or single ones where it holds a sign special there."""
    if '"' in name or "\\" in name:
        return "'" + name.replace("'", "''") + "'"
    return f'"{name}"'


def _can_be_read_back(name: str) -> bool:
    from cnfs_tui.guide.reading.text.odd_characters import refused_characters

    return (
        len(name) <= _LONGEST_NAME
        and bool(name.strip())
        and name == printable(name).replace("\n", "")
        and unicodedata.is_normalized("NFC", name)
        and not any(refused_characters(f"«{name}"))
    )
