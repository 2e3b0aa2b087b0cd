"""What scrolls says where one is in it by a sign, not by a colour alone: █ along an empty line."""

from __future__ import annotations

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

_HANDLE, _WAY = "█", " "


class ScrollMark(ScrollBarRender):
    """Draws the bar of everything that scrolls, a whole cell at a time; it answers the mouse as Textual's."""

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,
        back_color: Color = Color.default(),  # noqa: B008 (Textual's own way)
        bar_color: Color = Color.default(),  # noqa: B008
    ) -> Segments:
        across = thickness if vertical else 1
        first, last = _held(size, virtual_size, window_size, position)

        def cell(sign: str, does: str) -> Segment:
            return Segment(
                sign * across, Style(color=bar_color, bgcolor=back_color, meta={"@mouse.down": does})
            )

        cells = [
            cell(_WAY, "scroll_up")
            if rank < first
            else cell(_HANDLE, "grab")
            if rank < last
            else cell(_WAY, "scroll_down")
            for rank in range(size)
        ]
        if vertical:
            return Segments(cells, new_lines=True)
        return Segments([*cells, Segment.line()] * thickness)


def _held(size: int, whole: float, window: float, position: float) -> tuple[int, int]:
    """From which cell to which the handle goes: none when all is in the window.

    It touches an end only when there is nothing more to see that way.
    """
    if not size or not window or whole <= window:
        return size, size
    length = min(max(1, round(size * window / whole)), max(1, size - 1))
    room, farthest = size - length, whole - window
    first = round(room * position / farthest)
    if position > 0:
        first = max(first, min(1, room - 1))
    if position < farthest:
        first = min(first, max(room - 1, 0))
    return first, first + length
