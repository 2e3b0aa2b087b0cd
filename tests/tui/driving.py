"""The hand of an adviser on the keyboard, and her eye on the screen.

What a guide says is never copied into a test: tests read it from the guide, so that authors may rewrite it.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from rich.segment import Segment
from textual._context import visible_screen_stack
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from cnfs_tui.desk.activity.store import add
from cnfs_tui.desk.folders import DATA_VARIABLE, activity_file
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.outcome import counted, outcome
from cnfs_tui.pages.option import engraved
from cnfs_tui.pages.text import clean
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN, Answers
from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.tui.idle import awake_or_asleep
from cnfs_tui.tui.panels.harmless import Harmless
from cnfs_tui.tui.panels.masked import Masked
from cnfs_tui.tui.requests import Go
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choice
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.paper_view import PaperView
from cnfs_tui.tui.widgets.tree_view import TreeView
from cnfs_tui.visit import Visit

PATIENCE = 20.0
"""Seconds after which a test gives up; far more than anything here needs."""

SIZE = (80, 24)

Kind = type[Screen[Any]]

ALL_QUESTIONS: Mapping[str, str] = {
    "alerte": "rien",
    "urgence": "non",
    "technicite": "coup-de-pouce",
    "souhait": "non",
    "deja-aide": "non",
}
"""Answers that meet every question of the tree, and lead to something done together, with a memo."""


@cache
def shipped() -> OpenedGuide:
    """The guide that comes with the program, read once."""
    return open_guide(None)


def one_line(text: str) -> str:
    """A text of the guide as it is read on the screen, wherever its lines are broken."""
    return " ".join(clean(text).split())


async def eventually(condition: Callable[[], object], what: str | Callable[[], str]) -> None:
    """Wait until the condition holds; ``what`` says what was awaited."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"never came: {what if isinstance(what, str) else what()}"
        await asyncio.sleep(0.002)


class Hand:
    """Presses keys and reads the screen. Nothing is assumed to be done at once: what must come is awaited."""

    def __init__(self, app: CnfsApp, pilot: Pilot[int]) -> None:
        self.app = app
        self._pilot = pilot

    # Acting

    async def press(self, *keys: str) -> None:
        """Press these keys, letting the app answer each."""
        for key in keys:
            self.app.simulate_key(key)
            await self._breathe()

    async def press_at_once(self, *keys: str) -> None:
        """Press these keys faster than the app can answer."""
        for key in keys:
            self.app.simulate_key(key)
        await self._breathe()

    async def press_until(self, key: str, condition: Callable[[], object], what: str) -> None:
        """Press this key again and again, the window being drawn in between, until the condition holds."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"never came: {what}\n{self.window()}"
            await self.press(key)
            await self._pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)

    async def click(self, row: Widget) -> None:
        await self._pilot.click(row)

    async def _breathe(self) -> None:
        for _ in range(30):  # a choice goes from its row to its column, to the screen, then to the app
            await asyncio.sleep(0)

    # Waiting

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until the condition holds."""
        await eventually(condition, lambda: f"{what}\non: {self.screen}\n{self.window()}")

    async def reach(self, screen: Kind) -> None:
        """Wait for this kind of screen to be the one shown, and laid out."""
        await self.until(lambda: isinstance(self.screen, screen) and self._laid_out(), screen.__name__)

    async def read(self, *texts: str) -> None:
        """Wait until all these texts are on the page, even further down than the window shows."""
        for text in texts:
            await self.until(lambda text=text: one_line(text) in self.page(), text)  # type: ignore[misc]

    async def see(self, *texts: str) -> None:
        """Wait until all these texts are in the window, without turning any page."""
        for text in texts:
            await self.until(lambda text=text: self.sees(text), text)  # type: ignore[misc]

    async def no_longer_read(self, text: str) -> None:
        await self.until(lambda: one_line(text) not in self.page(), f"not {text}")

    async def focus_is_on(self, label: str) -> None:
        """Wait until the pointer is on the choice that has this label."""
        await self.until(lambda: (row := self.focused) and row.option.label == label, f"focus on {label}")

    async def drawn(self) -> None:
        """Wait until the screen no longer changes."""
        before, now = ("", ""), (self.window(), self.page())
        while now != before:
            for _ in range(4):
                await self._pilot.pause(0)
            before, now = now, (self.window(), self.page())

    async def hold_still(self) -> None:
        """Wait until the app has nothing left to do, to see that something did not come."""
        await self._pilot.pause()
        await self._breathe()

    # Reading

    @property
    def screen(self) -> Screen[object]:
        return self.app.screen

    @property
    def session(self) -> Session:
        session = self.app.session
        assert session is not None
        return session

    @property
    def visit(self) -> Visit:
        return self.session.current

    @property
    def guide(self) -> Guide:
        return self.session.guide

    @property
    def focused(self) -> Choice | None:
        """The choice the pointer is on."""
        return self.app.focused if isinstance(self.app.focused, Choice) else None

    def rows(self) -> list[Choice]:
        """The choices of the screen, from top to bottom."""
        return list(self.screen.query(Choice))

    def page(self) -> str:
        """All that stands on the screen, on one line, parts further down included."""
        widgets = [w for w in self.screen.walk_children(Widget) if not w.children and w.display]
        texts = [self.screen.border_title or "", *(_text(widget) for widget in widgets)]
        edges = [str(w.border_subtitle or "") for w in self.screen.walk_children(Widget)]
        return " ".join(" ".join([*texts, *edges]).split())

    def texts(self) -> tuple[str, ...]:
        """Each text that the screen shows, as it stands, spaces of every kind kept."""
        widgets = [w for w in self.screen.walk_children(Widget) if _is_displayed(w)]
        edges = [
            str(edge) for w in widgets for edge in (w.border_title, w.border_subtitle, w.tooltip) if edge
        ]
        return (*(_text(w) for w in widgets if not w.children), *edges)

    def window(self) -> str:
        """What is really seen, line by line."""
        return "\n".join("".join(segment.text for segment in line).rstrip() for line in self.strips())

    def sees(self, text: str) -> bool:
        """Whether the text is in the window as it stands, without turning any page."""
        window, text = (words.replace("█", " ") for words in (self.window(), text))  # the bar of what scrolls
        return one_line(text) in " ".join(window.split())

    def was_told(self, text: str) -> bool:
        """Whether a notice that is still there says this."""
        return any(one_line(text) in one_line(notice.message) for notice in self.app._notifications)

    def strips(self) -> list[list[Segment]]:
        """What is really seen, with its colours."""
        visible_screen_stack.set(self.app._background_screens)  # what is seen around a panel
        return [list(strip) for strip in self.screen._compositor.render_strips()]

    def _laid_out(self) -> bool:
        return self.screen.is_mounted and bool(self.screen.size) and self.window() != ""


