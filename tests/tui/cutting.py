"""What a screen shows only a part of, though nothing there scrolls: words that nobody can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from textual.content import Content
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

_CUT_WORD = re.compile(r"\S*…")


def cut_short(screen: Screen[Any]) -> Iterator[str]:
    """The texts that are cut, or hidden, where no key scrolls to the rest."""
    placed = screen._compositor.visible_widgets
    for widget in screen.walk_children(Widget):
        if not widget.children and (text := text_of(widget)) and not _is_hidden(widget):
            region, clip = placed.get(widget, (Region(), Region()))
            if not _is_seen(widget, region, clip) or _lines(widget) > widget.content_size.height:
                yield text


def ellipses(window: str, page: str) -> list[str]:
    """The words that the window ends with « … », and that their text does not."""
    told = set(_CUT_WORD.findall(page))
    return [word for word in _CUT_WORD.findall(window) if not any(other.endswith(word) for other in told)]


def text_of(widget: Widget) -> str:
    """What it says, if it is words."""
    shown = widget.render()
    return shown.plain.strip() if isinstance(shown, Content) else ""


def _is_hidden(widget: Widget) -> bool:
    """On purpose, by a style."""
    return any(not node.display for node in widget.ancestors_with_self if isinstance(node, Widget))


def _is_seen(widget: Widget, region: Region, clip: Region) -> bool:
    """Wholly, or as much as what scrolls shows of it."""
    scrolls = [node for node in widget.ancestors if isinstance(node, Widget) and node.allow_vertical_scroll]
    if not scrolls:
        return bool(region) and clip.contains_region(region)
    nearest = scrolls[0].scrollable_content_region
    return nearest.height > 0 and nearest.x <= widget.region.x and widget.region.right <= nearest.right


def _lines(widget: Widget) -> int:
    """How many its text takes at its width; none for what scrolls itself."""
    if widget.allow_vertical_scroll:
        return 0
    size = widget.content_size
    return widget.get_content_height(size, widget.screen.size, size.width)
