"""The hand of an adviser on the keyboard, and her eye on the screen.

What a guide says is never copied into a test: tests read it from the guide, so that authors may rewrite it.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from cnfs_tui.desk.activity.store import add
from cnfs_tui.desk.folders import DATA_VARIABLE, activity_file
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.outcome import counted, outcome
from cnfs_tui.paper.printing.cups import Queues
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN, Answers
from cnfs_tui.tui.activity.screen import ActivityScreen
from cnfs_tui.tui.app import CnfsApp
from cnfs_tui.tui.idle import awake_or_asleep
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.day import DayPanel
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.harmless import Harmless
from cnfs_tui.tui.panels.lookup import LookUp
from cnfs_tui.tui.panels.masked import Masked
from cnfs_tui.tui.panels.otherwise import Otherwise
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.printing import PrinterPanel
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.panels.too_small import TooSmall
from cnfs_tui.tui.places.importing import DepartmentPanel, FilePanel, ImportPanel
from cnfs_tui.tui.places.near import NearPanel
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.coop import CoopScreen
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.observations import ObservationsScreen
from cnfs_tui.tui.screens.qr_code import QrCodeScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.recommendation_pages import Part
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Go, Step
from cnfs_tui.tui.structure.screen import StructureScreen
from cnfs_tui.tui.theme import LIGHT
from cnfs_tui.tui.trainer.library.cards import Family
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.widgets.choice import Choice
from cnfs_tui.tui.widgets.digits import engraved
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.paper_view import PaperView
from cnfs_tui.tui.widgets.text import clean
from cnfs_tui.tui.widgets.tree_view import TreeView
from cnfs_tui.visit import Visit
from tests.tui.places.sample import HERE, OLD, TUESDAY, keep

PATIENCE = 20.0
"""Seconds after which a test gives up; far more than anything here needs."""

SIZE = (80, 24)

Kind = type[Screen[Any]]


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

    def window(self) -> str:
        """What is really seen, line by line."""
        return "\n".join("".join(segment.text for segment in line).rstrip() for line in self.strips())

    def sees(self, text: str) -> bool:
        """Whether the text is in the window as it stands, without turning any page."""
        return one_line(text) in " ".join(self.window().split())

    def strips(self) -> list[list[Segment]]:
        """What is really seen, with its colours."""
        return [list(strip) for strip in self.screen._compositor.render_strips()]

    def _laid_out(self) -> bool:
        return self.screen.is_mounted and bool(self.screen.size) and self.window() != ""


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


# Activity


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


# Every screen and every panel, seen once


@dataclass(frozen=True)
class Station:
    """One screen or panel as it was seen."""

    name: str
    kind: Kind
    page: str
    window: str
    strips: tuple[tuple[Segment, ...], ...]
    area: Region
    """The part of the window that belongs to it: the box, for a panel."""
    widgets: frozenset[type[Widget]]


ALL_QUESTIONS: Mapping[str, str] = {
    "alerte": "rien",
    "urgence": "non",
    "technicite": "coup-de-pouce",
    "souhait": "non",
    "deja-aide": "non",
}
"""Answers that meet every question of the tree, and lead to something done together, with a memo."""


def stations(
    size: tuple[int, int] = SIZE, *, light: bool = False, read_guide: Callable[[], OpenedGuide] = shipped
) -> tuple[Station, ...]:
    """Every screen and panel of the app, at this size and in this theme, reached by keys only.

    Seen once for all tests. To be called from a test that is not async.
    """
    return _stations(size, light, read_guide)


@cache
def _stations(
    size: tuple[int, int], light: bool, read_guide: Callable[[], OpenedGuide]
) -> tuple[Station, ...]:
    async def tour() -> tuple[Station, ...]:
        async with opened(size, read_guide) as hand:
            return tuple([station async for station in _tour(hand, light)])

    with (
        TemporaryDirectory() as folder,
        patch.dict(os.environ, desk_of_its_own(folder)),
        patch("cnfs_tui.paper.printing.cups.queues", two_printers),
        patch("cnfs_tui.tui.panels.printing.queues", two_printers),
        patch("cnfs_tui.tui.places.importing.usual_folders", lambda: [("Bureau", a_desktop(folder))]),
        patch.object(Session, "postcode", HERE),
    ):
        return asyncio.run(tour())


def desk_of_its_own(folder: Path | str) -> dict[str, str]:
    """Where papers go, on a desk without a screen, and without a printer."""
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "CUPS_SERVER": str(Path(folder) / "no-service")}
    return {DATA_VARIABLE: str(folder), **nowhere}


def a_desktop(folder: str) -> Path:
    """A folder with a small list to import."""
    desktop = Path(folder) / "bureau"
    desktop.mkdir(exist_ok=True)
    (desktop / "lieux.csv").write_text("nom;commune;code_postal\nMaison [b]du Pré;Bourg;01990\n;;\n", "utf-8")
    return desktop


def two_printers() -> Queues:
    return Queues(("ACCUEIL", "[red]COULOIR"), None)


async def _tour(hand: Hand, light: bool) -> AsyncIterator[Station]:
    if light:
        await hand.press("f2")
        await hand.until(lambda: hand.app.theme == LIGHT.name, "the light theme")
    yield await _seen(hand, "accueil", HomeScreen)
    yield await _panel(hand, "aide de l’accueil", "f1", LookUp)
    async for station in _structure(hand):
        yield station
    await hand.press("f4")
    yield await _seen(hand, "arbre", TreeScreen)
    yield await _panel(hand, "aide de l’arbre", "f1", LookUp)
    await hand.press("down")
    yield await _panel(hand, "cas dans l’arbre", "enter", LookUp)
    await hand.press("f4")
    await hand.reach(HomeScreen)
    await choose_at_home(hand, "activity")
    await hand.read("Ce qui ne l’est jamais")
    yield await _seen(hand, "bilan vide", ActivityScreen)
    await hand.press("c")
    yield await _seen(hand, "compter", Confirm)
    await hand.press("escape")
    await hand.press("left")
    await hand.reach(HomeScreen)
    a_day_of_many_visits()
    a_day_of_many_visits(weeks_ago=5)
    await choose_at_home(hand, "activity")
    await hand.read("Accompagnements par semaine")
    yield await _seen(hand, "bilan", ActivityScreen)
    yield await _panel(hand, "aide du bilan", "f1", LookUp)
    for rank in range(2, 7):
        await hand.press(str(rank))
        await hand.read(f"[{rank} ")
        yield await _seen(hand, f"bilan, partie {rank}", ActivityScreen)
    yield await _panel(hand, "effacer le bilan", "x", Confirm)
    await hand.press("left")
    await hand.reach(HomeScreen)
    await hand.press("2")
    yield await _seen(hand, "mémos", CatalogueScreen)
    yield await _panel(hand, "aide des mémos", "f1", LookUp)
    await hand.press("1")
    await set_for_good(hand)
    yield await _seen(hand, "atelier", CatalogueScreen)
    await hand.press("e")
    await hand.read("Enregistré")
    yield await _seen(hand, "mémos enregistrés", CatalogueScreen)
    await hand.press("left")
    await hand.reach(HomeScreen)

    async for station in _tour_of_places(hand):
        yield station

    await choose_at_home(hand, "train")
    yield await _seen(hand, "scénarios", ScenariosScreen)
    yield await _panel(hand, "aide des scénarios", "f1", LookUp)
    yield await _panel(hand, "activités", "1", Pick)
    await hand.press("p")
    yield await _seen(hand, "scénarios projetés", ScenariosScreen)
    await hand.press("b")
    yield await _seen(hand, "carte projetée", LibraryScreen)
    await hand.press("p")
    for digit, family in enumerate(Family, 1):
        await hand.press(str(digit))
        await hand.read(family.title)
        yield await _seen(hand, f"cartes, {family.short}", LibraryScreen)
    yield await _panel(hand, "aide des cartes", "f1", LookUp)
    yield await _panel(hand, "liste des cartes", "enter", Pick)
    await hand.press("left", "left")
    await hand.reach(HomeScreen)

    await accompany(hand)
    yield await _seen(hand, "cadre", FramingScreen)
    await hide(hand)
    yield await _seen(hand, "page d’atelier", Harmless)
    before = hand.app.idle.clock
    hand.app.idle.clock = lambda: before() + 10
    await hand.press("f3")
    await hand.focus_is_on("Continuer")
    yield await _seen(hand, "reprise", Masked)
    await hand.press("enter")
    await hand.reach(FramingScreen)
    yield await _panel(hand, "aide du cadre", "f1", LookUp)
    yield await _panel(hand, "variantes", "v", LookUp)
    yield await _panel(hand, "craintes", "c", LookUp)
    yield await _panel(hand, "recadrages", "r", LookUp)
    await hand.press("t")
    await hand.read(hand.guide.framing.fill(next(iter(hand.guide.framing.beats.values())).simple, None))
    yield await _seen(hand, "cadre très simple", FramingScreen)

    await set_the_frame(hand)
    while isinstance(result := hand.visit.result, Pending):
        criterion = result.criterion
        await hand.read(hand.guide.diagnostic.criteria[criterion].question)
        yield await _seen(hand, f"question {criterion}", DiagnosisScreen)
        yield await _panel(hand, f"distinguer {criterion}", "d", LookUp)
        await hand.press(digit_of(hand.guide, criterion, ALL_QUESTIONS))
        await hand.until(lambda c=criterion: c in hand.visit.answers)  # type: ignore[misc]
    yield await _seen(hand, "observations", ObservationsScreen)
    yield await _panel(hand, "aide des observations", "f1", LookUp)
    await hand.press("backspace")
    yield await _seen(hand, "question déjà répondue", DiagnosisScreen)
    yield await _panel(hand, "aide du diagnostic", "f1", LookUp)
    yield await _panel(hand, "situations repères", "s", LookUp)
    await hand.press("right")
    await hand.reach(ObservationsScreen)
    await hand.press(_digit_of_long_observation(hand.guide))
    yield await _seen(hand, "choix d’une observation", Pick)
    await hand.press("1")
    await hand.reach(ObservationsScreen)
    await hand.press("right")

    yield await _seen(hand, "synthèse", SummaryScreen)
    yield await _panel(hand, "aide de la synthèse", "f1", LookUp)
    await hand.press("1")
    for digit, part in enumerate(Part, 1):
        await hand.reach(RecommendationScreen)
        await hand.press(str(digit))
        await hand.read(f"[{digit} {part.value}")
        yield await _seen(hand, f"recommandation, {part.value}", RecommendationScreen)
    await hand.press("f4")
    yield await _seen(hand, "arbre de la visite", TreeScreen)
    await hand.press("f4")
    await hand.reach(RecommendationScreen)
    yield await _panel(hand, "aide de la recommandation", "f1", LookUp)
    await hand.press("6")
    yield await _seen(hand, "autrement", Otherwise)
    await hand.press("3")
    await hand.read(next(iter(hand.guide.posture.reasons.values())).title)
    yield await _seen(hand, "motif", Otherwise)
    await hand.press("1")
    await hand.until(lambda: hand.visit.override, "the other way")
    await hand.read("Vous faites autrement")
    yield await _seen(hand, "recommandation d’un autre cas", RecommendationScreen)

    await hand.press("enter")
    yield await _seen(hand, "ensemble", TogetherScreen)
    yield await _panel(hand, "aide d’ensemble", "f1", LookUp)
    for _ in hand.guide.posture.ladder:
        await hand.press("m")
    await hand.read(hand.guide.posture.mandate.title)
    yield await _seen(hand, "mandat", TogetherScreen)
    await hand.press("right")
    yield await _seen(hand, "mémo", MemoScreen)
    yield await _panel(hand, "aide du mémo", "f1", LookUp)
    await hand.press("1")
    await set_for_good(hand)
    yield await _seen(hand, "mémo coché", MemoScreen)
    await hand.press("d")
    yield await _seen(hand, "prochaine date", DayPanel)
    await hand.press("2")
    await hand.reach(MemoScreen)
    others = hand.rows()[1:]
    for row in others:
        row.action_pick()
    await hand.press("g")
    await hand.until(
        lambda: ", gros caractères." in hand.page() or "dépasse deux pages" in hand.page(), "its pages"
    )
    yield await _seen(hand, "mémo trop long", MemoScreen)
    for row in others:
        row.action_pick()
    await set_for_good(hand)
    await hand.press("i")
    yield await _seen(hand, "imprimante à choisir", PrinterPanel)
    await hand.press("left")
    yield await _seen(hand, "mémo sans imprimante", MemoScreen)

    await hand.press("l")
    await hand.reach(LiaisonScreen)
    await set_for_good(hand)
    yield await _seen(hand, "fiche de liaison", LiaisonScreen)
    yield await _panel(hand, "aide de la fiche de liaison", "f1", LookUp)
    for digit, (name, kind) in enumerate(_LINES_OF_THE_SHEET.items(), 1):
        await hand.press(str(digit))
        yield await _seen(hand, name, kind)
        await hand.press("1")
        await hand.drawn()
        if kind is Tick:
            yield await _seen(hand, f"{name}, coché", Tick)
            await hand.press("left")
        if isinstance(hand.screen, NearPanel):
            await hand.read("1 Maison")
            yield await _seen(hand, "quel lieu", NearPanel)
            await hand.press("1")
        await hand.reach(LiaisonScreen)
    await set_for_good(hand)
    yield await _seen(hand, "fiche de liaison remplie", LiaisonScreen)
    await open_paper(hand)
    yield await _seen(hand, "fiche de liaison ouverte", LiaisonScreen)
    await hand.press("right")
    yield await _seen(hand, "fin", GoodbyeScreen)
    yield await _panel(hand, "aide de la fin", "f1", LookUp)
    await hand.press("c")
    yield await _seen(hand, "compte rendu pour La Coop", CoopScreen)
    yield await _panel(hand, "aide du compte rendu", "f1", LookUp)
    yield await _panel(hand, "durée", "1", Pick)
    yield await _panel(hand, "matériel", "3", Tick)
    yield await _panel(hand, "lien", "l", LookUp)
    await hand.press("o")
    await hand.read("Aucune fenêtre")
    yield await _seen(hand, "La Coop ouverte", CoopScreen)
    yield await _panel(hand, "QR code", "c", QrCodeScreen)
    await hand.press("left")
    await hand.reach(GoodbyeScreen)
    await hand.press("ctrl+q")
    yield await _seen(hand, "quitter la visite", Confirm)
    await hand.press("escape")
    await hand.resize(40, 12)
    yield await _seen(hand, "fenêtre trop petite", TooSmall)


async def _structure(hand: Hand) -> AsyncIterator[Station]:
    """The questions of the first time, then the structure and its panels."""
    await hand.press("p")
    yield await _seen(hand, "première question", Pick)
    await hand.press("1")
    await hand.read("Aidants Connect")
    yield await _seen(hand, "deuxième question", Pick)
    await hand.press("1")
    yield await _seen(hand, "troisième question", Entry)
    await hand.press("escape", "escape")
    await hand.read("Question 5")
    yield await _seen(hand, "cinquième question", Pick)
    await hand.press("escape")
    yield await _seen(hand, "accueil, une fois présenté", HomeScreen)

    await choose_at_home(hand, "structure")
    yield await _seen(hand, "structure", StructureScreen)
    yield await _panel(hand, "aide de la structure", "f1", LookUp)
    await hand.press("7", "1")
    yield await _seen(hand, "téléphone", Entry)
    await hand.press("escape")
    await hand.reach(StructureScreen)
    await open_line(hand, "printer")
    await hand.read("COULOIR")
    yield await _seen(hand, "imprimantes", PrinterPanel)
    await hand.press("left")
    await hand.reach(StructureScreen)
    await open_line(hand, "new-workshop")
    await hand.press("1", "2", "left", "enter", "enter")
    await hand.reach(StructureScreen)
    yield await _seen(hand, "structure avec un atelier", StructureScreen)
    await open_line(hand, "workshop:0")
    yield await _seen(hand, "atelier de la structure", Pick)
    await hand.press("left")
    await hand.reach(StructureScreen)
    await hand.press("left")
    await hand.reach(HomeScreen)


async def _tour_of_places(hand: Hand) -> AsyncIterator[Station]:
    """From an empty directory to a small one, kept for the rest of the tour."""
    hand.session.today, hand.session.hour = TUESDAY.date, TUESDAY.time
    await choose_at_home(hand, "places")
    await hand.reach(PlacesScreen)
    await hand.read("L’annuaire de ce poste est vide")
    yield await _seen(hand, "annuaire vide", PlacesScreen)
    yield await _panel(hand, "aide de l’annuaire vide", "f1", LookUp)
    await hand.press("i")
    await hand.reach(FilePanel)
    await hand.read("1 lieux.csv")
    yield await _seen(hand, "fichier à importer", FilePanel)
    await hand.press("1")
    yield await _seen(hand, "département à garder", DepartmentPanel)
    await hand.press("1")
    await hand.reach(ImportPanel)
    await hand.read("1 lieu importé")
    yield await _seen(hand, "liste importée", ImportPanel)
    keep(dated=OLD)
    await hand.press("left")
    await hand.reach(PlacesScreen)
    await hand.read("1 Maison")
    yield await _seen(hand, "lieux", PlacesScreen)
    yield await _panel(hand, "aide des lieux", "f1", LookUp)
    yield await _panel(hand, "acteur des lieux", "a", Pick)
    await hand.press("c", "v")
    await hand.until(lambda: len(hand.rows()) == 2, "two places")
    yield await _seen(hand, "commune tapée", PlacesScreen)
    await hand.press("enter")
    if not hand.screen.query_one("#beside").display:
        yield await _panel(hand, "un lieu", "1", LookUp)
    await hand.press("l", "1")
    yield await _seen(hand, "liste à retirer", Confirm)
    await hand.press("1")
    await hand.reach(PlacesScreen)
    await hand.press("left")
    await hand.reach(HomeScreen)


async def open_line(hand: Hand, line: str) -> None:
    """Press the digit or the letter of a line of the structure, named by its value."""
    (row,) = (row for row in hand.rows() if row.option.value == line)
    assert row.option.digit is not None
    await hand.press(engraved(row.option.digit))


_LINES_OF_THE_SHEET: Mapping[str, Kind] = {
    "où la personne va": Pick,
    "pourquoi elle y va": Pick,
    "à quel sujet": Pick,
    "déjà fait": Tick,
    "à apporter": Tick,
    "date limite": DayPanel,
    "rendez-vous": DayPanel,
}


async def _panel(hand: Hand, name: str, key: str, kind: Kind) -> Station:
    """Open a panel, look at it, close it."""
    under = hand.screen
    await hand.press(key)
    seen = await _seen(hand, name, kind)
    await hand.press("left")
    await hand.until(lambda: hand.screen is under, f"{name} closed")
    return seen


async def _seen(hand: Hand, name: str, kind: Kind) -> Station:
    await hand.reach(kind)
    await hand.drawn()
    box = hand.screen.query_one("#panel") if isinstance(hand.screen, ModalScreen) else hand.screen
    return Station(
        name,
        type(hand.screen),
        hand.page(),
        hand.window(),
        tuple(tuple(line) for line in hand.strips()),
        box.region,
        frozenset(type(widget) for widget in hand.screen.walk_children(Widget)),
    )


def _digit_of_long_observation(guide: Guide) -> str:
    """The key of the observation that has too many values for one key to go through them."""
    lengths = [len(o.answers) for o in guide.diagnostic.observations.values()]
    return str(lengths.index(max(lengths)) + 1)
