"""The printer of this desk, and the size of what it prints: chosen once, remembered."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult

from cnfs_tui.desk.settings import Settings
from cnfs_tui.paper.printing.cups import Queues, Unavailable, queues
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.wording import sentence
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.widgets.choice import Choices, Mark, Option
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings, rank_or_none
from cnfs_tui.tui.widgets.document import Block, Document
from cnfs_tui.tui.widgets.reading import Reading

USUAL = ""
"""Stands for the printer that the computer chooses itself."""


def printing_panel(settings: Settings) -> Pick:
    """What can be settled: « printer », « large »."""
    printer = settings.printer or "celle de l’ordinateur"
    large = "oui" if settings.large else "non"
    return Pick(
        "Régler l’impression",
        [("printer", f"Imprimante : {printer}"), ("large", f"Gros caractères à chaque fois : {large}")],
    )


class PrinterPanel(Panel[str]):
    """The printers of this computer, asked for once the panel is there; gives a name, or ``USUAL``."""

    KEYS = "← Fermer sans changer · ↑ ↓ Entrée Choisir"
    BINDINGS = [*digit_bindings("pick"), *letter_bindings("pick")]

    def __init__(self, taken: str | None) -> None:
        super().__init__("Quelle imprimante ?")
        self._taken = taken or USUAL

    def body(self) -> ComposeResult:
        yield Document([Block("L’ordinateur cherche ses imprimantes…")], id="state")
        with Reading():
            yield Choices(mark=Mark.ONE)

    def on_mount(self) -> None:
        self._look()

    @work(thread=True)
    def _look(self) -> None:
        try:
            found: Queues | Outcome = queues()
        except Unavailable as error:
            found = error.outcome
        self.app.call_from_thread(self._found, found)

    def _found(self, found: Queues | Outcome) -> None:
        if not self.is_attached:
            return
        if isinstance(found, Queues) and not found.names:
            found = Outcome.NO_PRINTER
        if isinstance(found, Outcome):
            self.query_one("#state", Document).show([Block(sentence(Printed(found)))])
            return
        usual = f"Celle de l’ordinateur ({found.default or 'aucune par défaut'})"
        names = [(USUAL, usual), *((name, name) for name in found.names)]
        self.query_one("#state", Document).show([])
        choices = self.query_one(Choices)
        choices.offer(
            [
                Option(value, label, rank_or_none(rank), taken=value == self._taken)
                for rank, (value, label) in enumerate(names, 1)
            ]
        )
        self.call_after_refresh(choices.focus_on, self._taken)

    def action_pick(self, digit: int) -> None:
        """Choose by number, or by letter."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        self.dismiss(event.value)
