"""Time that runs, and can be stopped: a value, read against whatever steady clock its caller has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """``spent`` seconds before it was last started, at ``since``; None while it is stopped.

    Every ``now`` is a reading of one and the same clock, in seconds, that never goes back.
    """

    spent: float = 0.0
    since: float | None = None

    @property
    def running(self) -> bool:
        """Whether time goes by."""
        return self.since is not None

    @property
    def begun(self) -> bool:
        """Whether it was ever started."""
        return self.running or self.spent > 0

    def start(self, now: float) -> Self:
        """Running from now on; nothing new if it was."""
        return self if self.running else replace(self, since=now)

    def stop(self, now: float) -> Self:
        """Stopped, what it has measured being kept."""
        return replace(self, spent=self.seconds(now), since=None)

    def seconds(self, now: float) -> float:
        """What it has measured so far."""
        return self.spent if self.since is None else self.spent + now - self.since
