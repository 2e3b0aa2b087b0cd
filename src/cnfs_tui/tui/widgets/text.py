"""The one door through which text from a file reaches the screen: set in French, and never interpreted."""

from __future__ import annotations

from textual.content import Content

from cnfs_tui.pages.text import clean

SEEN = r"[^\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*"
"""For a line where one types or pastes: no control character, none that turns the text around."""


def plain(text: str, style: str = "") -> Content:
    """The text as it stands: brackets, stars and escapes are shown, not obeyed."""
    return Content.styled(clean(text), style) if style else Content(clean(text))
