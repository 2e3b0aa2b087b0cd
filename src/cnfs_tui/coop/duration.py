"""How long it lasted, as La Coop asks it: one of its usual lengths, or hours and minutes of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.coop.enumerations import Length

QUARTER = 15
"""Minutes: nobody counts an accompaniment more finely."""
_USUAL = {int(length.value): length for length in Length if length is not Length.CUSTOM}
_LONGEST = 23 * 60 + 45
"""The form takes 23 hours at most."""


@dataclass(frozen=True, slots=True)
class Duration:
    """Whole minutes, from 15 to 23 h 45. Raises ValueError outside."""

    minutes: int

    def __post_init__(self) -> None:
        if not QUARTER <= self.minutes <= _LONGEST:
            raise ValueError(f"{self.minutes} minutes")

    @property
    def length(self) -> Length:
        """The choice to make in the form."""
        return _USUAL.get(self.minutes, Length.CUSTOM)

    @property
    def hours_and_minutes(self) -> tuple[int, int]:
        """What to type under « Personnaliser »."""
        return divmod(self.minutes, 60)

    @property
    def label(self) -> str:
        """« 30mn », « 1h30 », « Personnaliser : 2 h 30 min »."""
        if self.length is not Length.CUSTOM:
            return self.length.label
        hours, minutes = self.hours_and_minutes
        return f"{Length.CUSTOM.label} : {hours} h {minutes} min"


CHOICES = tuple(Duration(minutes) for minutes in (*_USUAL, 150, 180, 210, 240))
"""What an adviser may choose at one key: the usual lengths, then half hours up to four hours."""


def nearest(minutes: int) -> Duration:
    """The choice closest to these minutes, the shorter of two; to the quarter hour beyond four hours."""
    if minutes <= CHOICES[-1].minutes:
        return min(CHOICES, key=lambda choice: abs(choice.minutes - minutes))
    return Duration(min(round(minutes / QUARTER) * QUARTER, _LONGEST))
