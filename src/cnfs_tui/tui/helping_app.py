"""An app that helps: on one key, what the screen shown is for, what can be done now, and its keys."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.safe_app import SafeApp


class HelpingApp(SafeApp):
    """A screen without ``HELP`` has none: one that covers another must not tell what is under."""

    BINDINGS: ClassVar[list[BindingType]] = [
        replace(HELP_KEY, action="help", show=False, priority=True),  # where one types too
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return (action != "help" or self._helps) and super().check_action(action, parameters)

    @property
    def _helps(self) -> bool:
        """Whether the screen shown has a help, and stays long enough for it to be read."""
        return bool(self.screen.HELP) and not getattr(self.screen, "left", False)

    def action_help(self) -> None:
        """Open the help over the screen shown; from the help, close it."""
        from cnfs_tui.tui.panels.help import HelpPanel

        shown = self.screen
        if isinstance(shown, HelpPanel):
            shown.action_close()
        else:
            self.push_screen(HelpPanel(shown))
