"""The time of the session under way, and what is left of it: calm when it is over."""

from __future__ import annotations

from cnfs_tui.guide.model.training import Phase
from cnfs_tui.training.protocol import PAUSES, REPLAY, Course
from cnfs_tui.training.stopwatch import Stopwatch

_OVER = "le temps prévu est passé, rien ne presse"


def clock(seconds: int) -> str:
    """Minutes and seconds: « 7:05 »; nothing below zero."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02}"


def time_left(course: Course, replay: Stopwatch, now: float) -> tuple[int, str]:
    """Whole seconds left of the time under way, or of the moment played again, and how to say it."""
    left, words = course.left(now), course.time.title
    if course.time.phase is Phase.PLAY and course.stopped:
        words += f" · arrêté à {clock(course.played(now))}"
    if course.time.phase is Phase.REPLAY and replay.begun:
        left = REPLAY - int(replay.seconds(now))
        words += " · on rejoue" if replay.running else " · arrêté"
    return left, f"{words} · {f'encore {clock(left)}' if left > 0 else _OVER}"


def paused(course: Course) -> str:
    """Which pause it is: a play is meant to be stopped a few times at most."""
    rank = course.pauses
    return f"Pause {rank}{f' sur {PAUSES}' if rank <= PAUSES else f' : le protocole en prévoit {PAUSES}'}."
