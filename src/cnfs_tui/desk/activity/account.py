"""The account of a period: the counters of its weeks, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from cnfs_tui.desk.activity.axes import KEPT, Axis, Counts, monday, week_of, weeks_before

ENOUGH = 11
"""How many visits it takes before anything but their number is shown: fewer, and somebody may be recognised.

Source: the threshold of Insee for figures about persons.
"""


class Period(Enum):
    """The periods of the screen: whole weeks, the current one included."""

    MONTH = ("4 dernières semaines", 4)
    QUARTER = ("3 derniers mois", 13)
    YEAR = ("12 derniers mois", 52)
    ALL = ("24 derniers mois", KEPT + 1)

    def __init__(self, title: str, weeks: int) -> None:
        self.title = title
        self._weeks = weeks

    def first(self, today: date) -> str:
        """Its first week."""
        return weeks_before(today, self._weeks - 1)


@dataclass(frozen=True, slots=True)
class Account:
    """``counts``: visits by axis and code; ``weeks``: by week, in order.

    ``first``: the week it begins, None when nothing was ever counted.
    """

    first: str | None
    counts: Mapping[Axis, Mapping[str, int]]
    weeks: Mapping[str, int]

    @property
    def visits(self) -> int:
        """How many visits were counted."""
        return sum(self.weeks.values())

    @property
    def since(self) -> date | None:
        """The Monday it begins; None when nothing was ever counted."""
        return monday(self.first) if self.first else None

    @property
    def detailed(self) -> bool:
        """Whether more than the number of visits may be shown."""
        return self.visits >= ENOUGH

    def last_weeks(self, today: date, number: int) -> dict[date, int]:
        """The visits of so many weeks up to today, by their Monday; without those before the account."""
        ago = (weeks_before(today, back) for back in reversed(range(number)))
        return {monday(week): self.weeks.get(week, 0) for week in ago if week >= (self.first or week)}


def account(counts: Counts, first: str | None = None, last: str | None = None) -> Account:
    """What was counted from a week on, up to another one; both are in it. It begins when counting did."""
    begun = min((week for week, _, _ in counts), default=None)
    totals: dict[Axis, Counter[str]] = {axis: Counter() for axis in Axis}
    weeks = Counter[str]()
    for (week, axis, code), n in sorted(counts.items()):
        if (first or week) <= week <= (last or week):
            totals[axis][code] += n
            if axis is Axis.CASES:  # each visit has one
                weeks[week] += n
    return Account(max(first or begun, begun) if begun else first, totals, weeks)


def last_finished_week(today: date) -> str:
    """The week before the one under way."""
    return week_of(today - timedelta(weeks=1))
