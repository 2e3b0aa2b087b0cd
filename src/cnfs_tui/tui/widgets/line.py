"""A line where one types; the keys of the help are not for it."""

from __future__ import annotations

from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.widgets.typing_line import TypingLine


class Line(TypingLine):
    """As Textual's, except that « ? » helps here as everywhere; it can still be pasted."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        return key not in HELP_KEY.key.split(",") and super().check_consume_key(key, character)
