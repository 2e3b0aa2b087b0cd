"""One situation of the matrix: the number of its case, a letter for whose word it is, and a short title."""

from __future__ import annotations

from textwrap import wrap

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from cnfs_tui.pages.text import clean
from cnfs_tui.pages.training.situations.places import Place

_LINES, _MORE_LINES, _NARROW, _NARROWER = 2, 3, 24, 16
"""Lines of a title, more of them in a narrow column; in a narrower one, its number stands above it."""


class Spot(Widget, can_focus=True):
    """Shows ``lead`` and as much of ``title`` as holds, under ``when`` if the cell has several situations."""

    DEFAULT_CSS = """
    Spot { height: auto; width: 1fr; }
    Spot:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    """

    class Pointed(Message):
        """This situation has the focus."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    class Opened(Message):
        """This situation was clicked."""

    def __init__(self, place: Place, lead: str, title: str, when: str = "") -> None:
        super().__init__()
        self.place = place
        self._lead, self._title, self._when = clean(lead), clean(title), clean(when)
        self._short = False

    def shorten(self, short: bool) -> None:
        """Tell the title on one line, or on as many as usual."""
        if short != self._short:
            self._short = short
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def render(self) -> Content:
        style = "" if self.has_focus else "$text-muted"
        lines = self._lines(self.content_size.width)
        first = len(lines) - len(self._told(self.content_size.width))
        return Content("\n").join(
            Content.styled(line, style if rank < first else "bold") for rank, line in enumerate(lines)
        )

    def _lines(self, width: int) -> list[str]:
        when = _cut(self._when, max(width, 8), 1, "  ") if self._when else []
        return [*when, *self._told(width)]

    def _told(self, width: int) -> list[str]:
        lead = f"{'› ' if self.has_focus else '  '}{self._lead} "
        if width < _NARROWER:
            return [lead.rstrip(), *_cut(self._title, max(width, 8), _LINES, "  ")]
        lines = 1 if self._short else _MORE_LINES if width < _NARROW else _LINES
        return _cut(self._title, width, lines, lead)

    def on_focus(self, _event: events.Focus) -> None:
        self.refresh()
        self.post_message(self.Pointed(self.place))

    def on_blur(self, _event: events.Blur) -> None:
        self.refresh()

    def on_click(self, _event: events.Click) -> None:
        self.focus()
        self.post_message(self.Opened())


def _cut(text: str, width: int, lines: int, lead: str) -> list[str]:
    """The text on that many lines, cut between two words when it is longer."""
    return wrap(
        text,
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        max_lines=lines,
        placeholder=" …",
        break_on_hyphens=False,
    )
