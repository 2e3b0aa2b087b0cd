"""A QR code in the terminal: two modules in each cell, dark on light whatever the theme."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from cnfs_tui.coop.qr_code import QUIET, Modules
from cnfs_tui.tui.few_colours import PICTURE
from cnfs_tui.tui.linux_console import draws_halves
from cnfs_tui.tui.widgets.text import plain

_CELLS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
"""A cell by its upper and its lower module."""
_DARK_ON_LIGHT = Style.parse("#000000 on #ffffff") + Style.from_meta({PICTURE: True})
_LEAST_QUIET = 2
"""Light modules around the code when the window is short of one or two lines: readers manage with less."""


class QrCode(Widget):
    """Fills its place, the code in the middle; what ``instead`` says where it cannot be drawn."""

    DEFAULT_CSS = """
    QrCode { width: 1fr; height: 1fr; content-align: center middle; text-align: center; }
    """

    def __init__(self, modules: Modules, instead: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._modules = modules
        self._instead = plain(instead)

    def render(self) -> Content:
        quiet = self._quiet(self.size) if draws_halves(self.app) else None
        if quiet is None:
            return self._instead
        lines = half_blocks(self._modules, quiet)
        return Content("\n").join(Content.styled(line, _DARK_ON_LIGHT) for line in lines)

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


def half_blocks(modules: Modules, quiet: int) -> list[str]:
    """The lines of the code, dark where there is ink, with ``quiet`` light modules all around."""
    side = len(modules) + 2 * quiet
    light = (False,) * side
    margin = (False,) * quiet
    rows = [*[light] * quiet, *((*margin, *row, *margin) for row in modules), *[light] * quiet]
    if side % 2:
        rows.append(light)
    return [
        "".join(_CELLS[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]
