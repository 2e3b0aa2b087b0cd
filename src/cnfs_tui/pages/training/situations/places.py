"""Where the situations of a matrix stand on the screen, and how one goes from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cnfs_tui.training.matrix import Matrix, Way

ASIDE = -1
"""The row of the situations that stand above the table."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One situation: ``way`` is its rank in its cell; on the row ASIDE, ``column`` is its rank."""

    row: int
    column: int
    way: int


class Places:
    """The places of a matrix, top to bottom and left to right."""

    def __init__(self, found: Matrix) -> None:
        self._matrix = found

    @cached_property
    def all(self) -> tuple[Place, ...]:
        """Those aside first."""
        aside = [Place(ASIDE, rank, 0) for rank in range(len(self._matrix.aside))]
        table = [
            Place(row, column, way)
            for row, cells in enumerate(self._matrix.cells)
            for column, cell in enumerate(cells)
            for way in range(len(cell))
        ]
        return (*aside, *table)

    @property
    def first(self) -> Place:
        """The first one of the table."""
        return Place(0, 0, 0)

    def way(self, place: Place) -> Way:
        """What stands there."""
        if place.row == ASIDE:
            return self._matrix.aside[place.column]
        return self._matrix.cells[place.row][place.column][place.way]

    def situation(self, place: Place) -> dict[str, str]:
        """Answers that lead there."""
        if place.row == ASIDE:
            return self._matrix.situation_aside(place.column)
        return self._matrix.situation(place.row, place.column, place.way)

    def beside(self, at: Place, by: int) -> Place | None:
        """On the same row, ``by`` columns further; None beyond the edge."""
        found = [place for place in self.all if (place.row, place.column) == (at.row, at.column + by)]
        return found[min(at.way, len(found) - 1)] if found else None

    def below(self, at: Place, by: int) -> Place:
        """In the same column, ``by`` situations further down; as far as it goes."""
        column = [place for place in self.all if place.column == at.column and place.row != ASIDE]
        if at.row == ASIDE:
            return (column[0] if column else self.first) if by > 0 else at
        rank = column.index(at) + by
        if rank < 0 and self._matrix.aside:
            return Place(ASIDE, min(at.column, len(self._matrix.aside) - 1), 0)
        return column[max(0, min(rank, len(column) - 1))]
