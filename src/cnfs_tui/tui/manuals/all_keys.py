"""Every key of the program, screen by screen, from the bindings of the screens themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from textual.app import App

from cnfs_tui.manuals.passage import Kind, Manual, Part, Passage, row, text
from cnfs_tui.tui.activity.screen import ActivityScreen
from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.places.screen import PlacesScreen
from cnfs_tui.tui.screens.catalogue import CatalogueScreen
from cnfs_tui.tui.screens.coop import CoopScreen
from cnfs_tui.tui.screens.diagnosis import DiagnosisScreen
from cnfs_tui.tui.screens.framing import FramingScreen
from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
from cnfs_tui.tui.screens.liaison import LiaisonScreen
from cnfs_tui.tui.screens.memo import MemoScreen
from cnfs_tui.tui.screens.recommendation import RecommendationScreen
from cnfs_tui.tui.screens.together import TogetherScreen
from cnfs_tui.tui.screens.tree import TreeScreen
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.told_keys import ours, told
from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen
from cnfs_tui.tui.trainer.demonstration.screen import DemonstrationScreen
from cnfs_tui.tui.trainer.library.screen import LibraryScreen
from cnfs_tui.tui.trainer.role_play.screen import RolePlayScreen
from cnfs_tui.tui.trainer.scenarios.screen import ScenariosScreen
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen
from cnfs_tui.tui.widgets.choice import Choice, Choices

_VISIT: tuple[type[StepScreen], ...] = (
    FramingScreen,
    DiagnosisScreen,
    RecommendationScreen,
    TogetherScreen,
    MemoScreen,
    LiaisonScreen,
    GoodbyeScreen,
)
_OTHERS: tuple[type[Helped], ...] = (CoopScreen, TreeScreen, CatalogueScreen, PlacesScreen, ActivityScreen)
_ROOM: tuple[type[TrainerScreen], ...] = (
    ScenariosScreen,
    DemonstrationScreen,
    RolePlayScreen,
    ComparisonScreen,
    WhatIfScreen,
    LibraryScreen,
)


def all_keys(app: App[Any]) -> Manual:
    """The page of all the keys."""
    return Manual(
        "Toutes les touches",
        (text("Les chiffres se tapent avec ou sans Maj. Une lettre aussi. La souris sert partout."),),
        (
            Part("Partout", tuple(_rows(app, type(app)))),
            Part("Choisir dans une liste", tuple(_rows(app, Choice, Choices))),
            Part("Pendant une visite", tuple(_rows(app, StepScreen))),
            Part("À chaque étape d’une visite", tuple(_screens(app, _VISIT, StepScreen))),
            Part("Sur les autres écrans", tuple(_screens(app, _OTHERS))),
            Part("Dans la salle du formateur", tuple(_rows(app, TrainerScreen))),
            Part("À chaque écran du formateur", tuple(_screens(app, _ROOM, TrainerScreen))),
        ),
    )


def _screens(
    app: App[Any], kinds: Iterable[type[Helped]], common: type[object] = object
) -> Iterator[Passage]:
    """The keys of each screen that those of its kind do not all have."""
    known = ours(common)
    for kind in kinds:
        yield Passage(Kind.HEADING, kind.NAME or kind.STEP.label)  # type: ignore[attr-defined]
        own = [binding for binding in ours(kind) if binding not in known]
        yield from (row(key, words) for key, words in told(app, own).items())
        if kind.DIGITS:
            yield row(*kind.DIGITS)


def _rows(app: App[Any], *kinds: type[object]) -> Iterator[Passage]:
    keys = told(app, [binding for kind in kinds for binding in ours(kind)])
    yield from (row(key, words) for key, words in keys.items())
