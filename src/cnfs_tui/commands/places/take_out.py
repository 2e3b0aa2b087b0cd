"""``cnfs-tui lieux retirer``: a list out of the directory of this desk."""

from __future__ import annotations

import sys
from datetime import date

from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.store import StoreRefused, open_store
from cnfs_tui.typography import french


def run(name: str, today: date) -> int:
    """Take out the lists of this name. 0: done; 1: there is none; 2: the directory cannot be used."""
    directory = places_file()
    gone = 0
    try:
        if directory.exists():
            with open_store(directory, today) as store:
                gone = store.forget(name)
    except StoreRefused as refused:
        print(french("cnfs-tui : {} {}".format(*wording.trouble(refused.trouble))), file=sys.stderr)
        return 2
    if not gone:
        print(french(wording.NO_SUCH_LIST), file=sys.stderr)
        return 1
    print(french(wording.taken_out(gone)))
    return 0
