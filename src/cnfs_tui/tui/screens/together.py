"""Faire ensemble: the steps to tick, and the guidance ladder that keeps the hand with the person."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.pages.block import MUTED, Block, bullets, heading, provenance
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
    HELP = (
        "Cochez les étapes au fur et à mesure. Commencez en bas de l’échelle : le silence. Montez d’un cran "
        "seulement si le précédent ne suffit pas, et redescendez dès que possible."
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
        visit = self.session.current
        return [
            Option(str(rank), step.do, rank + 1, step.detail or "", taken=rank in visit.steps_done)
            for rank, step in enumerate(visit.recommendation.case.steps)
        ]

    def _keep_time(self) -> None:
        if self.session.minutes_together() != self._minutes:
            self._show_title()

    def _show_title(self) -> None:
        self._minutes = self.session.minutes_together()
        case = self.session.current.recommendation.case
        blocks = [Block(case.title, "bold $accent")]
        if case.minutes:
            elapsed = self._minutes
            over = " : pensez au relais" if elapsed >= case.minutes else ""
            blocks.append(Block(f"{elapsed} min sur {case.minutes}{over}", MUTED))
        if 0 < self.session.settings.erase_after < LONG:
            blocks.append(Block(f"Même sans rien toucher ici, la visite est gardée {LONG} minutes.", MUTED))
        self.query_one("#title", Document).show(blocks)

    def _show_rung(self) -> None:
        visit, posture = self.session.current, self.session.guide.posture
        rung, highest = posture.ladder[visit.rung], posture.ladder[visit.highest_rung]
        blocks = [
            heading(f"Cran {visit.rung} sur {len(posture.ladder) - 1}", gap=0),
            Block(rung.help, "bold"),
            Block(rung.example),
        ]
        if rung.mandate:
            mandate = posture.mandate
            blocks += [heading(mandate.title), *bullets(mandate.points)]
            blocks.append(provenance(mandate.source, mandate.status.value))
        blocks += [heading("L’échelle")]
        for rank, other in enumerate(posture.ladder):
            pointer = "›" if rank == visit.rung else " "
            style = "bold" if rank == visit.rung else MUTED
            blocks.append(Block(other.help, style, lead=f"{pointer}{rank} "))
        blocks.append(Block(f"Cran le plus haut : {visit.highest_rung} ({highest.autonomy})", MUTED, gap=1))
        self.query_one("#rung", Document).show(blocks)
        self.query_one("#ladder", Reading).scroll_home(animate=False)

    def action_climb(self, by: int) -> None:
        """Help a little more, or give the hand back."""
        visit = self.session.current
        rung = max(0, min(len(self.session.guide.posture.ladder) - 1, visit.rung + by))
        if rung == visit.rung:
            self.notify(_HIGHEST if by > 0 else _LOWEST, timeout=3)
        self.session.visit = visit.climb(rung)
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
