"""``cnfs-tui lieux sources``: the lists that the directory was made of, and how old they are."""

from __future__ import annotations

from datetime import date

from cnfs_tui.commands.places.directory import complain, with_directory
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.store import PlaceStore
from cnfs_tui.typography import french, printable


def run(today: date) -> int:
    """Print a line for each list. 0: some are there; 1: none is; 2: the directory cannot be used."""
    return with_directory(today, lambda store: _told(store, today))


def _told(store: PlaceStore | None, today: date) -> int:
    sources = store.sources() if store else ()
    if not sources:
        complain(wording.EMPTY)
        return 1
    print(printable(french("\n".join(wording.source_line(source, today) for source in sources))))
    return 0
