"""Mémos: all the memos of the guide, to print for a workshop, one by one or several on a sheet."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.pages import catalogue
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.session import Session
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import HOME_KEY, OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.paper_view import KEEP_KEY, PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar


class CatalogueScreen(PaperScreen, OverScreen[None]):
    """No visit here: boxes and dates are left to the pen of those who come to the workshop."""

    CSS_PATH = "papers.tcss"
    DEFAULT_CLASSES = "papers"
    FOR_SOMEBODY = True
    NAME = "Mémos"
    HELP = catalogue.ABOUT
    NOW = (
        "Cochez un atelier tout prêt, ou les mémos de votre choix.",
        "Imprimez : touche i. Pour garder le fichier : touche e.",
    )
    MORE = InManual("conseiller", "Les papiers")
    BINDINGS: ClassVar[list[BindingType]] = [
        *PAPER_KEYS,
        KEEP_KEY,
        HOME_KEY,
        HELP_KEY,
        *READING_KEYS,
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._ticked: catalogue.Ticked = frozenset()

    def compose(self) -> ComposeResult:
        yield TitleBar(catalogue.TITLE)
        yield Banner()
        with Horizontal(id="columns"):
            with Vertical(id="choosing"), Reading():
                yield Choices(self._options(), mark=Mark.TICK, fold=True, at_once=self._tick, id="skills")
            yield PaperView(id="paper")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)
        self._show()

    # What is shown

    def _options(self) -> list[Option]:
        return catalogue.options(self.session.guide, self._ticked)

    def _show(self) -> None:
        self.query_one(PaperView).show(catalogue.order(self.session, self._ticked), catalogue.NOTHING)

    # Keys

    def action_pick(self, digit: int) -> None:
        """Tick a memo by its number."""
        self.query_one(Choices).pick_digit(digit)

    def _tick(self, wanted: str) -> None:
        self._ticked = catalogue.toggled(self.session.guide, self._ticked, wanted)
        self.query_one(Choices).offer(self._options())
        self._show()

    def action_enlarge(self) -> None:
        """From normal type to large type, and back."""
        self.session.large = not self.session.large
        self.tell_size(large=self.session.large)
        self._show()

    def action_leave(self) -> None:
        """Back to the home screen; what is being printed goes on, and news of it come there."""
        if self.is_active:  # a key pressed twice leaves once
            if not self.session.papers.busy:
                self.session.forget()
            self.dismiss()
