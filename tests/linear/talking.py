"""Talks with the line by line face: lines typed one after the other, and all that is written."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from queue import Queue

from cnfs_tui.desk.folders import activity_file, where_papers_go
from cnfs_tui.desk.settings import Settings
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.hiding import hide
from cnfs_tui.linear.layout import plain
from cnfs_tui.linear.lines import Ended, Lines
from cnfs_tui.linear.talk import Talk
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.keeping import Keeping
from cnfs_tui.session.papers import Papers, Told
from cnfs_tui.session.session import Session
from tests.tui.driving import shipped

TODAY = date(2026, 11, 23)


@dataclass
class Said:
    """What was written, and where everything stands in the end."""

    text: str
    face: Face
    ended: bool
    """The lines typed were all read, and the face still wanted one."""

    @property
    def flat(self) -> str:
        """The text on one line, to look for what may have been broken in two."""
        return " ".join(self.text.split())

    def tells(self, words: str) -> bool:
        """Whether these words of the guide or of a page were written, however they were broken."""
        return " ".join(plain(words).split()) in self.flat


def face(typed: Iterable[str], settings: Settings | None = None) -> Face:
    """The face of a desk, about to read these lines."""
    news = Queue[Told]()
    settings = settings or Settings()
    session = Session(Papers(where_papers_go(), news.put), shipped(), settings=settings)
    session.today, session.hour = lambda: TODAY, lambda: time(10)
    lines = Lines(io.StringIO("".join(f"{line}\n" for line in typed)), io.StringIO())
    talk = Talk(lines, hide=lambda: hide(lines))
    return Face(talk, session, Keeping(), Counting(activity_file, lambda: None), news)


def hear(typed: Iterable[str], room: Callable[[Face], None], settings: Settings | None = None) -> Said:
    """All that a room says while these lines are typed."""
    led = face(typed, settings)
    ended = False
    try:
        room(led)
    except Ended:
        ended = True
    finally:
        led.session.papers.forget()
        led.counting.finish()
    target = led.talk.lines.target
    assert isinstance(target, io.StringIO)
    return Said(target.getvalue(), led, ended)


def is_plain(text: str) -> bool:
    """Whether a text is only letters, signs and line feeds, none of which drives a terminal or is unseen."""
    return all(char == "\n" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"} for char in text)


def fits(text: str) -> bool:
    """Whether no line is longer than a screen of 80 columns, or a braille reader's patience."""
    return all(len(line) <= 80 for line in text.split("\n"))
