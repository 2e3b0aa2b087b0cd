"""A whole screen opened over another one, to which it comes back."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.screen import Screen

from cnfs_tui.tui.widgets.reading import ReadingScreen

R = TypeVar("R")

HOME_KEY = Binding(
    "left,backspace,escape,q", "leave", "Accueil", key_display="←", tooltip="Revenir à l’accueil."
)
HELP_KEY = Binding("f1", "help", "Aide", key_display="F1", tooltip="Les touches de cet écran.")


class OverScreen(ReadingScreen, Screen[R | None]):
    """Says itself which of its keys leaves, and which one helps."""

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Close, once: a key pressed twice must not close what is under."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_leave(self) -> None:
        """Back to the screen under this one."""
        self.dismiss()

    def action_help(self) -> None:
        """Show the keys of this screen."""
        from cnfs_tui.tui.panels.help import help_panel

        self.app.push_screen(help_panel(self))
