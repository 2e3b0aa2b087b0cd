"""A curtain: the screen shows nothing of the visit until a key is pressed."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class Hidden(Screen[None]):
    """For a passer-by, or someone the person fears: a neutral screen. Any key gives the visit back."""

    DEFAULT_CSS = """
    Hidden { align: center middle; }
    Hidden Static { width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        yield Static("Bonjour\n\nUne touche pour continuer.", markup=False)

    def on_key(self, event: events.Key) -> None:
        event.stop()
        if self.is_active:  # two keys at once open it once
            self.dismiss()
