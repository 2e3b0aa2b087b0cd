"""The directory of this desk, opened for a command, with what is to be told when it cannot be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import directory
from cnfs_tui.desk.places.store import PlaceStore
from cnfs_tui.typography import french


def with_directory(today: date, use: Callable[[PlaceStore | None], int]) -> int:
    """What the command does of the directory; None where there is no file yet, since looking makes none.

    2: the directory cannot be used.
    """
    try:
        with directory(today) as store:
            if store and store.put_aside:
                complain(wording.put_aside(store.put_aside.name))
            return use(store)
    except Unavailable as refused:
        return refused_for(refused.trouble)


def refused_for(trouble: Trouble) -> int:
    """Tell why the directory cannot be used; 2."""
    complain("cnfs-tui : {} {}".format(*wording.trouble(trouble)))
    return 2


def complain(words: str) -> None:
    """Tell on standard error."""
    print(french(words), file=sys.stderr)
