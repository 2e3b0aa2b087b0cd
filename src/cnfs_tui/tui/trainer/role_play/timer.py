"""The time of the session under way, and what is left of it: calm when it is over, never a sound."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.model.training import Phase
from cnfs_tui.pages.block import POINTED, Block
from cnfs_tui.training.protocol import REPLAY, Course
from cnfs_tui.training.stopwatch import Stopwatch
from cnfs_tui.tui.widgets.big_letters import HEIGHT
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.document import Document

_OVER = "le temps prévu est passé, rien ne presse"


class SessionTimer(Vertical):
    """One line; large letters and digits above it when it is projected."""

    DEFAULT_CSS = """
    SessionTimer { height: auto; background: $panel; padding: 0 1; dock: top; }
    SessionTimer #large { display: none; height: auto; padding: 1 1 0 2; }
    SessionTimer #left { width: 34; }
    SessionTimer.-large #large { display: block; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal(id="large"):
            yield BigText(id="time", most=HEIGHT)
            yield BigText(id="left")
        yield Document(id="words")

    def show(self, title: str, left: int, words: str, *, large: bool) -> None:
        """Tell the time under way, ``left`` seconds before it is over, and some words about it."""
        self.set_class(large, "-large")
        self.query_one("#words", Document).show([Block(words, POINTED)])
        if large:
            self.query_one("#time", BigText).show(title)
            self.query_one("#left", BigText).show(clock(left))


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
