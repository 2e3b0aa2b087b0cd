"""A line where one types, outside any visit: nothing in it moves by itself, and its sides tell the focus."""

from __future__ import annotations

from textual.widgets import Input

from cnfs_tui.tui.help_key import HELP_KEY


class TypingLine(Input):
    """One line of the screen, between │ and │, or ║ and ║ with the focus; its cursor does not blink.

    « ? » helps here as everywhere; it can still be pasted.
    """

    DEFAULT_CSS = """
    TypingLine { height: 1; border: none; padding: 0 1; background: $panel; }
    TypingLine { border-left: solid $border; border-right: solid $border; }
    TypingLine > .input--placeholder { color: $text-muted; }
    TypingLine:focus { background-tint: $foreground 0%; border: none; }
    TypingLine:focus { border-left: double $accent; border-right: double $accent; }
    """

    def on_mount(self) -> None:
        self.cursor_blink = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        return key not in HELP_KEY.key.split(",") and super().check_consume_key(key, character)
