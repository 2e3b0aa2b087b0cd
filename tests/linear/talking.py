"""Talks with the line by line face: lines typed one after the other, and all that is written."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from queue import Queue

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cnfs_tui.desk.folders import activity_file, where_papers_go
from cnfs_tui.desk.settings import Settings
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.hiding import hide
from cnfs_tui.linear.layout import plain
from cnfs_tui.linear.lines import Ended, Lines
from cnfs_tui.linear.talk import Back, Cancelled, Quit, Talk
from cnfs_tui.linear.words import Common
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.desk import desk_by_now
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
        return "".join(plain(words).split()) in "".join(self.text.split())


def face(typed: Iterable[str], settings: Settings | None = None) -> Face:
    """The face of a desk, about to read these lines."""
    news = Queue[Told]()
    desk = desk_by_now(where_papers_go(), shipped().guide.skills)
    session = Session(Papers(desk.papers, news.put), shipped(), settings=settings or desk.settings)
    session.today, session.hour = lambda: TODAY, lambda: time(10)
    lines = Lines(io.StringIO("".join(f"{line}\n" for line in typed)), io.StringIO())
    talk = Talk(lines, hide=lambda: hide(lines))
    return Face(talk, session, Keeping(), Counting(activity_file, lambda: None), news, desk)


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


def come_back(typed: Iterable[str], room: Callable[[Face], None]) -> Said:
    """What a room says until « retour »: in printable lines, none of them too long."""
    said = hear([*typed, "retour"], room)
    assert not said.ended, said.text
    assert fits(said.text) and is_plain(said.text)
    return said


def again_and_again(room: Callable[[Face], None]) -> Callable[[Face], None]:
    """The room, opened again whenever it is left, as long as lines are typed."""

    def led(face: Face) -> None:
        while True:
            with suppress(Back, Cancelled, Quit):
                room(face)

    return led


def any_lines(*known: str) -> SearchStrategy[list[str]]:
    """Whatever may be typed: numbers, the words of everywhere and ``known`` ones, and anything else."""
    words = (*(word.shown for word in Common), "", *known)
    anything = st.text(st.characters(exclude_characters="\n\r"), max_size=12)
    return st.lists(st.integers(0, 20).map(str) | st.sampled_from(words) | anything, max_size=25)


def is_plain(text: str) -> bool:
    """Whether a text is only letters, signs and line feeds, none of which drives a terminal or is unseen."""
    return all(char == "\n" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"} for char in text)


def fits(text: str) -> bool:
    """Whether no line is longer than a screen of 80 columns, or a braille reader's patience."""
    return all(len(line) <= 80 for line in text.split("\n"))
