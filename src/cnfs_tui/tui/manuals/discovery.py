"""Découvrir: cnfs-tui in five stages, each one screen; left at any moment."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.guide import Guide
from cnfs_tui.manuals.discovery import discovery
from cnfs_tui.pages import home, manuals
from cnfs_tui.pages.block import Block, heading
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_BACK = Binding("left,backspace", "go(-1)", "Avant", key_display="←", tooltip="L’étape d’avant.")
_LEAVE = Binding("escape,q", "leave", "Passer", key_display="Échap", tooltip="Passer la découverte.")


class DiscoveryScreen(OverScreen[bool]):
    """Gives True when it was followed to its end, None when it was left.

    ``first``: the first time, what comes after the last stage is to tell what the structure is.
    """

    CSS_PATH = "manuals.tcss"
    NAME = home.DISCOVER
    HELP = manuals.DISCOVERY
    NOW = (
        "Entrée passe à l’étape suivante, ← revient à celle d’avant.",
        "Échap ferme la découverte : la ligne « Aide » de l’accueil la garde.",
    )
    MORE = InManual("conseiller", "Premiers pas")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,space", "go(1)", "Suite", key_display="Entrée", tooltip="L’étape suivante."),
        _BACK,
        _LEAVE,
        HELP_KEY,
        *READING_KEYS,
    ]

    def __init__(self, guide: Guide, *, first: bool = False) -> None:
        super().__init__()
        self._stages = discovery(guide)
        self._end = home.INTRODUCE if first else "Terminer"
        self._rank = 0

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Banner()
        yield Document(id="told")
        with Reading(id="excerpt") as excerpt:
            excerpt.border_title = "À l’écran"
            yield Document(id="shown")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self._draw()

    def _draw(self) -> None:
        stage, number = self._stages[self._rank], len(self._stages)
        self.query_one(TitleBar).tell(manuals.stage(self._rank, number))
        self.query_one("#told", Document).show([heading(stage.title, gap=0), Block(stage.told)])
        self.query_one("#shown", Document).show([*manuals.set_passages(stage.shown)])
        self.query_one(Reading).scroll_home(animate=False)
        last = self._rank + 1 == number
        onward = Binding("enter", "go(1)", self._end if last else "Suite", key_display="Entrée")
        self.query_one(KeyLine).tell([onward, _BACK, _LEAVE, HELP_KEY])

    def action_go(self, by: int) -> None:
        """To the next stage, or the one before; after the last, to the end."""
        rank = self._rank + by
        if rank == len(self._stages):
            self.dismiss(True)
        else:
            self._rank = max(0, rank)
            self._draw()
