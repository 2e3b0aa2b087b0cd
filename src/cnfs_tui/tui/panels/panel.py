"""The frame of every panel: a title, a body, one key to close."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from cnfs_tui.pages.block import POINTED, Block
from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import READING_KEYS, ReadingScreen

R = TypeVar("R")


class Panel(Helped, ReadingScreen, ModalScreen[R | None]):
    """A box over the screen; ``KEYS`` is told on its edge. Closing it without choosing gives None."""

    KEYS: ClassVar[str] = "← Fermer"
    HELP = "Une fenêtre ouverte par-dessus l’écran, qui attend dessous tel que vous l’avez laissé."
    DEFAULT_CSS = """
    Panel { align: center middle; background: $background; }
    Panel > #panel {
        width: 90%; max-width: 86; height: auto; max-height: 92%;
        border: round $border; border-subtitle-color: $text-muted;
        background: $background; padding: 0 1;
    }
    Panel.-high > #panel { padding: 1; }
    Panel #panel-title { height: auto; margin: 0 0 1 0; }
    Panel Reading { height: auto; max-height: 66vh; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,backspace,escape,q", "close", "Fermer", key_display="←"),
        *READING_KEYS,
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.keys = self.KEYS

    def compose(self) -> ComposeResult:
        with Vertical(id="panel") as box:
            box.border_subtitle = self.keys
            yield Document([Block(self._title, POINTED)], id="panel-title")
            yield from self.body()

    def named(self) -> str:
        return self._title

    def body(self) -> ComposeResult:
        """What stands under the title."""
        yield from ()

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Close, once: a key pressed twice must not close what is under."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_close(self) -> None:
        """Close without choosing."""
        self.dismiss(None)
