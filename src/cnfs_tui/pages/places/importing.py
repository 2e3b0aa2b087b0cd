"""Importing a list of places: which file, which département, then what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.dropped_path import is_there, path_of
from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places import age, wording
from cnfs_tui.desk.places.departments import as_department, department_of
from cnfs_tui.desk.places.importing import Imported, import_list
from cnfs_tui.desk.places.lists_around import Around, lists_around, usual_folders
from cnfs_tui.desk.places.reading.refused import ListRefused
from cnfs_tui.guide.days import date_in_words
from cnfs_tui.pages.block import Block, beware
from cnfs_tui.pages.option import Option
from cnfs_tui.pages.places.search import refused
from cnfs_tui.session.session import Session

WHICH_FILE = "Importer une liste de lieux : quel fichier ?"
LOOKING = "Un instant : recherche sur ce poste et les clés USB…"
NONE_AROUND = "Aucun fichier CSV dans vos téléchargements, sur le bureau, ni sur une clé USB."
NOT_THERE = "Ce fichier n’existe pas. Vérifiez son nom et son dossier."
WHICH_DEPARTMENT = "Garder les lieux de quel département ?"
CODES = "par exemple 01, 2A ou 974"
READING = "Un instant : la liste est lue…"
OTHER = "other"
"""Leads to the line where one types."""
EVERYWHERE = ""
"""Stands for all the départements of a list."""
_MOST_FILES = 9
_ANOTHER_FILE = "Un autre fichier : glissez-le ici, ou tapez son emplacement"
_BORDER = "Utile quand un autre département est tout près."


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a list, in words, and whether the directory changed."""

    blocks: Sequence[Block]
    changed: bool


def files_around() -> tuple[Around, ...]:
    """The CSV files found on this desk, the newest first. For a thread."""
    return lists_around(usual_folders(), _MOST_FILES)


def files(found: Sequence[Around]) -> list[Option]:
    """Each file by its rank, then the one that is typed, or dropped."""
    around = [
        Option(str(rank), file.path.name, rank + 1, f"{file.folder}, du {date_in_words(file.day)}")
        for rank, file in enumerate(found)
    ]
    return [*around, Option(OTHER, _ANOTHER_FILE, 0)]


def path_typed(typed: str) -> tuple[Path | None, str]:
    """The file meant, and what is wrong with it; neither where nothing is typed."""
    path = path_of(typed)
    return (None, NOT_THERE) if path is not None and not is_there(path) else (path, "")


def departments(postcode: str) -> list[Option]:
    """The département of this desk, all of them, or one that is typed.

    A whole national list is of little use at a desk.
    """
    own = department_of("", postcode) if postcode else ""
    here = [Option(own, f"Le {own}, le département de ce poste", 1)] if own else []
    everywhere = Option(EVERYWHERE, "Tous les lieux de la liste", len(here) + 1, _BORDER)
    return [*here, everywhere, Option(OTHER, "Un autre, dont vous tapez le numéro", 0)]


def department_typed(typed: str) -> tuple[str | None, str]:
    """The code meant, and what is wrong with it; neither where nothing is typed."""
    code = as_department(typed)
    return code, "" if code or not typed.strip() else wording.no_department(typed.strip())


def bring_in(session: Session, file: Path, department: str) -> Told:
    """Import a list, of one département or of ``EVERYWHERE``, and tell it; never a failure. For a thread."""
    names = {actor.id: actor.name for actor in session.guide.actors.values()}
    today, only = session.today(), department or None
    try:
        imported = import_list(file, places_file(), today, department=only, names=names)
    except ListRefused as unread:
        return Told(refused(*wording.refusal(unread)), changed=False)
    except Unavailable as unavailable:
        return Told(refused(*wording.trouble(unavailable.trouble)), changed=False)
    except OSError:  # an account without a home
        return Told(refused(*wording.trouble(Trouble.NO_HOME)), changed=False)
    return Told([*_account(imported, only, today)], changed=bool(imported.reading.places))


def _account(imported: Imported, department: str | None, today: date) -> Iterator[Block]:
    reading = imported.reading
    if imported.put_aside:
        yield beware(wording.put_aside(imported.put_aside.name))
    if reading.places:
        yield Block(wording.taken(reading, department), "bold")
        told = age.sentence("Données", reading.dated, today, age.RENEW)
        yield beware(told, strong=False) if age.too_old(reading.dated, today) else Block(told)
        if imported.gone:
            yield Block(wording.gone(imported.gone))
    else:
        yield beware(wording.nothing_taken(reading, department))
    for line in wording.account(reading.report):
        yield Block(line.strip(), lead="• " if line.startswith(" ") else "", gap=0 if line[0] == " " else 1)
