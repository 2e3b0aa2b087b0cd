"""A window too small to work in: nothing is lost, it only waits."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from cnfs_tui.tui.widgets.text import plain


class TooSmall(Screen[None]):
    """Covers the screen until the window has the columns and lines that are ``needed``."""

    DEFAULT_CSS = """
    TooSmall { align: center middle; }
    TooSmall Static { width: 100%; text-align: center; }
    """

    def __init__(self, needed: tuple[int, int]) -> None:
        super().__init__()
        self._needed = needed

    def compose(self) -> ComposeResult:
        yield Static()

    def on_resize(self, event: events.Resize) -> None:
        columns, lines = self._needed
        told = (
            f"Agrandissez la fenêtre :\n{columns} colonnes sur {lines} lignes au moins.\n"
            f"Ici : {event.size.width} sur {event.size.height}."
        )
        self.query_one(Static).update(plain(told))
