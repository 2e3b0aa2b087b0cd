"""Parts of a screen that scroll, and the keys that turn their pages whatever has the focus."""

from __future__ import annotations

from typing import Any

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen


class Reading(VerticalScroll, can_focus=False, inherit_bindings=False):
    """A part of the screen that scrolls; it takes neither the focus nor a key of its own."""

    DEFAULT_CSS = """
    Reading { scrollbar-size-vertical: 1; }
    """


READING_KEYS = [
    Binding("pagedown", "read(1)", "Lire la suite", key_display="Page ↓", show=False),
    Binding("pageup", "read(-1)", "Lire plus haut", key_display="Page ↑", show=False),
    Binding("down", "scroll(1)", "Descendre", key_display="↓", show=False),
    Binding("up", "scroll(-1)", "Monter", key_display="↑", show=False),
]
"""The keys of a :class:`ReadingScreen`; arrows reach it only when no choice has the focus."""


class ReadingScreen:
    """For a screen: what its reading keys do."""

    def action_read(self: Screen[Any], pages: int) -> None:  # type: ignore[misc]
        """Turn the page of what is read, keeping two lines of the one before."""
        for reading in _read(self):
            reading.scroll_relative(y=pages * max(1, reading.size.height - 2), animate=False)

    def action_scroll(self: Screen[Any], lines: int) -> None:  # type: ignore[misc]
        """Move what is read by some lines."""
        for reading in _read(self):
            reading.scroll_relative(y=lines, animate=False)


def _read(screen: Screen[Any]) -> list[Reading]:
    """The parts with more to read; not the one where the arrows move the focus, if there is another."""
    longer = [reading for reading in screen.query(Reading) if reading.max_scroll_y]
    focused = screen.focused.ancestors if screen.focused else ()
    return [reading for reading in longer if reading not in focused] or longer
