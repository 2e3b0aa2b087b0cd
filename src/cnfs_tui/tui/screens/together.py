"""Faire ensemble: the steps to tick, and the guidance ladder that keeps the hand with the person."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.pages import together
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after
from cnfs_tui.tui.idle import LONG
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading

_LOOK_AGAIN = 2.0
"""Seconds between two looks at the time: a longer timer, once stopped, holds this screen for as long."""

_LOWEST, _HIGHEST = "Vous êtes déjà au cran le plus bas.", "Vous êtes déjà au cran le plus haut."


class TogetherScreen(StepScreen):
    """Beside the person: guide by the voice, one rung at a time."""

    STEP = Step.TOGETHER
    BACK = Step.RECOMMENDATION
    CSS_PATH = "together.tcss"
    HELP = together.ABOUT
    NOW = (
        "Cochez chaque étape quand elle est faite, par son numéro.",
        "Touche m : monter d’un cran sur l’échelle, quand le précédent ne suffit pas.",
        "Touche d : redescendre, dès que possible.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="La suite : les papiers, ou la fin."),
        Binding("m", "climb(1)", "Monter", tooltip="Monter d’un cran : aider un peu plus."),
        Binding("d", "climb(-1)", "Descendre", tooltip="Redescendre d’un cran : aider un peu moins."),
        *digit_bindings("pick"),
    ]

    _minutes = 0
    """How many are shown."""

    def body(self) -> ComposeResult:
        with Horizontal(id="columns"):
            with Vertical(id="doing"):
                yield Document(id="title")
                with Reading():
                    yield Choices(self._options(), mark=Mark.TICK, fold=True, id="steps")
            with Reading(id="ladder"):
                yield Document(id="rung")

    def on_mount(self) -> None:
        self.session.begin_together()
        self._show_title()
        self._show_rung()
        self.query_one(Choices).focus_on(None)
        self.set_interval(_LOOK_AGAIN, self._keep_time)

    def _options(self) -> list[Option]:
        return together.steps(self.session.current)

    def _keep_time(self) -> None:
        if self.session.minutes_together() != self._minutes:
            self._show_title()

    def _show_title(self) -> None:
        self._minutes = self.session.minutes_together()
        blocks = together.title(self.session)
        if 0 < self.session.settings.erase_after < LONG:
            blocks.append(Block(f"Même sans rien toucher ici, la visite est gardée {LONG} minutes.", MUTED))
        self.query_one("#title", Document).show(blocks)

    def _show_rung(self) -> None:
        self.query_one("#rung", Document).show(together.rung(self.session.current))
        self.query_one("#ladder", Reading).scroll_home(animate=False)

    def action_climb(self, by: int) -> None:
        """Help a little more, or give the hand back."""
        before = self.session.current
        self.session.visit = together.climbed(before, by)
        if self.session.visit.rung == before.rung:
            self.notify(_HIGHEST if by > 0 else _LOWEST, timeout=3)
        self._show_rung()

    def action_pick(self, digit: int) -> None:
        """Tick a step by its number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _ticked(self, event: Choices.Picked) -> None:
        self.session.visit = self.session.current.toggle_step(int(event.value))
        self.query_one(Choices).offer(self._options())

    def action_next(self) -> None:
        """To the papers, if the case has any, else to the end."""
        self.go(after(self.session.current, Step.TOGETHER))
