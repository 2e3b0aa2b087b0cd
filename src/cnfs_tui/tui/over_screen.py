"""A whole screen opened over another one, to which it comes back."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.screen import Screen

from cnfs_tui.tui.helped import Helped
from cnfs_tui.tui.widgets.reading import ReadingScreen

R = TypeVar("R")

HOME_KEY = Binding(
    "left,backspace,escape,q", "leave", "Accueil", key_display="←", tooltip="Revenir à l’accueil."
)


class OverScreen(Helped, ReadingScreen, Screen[R | None]):
    """Says itself which of its keys leaves."""

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Close, once: a key pressed twice must not close what is under."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_leave(self) -> None:
        """Back to the screen under this one."""
        self.dismiss()
