"""Panels shown one after the other over a screen, each waited for until it is answered, or closed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.app import App

from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.structure.words import LEFT_OUT, TextLine, removing
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.panels.entry import Entry
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick


class Asking:
    """For an async worker, which may wait. None: the panel was closed, nothing was chosen.

    With a ``lead``, the titles begin with it, and closing a panel is passing its question.
    """

    def __init__(self, app: App[Any], lead: str = "") -> None:
        self._app = app
        self._lead = lead

    async def typed(
        self, line: TextLine, value: str, *, empty: str = "", passing: bool = False
    ) -> str | None:
        """A line that is typed; closing the panel is ``passing`` it, where it says so."""
        panel = Entry(f"{self._lead}{line.title}", line.hint, value, line.expected, empty=empty)
        return await self._shown(panel, "Entrée Enregistrer", passing=passing)

    async def passed(self, line: TextLine) -> str:
        """A line of what is being added, which may be passed: the other ones are kept all the same."""
        return await self.typed(line, "", empty=LEFT_OUT, passing=True) or ""

    async def picked(
        self, title: str, options: list[tuple[str, str]], taken: str, *, mark: Mark = Mark.ONE
    ) -> str | None:
        """One of the options, by its value; ``taken`` is the one that holds today."""
        panel = Pick(f"{self._lead}{title}", options, taken=taken, mark=mark)
        return await self._shown(panel, "↑ ↓ Entrée Choisir")

    async def ticked(
        self, title: str, options: list[tuple[str, str]], ticked: Iterable[str]
    ) -> frozenset[str]:
        """As many of them as one likes; none when the panel is closed."""
        return await self._app.push_screen_wait(Tick(title, options, frozenset(ticked))) or frozenset()

    async def sure(self, what: str) -> bool:
        """Whether ``what`` is to be removed."""
        return await self._app.push_screen_wait(Confirm.of(removing(what))) or False

    async def _shown(self, panel: Panel[str], keys: str, *, passing: bool = False) -> str | None:
        if self._lead or passing:
            panel.keys = f"{keys} · Échap Passer"
        return await self._app.push_screen_wait(panel)
