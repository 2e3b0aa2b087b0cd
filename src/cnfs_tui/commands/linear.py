"""``cnfs-tui lineaire``: the same program, line by line, for those who do not see the full screen."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from queue import Queue
from types import FrameType

from cnfs_tui.commands.unknown_scenario import no_such_scenario
from cnfs_tui.desk.folders import activity_file
from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.problems.problem import GuideRefused
from cnfs_tui.guide.problems.report import lines as problem_lines
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.hiding import hide
from cnfs_tui.linear.home import open_home
from cnfs_tui.linear.lines import Ended, Lines
from cnfs_tui.linear.talk import Talk
from cnfs_tui.pages.opening import refused_at_start, state_of, wrong_in_settings
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.desk import Desk, open_desk
from cnfs_tui.session.keeping import Keeping
from cnfs_tui.session.papers import Papers, Told
from cnfs_tui.session.session import Session
from cnfs_tui.training.finding import found

_ASKED = "Vous l’avez demandé par la commande « lineaire »."
_MODE = "cnfs-tui, ligne à ligne. {why}"
_HOW = "Chaque question se répond par un numéro, puis Entrée. Tapez ? pour l’aide."
_GOODBYE = "Au revoir. Rien de personnel n’est gardé."


def run(own: Path | None, why: str | None, *, training: str | None = None) -> int:
    """Lead visits by lines. ``why`` says why this face, when it was not asked for.

    ``training`` begins in the trainer's room: with the scenario meant, or with their list when it is empty.
    0 when left normally, or at the end of the input; 2 when no guide can be used, or for an unknown
    scenario.
    """
    try:
        opened = open_guide(own)
    except GuideRefused as refusal:
        print("\n".join(problem_lines(refusal.problems)), file=sys.stderr)
        return 2
    first = found(opened.guide, training) if training else training
    if training and first is None:
        print(no_such_scenario(opened, training), file=sys.stderr)
        return 2
    desk = open_desk(opened.guide.skills)
    face = _face(opened, desk)
    with _ended_by_signals():
        try:
            _greet(face.talk, opened, desk, why)
            open_home(face, training=first)
            face.talk.say(_GOODBYE)
        except Ended:
            face.talk.say(_GOODBYE)
        finally:
            face.session.forget()
            face.counting.finish()
    return 0


def _face(opened: OpenedGuide, desk: Desk) -> Face:
    lines, news = Lines(sys.stdin or StringIO(), sys.stdout), Queue[Told]()
    papers = Papers(desk.papers, news.put)
    session = Session(papers, opened, settings=desk.settings, large=desk.settings.large)
    talk = Talk(lines, hide=lambda: hide(lines))
    return Face(talk, session, Keeping(), Counting(activity_file, lambda: None), news, desk)


def _greet(talk: Talk, opened: OpenedGuide, desk: Desk, why: str | None) -> None:
    talk.say(_MODE.format(why=why or _ASKED))
    talk.say(_HOW)
    talk.say(refused_at_start(opened) or state_of(opened))
    for problem in desk.problems[:1]:
        talk.say(wrong_in_settings(problem))


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Being asked to end, or losing the terminal, ends as the end of the input: all is forgotten."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise Ended

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), end) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
