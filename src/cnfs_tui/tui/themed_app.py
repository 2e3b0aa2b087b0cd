"""An app in our own colours: one key goes from the dark ones to the light ones, and back."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from cnfs_tui.tui.helping_app import HelpingApp
from cnfs_tui.tui.theme import DARK, LIGHT


class ThemedApp(HelpingApp):
    """It begins dark."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "theme", "Couleurs", show=False, tooltip="Fond clair ou fond sombre."),
    ]

    def __init__(self, *, debug: bool = False) -> None:
        super().__init__(debug=debug)
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def action_theme(self) -> None:
        """From the dark theme to the light one, and back."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
