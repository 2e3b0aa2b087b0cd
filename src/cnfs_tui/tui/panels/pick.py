"""One thing to choose in a short list."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult

from cnfs_tui.pages.option import Mark, Option, rank_or_none
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.reading import Reading


class Pick(Panel[str]):
    """A list, the option taken so far being marked; gives the value chosen, or None."""

    HELP = "Une seule chose à choisir dans une liste. Ce qui est pris est marqué (•)."
    NOW = (
        "Choisissez avec ↑ ↓ et Entrée, ou par le chiffre.",
        "Échap ferme sans rien changer.",
    )
    KEYS = "← Fermer sans changer · ↑ ↓ Entrée Choisir"
    BINDINGS = [*digit_bindings("pick"), *letter_bindings("pick")]

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str]],
        *,
        taken: str | None = None,
        mark: Mark = Mark.ONE,
    ) -> None:
        super().__init__(title)
        self._mark = mark
        self._options = [
            Option(value, label, rank_or_none(rank), taken=value == taken)
            for rank, (value, label) in enumerate(options, 1)
        ]
        self._taken = taken

    def body(self) -> ComposeResult:
        with Reading():
            yield Choices(self._options, mark=self._mark)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(self._taken)

    def action_pick(self, digit: int) -> None:
        """Choose by number, or by letter."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        self.dismiss(event.value)
