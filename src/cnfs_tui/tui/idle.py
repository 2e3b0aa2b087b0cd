"""For how long nobody has touched the screen, and what follows from it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

NOTICE = 60.0
"""Seconds beforehand that something is announced; half of the delay where it is shorter than twice that."""

LONG = 45
"""Minutes for which a visit is kept when no key is to be expected: one works in another window."""

_MINUTE = 60.0
_NEVER = float("inf")


def awake_or_asleep() -> float:
    """Seconds on a clock that no one can set, and that goes on while the computer sleeps, where there is one.

    A visit left on a computer that is closed, then opened an hour later, has been left for an hour.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # which is not time.monotonic there
    return time.monotonic()


@dataclass(frozen=True, slots=True)
class Standing:
    """What is due by now. ``notice``: what comes soon, « mask » or « erase », and in how many seconds."""

    masked: bool = False
    erased: bool = False
    notice: tuple[str, float] | None = None


@dataclass(slots=True)
class Idle:
    """The last time somebody was there. Delays are in minutes without a key; 0, never."""

    clock: Callable[[], float] = awake_or_asleep
    touched: float = 0.0
    kept_until: float = -_NEVER

    def begin(self) -> None:
        """Something is to be hidden from now on, and kept for nobody yet."""
        self.kept_until = -_NEVER
        self.interrupt()

    def interrupt(self) -> None:
        """Somebody is there."""
        self.touched = self.clock()

    def keep(self) -> None:
        """Somebody is there, and does not want the visit erased for the :data:`LONG` time to come."""
        self.interrupt()
        self.kept_until = self.touched + LONG * _MINUTE

    def standing(self, mask_after: int, erase_after: int, *, elsewhere: bool = False) -> Standing:
        """What is due by now; ``elsewhere`` when one is expected to work in another window."""
        now = self.clock()
        mask, erase = _seconds(mask_after), _seconds(erase_after)
        if elsewhere:
            erase = max(erase, LONG * _MINUTE)
        mask_at, erase_at = self.touched + mask, max(self.touched + erase, self.kept_until)
        if erase_after == 0:
            erase_at = _NEVER
        if now >= erase_at:
            return Standing(erased=True)
        if now >= erase_at - _notice(erase):
            return Standing(now >= mask_at, notice=("erase", erase_at - now))
        if mask_at - _notice(mask) <= now < mask_at:
            return Standing(notice=("mask", mask_at - now))
        return Standing(now >= mask_at)


def _seconds(minutes: int) -> float:
    return minutes * _MINUTE if minutes else _NEVER


def _notice(delay: float) -> float:
    return min(NOTICE, delay / 2)


def in_words(seconds: float) -> str:
    """« 1 minute », « 30 secondes »."""
    return "1 minute" if seconds > 0.75 * _MINUTE else f"{max(1, round(seconds / 10)) * 10} secondes"
