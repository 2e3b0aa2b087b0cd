"""A page that anybody may see: shown at once when somebody comes in whom the person fears."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from cnfs_tui.pages import harmless
from cnfs_tui.tui.panels.hidden import Hidden
from cnfs_tui.tui.widgets.document import Document


class Harmless(Hidden):
    """A page of an ordinary workshop, which any key turns. Only the help tells how to come back."""

    DEFAULT_CSS = """
    Harmless { padding: 1; }
    Harmless #number { dock: bottom; }
    """

    def __init__(self, page: int = 0) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        yield Document(harmless.page(self.page), id="page")
        yield Document(harmless.number(self.page), id="number")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        backwards = event.key in {"left", "up", "pageup", "backspace", "escape"}
        self.page = (self.page + (-1 if backwards else 1)) % len(harmless.PAGES)
        self.query_one("#page", Document).show(harmless.page(self.page))
        self.query_one("#number", Document).show(harmless.number(self.page))
