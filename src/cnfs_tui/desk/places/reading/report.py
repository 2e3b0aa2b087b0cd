"""What became of a list: taken, mended, left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cnfs_tui.desk.places.kind import Kind
from cnfs_tui.desk.places.place import Place
from cnfs_tui.desk.places.reading.decoding import Encoding
from cnfs_tui.desk.places.reading.notes import Counted, Left, Mend


@dataclass(frozen=True, slots=True)
class Report:
    """Of the ``rows`` read, ``taken`` are places kept, ``elsewhere`` those of other départements than asked.

    ``without_hours``, ``without_position``: how many of the places taken. ``unknown_columns``: those that
    nobody here knows, by their names in the file.
    """

    rows: int
    taken: int
    elsewhere: int
    without_hours: int
    without_position: int
    encoding: Encoding
    unknown_columns: tuple[str, ...]
    mended: Mapping[Mend, Counted]
    left: Mapping[Left, Counted]

    @property
    def left_out(self) -> int:
        """How many rows could not be taken."""
        return sum(counted.count for counted in self.left.values())


@dataclass(frozen=True, slots=True)
class Reading:
    """A list that was read: its places, in order. ``dated``: the day of its data, None if not said."""

    kind: Kind
    dated: date | None
    places: tuple[Place, ...]
    report: Report
