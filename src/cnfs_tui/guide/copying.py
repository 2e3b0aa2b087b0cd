"""A copy of a guide, to make one's own: the guide's files and nothing else, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from cnfs_tui.guide.model.identity import MONTHS_BEFORE_REREADING
from cnfs_tui.guide.naming import signature
from cnfs_tui.guide.reading.lost_folder import locked_folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.guide.guide import Guide

IDENTITY = "rules/guide.yaml"
_PATTERNS = ("rules/*.yaml", "rules/scenarios/*.yaml", "rules/LICENCE.md", "memos/*.md")


class CopyRefused(Exception):
    """The copy cannot be made there; the text is a French sentence with the remedy."""


def copy_guide(source: Path, target: Path, guide: Guide | None, today: date) -> tuple[str, ...]:
    """Copy the guide of ``source`` in ``target``, which must not exist or be empty; the names copied.

    ``guide`` is the same guide once read, when it is sound: the copy says where it comes from. Raises
    CopyRefused when the place will not do, OSError when the system refuses. Nothing is left half-copied.
    """
    names = tuple(sorted(_files(source)))
    if not {name.partition("/")[0] for name in names} >= {"rules", "memos"}:
        raise CopyRefused(f"« {source} » ne contient pas de guide : il y faut les dossiers rules et memos.")
    if locked := next(locked_folders(source), None):
        raise CopyRefused(f"vous n’avez pas le droit d’ouvrir « {source / locked.place.file} ».")
    _must_be_free(source, target)
    with TemporaryDirectory(prefix=".cnfs-tui-", dir=target if target.exists() else target.parent) as folder:
        staged = Path(folder) / "guide"
        for name in names:
            copied = staged / name
            copied.parent.mkdir(parents=True, exist_ok=True)
            copyfile(source / name, copied)
        (staged / IDENTITY).write_text(_identity(source, guide, today), encoding="utf-8")
        if target.exists():
            for part in staged.iterdir():
                part.rename(target / part.name)
        else:
            staged.rename(target)
    return names


def _files(source: Path) -> Iterator[str]:
    for pattern in _PATTERNS:
        yield from (file.relative_to(source).as_posix() for file in source.glob(pattern) if file.is_file())


def _must_be_free(source: Path, target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise CopyRefused(f"« {target} » est un fichier. Choisissez le nom d’un dossier à créer.")
    if target.exists() and any(target.iterdir()):
        raise CopyRefused(
            f"le dossier « {target} » n’est pas vide : rien n’y a été changé. Choisissez un autre nom."
        )
    if any(part in (target, *target.parents) for part in (source / "rules", source / "memos")):
        raise CopyRefused("la copie serait dans le guide lui-même. Choisissez un autre endroit.")
    if not target.parent.is_dir():
        raise CopyRefused(
            f"le dossier « {target.parent} » n’existe pas. Créez-le d’abord, ou vérifiez son nom."
        )


def _identity(source: Path, guide: Guide | None, today: date) -> str:
    """The copy's own ``guide.yaml``: lines to fill in, and whose guides it comes from."""
    months = guide.identity.rereading if guide else MONTHS_BEFORE_REREADING
    origins = [*_origins(source), *([f"{_COPIED} {today:%d/%m/%Y} : {signature(guide)}"] if guide else [])]
    return "\n".join(
        [_TO_FILL_IN.format(day=today, months=months), *([_KEEP, *origins, ""] if origins else [])]
    )


def _origins(source: Path) -> list[str]:
    """What the guide already says of those it was copied from."""
    file = source / IDENTITY
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    return [line for line in lines if line.startswith(_COPIED)]


_COPIED = "# Copié le"
_KEEP = """
# D’où vient ce guide. Gardez ces lignes : sa licence (rules/LICENCE.md) demande de citer la source."""
_TO_FILL_IN = """\
# À qui est ce guide. Ces lignes s’affichent à l’accueil, et au bas des feuilles imprimées.
# Tout est facultatif. Pour remplir une ligne, retirez le « # » et l’espace qui le suit, et changez le texte.
# titre: "Guide de notre structure"
# auteur: "À REMPLIR : le nom de votre structure"
# version: "1"
# date: {day}
# adresse web: "À REMPLIR : une page de votre structure, qui commence par https://"

# Après combien de mois un fait daté (« vérifié le ») est à relire à sa source.
mois avant relecture: {months}"""
