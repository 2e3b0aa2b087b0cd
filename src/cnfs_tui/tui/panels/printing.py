"""The printer of this desk: chosen once, remembered."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.pages.printers import TITLE, USUAL, printers
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


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
        super().__init__(TITLE)
        self._taken = taken or USUAL

    def body(self) -> ComposeResult:
        yield Document([Block("L’ordinateur cherche ses imprimantes…")], id="state")
        with Reading():
            yield Choices(mark=Mark.ONE)

    @work(thread=True)
    def on_mount(self) -> None:
        self.app.call_from_thread(self._found, printers())

    def _found(self, found: list[tuple[str, str]] | str) -> None:
        if not self.is_attached:
            return
        if isinstance(found, str):
            self.query_one("#state", Document).show([Block(found)])
            return
        self.query_one("#state", Document).show([])
        choices = self.query_one(Choices)
        choices.offer([Option(value, label, taken=value == self._taken) for value, label in found])
        self.call_after_refresh(choices.focus_on, self._taken)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        self.dismiss(event.value)
