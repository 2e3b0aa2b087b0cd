"""Opening hours as a weekly timetable: minutes of each weekday, merged, and nothing of public holidays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, pairwise

Span = tuple[int, int]
"""Minutes since midnight: opening (0 to 1439), closing (1 to 1440), opening before closing."""

DAY = 1440
WEEK = 7
CLOSED_DAY: tuple[Span, ...] = ()
CLOSED_WEEK: tuple[tuple[Span, ...], ...] = (CLOSED_DAY,) * WEEK


@dataclass(frozen=True, slots=True)
class Hours:
    """``week``: the spans of Monday to Sunday, in order and apart; all empty, the hours are not known.

    ``said``: what the source says besides, or instead when its words are no weekly timetable, as it stands.
    """

    week: tuple[tuple[Span, ...], ...] = CLOSED_WEEK
    said: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a timetable at all."""
        return any(self.week)

    @property
    def always(self) -> bool:
        """Whether it never closes."""
        return all(spans == ((0, DAY),) for spans in self.week)

    def open_at(self, moment: datetime) -> bool:
        """Whether it is open at this local time; the minute of closing is outside."""
        minute = moment.hour * 60 + moment.minute
        return any(start <= minute < end for start, end in self.week[moment.weekday()])

    def closing(self, moment: datetime) -> datetime | None:
        """When a place open now closes, maybe after midnight; None if it is closed now, or never closes."""
        if self.always or not self.open_at(moment):
            return None
        day, minute = _midnight(moment), moment.hour * 60 + moment.minute
        while True:
            end = next(end for start, end in self.week[day.weekday()] if start <= minute < end)
            following = day + timedelta(days=1)
            if end < DAY or not any(start == 0 for start, _end in self.week[following.weekday()]):
                return day + timedelta(minutes=end)
            day, minute = following, 0

    def next_opening(self, moment: datetime) -> datetime | None:
        """The first opening after this local time, within eight days; None when there is none."""
        for ahead in range(WEEK + 1):
            day = _midnight(moment) + timedelta(days=ahead)
            night = self.week[(day.weekday() - 1) % WEEK]
            for start, _end in self.week[day.weekday()]:
                goes_on = start == 0 and bool(night) and night[-1][1] == DAY
                opening = day + timedelta(minutes=start)
                if opening > moment and not goes_on:
                    return opening
        return None


def weekly(days: Iterable[Iterable[Span]], said: str = "") -> Hours:
    """The timetable of seven days from Monday, spans that meet made one.

    A span whose end is not after its start goes on past midnight; one of no length is left out.
    """
    given = [list(spans) for spans in days]
    after_midnight: list[list[Span]] = [[] for _ in range(WEEK)]
    for day, spans in enumerate(given):
        for start, end in spans:
            if end < start:
                after_midnight[(day + 1) % WEEK].append((0, end))
    until_midnight = ([(start, end if end >= start else DAY) for start, end in spans] for spans in given)
    both = zip(until_midnight, after_midnight, strict=True)
    return Hours(tuple(merged(chain(spans, nights)) for spans, nights in both), said)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same minutes in as few spans as can be, in order."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return tuple(apart)


def overlapping(spans: Sequence[Span]) -> bool:
    """Whether two of them share a minute."""
    inside = [span for span in sorted(spans) if span[0] < span[1]]
    return any(after[0] < before[1] for before, after in pairwise(inside))


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
