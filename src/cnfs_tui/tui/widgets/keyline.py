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

    def __init__(self, bindings: Iterable[BindingType], *, everything: bool = True) -> None:
        """``everything``: there is a key that shows all keys, to be told where there is room."""
        super().__init__()
        self.told = _told(bindings)
        self._everything = everything

    def tell(self, bindings: Iterable[BindingType]) -> None:
        """Show other keys, where what can be done changes while the screen stays."""
        told = _told(bindings)
        if told != self.told:
            self.told = told
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return _last_row(self._placed(width)) + 1

    def _placed(self, width: int) -> list[_Hint]:
        """The keys, and the one that shows them all where it takes no line more."""
        hints = [_Hint(key.key_display or key.key, key.description, key.action) for key in self.told]
        placed = _placed(hints, width)
        if self._everything and placed:
            more = _placed([*hints, _EVERYTHING], width)
            if _last_row(more) == _last_row(placed):
                return more
        return placed

    def render(self) -> Content:
        content, column, row = Content(""), 0, 0
        for hint in self._placed(self.content_size.width):
            if hint.row > row:
                content, column, row = content + Content("\n"), 0, hint.row
            space = " " * (hint.column - column)
            content += Content.assemble(space, (hint.key, POINTED), f" {hint.description}")
            column = hint.column + hint.width
        return content

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        at = event.get_content_offset(self)
        for hint in self._placed(self.content_size.width):
            if at is not None and at.y == hint.row and hint.column <= at.x < hint.column + hint.width:
                await self.screen.run_action(hint.action)


_EVERYTHING = _Hint("Ctrl+P", "Tout", "app.everything")


def _told(bindings: Iterable[BindingType]) -> list[Binding]:
    return [binding for binding in bindings if isinstance(binding, Binding) and binding.show]


def _placed(hints: Sequence[_Hint], width: int) -> list[_Hint]:
    """The hints side by side, on as few lines as the width allows."""
    layouts = (_laid_out(hints, width, edge, space) for edge, space in _LAYOUTS)
    return min(layouts, key=_last_row)


def _last_row(placed: Sequence[_Hint]) -> int:
    return placed[-1].row if placed else 0


def _laid_out(hints: Sequence[_Hint], width: int, edge: int, space: int) -> list[_Hint]:
    placed: list[_Hint] = []
    column, row = edge, 0
    for hint in hints:
        if column > edge and column + hint.width > width:
            column, row = edge, row + 1
        placed.append(_Hint(hint.key, hint.description, hint.action, column, row))
        column += hint.width + space
    return placed
