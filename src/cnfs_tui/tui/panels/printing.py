"""The printer of this desk: chosen once, remembered."""

from __future__ import annotations

import sys

from textual import on, work
from textual.app import ComposeResult

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.paper.printing.cups import Queues, Unavailable, queues
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.wording import sentence
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading

_WINDOWS = "Ici, vous choisirez l’imprimante au moment d’imprimer, dans la fenêtre qui s’ouvre."
USUAL = ""
"""Stands for the printer that the computer chooses itself."""


class PrinterPanel(Panel[str]):
    """The printers of this computer, asked for once the panel is there; gives a name, or ``USUAL``.

    It may open by itself while somebody types: no digit chooses, so that nothing is printed elsewhere.
    """

    HELP = "Les imprimantes que connaît cet ordinateur. Votre choix vaut pour les fois suivantes."
    NOW = (
        "Choisissez avec ↑ ↓, puis Entrée.",
        "Si aucune ne convient, fermez : la touche o ouvre le papier sans l’imprimer.",
    )
    MORE = InManual("conseiller", "Les papiers")
    KEYS = "← Fermer sans changer · ↑ ↓ Entrée Choisir"

    def __init__(self, taken: str | None) -> None:
        super().__init__("Quelle imprimante ?")
        self._taken = taken or USUAL

    def body(self) -> ComposeResult:
        yield Document([Block("L’ordinateur cherche ses imprimantes…")], id="state")
        with Reading():
            yield Choices(mark=Mark.ONE)

    def on_mount(self) -> None:
        if sys.platform == "win32":
            self.query_one("#state", Document).show([Block(_WINDOWS)])
        else:
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
        usual = f"L’imprimante habituelle de l’ordinateur ({found.default or 'aucune choisie'})"
        names = [(USUAL, usual), *((name, name) for name in found.names)]
        self.query_one("#state", Document).show([])
        choices = self.query_one(Choices)
        choices.offer([Option(value, label, taken=value == self._taken) for value, label in names])
        self.call_after_refresh(choices.focus_on, self._taken)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        self.dismiss(event.value)
