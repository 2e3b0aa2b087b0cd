"""The first line of a screen outside the visit: where one is, and on the right what that depends on."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.block import MUTED, POINTED
from cnfs_tui.pages.text import clean

_BETWEEN = " · "


class TitleBar(Widget):
    """One line, as the steps of a visit are; two texts too long for it follow each other on several."""

    DEFAULT_CSS = """
    TitleBar { dock: top; height: auto; padding: 0 2 0 3; background: $panel; color: $text; }
    """

    def __init__(self, title: str = "", aside: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title, self._aside = clean(title), clean(aside)

    def tell(self, title: str, aside: str = "") -> None:
        """Take another title, and another text beside it."""
        told = clean(title), clean(aside)
        if told != (self._title, self._aside):
            self._title, self._aside = told
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._line(width).get_height({}, max(1, width))

    def render(self) -> Content:
        return self._line(self.content_size.width)

    def _line(self, width: int) -> Content:
        title = Content.styled(self._title, POINTED)
        if not self._aside:
            return title
        left = width - cell_len(self._title) - cell_len(self._aside)
        between = " " * left if left >= len(_BETWEEN) else _BETWEEN
        return title + Content(between) + Content.styled(self._aside, MUTED)
