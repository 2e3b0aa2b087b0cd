"""The table of figures that a structure may give to others, kept where its user will find it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cnfs_tui.desk.activity import table
from cnfs_tui.desk.activity.axes import Counts
from cnfs_tui.desk.folders import make, papers_to_keep
from cnfs_tui.storing import store_beside


def keep_table(counts: Counts, first: str, names: table.Names, today: date) -> Path:
    """Write the table of the finished weeks from ``first`` on; where it is. For a thread. Raises OSError."""
    made = table.as_csv(table.closed(counts, first, today), names, today)
    folder = papers_to_keep()
    make(folder)
    return store_beside(made, folder / table.NAME)
