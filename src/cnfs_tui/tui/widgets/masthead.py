"""The head of the home screen: the name of the program drawn large, and what it promises beside it."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.block import MUTED, POINTED
from cnfs_tui.tui.linux_console import draws_halves

_NAME = "cnfs-tui"
_DRAWN = (
    "▄▀▀▀ █▄ █ █▀▀▀ ▄▀▀▀     ▀▀█▀▀ █  █ █",
    "█    █ ▀█ █▀▀   ▀▀▄ ▀▀▀   █   █  █ █",
    " ▀▀▀ ▀  ▀ ▀    ▀▀▀        ▀    ▀▀  ▀",
)
"""Kept drawn: the first frame waits for nothing that it can do without."""
_BESIDE = 4
_PROMISE = "Faire avec la personne,", "pas à sa place."
_FOR_WHOM = "Conseillers numériques, formateurs"
_LARGE = max(map(len, _DRAWN)) + _BESIDE + len(_FOR_WHOM)


class Masthead(Widget):
    """Three lines; one, in plain letters, where the window is narrow or cannot show half blocks."""

    DEFAULT_CSS = """
    Masthead { height: auto; width: 1fr; }
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(_DRAWN) if self._drawn(width) else 1

    def render(self) -> Content:
        if not self._drawn(self.content_size.width):
            return Content.assemble((_NAME, POINTED), " · ", (" ".join(_PROMISE), "bold"))
        first, second, third = (row.ljust(max(map(len, _DRAWN)) + _BESIDE) for row in _DRAWN)
        return Content.assemble(
            *((first, "$accent"), (_PROMISE[0], "bold"), "\n"),
            *((second, "$accent"), (_PROMISE[1], "bold"), "\n"),
            *((third, "$accent"), (_FOR_WHOM, MUTED)),
        )

    def _drawn(self, width: int) -> bool:
        return width >= _LARGE and draws_halves(self.app)
