"""Former: the scenarios of the guide, what each trains, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.pages.option import Mark, Option, engraved
from cnfs_tui.pages.scenarios import (
    ABOUT,
    ACTIVITIES,
    ANOTHER,
    GO_ON,
    NO_DEMONSTRATION,
    QUESTION,
    TITLE,
    WARNED,
    about,
    in_order,
    notes,
    option,
)
from cnfs_tui.session.room import Room
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.requests import Exercise
from cnfs_tui.tui.trainer.leaving import LeaveRoom
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_READ_APART = (
    "Ce scénario porte un avertissement, pour vous seul : lisez-le dans vos notes (cnfs-tui former --notes), "
    "ou sur cet écran, hors projection (touche p)."
)
_KEYS = (*range(1, 10), *(rank for rank in range(10, 25) if engraved(rank) not in "bc"))
"""The keys of the scenarios: digits, then the letters that do nothing else here, up to o."""
_NO_KEY = "  "
"""In the place of a key, so that titles stand under one another."""
_TITLE_LINES = 10
"""Lines that the large title of a projected scenario may take: the list stands under it."""


class ScenariosScreen(TrainerScreen):
    """The trainer's first screen; ``first`` is the scenario to come to."""

    CSS_PATH = "scenarios.tcss"
    NAME = "Scénarios"
    HELP = ABOUT
    NOW = (
        "Choisissez un scénario avec les flèches, puis Entrée : l’écran propose quoi en faire.",
        "Pour vos notes, ouvrez une deuxième fenêtre : cnfs-tui former --notes",
    )
    MORE = InManual("formateur", "Avant la séance")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "b,f6", "library", "Posture", key_display="b", tooltip="Les gestes, les mots, les dérapages."
        ),
        Binding("s", "situations", "Situations", tooltip="Toutes les situations de l’arbre sur un écran."),
        Binding("c", "report", "Compte rendu", tooltip="Ce que le groupe a fait, à imprimer."),
        *digit_bindings("pick"),
        *(key for key in letter_bindings("pick") if key.key not in "bcp"),
    ]

    def __init__(self, room: Room, first: str | None = None) -> None:
        super().__init__(room)
        self._pointed_at = first or next(iter(in_order(room.guide)), "")
        self._warned: frozenset[str] = frozenset()

    def body(self) -> ComposeResult:
        yield TitleBar(TITLE, QUESTION)
        with Horizontal(id="columns"):
            with Vertical(id="choosing"):
                yield BigText(id="title", most=_TITLE_LINES)
                with Reading():
                    yield Choices(self._options(), id="scenarios")
            with Reading(id="about"):
                yield Document(id="scenario")

    def draw(self) -> None:
        """Tick what the session has already done, and tell of the scenario pointed at."""
        self.room.take_up_edit()
        if self._pointed_at not in self.room.guide.scenarios:
            self._pointed_at = next(iter(in_order(self.room.guide)), "")
        self.query_one(Choices).offer(self._options())
        self.query_one(Choices).focus_on(self._pointed_at)
        self._tell()

    def _tell(self) -> None:
        """What a scenario trains: beside the list, or, projected, in the notes only."""
        scenario = self.room.guide.scenarios.get(self._pointed_at)
        if scenario is None:
            return
        case = self.room.guide.cases[scenario.case].title
        self.query_one("#title", BigText).show(scenario.title if self.room.projected else "")
        self.query_one("#scenario", Document).show(about(scenario, case))
        self.say(f"Scénario : {scenario.titled}", *notes(scenario, case))

    def _options(self) -> list[Option]:
        return [self._option(rank, name) for rank, name in enumerate(in_order(self.room.guide), 1)]

    def _option(self, rank: int, name: str) -> Option:
        told = option(self.room.guide, name, self.room.of(name))
        note = f"! {told.note}" if self.room.guide.scenarios[name].warning else told.note
        if rank <= len(_KEYS):
            return replace(told, digit=_KEYS[rank - 1], note=note)
        return replace(told, label=f"{_NO_KEY}{told.label}", note=f"{_NO_KEY}{note}" if note else "")

    @on(Choice.Pointed)
    def _pointed(self, event: Choice.Pointed) -> None:
        if event.value != self._pointed_at:
            self._pointed_at = event.value
            self._tell()
            self.query_one("#about", Reading).scroll_home(animate=False)

    def action_pick(self, digit: int) -> None:
        """Choose a scenario by its digit, or its letter."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        name = event.value
        if not self.is_active:  # a key pressed twice asks once
            return
        if self.room.guide.scenarios[name].warning is None or name in self._warned:
            self._ask_what(name)
        else:
            self._warn(name)

    def _warn(self, name: str) -> None:
        """Once a session, before a scenario that may hurt somebody in the room."""

        def read(sure: bool | None) -> None:
            if sure:
                self._warned |= {name}
                self._ask_what(name)

        warning = self.room.guide.scenarios[name].warning or ""
        question = _READ_APART if self.room.projected else warning
        self.app.push_screen(Confirm(WARNED, question, stay=ANOTHER, leave=GO_ON), read)

    def _ask_what(self, name: str) -> None:
        def chosen(activity: str | None) -> None:
            if activity is not None:
                self._open(name, activity)

        title = self.room.guide.scenarios[name].titled
        self.app.push_screen(Pick(title, ACTIVITIES, mark=Mark.NONE), chosen)

    def _open(self, name: str, activity: str) -> None:
        if activity == "demonstration" and not self.room.guide.scenarios[name].moments:
            self.app.notify(NO_DEMONSTRATION)
            return
        if activity == "exercise":
            self.post_message(Exercise(name))
        else:
            self.app.push_screen(_screen(activity, self.room, name))

    def action_back(self) -> None:
        """Out of the trainer's room."""
        self.post_message(LeaveRoom())

    def action_leave(self) -> None:
        """The same."""
        self.action_back()

    def action_library(self) -> None:
        """Open the posture library."""
        from cnfs_tui.tui.trainer.library.screen import LibraryScreen

        self.app.push_screen(LibraryScreen(self.room))

    def action_situations(self) -> None:
        """Open the page of all situations."""
        from cnfs_tui.tui.trainer.situations.screen import SituationsScreen

        self.app.push_screen(SituationsScreen(self.room))

    def action_report(self) -> None:
        """Open the report of the session."""
        from cnfs_tui.tui.trainer.report import ReportScreen

        self.app.push_screen(ReportScreen(self.room))


def _screen(activity: str, room: Room, scenario: str) -> TrainerScreen:
    from cnfs_tui.tui.trainer.comparison.screen import ComparisonScreen
    from cnfs_tui.tui.trainer.demonstration.screen import DemonstrationScreen
    from cnfs_tui.tui.trainer.role_play.screen import RolePlayScreen
    from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen

    screens: dict[str, type[DemonstrationScreen | RolePlayScreen | ComparisonScreen | WhatIfScreen]] = {
        "demonstration": DemonstrationScreen,
        "role-play": RolePlayScreen,
        "comparison": ComparisonScreen,
        "what-if": WhatIfScreen,
    }
    return screens[activity](room, scenario)
