"""Words in letters five lines high, to be read from the back of a room."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.text import clean
from cnfs_tui.tui.linux_console import draws_halves
from cnfs_tui.tui.widgets.big_letters import largest, ordinary


class BigText(Widget):
    """Shows a sentence in the largest letters that hold; :meth:`show` replaces it.

    Wide letters where they hold in ``most`` lines of the screen and in what surrounds the widget, else narrow
    ones, else ordinary ones, in bold: nothing is ever cut, and no word is.
    """

    DEFAULT_CSS = """
    BigText { height: auto; width: 1fr; color: $text; text-style: bold; }
    """

    def __init__(self, words: str = "", *, most: int = 30, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = clean(words)
        self._most = most

    def show(self, words: str, most: int | None = None) -> None:
        """Replace the sentence, and how many lines of letters it may take."""
        self._words = clean(words)
        self._most = self._most if most is None else most
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width, container.height))

    def render(self) -> Content:
        return Content("\n".join(self._lines(*self.content_size)))

    def _lines(self, width: int, height: int) -> list[str]:
        if not draws_halves(self.app):
            return ordinary(self._words, width)
        return largest(self._words, width, min(self._most, height or self._most))
