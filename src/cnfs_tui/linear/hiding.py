"""A page that anybody may see, in the place of what was read: until one asks for the way back."""

from __future__ import annotations

import shutil

from cnfs_tui.linear.layout import lines
from cnfs_tui.linear.lines import Lines
from cnfs_tui.linear.words import Common, common
from cnfs_tui.pages import harmless

_PROMPT = "Entrée : page suivante"


def hide(shown: Lines) -> None:
    """Any line turns the page; only « masquer » comes back. What was above is pushed off the screen."""
    page = 0
    while True:
        push_up(shown)
        shown.write(*lines(harmless.page(page)), *lines(harmless.number(page)))
        if common(shown.read(_PROMPT)) is Common.HIDE:
            return
        page = (page + 1) % len(harmless.PAGES)


def push_up(shown: Lines) -> None:
    """Leave nothing of what was read on the screen, where there is one."""
    if shown.target.isatty():
        shown.write(*[""] * shutil.get_terminal_size().lines)
