"""The lists that are in the directory: what each is, how old, and out with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from textual.screen import Screen

from cnfs_tui.desk.places.store import Source
from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.places import lists
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.pick import Pick


def show_lists(
    screen: Screen[Any], sources: Sequence[Source], today: date, remove: Callable[[Source], object]
) -> None:
    """Tell the lists over the screen; ``remove`` is called with one that is chosen, after a yes."""

    def chosen(rank: str | None) -> None:
        if rank is not None:
            _ask_before(screen, sources[int(rank)], remove)

    screen.app.push_screen(Pick(lists.TITLE, lists.options(sources, today), mark=Mark.NONE), chosen)


def _ask_before(screen: Screen[Any], source: Source, remove: Callable[[Source], object]) -> None:
    def answered(sure: bool | None) -> None:
        if sure:
            remove(source)

    screen.app.push_screen(Confirm.of(lists.removing(source)), answered)
