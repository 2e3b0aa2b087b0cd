"""Bringing a list into the directory of this desk: read, then kept whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from cnfs_tui.desk.database import anew_if_damaged
from cnfs_tui.desk.places.reading.read import read_list
from cnfs_tui.desk.places.reading.report import Reading
from cnfs_tui.desk.places.store import open_store
from cnfs_tui.typography import printable


@dataclass(frozen=True, slots=True)
class Imported:
    """``gone``: how many places gave way to these; ``put_aside``: where a damaged directory was moved."""

    reading: Reading
    gone: int
    put_aside: Path | None


def import_list(
    file: Path,
    directory: Path,
    today: date,
    *,
    department: str | None = None,
    names: Mapping[str, str] = MappingProxyType({}),
) -> Imported:
    """Read a list and keep its places in the directory instead of those it gave before.

    ``department``: keep only the places of this one, « 01 ». ``names``: of the guide's actors, by id, for the
    types of a list of one's own. Without any place to keep, the directory is not touched; one too damaged to
    take them is put aside. Raises ListRefused and Unavailable; nothing has changed then.
    """
    reading = read_list(file, today, department=department, names=names)
    if not reading.places:
        return Imported(reading, 0, None)
    name = printable(file.name)

    def keep() -> tuple[int, Path | None]:
        with open_store(directory, today) as store:
            gone = store.replace(reading.kind, name, reading.dated, today, reading.places)
            return gone, store.put_aside

    (gone, aside), aside_now = anew_if_damaged(directory, today, keep)
    return Imported(reading, gone, aside or aside_now)
