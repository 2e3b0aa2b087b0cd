"""Several things to tick in a short list."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.app import ComposeResult
from textual.binding import Binding

from cnfs_tui.pages.option import Mark, Option, rank_or_none
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.reading import Reading


class Tick(Panel[frozenset[str]]):
    """A list of boxes; what is ticked is given when it closes, by whatever key."""

    HELP = "Une liste où l’on coche autant de lignes que l’on veut."
    NOW = (
        "Cochez ou décochez par le chiffre, ou avec Entrée.",
        "Fermez avec ← : ce qui est coché est pris.",
    )
    KEYS = "1, 2… ou Entrée Cocher · ← Valider"
    BINDINGS = [
        Binding("right", "close", "Valider", show=False),
        *digit_bindings("pick"),
        *letter_bindings("pick"),
    ]

    def __init__(self, title: str, options: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        super().__init__(title)
        self._labels = options
        self._ticked = frozenset(ticked)

    def body(self) -> ComposeResult:
        with Reading():
            yield Choices(self._options(), mark=Mark.TICK, at_once=self._toggle)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    def _options(self) -> list[Option]:
        return [
            Option(value, label, rank_or_none(rank), taken=value in self._ticked)
            for rank, (value, label) in enumerate(self._labels, 1)
        ]

    def action_pick(self, digit: int) -> None:
        """Tick by number, or by letter."""
        self.query_one(Choices).pick_digit(digit)

    def action_close(self) -> None:
        """Give what is ticked."""
        self.dismiss(self._ticked)

    def _toggle(self, value: str) -> None:
        self._ticked ^= {value}
        self.query_one(Choices).offer(self._options())
