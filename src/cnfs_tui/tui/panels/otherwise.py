"""« Je fais autrement »: the adviser decides, with another case and a coded reason."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from cnfs_tui.guide.guide import Guide
from cnfs_tui.pages import otherwise
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.visit import Override


class Otherwise(Panel[Override]):
    """First the case, then the reason; none is asked to come back to the case ``proposed`` by the tree."""

    HELP = (
        "Faire autrement que la proposition : d’abord ce que vous faites, puis pourquoi. Seul le motif "
        "choisi est gardé, jamais un commentaire."
    )
    NOW = (
        "Choisissez un cas, puis un motif.",
        "Pour revenir à la proposition, choisissez son cas.",
        "Échap ferme sans rien changer.",
    )
    KEYS = "← Fermer sans changer · ↑ ↓ Entrée Choisir"
    DEFAULT_CSS = """
    Otherwise #question { margin: 0 0 1 0; }
    """
    BINDINGS = [*digit_bindings("pick"), *letter_bindings("pick")]

    def __init__(self, guide: Guide, current: str, proposed: str) -> None:
        super().__init__(otherwise.TITLE)
        self._guide = guide
        self._current = current
        self._proposed = proposed
        self._case: str | None = None

    def body(self) -> ComposeResult:
        yield Document([Block(otherwise.WHAT)], id="question")
        cases = otherwise.cases(self._guide, self._current)
        with Reading():
            yield Choices(cases, mark=Mark.ONE)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(self._current)

    def action_pick(self, digit: int) -> None:
        """Choose by number, or by letter."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        if self._case is not None:
            if event.value in self._guide.posture.reasons:  # and not the case, picked twice
                self.dismiss(Override(self._case, event.value))
            return
        if event.value == self._proposed:
            self.dismiss(Override(self._proposed, ""))
            return
        self._case = event.value
        self.query_one("#question", Document).show([Block(otherwise.WHY)])
        choices = self.query_one(Choices)
        choices.offer(otherwise.reasons(self._guide))
        choices.focus_on(None)
