"""``cnfs-tui lieux importer``: a list of places into the directory of this desk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cnfs_tui.commands.arguments import BadArgument
from cnfs_tui.commands.places.directory import complain, refused_for
from cnfs_tui.desk.database import Unavailable
from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places import age, wording
from cnfs_tui.desk.places.departments import as_department
from cnfs_tui.desk.places.importing import import_list
from cnfs_tui.desk.places.reading.refused import ListRefused
from cnfs_tui.guide.guide import Guide
from cnfs_tui.typography import french, printable


def run(guide: Guide, file: Path, department: str | None, today: date) -> int:
    """Import a list, of one département if it is named, and say what became of it.

    0: places were taken; 1: none was; 2: no list of places, or a directory that cannot be written; nothing
    has changed then. Raises BadArgument for what is no département.
    """
    code = None if department is None else as_department(department)
    if department is not None and code is None:
        raise BadArgument(wording.no_department(department))
    names = {actor.id: actor.name for actor in guide.actors.values()}
    try:
        imported = import_list(file, places_file(), today, department=code, names=names)
    except ListRefused as refused:
        what, remedy = wording.refusal(refused)
        complain(f"cnfs-tui : {printable(file.name)} ne s’importe pas. {what}\n{remedy}")
        return 2
    except Unavailable as refused:
        return refused_for(refused.trouble)
    if imported.put_aside:
        complain(wording.put_aside(imported.put_aside.name))
    reading = imported.reading
    if not reading.places:
        print(french("\n".join([wording.nothing_taken(reading, code), *wording.account(reading.report)])))
        return 1
    told = [wording.taken(reading, code), age.sentence("Données", reading.dated, today, age.RENEW)]
    if imported.gone:
        told.append(wording.gone(imported.gone))
    print(french("\n".join([*told, *wording.account(reading.report)])))
    return 0
