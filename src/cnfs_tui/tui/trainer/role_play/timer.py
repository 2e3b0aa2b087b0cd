"""The time of the session under way, and what is left of it: calm when it is over, never a sound."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from cnfs_tui.pages.block import POINTED, Block
from cnfs_tui.pages.training.role_play.time_left import clock
from cnfs_tui.tui.widgets.big_letters import HEIGHT
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.document import Document


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
