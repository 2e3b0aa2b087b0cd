"""The table a bench prints: what was measured, what was hoped for, whether it holds."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. ``target`` is the most it may be; None when it is only for information."""

    what: str
    values: Sequence[float]
    unit: str
    target: float | None = None

    @property
    def middle(self) -> float:
        """The median, on which the verdict rests."""
        return median(self.values)

    @property
    def measured(self) -> str:
        """The median, with the lowest and the highest when there are several."""
        if len(self.values) == 1:
            return f"{_number(self.middle)} {self.unit}"
        low, high = min(self.values), max(self.values)
        return f"{_number(self.middle)} {self.unit}  ({_number(low)} to {_number(high)})"

    @property
    def verdict(self) -> str:
        """``ok``, ``over``, or nothing without a target."""
        if self.target is None:
            return ""
        return "ok" if self.middle <= self.target else "over"


def show(title: str, rows: Sequence[Row]) -> None:
    """Print the table, with what is needed to read it later."""
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{title}: {date.today()}, {os.cpu_count()} cores, load {load}, Python {platform.python_version()}")
    head = ("what", "measured: median (range)", "target", "")
    cells = [head, *((r.what, r.measured, _target(r), r.verdict) for r in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    for line in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _target(row: Row) -> str:
    return "" if row.target is None else f"≤ {_number(row.target)} {row.unit}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
