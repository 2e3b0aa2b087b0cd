"""The keys of the screen, on its last line; each can be clicked. On a narrow screen they take two lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from cnfs_tui.pages.block import POINTED

_LAYOUTS = ((2, 2), (2, 1), (0, 1))
"""Columns before the first key of a line, and between two keys: the airiest that takes no more lines."""


@dataclass(frozen=True, slots=True)
class _Hint:
    """One key, what it does, and where it stands."""

    key: str
    description: str
    action: str
    column: int = 0
    row: int = 0

    @property
    def width(self) -> int:
        return len(self.key) + 1 + len(self.description)


class KeyLine(Widget):
    """Shows the bindings that are meant to be shown, in their order."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: auto; background: $panel; padding: 0 1; color: $text; }
    """

    def __init__(self, bindings: Iterable[BindingType]) -> None:
        super().__init__()
        self._hints = _hints(bindings)

    def tell(self, bindings: Iterable[BindingType]) -> None:
        """Show other keys, where what can be done changes while the screen stays."""
        hints = _hints(bindings)
        if hints != self._hints:
            self._hints = hints
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return _placed(self._hints, width)[-1].row + 1

    def render(self) -> Content:
        content, column, row = Content(""), 0, 0
        for hint in _placed(self._hints, self.content_size.width):
            if hint.row > row:
                content, column, row = content + Content("\n"), 0, hint.row
            space = " " * (hint.column - column)
            content += Content.assemble(space, (hint.key, POINTED), f" {hint.description}")
            column = hint.column + hint.width
        return content

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        at = event.get_content_offset(self)
        for hint in _placed(self._hints, self.content_size.width):
            if at is not None and at.y == hint.row and hint.column <= at.x < hint.column + hint.width:
                await self.screen.run_action(hint.action)


def _hints(bindings: Iterable[BindingType]) -> list[_Hint]:
    shown = [b for b in bindings if isinstance(b, Binding) and b.show]
    return [_Hint(b.key_display or b.key, b.description, b.action) for b in shown]


def _placed(hints: Sequence[_Hint], width: int) -> list[_Hint]:
    """The hints side by side, on as few lines as the width allows."""
    layouts = (_laid_out(hints, width, edge, space) for edge, space in _LAYOUTS)
    return min(layouts, key=lambda placed: placed[-1].row)


def _laid_out(hints: Sequence[_Hint], width: int, edge: int, space: int) -> list[_Hint]:
    placed: list[_Hint] = []
    column, row = edge, 0
    for hint in hints:
        if column > edge and column + hint.width > width:
            column, row = edge, row + 1
        placed.append(_Hint(hint.key, hint.description, hint.action, column, row))
        column += hint.width + space
    return placed
