"""A QR code in the terminal: two modules in each cell, dark on light whatever the theme."""

from __future__ import annotations

from itertools import groupby

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.coop.qr_code import QUIET, Modules

_DARK, _LIGHT = "#000000", "#ffffff"
_LEAST_QUIET = 2
"""Light modules around the code when the window is short of one or two lines: readers manage with less."""


class QrCode(Widget):
    """Fills its place, the code in the middle; what ``instead`` says when the place is too small for it."""

    DEFAULT_CSS = """
    QrCode { width: 1fr; height: 1fr; content-align: center middle; text-align: center; }
    """

    def __init__(self, modules: Modules, instead: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._modules = modules
        self._instead = Content(instead)

    @property
    def holds(self) -> bool:
        """Whether the code can be shown whole, where this widget is."""
        return self._quiet(self.size) is not None

    def render(self) -> Content:
        quiet = self._quiet(self.size)
        return self._instead if quiet is None else Content("\n").join(half_blocks(self._modules, quiet))

    def _quiet(self, size: Size) -> int | None:
        """The widest quiet zone that the place allows, in modules."""
        held = (
            quiet
            for quiet in range(QUIET, _LEAST_QUIET - 1, -1)
            if (cells := cells_for(self._modules, quiet)).width <= size.width and cells.height <= size.height
        )
        return next(held, None)


def cells_for(modules: Modules, quiet: int = _LEAST_QUIET) -> Size:
    """The columns and lines that the code takes with this quiet zone, the least one by default."""
    side = len(modules) + 2 * quiet
    return Size(side, (side + 1) // 2)


def half_blocks(modules: Modules, quiet: int) -> list[Content]:
    """The lines of the code, ``quiet`` light modules all around; the upper half of a cell is its character."""
    side = len(modules) + 2 * quiet
    light = (False,) * side
    margin = (False,) * quiet
    rows = [*[light] * quiet, *((*margin, *row, *margin) for row in modules), *[light] * quiet]
    if side % 2:
        rows.append(light)
    return [_line(upper, lower) for upper, lower in zip(rows[::2], rows[1::2], strict=True)]


def _line(upper: tuple[bool, ...], lower: tuple[bool, ...]) -> Content:
    cells = groupby(zip(upper, lower, strict=True))
    return Content.assemble(
        *(("▀" * len(list(run)), f"{_colour(top)} on {_colour(bottom)}") for (top, bottom), run in cells)
    )


def _colour(dark: bool) -> str:
    return _DARK if dark else _LIGHT
