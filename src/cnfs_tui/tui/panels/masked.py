"""Nobody has touched a key for a while: a neutral screen, which asks what to do before it shows anything."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Option
from cnfs_tui.tui.panels.hidden import Hidden
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.text import plain

_GREETING = "Bonjour\n\nUne touche pour continuer."
_QUESTION = "L’écran était masqué. Ce qui est commencé vous attend."
_OPTIONS = (
    Option("stay", "Continuer", 1),
    Option("leave", "Effacer, et revenir à l’accueil", 2),
)


class Masked(Hidden):
    """At rest, it greets. A key makes it ask; left alone, it is put at rest again."""

    DEFAULT_CSS = """
    Masked { align: center middle; }
    Masked #greeting, Masked #soon { width: 100%; text-align: center; }
    Masked #soon { dock: bottom; display: none; }
    Masked #soon.-told { display: block; }
    Masked #asking { width: 90%; max-width: 72; height: auto; display: none; }
    Masked #asking > Document { margin: 0 0 1 0; }
    Masked.-asking #greeting { display: none; }
    Masked.-asking #asking { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*digit_bindings("pick")]

    class Answered(Message):
        """What to do with what is under: go ``back`` to it, or erase it."""

        def __init__(self, *, back: bool) -> None:
            super().__init__()
            self.back = back

    def __init__(self, *, asking: bool = False) -> None:
        super().__init__()
        self._asking = asking

    def compose(self) -> ComposeResult:
        yield Static(_GREETING, id="greeting", markup=False)
        with Vertical(id="asking"):
            yield Document([Block(_QUESTION)])
            yield Choices(_OPTIONS)
        yield Static(id="soon", markup=False)

    def on_mount(self) -> None:
        if self._asking:
            self.ask()

    def rest(self) -> None:
        """Nobody has answered: greet again."""
        self._asking = False
        self.remove_class("-asking")
        self.set_focus(None)

    def announce(self, words: str) -> None:
        """Say what comes soon; nothing when there are no words."""
        line = self.query_one("#soon", Static)
        line.update(plain(words))
        line.set_class(bool(words), "-told")

    def on_key(self, event: events.Key) -> None:
        if not self._asking:
            event.stop()
            self.ask()

    def on_click(self) -> None:
        """As a key."""
        if not self._asking:
            self.ask()

    def ask(self) -> None:
        """Somebody is there."""
        self._asking = True
        self.announce("")
        self.add_class("-asking")
        self.query_one(Choices).focus_on("stay")

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        if self._asking:
            self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        event.stop()
        self.post_message(self.Answered(back=event.value == "stay"))
