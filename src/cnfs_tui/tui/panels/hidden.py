"""What stands over everything else: of what is under, nothing is seen, and nothing is told."""

from __future__ import annotations

from textual.screen import Screen


class Hidden(Screen[None]):
    """A screen that covers the whole window, news included: they come back with what it covers."""

    DEFAULT_CSS = """
    Hidden Toast { display: none; }
    """
