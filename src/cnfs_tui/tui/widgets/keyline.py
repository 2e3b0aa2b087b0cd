"""The keys of the screen, on its last line; each can be clicked."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class KeyHint(Static):
    """One key and what it does."""

    def __init__(self, key: str, description: str, action: str) -> None:
        super().__init__(Content.assemble((key, "bold $accent"), f" {description}"), markup=False)
        self._action = action

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        await self.screen.run_action(self._action)


class KeyLine(Horizontal):
    """Shows the bindings that are meant to be shown, in their order."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; background: $panel; padding: 0 1; }
    KeyHint { width: auto; height: 1; margin: 0 2 0 0; color: $text; }
    """

    def __init__(self, bindings: Iterable[BindingType]) -> None:
        shown = [b for b in bindings if isinstance(b, Binding) and b.show]
        super().__init__(*(KeyHint(b.key_display or b.key, b.description, b.action) for b in shown))
