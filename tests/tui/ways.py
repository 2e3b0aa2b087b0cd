"""The shortest way from home to every whole screen of the app, for what must be tried on each of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from cnfs_tui.session.steps import Step
from cnfs_tui.tui.activity.screen import ActivityScreen
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.home import HomeScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.structure.screen import StructureScreen
from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen
from cnfs_tui.tui.trainer.demonstration.screen import DemonstrationScreen
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.report import ReportScreen
from cnfs_tui.tui.trainer.role_play.screen import RolePlayScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.situations.screen import SituationsScreen
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from tests.tui.driving import ALL_QUESTIONS, Hand, Kind, a_day_of_many_visits, choose_at_home, open_at
from tests.tui.places.sample import keep

Way = Callable[[Hand], Awaitable[None]]


def _home(line: str, kind: Kind, *keys: str) -> Way:
    async def way(hand: Hand) -> None:
        await choose_at_home(hand, line)
        await hand.reach(CatalogueScreen if line == "memos" else _FIRST[line])
        await hand.press(*keys)
        await hand.reach(kind)

    return way


def _step(step: Step, *keys: str) -> Way:
    async def way(hand: Hand) -> None:
        await open_at(hand, step, {} if step in (Step.FRAMING, Step.DIAGNOSIS) else ALL_QUESTIONS)
        for key in keys:
            await hand.press(key)
            await hand.drawn()

    return way


def _after(prepare: Callable[[], object], way: Way) -> Way:
    async def prepared(hand: Hand) -> None:
        prepare()
        await way(hand)

    return prepared


async def _places(hand: Hand) -> None:
    keep()
    await choose_at_home(hand, "places")
    await hand.read("1 Maison")


async def _nowhere(hand: Hand) -> None:
    await hand.reach(HomeScreen)


_FIRST: dict[str, Kind] = {
    "tree": TreeScreen,
    "structure": StructureScreen,
    "places": PlacesScreen,
    "activity": ActivityScreen,
    "train": ScenariosScreen,
}

WAYS: dict[str, Way] = {
    "accueil": _nowhere,
    "mémos": _home("memos", CatalogueScreen),
    "arbre": _home("tree", TreeScreen),
    "structure": _home("structure", StructureScreen),
    "annuaire vide": _home("places", PlacesScreen),
    "lieux": _places,
    "bilan vide": _home("activity", ActivityScreen),
    "bilan": _after(a_day_of_many_visits, _home("activity", ActivityScreen)),
    "scénarios": _home("train", ScenariosScreen),
    "posture": _home("train", LibraryScreen, "b"),
    "situations": _home("train", SituationsScreen, "s"),
    "compte rendu de séance": _home("train", ReportScreen, "c"),
    "démonstration": _home("train", DemonstrationScreen, "1", "1"),
    "jeu de rôle": _home("train", RolePlayScreen, "1", "2"),
    "comparaison": _home("train", ComparisonScreen, "1", "3"),
    "et si": _home("train", WhatIfScreen, "1", "4"),
    **{step.name.lower(): _step(step) for step in Step},
    "la coop": _step(Step.GOODBYE, "c"),
    "qr code": _step(Step.GOODBYE, "c", "c"),
}
