"""A page of figures, drawn anew for the width there is: titles, sentences, bars, columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.block import Line


class Figures(Widget):
    """Shows what ``draw`` gives for a number of columns; :meth:`show` replaces it."""

    DEFAULT_CSS = """
    Figures { height: auto; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw: Callable[[int], Sequence[Line]] = lambda _width: ()

    def show(self, draw: Callable[[int], Sequence[Line]]) -> None:
        """Show other figures; their texts are already fit to be shown."""
        self._draw = draw
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._draw(width))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def render(self) -> Content:
        lines = (Content.assemble(*line) for line in self._draw(self.content_size.width))
        return Content("\n").join(lines)
