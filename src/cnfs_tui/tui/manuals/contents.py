"""Aide: how it works, the discovery, the manuals, the keys, what the program is."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from cnfs_tui.guide.naming import signature
from cnfs_tui.manuals.about import about
from cnfs_tui.pages import manuals
from cnfs_tui.pages.block import Block
from cnfs_tui.session.session import Session
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.manuals.all_keys import all_keys
from cnfs_tui.tui.manuals.discovery import DiscoveryScreen
from cnfs_tui.tui.manuals.reader import ManualScreen
from cnfs_tui.tui.over_screen import HOME_KEY, OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_ROOMY = 26
"""Lines of a window where each line of the page has room for its note."""


class ContentsScreen(OverScreen[None]):
    """What can be read and learnt of the program, one line each."""

    CSS_PATH = "manuals.tcss"
    NAME = "Aide"
    HELP = "Tout ce qui aide à se servir de cnfs-tui, à lire ici, sans internet."
    NOW = ("Vous débutez : touche 2, la découverte en cinq étapes.", "Pour lire un guide : son numéro.")
    MORE = InManual("conseiller", "Premiers pas")
    BINDINGS: ClassVar[list[BindingType]] = [HOME_KEY, HELP_KEY, *digit_bindings("pick")]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        yield TitleBar(self.NAME)
        yield Banner()
        yield Document([Block(manuals.HERE)], id="here")
        with Reading():
            yield Choices(manuals.LINES, fold=self.app.size.height < _ROOMY)
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if not self.is_active:  # a key pressed twice opens one page
            return
        guide = self._session.guide
        match event.value:
            case "how":
                volume, part = manuals.HOW
                self.app.push_screen(ManualScreen(manuals.on_the_shelf(volume), part))
            case "discovery":
                self.app.push_screen(DiscoveryScreen(guide))
            case "keys":
                self.app.push_screen(ManualScreen(all_keys(self.app)))
            case "about":
                self.app.push_screen(ManualScreen(about(signature(guide))))
            case word:
                self.app.push_screen(ManualScreen(manuals.on_the_shelf(word)))
