"""``cnfs-tui lieux retirer``: a list out of the directory of this desk."""

from __future__ import annotations

from datetime import date

from cnfs_tui.commands.places.directory import complain, with_directory
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.store import PlaceStore
from cnfs_tui.typography import french


def run(name: str, today: date) -> int:
    """Take out the lists of this name. 0: done; 1: there is none; 2: the directory cannot be used."""
    return with_directory(today, lambda store: _taken_out(store, name))


def _taken_out(store: PlaceStore | None, name: str) -> int:
    gone = store.forget(name) if store else 0
    if not gone:
        complain(wording.NO_SUCH_LIST)
        return 1
    print(french(wording.taken_out(gone)))
    return 0
