"""A question before something is lost."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.doubt import Doubt
from cnfs_tui.pages.option import Option
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document


class Confirm(Panel[bool]):
    """Two answers; the safe one comes first and has the focus. True when the other one is chosen."""

    HELP = "Une question avant une chose qui compte. La réponse sans risque est la première."
    NOW = (
        "Choisissez avec ↑ ↓ et Entrée, ou par le chiffre.",
        "En cas de doute, Échap : rien ne change.",
    )
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self, title: str, question: str, *, stay: str, leave: str) -> None:
        super().__init__(title)
        self._question = question
        self._options = [Option("stay", stay, 1), Option("leave", leave, 2)]

    @classmethod
    def of(cls, doubt: Doubt) -> Confirm:
        """The question of this doubt."""
        return cls(doubt.title, doubt.question, stay=doubt.stay, leave=doubt.leave)

    def body(self) -> ComposeResult:
        yield Document([Block(self._question), Block("")])
        yield Choices(self._options)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on("stay")

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        self.dismiss(event.value == "leave")
