"""A page for a whole room: one sentence as large as it can be, with what stands above and under it."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from cnfs_tui.pages.text import clean
from cnfs_tui.tui.linux_console import draws_halves
from cnfs_tui.tui.widgets.big_letters import HEIGHT, drawn, drawn_narrow, largest, ordinary

_SIZES = (
    (HEIGHT, drawn, drawn_narrow),
    (HEIGHT, drawn_narrow, drawn_narrow),
    (HEIGHT, drawn_narrow, ordinary),
    (0, drawn_narrow, ordinary),
)
"""How the page may be set, best first: the lines of its title, its sentence, and what is under it."""


class BigPage(Widget):
    """Shows a title, a sentence, and quieter words at the bottom; :meth:`show` replaces them.

    When all of it does not hold, the words under the sentence become small first, then the title, and the
    sentence last: nothing is ever cut.
    """

    DEFAULT_CSS = """
    BigPage { height: 1fr; width: 1fr; color: $text; text-style: bold; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._above = self._main = self._under = ""

    def show(self, main: str, *, above: str = "", under: str = "") -> None:
        """Replace the page."""
        self._main, self._above, self._under = clean(main), clean(above), clean(under)
        self.refresh()

    def render(self) -> Content:
        above, main, under = self._set(*self.content_size)
        room = [""] * (self.content_size.height - len(above) - len(main) - len(under))
        parts = ((above, "$accent"), (main, ""), ([*room, *under], "$secondary"))
        return Content("\n").join(
            Content.styled(line, style) if style else Content(line)
            for lines, style in parts
            for line in lines
        )

    def _set(self, width: int, height: int) -> tuple[list[str], list[str], list[str]]:
        for title, sentence, quiet in _SIZES if draws_halves(self.app) else ():
            above = largest(self._above, width, title) if self._above else []
            main, under = sentence(self._main, width), quiet(self._under, width) if self._under else []
            if main is not None and under is not None and len(above) + len(main) + len(under) <= height:
                return above, main, under
        above, under = (ordinary(words, width) if words else [] for words in (self._above, self._under))
        return above, ordinary(self._main, width), under
