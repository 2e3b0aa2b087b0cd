"""``cnfs-tui lieux sources``: the lists that the directory was made of, and how old they are."""

from __future__ import annotations

import sys
from datetime import date

from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.store import StoreRefused, open_store
from cnfs_tui.typography import french, printable


def run(today: date) -> int:
    """Print a line for each list. 0: some are there; 1: none is; 2: the directory cannot be used."""
    directory = places_file()
    try:
        if not directory.exists():
            print(french(wording.EMPTY), file=sys.stderr)
            return 1
        with open_store(directory, today) as store:
            if store.put_aside:
                print(french(wording.put_aside(store.put_aside.name)), file=sys.stderr)
            sources = store.sources()
    except StoreRefused as refused:
        print(french("cnfs-tui : {} {}".format(*wording.trouble(refused.trouble))), file=sys.stderr)
        return 2
    if not sources:
        print(french(wording.EMPTY), file=sys.stderr)
        return 1
    print(printable(french("\n".join(wording.source_line(source, today) for source in sources))))
    return 0
