"""Synthèse partagée: the sentence that sums up, for the person to confirm before anything is proposed."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from cnfs_tui.pages import summary
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


class SummaryScreen(StepScreen):
    """A shared diagnosis: shown, said, confirmed or corrected."""

    STEP = Step.SUMMARY
    BACK = Step.OBSERVATIONS
    CSS_PATH = "summary.tcss"
    HELP = summary.ABOUT
    NOW = (
        "Lisez la synthèse avec elle, l’écran tourné vers elle.",
        "Elle se reconnaît : touche 1.",
        "Sinon : le numéro de la ligne qui ne va pas.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [*digit_bindings("pick")]

    def body(self) -> ComposeResult:
        with Reading():
            yield Document(summary.summary(self.session.current), id="summary")
            yield Choices(summary.options(self.session.current))

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(summary.AGREED)

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if self.left:
            return
        if event.value == summary.AGREED:
            self.session.visit = self.session.current.agree()
            self.go(Step.RECOMMENDATION)
        else:
            self.go(Step.DIAGNOSIS, event.value)
