"""Diagnostic: one question at a time, only those that matter, with what to ask and to look for beside it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.pages import diagnosis
from cnfs_tui.pages.option import Mark
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


class DiagnosisScreen(StepScreen):
    """Find out together what the situation is."""

    STEP = Step.DIAGNOSIS
    CSS_PATH = "diagnosis.tcss"
    HELP = diagnosis.ABOUT
    NOW = (
        "Parlez avec la personne, puis choisissez la réponse par son numéro.",
        "Vous ne savez pas : touche 0.",
        "Vous hésitez : touche d, les signes à chercher.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="La question suivante."),
        Binding("d", "details", "Détails", tooltip="Signes, pièges, quoi faire quand on ne sait pas."),
        Binding("s", "landmarks", "Situations", tooltip="Des situations repères datées, pour l’urgence."),
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session, criterion: str | None = None) -> None:
        super().__init__(session)
        self._criterion = criterion or session.current.relevant[-1]

    def body(self) -> ComposeResult:
        with Horizontal(id="columns"):
            with Vertical(id="asking"):
                yield Document(id="question")
                with Reading():
                    yield Choices(mark=Mark.ONE, id="answers")
                    yield Document(id="so-far")
            with Reading(id="aside"):
                yield Document(id="beside")

    def on_mount(self) -> None:
        self._show()

    @property
    def _guide(self) -> CriterionGuide:
        return self.session.guide.diagnostic.criteria[self._criterion]

    @property
    def _rank(self) -> int:
        return diagnosis.rank(self.session.current, self._criterion)

    def _show(self) -> None:
        criterion, visit = self._guide, self.session.current
        self.query_one("#question", Document).show(diagnosis.question(visit, criterion.id))
        choices = self.query_one("#answers", Choices)
        choices.offer(diagnosis.options(visit, criterion.id))
        given = visit.answers.get(criterion.id)
        focused = UNSURE if given is UNKNOWN else given or criterion.default
        if focused:
            choices.focus_on(diagnosis.value(criterion.id, focused))
        else:
            self.set_focus(None)  # so that a page turned once too often answers nothing
        self.query_one("#so-far", Document).show(diagnosis.so_far(visit, criterion.id))
        self.query_one("#beside", Document).show(diagnosis.beside(criterion))
        for reading in self.query(Reading):
            reading.scroll_home(animate=False)

    def action_scroll(self, lines: int) -> None:
        """While no answer is pointed at, the arrows come to the first one."""
        self.query_one("#answers", Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Answer by number."""
        self.query_one("#answers", Choices).pick_digit(digit)

    @on(Choices.Picked, "#answers")
    def _answered(self, event: Choices.Picked) -> None:
        if self.left:
            return
        self.session.visit = diagnosis.answered(self.session.current, event.value)
        result = self.session.current.result
        if isinstance(result, Pending):
            self._criterion = result.criterion
            self._show()
        else:
            self._finish()

    def action_next(self) -> None:
        """The question after this one, when it has been answered."""
        visit = self.session.current
        if self._criterion not in visit.answers:
            self.app.notify(diagnosis.ANSWER_FIRST, timeout=3)
            return
        if self._rank + 1 < len(visit.relevant):
            self._criterion = visit.relevant[self._rank + 1]
            self._show()
        else:
            self._finish()

    def _finish(self) -> None:
        """Safety cannot wait; otherwise a last look at what surrounds the person."""
        self.go(Step.RECOMMENDATION if self.session.current.protecting else Step.OBSERVATIONS)

    def action_back(self) -> None:
        """The question before; from the first one, the framing script."""
        if self._rank == 0:
            self.go(Step.FRAMING, list(self.session.guide.framing.beats)[-1])
        else:
            self._criterion = self.session.current.relevant[self._rank - 1]
            self._show()

    def action_details(self) -> None:
        """Show how to tell apart, and what to do when unsure."""
        self.look_up(diagnosis.details_title(self._guide), diagnosis.details(self._guide))

    def action_landmarks(self) -> None:
        """Show the dated situations that help to judge urgency."""
        self.look_up(diagnosis.LANDMARKS, diagnosis.landmarks(self.session.guide.diagnostic))
