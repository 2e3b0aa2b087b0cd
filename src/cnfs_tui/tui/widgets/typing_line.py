"""A line where one types, outside any visit: nothing in it moves by itself."""

from __future__ import annotations

from textual.widgets import Input


class TypingLine(Input):
    """Textual's line, whose cursor does not blink."""

    def on_mount(self) -> None:
        self.cursor_blink = False