def _is_displayed(widget: Widget) -> bool:
    return all(node.display for node in widget.ancestors_with_self)


def _text(widget: Widget) -> str:
    if isinstance(widget, TreeView):
        return " ".join(" ".join(lines) for lines in widget._texts)
    shown = widget.render()
    return shown.plain if isinstance(shown, Content) else ""


@asynccontextmanager
async def opened(
    size: tuple[int, int] = SIZE,
    read_guide: Callable[[], OpenedGuide] = shipped,
    reread: Callable[[], OpenedGuide | None] | None = None,
) -> AsyncIterator[Hand]:
    """The app on its home screen, its guide read."""
    async with starting(size, read_guide, reread) as hand:
        await hand.until(lambda: hand.app.session is not None, "the guide")
        yield hand


@asynccontextmanager
async def starting(
    size: tuple[int, int] = SIZE,
    read_guide: Callable[[], OpenedGuide] = shipped,
    reread: Callable[[], OpenedGuide | None] | None = None,
) -> AsyncIterator[Hand]:
    """The app as soon as it runs."""
    app = CnfsApp(read_guide, reread)
    async with app.run_test(size=size, notifications=True) as pilot:
        yield Hand(app, pilot)


# Time, which the tests make pass


class Clock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.now = awake_or_asleep()

    def __call__(self) -> float:
        return self.now


def stop_the_clock(hand: Hand) -> Clock:
    """From now on, nobody has been away unless the test says so."""
    clock = Clock()
    hand.app.idle.clock = clock
    hand.app.idle.interrupt()
    return clock


# Hiding


async def hide(hand: Hand) -> None:
    """On one key, a harmless page."""
    await hand.press("f3")
    await hand.reach(Harmless)


async def come_back(hand: Hand) -> None:
    """A while later, from the harmless page to what was being done."""
    before = hand.app.idle.clock
    hand.app.idle.clock = lambda: before() + 10
    await hand.press("f3")
    await hand.until(lambda: not isinstance(hand.screen, Harmless), "another screen")
    if isinstance(hand.screen, Masked):
        await hand.reach(Masked)
        await hand.focus_is_on("Continuer")
        await hand.press("enter")
        await hand.until(lambda: hand.app.cover is None, "no cover")


# The way through a visit, by the keys alone


