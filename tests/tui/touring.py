"""Every screen and every panel of the app, reached by keys only, and seen once for all tests."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from rich.segment import Segment
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widget import Widget

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.pages.recommendation import Part
from cnfs_tui.pages.training.library import Family
from cnfs_tui.paper.printing.cups import Queues
from cnfs_tui.session.session import Session
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tui.activity.screen import ActivityScreen
from cnfs_tui.tui.manuals.contents import ContentsScreen
from cnfs_tui.tui.manuals.discovery import DiscoveryScreen
from cnfs_tui.tui.manuals.reader import ManualScreen
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
from cnfs_tui.tui.screens.summary import SummaryScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.structure.screen import StructureScreen
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from tests.own_desk import desk_of_its_own
from tests.tui.cutting import cut_short, ellipses
from tests.tui.driving import (
    ALL_QUESTIONS,
    SIZE,
    Hand,
    Kind,
    a_day_of_many_visits,
    accompany,
    choose_at_home,
    digit_of,
    hide,
    open_line,
    open_paper,
    opened,
    set_for_good,
    set_the_frame,
    shipped,
)
from tests.tui.places.sample import HERE, OLD, TUESDAY, keep

STAGES = 5


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
    cut: tuple[str, ...]
    """The texts of which no key shows the rest."""
    texts: tuple[str, ...]
    """Each text that it shows, as it stands."""


def stations(
    size: tuple[int, int] = SIZE, *, read_guide: Callable[[], OpenedGuide] = shipped
) -> tuple[Station, ...]:
    """Every screen and panel of the app, at this size, reached by keys only.

    Seen once for all tests. To be called from a test that is not async.
    """
    return _stations(size, read_guide)


@cache
def _stations(size: tuple[int, int], read_guide: Callable[[], OpenedGuide]) -> tuple[Station, ...]:
    async def toured() -> tuple[Station, ...]:
        async with opened(size, read_guide) as hand:
            return tuple([station async for station in tour(hand)])

    with a_desk_to_tour():
        return asyncio.run(toured())


@contextmanager
def a_desk_to_tour() -> Iterator[None]:
    """What the tour meets on its way: two printers, a list to import, a postcode of its own."""
    with (
        TemporaryDirectory() as folder,
        patch.dict(os.environ, desk_of_its_own(folder)),
        patch("cnfs_tui.paper.printing.cups.queues", two_printers),
        patch("cnfs_tui.pages.printers.queues", two_printers),
        patch("cnfs_tui.pages.places.importing.usual_folders", lambda: [("Bureau", a_desktop(folder))]),
        patch.object(Session, "postcode", HERE),
    ):
        yield


def a_desktop(folder: str) -> Path:
    """A folder with a small list to import."""
    desktop = Path(folder) / "bureau"
    desktop.mkdir(exist_ok=True)
    (desktop / "lieux.csv").write_text("nom;commune;code_postal\nMaison [b]du Pré;Bourg;01990\n;;\n", "utf-8")
    return desktop


def two_printers() -> Queues:
    return Queues(("ACCUEIL", "[red]COULOIR"), None)


async def tour(hand: Hand) -> AsyncIterator[Station]:
    """From home, on a desk to tour, through every screen; each is on the window when it is given.

    Panels that are only to be read are given just after they are closed.
    """
    yield await _seen(hand, "accueil", HomeScreen)
    yield await _panel(hand, "aide de l’accueil", "f1", LookUp)
    async for station in _structure(hand):
        yield station
    async for station in _manuals(hand):
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
        await _directory_has_answered(hand)
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
    await _directory_has_answered(hand)
    yield await _seen(hand, "recommandation d’un autre cas", RecommendationScreen)

    await hand.press("enter")
    yield await _seen(hand, "ensemble", TogetherScreen)
    yield await _panel(hand, "aide d’ensemble", "f1", LookUp)
    for _ in hand.guide.posture.ladder[1:]:
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

    await hand.press("f")
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
    """The discovery and the questions of the first time, then the structure and its panels."""
    await hand.press("d")
    for rank in range(1, STAGES + 1):
        await hand.read(f"étape {rank} sur {STAGES}")
        yield await _seen(hand, f"découverte, étape {rank}", DiscoveryScreen)
        await hand.press("enter")
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


async def _manuals(hand: Hand) -> AsyncIterator[Station]:
    """The page of help, and each page that it opens."""
    await choose_at_home(hand, "help")
    yield await _seen(hand, "page d’aide", ContentsScreen)
    for row in hand.rows():
        if row.option.value != "discovery":
            await hand.press(str(row.option.digit))
            yield await _seen(hand, f"à lire, {row.option.label}", ManualScreen)
            await hand.press("left")
            await hand.reach(ContentsScreen)
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


_LINES_OF_THE_SHEET: Mapping[str, Kind] = {
    "où la personne va": Pick,
    "pourquoi elle y va": Pick,
    "à quel sujet": Pick,
    "déjà fait": Tick,
    "à apporter": Tick,
    "date limite": DayPanel,
    "rendez-vous": DayPanel,
}


async def _directory_has_answered(hand: Hand) -> None:
    screen = hand.screen
    assert isinstance(screen, RecommendationScreen)
    await hand.until(lambda: screen._around is not None, "what the directory says")


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
    lines = hand.window().split("\n")[box.region.y : box.region.bottom]
    inside = "\n".join(line[box.region.x : box.region.right] for line in lines)
    return Station(
        name,
        type(hand.screen),
        hand.page(),
        hand.window(),
        tuple(tuple(line) for line in hand.strips()),
        box.region,
        frozenset(type(widget) for widget in hand.screen.walk_children(Widget)),
        (*cut_short(hand.screen), *ellipses(inside, hand.page())),
        hand.texts(),
    )


def _digit_of_long_observation(guide: Guide) -> str:
    """The key of the observation that has too many values for one key to go through them."""
    lengths = [len(o.answers) for o in guide.diagnostic.observations.values()]
    return str(lengths.index(max(lengths)) + 1)
