"""A window too small to work in: nothing is lost, it only waits."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from cnfs_tui.tui.widgets.text import plain


class TooSmall(Screen[None]):
    """Covers the screen until the window grows."""

    DEFAULT_CSS = """
    TooSmall { align: center middle; }
    TooSmall Static { width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        yield Static(plain("Agrandissez la fenêtre :\n60 colonnes sur 18 lignes au moins."))
