"""Where a session has come in its protocol, and how the time goes by.

Source: the session protocol of ``contenu.md`` part 1.8.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.model.training import Phase, SessionTime, Training
from cnfs_tui.training.stopwatch import Stopwatch

PAUSES = 2
"""How many times a play is meant to be stopped at most."""
REPLAY = 120
"""Seconds for which a moment is played again."""


@dataclass(frozen=True, slots=True)
class Course:
    """One scenario played through the ``times`` of the protocol, each with its own stopwatch.

    ``now`` is everywhere a reading of the same steady clock, in seconds.
    """

    times: tuple[SessionTime, ...]
    watches: tuple[Stopwatch, ...]
    at: int = 0
    pauses: int = 0

    @classmethod
    def begun(cls, training: Training, scenario: Scenario, now: float) -> Self:
        """At the first time; the play lasts as long as the scenario says, if it does."""
        times = tuple(_lasting(time, scenario) for time in training.protocol)
        first, *others = (Stopwatch() for _ in times)
        return cls(times, (first.start(now), *others))

    @property
    def time(self) -> SessionTime:
        """The time under way."""
        return self.times[self.at]

    @property
    def next(self) -> SessionTime | None:
        """The one after it, if any."""
        return self.times[self.at + 1] if self.at + 1 < len(self.times) else None

    @property
    def stopped(self) -> bool:
        """Whether the time under way is held."""
        return not self.watches[self.at].running

    def go(self, by: int, now: float) -> Self:
        """To another time, none being skipped at either end.

        A time left is stopped, and goes on when one comes back, except a play that was begun: nobody plays
        any more when the grid is looked at again.
        """
        to = max(0, min(len(self.times) - 1, self.at + by))
        if to == self.at:
            return self
        left = self._set(self.watches[self.at].stop(now))
        there = replace(left, at=to)
        if there.time.phase is Phase.PLAY and there.watches[to].begun:
            return there
        return there._set(there.watches[to].start(now))

    def pause(self, now: float) -> Self:
        """Hold the time under way, or let it go on; only holding it is a pause."""
        watch = self.watches[self.at]
        if watch.running:
            return replace(self._set(watch.stop(now)), pauses=self.pauses + 1)
        return self._set(watch.start(now))

    def left(self, now: float) -> int:
        """Whole seconds left of the time under way; negative once it has lasted longer than foreseen."""
        return 60 * self.time.minutes - int(self.watches[self.at].seconds(now))

    def played(self, now: float) -> int:
        """Whole seconds of play so far, pauses left out."""
        plays = (
            watch for time, watch in zip(self.times, self.watches, strict=True) if time.phase is Phase.PLAY
        )
        return int(sum(watch.seconds(now) for watch in plays))

    def spent(self, now: float) -> int:
        """Whole seconds that all times have taken so far, pauses left out."""
        return int(sum(watch.seconds(now) for watch in self.watches))

    @property
    def minutes(self) -> int:
        """What all times are meant to take."""
        return sum(time.minutes for time in self.times)

    def _set(self, watch: Stopwatch) -> Self:
        return replace(self, watches=(*self.watches[: self.at], watch, *self.watches[self.at + 1 :]))


def again(watch: Stopwatch, now: float) -> Stopwatch:
    """A moment is played again, or held; from its beginning once its time is over."""
    if watch.seconds(now) >= REPLAY:
        watch = Stopwatch()
    return watch.stop(now) if watch.running else watch.start(now)


def _lasting(time: SessionTime, scenario: Scenario) -> SessionTime:
    if time.phase is Phase.PLAY and scenario.minutes:
        return time.model_copy(update={"minutes": scenario.minutes})
    return time
