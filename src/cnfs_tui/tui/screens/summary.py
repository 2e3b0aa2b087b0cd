"""Synthèse partagée: the sentence that sums up, for the person to confirm before anything is proposed."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from cnfs_tui.pages.block import HEADING, MUTED, Block
from cnfs_tui.pages.option import Option
from cnfs_tui.session.steps import Step
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading

_AGREED = ""


class SummaryScreen(StepScreen):
    """A shared diagnosis: shown, said, confirmed or corrected."""

    STEP = Step.SUMMARY
    BACK = Step.OBSERVATIONS
    CSS_PATH = "summary.tcss"
    HELP = (
        "Dites cette synthèse à la personne, l’écran tourné vers elle. Si elle se reconnaît, continuez. "
        "Sinon, corrigez ensemble la réponse qui ne va pas."
    )
    BINDINGS: ClassVar[list[BindingType]] = [*digit_bindings("pick")]

    def body(self) -> ComposeResult:
        with Reading():
            yield Document(self._summary(), id="summary")
            yield Choices(self._options())

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(_AGREED)

    def _summary(self) -> list[Block]:
        visit, diagnostic = self.session.current, self.session.guide.diagnostic
        blocks = [Block(diagnostic.summary.opening, HEADING)]
        for criterion in (diagnostic.criteria[c] for c in visit.relevant):
            given = visit.answers[criterion.id]
            told = criterion.summary_if_unsure if given is UNKNOWN else criterion.answers[str(given)].summary
            blocks.append(Block(told, gap=1))
        blocks.append(Block(diagnostic.summary.closing, HEADING, gap=1))
        cautions = [diagnostic.criteria[d.criterion].caution for d in visit.decision.doubts]
        return blocks + [Block(caution, MUTED, gap=rank == 0) for rank, caution in enumerate(cautions)]

    def _options(self) -> list[Option]:
        criteria = self.session.guide.diagnostic.criteria
        corrections = [
            Option(c, f"Non, corriger : {criteria[c].title}", number)
            for number, c in enumerate(self.session.current.relevant, 2)
        ]
        return [Option(_AGREED, "Oui, c’est bien ça : voir la proposition", 1), *corrections]

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if self.left:
            return
        if event.value == _AGREED:
            self.session.visit = self.session.current.agree()
            self.go(Step.RECOMMENDATION)
        else:
            self.go(Step.DIAGNOSIS, event.value)