async def choose_at_home(hand: Hand, what: str) -> None:
    """Press the number of a line of the home screen, named by its value."""
    (row,) = (row for row in hand.rows() if row.option.value == what)
    await hand.press(str(row.option.digit))


async def accompany(hand: Hand) -> None:
    """From home to the framing script."""
    await hand.press("1")
    await hand.reach(FramingScreen)


async def set_the_frame(hand: Hand) -> None:
    """Through the framing script, to the diagnosis."""
    for _ in hand.guide.framing.beats:
        await hand.press("enter")
    await hand.reach(DiagnosisScreen)


async def answer(hand: Hand, given: Answers) -> None:
    """Answer by digits each question asked; the diagnosis stops by itself when no other one matters."""
    while isinstance(result := hand.visit.result, Pending):
        criterion = result.criterion
        await hand.until(lambda c=criterion: asked(hand) == c, criterion)  # type: ignore[misc]
        await hand.press(digit_of(hand.guide, criterion, given))
        await hand.until(lambda c=criterion: c in hand.visit.answers, f"answer to {criterion}")  # type: ignore[misc]
    await hand.until(lambda: not isinstance(hand.screen, DiagnosisScreen), "end of the diagnosis")


def asked(hand: Hand) -> str | None:
    """The criterion that the screen asks about."""
    page = hand.page()
    criteria = hand.guide.diagnostic.criteria.values()
    return next((c.id for c in criteria if one_line(c.question) in page), None)


def digit_of(guide: Guide, criterion: str, given: Answers) -> str:
    """The key of an answer: its rank, or 0 for « je ne sais pas »."""
    known = given[criterion]
    answers = list(guide.diagnostic.criteria[criterion].answers)
    return "0" if known is UNKNOWN else str(answers.index(known) + 1)


async def open_at(hand: Hand, step: Step, given: Answers) -> None:
    """From home to a step at once, as if the visit had come there with these answers."""
    hand.session.begin()
    visit = hand.visit
    for criterion, known in given.items():
        visit = visit.answer(criterion, known)
    hand.session.visit = visit
    hand.app.post_message(Go(step))
    await hand.until(lambda: isinstance(hand.screen, StepScreen) and hand.screen.STEP is step, step.label)
    await hand.reach(type(hand.screen))


# Paper

AS_PRINTED = "Sur papier :"


def preview(hand: Hand) -> str:
    """The sheet shown, on one line, further down than the window too."""
    return one_line(_text(hand.screen.query_one("#sheet", Document)))


def told(hand: Hand) -> str:
    """What is said of the paper under way, beside it."""
    return one_line(_text(hand.screen.query_one("#told", Document)))


async def set_for_good(hand: Hand) -> None:
    """Wait until the sheet shown is the one that is asked for, and its pages are counted."""
    view = hand.screen.query_one(PaperView)
    await hand.until(lambda: view.order is not None and AS_PRINTED in hand.page(), "the sheet set")


async def open_paper(hand: Hand) -> Path:
    """Have the paper shown made, and its path told, for no window can open here."""
    before = set(papers_of_the_desk())
    await hand.press("o")
    await hand.until(lambda: "Aucune fenêtre" in told(hand), "the paper made")
    (made,) = set(papers_of_the_desk()) - before
    return made


def papers_of_the_desk() -> list[Path]:
    """The papers that lie on this desk, those of every program and visit."""
    return sorted(Path(os.environ[DATA_VARIABLE]).glob("papiers/visite-*/[!.]*"))


# The desk


async def open_line(hand: Hand, line: str) -> None:
    """Press the digit or the letter of a line of the structure, named by its value."""
    (row,) = (row for row in hand.rows() if row.option.value == line)
    assert row.option.digit is not None
    await hand.press(engraved(row.option.digit))


def a_day_of_many_visits(number: int = 40, weeks_ago: int = 0) -> None:
    """Count so many visits of one week, on this desk: all alike."""
    visit = Visit(shipped().guide)
    for criterion, known in ALL_QUESTIONS.items():
        visit = visit.answer(criterion, known)
    skill, reason = next(iter(shipped().guide.skills)), next(iter(shipped().guide.posture.reasons))
    theme = next(iter(shipped().guide.diagnostic.observations[THEME].answers))
    visit = visit.observe(THEME, theme).do_otherwise("faire-avec", reason).climb(2).toggle_skill(skill)
    told = outcome(visit, 45)
    once = counted(told, shipped().guide, date.today() - timedelta(weeks=weeks_ago))
    add(activity_file(), dict.fromkeys(once, number), date.today())
