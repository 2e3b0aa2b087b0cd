"""An app in our own colours: those of the desk from the first frame, and one key for the next ones."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.filter import LineFilter, Monochrome
from textual.scrollbar import ScrollBar

from cnfs_tui.desk.colours import Colours
from cnfs_tui.desk.colours_at_once import colours_at_once
from cnfs_tui.desk.folders import settings_file
from cnfs_tui.tui.few_colours import Depth, FewColours, depth
from cnfs_tui.tui.helping_app import HelpingApp
from cnfs_tui.tui.theme import THEMES, colours_of
from cnfs_tui.tui.widgets.scroll_mark import ScrollMark

_SEEN = 2.5
"""Seconds for which the name of the colours is told: they are seen."""
_NONE = "Ce terminal est en noir et blanc : les couleurs ne changent pas."
_TOLD = "Fond sombre, fond clair, puis contraste élevé."
COLOURS_KEY = Binding("f2", "app.theme", "Couleurs", key_display="F2", tooltip=_TOLD)
"""For the screens that tell it on their last line."""


class ThemedApp(HelpingApp):
    """It begins in the colours chosen for this desk; dark where none were."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "theme", "Couleurs", show=False, tooltip=_TOLD),
    ]
    depth = Depth.MANY
    _few: tuple[FewColours, ...] = ()

    def __init__(self, *, debug: bool = False) -> None:
        super().__init__(debug=debug)
        ScrollBar.renderer = ScrollMark
        for theme in THEMES.values():
            self.register_theme(theme)
        self.show_colours(_of_this_desk())

    def main(self) -> int:
        self.show_on(depth(os.environ, self.console.color_system))
        return super().main()

    @property
    def colours(self) -> Colours:
        """Those of the moment."""
        return colours_of(self.theme)

    def show_on(self, depth: Depth) -> None:
        """Draw for a terminal that shows so many colours."""
        self.depth = depth
        self.show_colours(self.colours)

    def show_colours(self, colours: Colours) -> None:
        """Change the colours of the whole window."""
        self._few = () if self.depth is Depth.MANY else (FewColours(colours, self.depth),)
        self.theme = THEMES[colours].name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, but our own way where there are few colours: there, NO_COLOR is 256 shades of grey."""
        return [*(one for one in super().get_line_filters() if not isinstance(one, Monochrome)), *self._few]

    def action_theme(self) -> None:
        """Go to the next colours, and tell their name."""
        if self.depth is Depth.NONE:
            self.notify(_NONE)
            return
        self.show_colours(self.colours.next)
        self.call_later(self._tell_colours, self.colours)

    def _tell_colours(self, colours: Colours) -> None:
        """In the place of the names of others, unless one has gone on meanwhile."""
        if colours is self.colours:
            for other in Colours:
                self.take_back(_name(other))
            self.notify(_name(colours), timeout=_SEEN)


def _name(colours: Colours) -> str:
    return f"Couleurs : {colours.told.lower()}."


def _of_this_desk() -> Colours:
    try:
        chosen = colours_at_once(settings_file())
    except OSError:  # an account without a home
        chosen = None
    return chosen or Colours.DARK
