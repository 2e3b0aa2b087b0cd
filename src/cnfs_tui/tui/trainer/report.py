"""Compte rendu: what the session has done, as it will print; nothing else of it stays."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.pages.training.report import ABOUT, IN_TIME, NOTHING, TITLE, order
from cnfs_tui.session.room import Room
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.paper_view import KEEP_KEY, PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.title_bar import TitleBar


class ReportScreen(PaperScreen, TrainerScreen):
    """Built anew each time it is opened, from the session as it stands."""

    CSS_PATH = "report.tcss"
    NAME = "Compte rendu de la séance"
    HELP = ABOUT
    NOW = ("Relisez, puis imprimez (i) ou enregistrez (e).", IN_TIME)
    MORE = InManual("formateur", "Après la séance")
    BINDINGS: ClassVar[list[BindingType]] = [
        *(key for key in PAPER_KEYS if isinstance(key, Binding)),
        KEEP_KEY,
    ]

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._large = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A sheet is shown as it prints, whatever the size of what is projected."""
        return action != "project" and super().check_action(action, parameters)

    def body(self) -> ComposeResult:
        yield TitleBar("Compte rendu de la séance")
        yield PaperView(id="paper")

    def draw(self) -> None:
        """Compose the report again."""
        self.query_one(PaperView).show(order(self.room, large=self._large), NOTHING)
        self.say(TITLE, "Le groupe voit le compte rendu de la séance.")

    def action_enlarge(self) -> None:
        """From normal type to large type, and back."""
        self._large = not self._large
        self.tell_size(large=self._large)
        self.draw()
