"""Fin: the closing gestures, then nothing of this person is left."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.pages import goodbye
from cnfs_tui.pages.block import HEADING, Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import before
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.requests import GoHome
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.coop.activity_report import ActivityReport

_TO_COOP = Binding("c", "coop", "La Coop", tooltip="Le compte rendu pour La Coop, et son lien.")


class GoodbyeScreen(StepScreen):
    """Close well: the person leaves with her papers, and the desk forgets her."""

    STEP = Step.GOODBYE
    CSS_PATH = "goodbye.tcss"
    HELP = goodbye.ABOUT
    NOW = (
        "Cochez les gestes de la fin, un par un.",
        "Préparez votre compte rendu, si vous en faites un : touche c.",
        "Terminez : touche 9. Rien de cette visite n’est gardé.",
    )
    MORE = InManual("conseiller", "Rien ne reste")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "end", "Terminer", key_display="→", tooltip="Aller à la ligne qui termine tout."),
        Binding(
            "f9",
            "app.new_person",
            "Nouvelle personne",
            key_display="F9",
            tooltip="Oublier cette visite, et accueillir une nouvelle personne.",
        ),
        _TO_COOP,
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._done: set[str] = set()
        self._coop: ActivityReport | None = None

    def body(self) -> ComposeResult:
        yield Document([Block(goodbye.TITLE, HEADING)], id="title")
        with Reading():
            yield Choices(self._gestures(), mark=Mark.TICK, fold=True, id="gestures")
            yield Document(goodbye.report(self.session), id="report")
            yield Choices([goodbye.ENDING], id="endings")

    def on_mount(self) -> None:
        self.query_one("#gestures", Choices).focus_on(None)
        if self.session.exercise:
            keys = [key for key in (*self.BINDINGS, *StepScreen.BINDINGS) if key is not _TO_COOP]
            self.query_one(KeyLine).tell(keys)

    def _gestures(self) -> list[Option]:
        return goodbye.gestures(self.session.guide.posture, self._done)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing of an exercise is reported."""
        real = action != "coop" or not self.session.exercise
        return real and super().check_action(action, parameters)

    def action_coop(self) -> None:
        """Show the report for La Coop, as it was last corrected here."""
        from cnfs_tui.coop.activity_report import activity_report
        from cnfs_tui.tui.screens.coop import CoopScreen

        outcome = self.session.outcome()
        assert outcome is not None  # a visit comes here once it is decided
        report = self._coop or activity_report(outcome, self.session.guide, self.session.today())
        self.app.push_screen(CoopScreen(self.session, report, outcome.category), self._reported)

    def _reported(self, report: ActivityReport | None) -> None:
        self._coop = report or self._coop

    def report_again(self) -> None:
        """News of a paper came."""
        self.query_one("#report", Document).show(goodbye.report(self.session))

    def action_pick(self, digit: int) -> None:
        """Tick a gesture, or choose an ending, by its number."""
        if not self.query_one("#gestures", Choices).pick_digit(digit):
            self.query_one("#endings", Choices).pick_digit(digit)

    def action_end(self) -> None:
        """Come to the endings: one more key, so that a page turned once too often ends nothing."""
        self.query_one("#endings", Choices).focus_on(None)

    @on(Choices.Picked, "#gestures")
    def _ticked(self, event: Choices.Picked) -> None:
        self._done ^= {event.value}
        self.query_one("#gestures", Choices).offer(self._gestures())

    @on(Choices.Picked, "#endings")
    def _ended(self, event: Choices.Picked) -> None:
        self.post_message(GoHome(finished=True))

    def action_back(self) -> None:
        """To what came before."""
        self.go(before(self.session.current, Step.GOODBYE))
