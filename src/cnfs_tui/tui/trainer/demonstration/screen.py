"""Démonstration guidée: the visit plays itself, and stops where the group must choose."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.demonstration.blocks import talk, tree
from cnfs_tui.pages.demonstration.notes import notes
from cnfs_tui.pages.demonstration.tree import tree_line
from cnfs_tui.pages.demonstration.words import ABOUT, choosing, keys_of_choices, where
from cnfs_tui.session.room import Room
from cnfs_tui.training.demonstration import Demonstration, Voice
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.trainer.demonstration.large import large
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.big_page import BigPage
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar


class DemonstrationScreen(TrainerScreen):
    """One scenario, played page by page."""

    CSS_PATH = "demonstration.tcss"
    NAME = "Démonstration"
    HELP = ABOUT
    NOW = (
        "Espace avance, ← revient.",
        "Un choix est proposé : un chiffre montre ce qu’il fait à la personne.",
        "Pour être lu de loin : touche p.",
    )
    DIGITS = ("1 à 4", "Montrer ce que fait ce choix.")
    MORE = InManual("formateur", "Montrer une visite")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right,enter", "forward", "Suite", key_display="Espace", tooltip="La page suivante."),
        *digit_bindings("choose"),
    ]

    def __init__(self, room: Room, name: str) -> None:
        super().__init__(room)
        self._scenario = name
        self._demonstration = Demonstration(room.guide, room.guide.scenarios[name])

    def body(self) -> ComposeResult:
        yield TitleBar()
        with Horizontal(id="columns"):
            with Reading(id="talk"):
                yield Document(id="said")
            with Reading(id="aside"):
                yield Document(id="tree")
        yield BigPage(id="large")
        yield Document(id="foot")

    def draw(self) -> None:
        shown = self._demonstration
        self.set_class(bool(shown.choices), "-choosing")
        self.query_one(TitleBar).tell(*where(shown))
        if self.room.projected:
            self._draw_large()
        else:
            self._draw_ordinary()
        self.say(" · ".join(where(shown)), *notes(shown))

    def _draw_ordinary(self) -> None:
        shown = self._demonstration
        self.query_one("#said", Document).show(talk(shown))
        self.query_one("#tree", Document).show(tree(shown))
        self.query_one("#foot", Document).show([Block(choosing(shown) or tree_line(shown), MUTED)])
        reading = self.query_one("#talk", Reading)
        if shown.page.voice in (Voice.PERSON, Voice.ADVISER):
            reading.scroll_end(animate=False)
        else:
            reading.scroll_home(animate=False)

    def _draw_large(self) -> None:
        page = large(self._demonstration)
        self.query_one("#large", BigPage).show(page.main, above=page.above, under=page.under)
        self.query_one("#foot", Document).show([Block(line, MUTED) for line in page.foot])

    # Turning the pages

    def action_forward(self) -> None:
        """The next page, once the group has chosen."""
        if self._demonstration.waiting and self.room.projected:
            self._turn(self._demonstration.tell())
            return
        if self._demonstration.waiting:
            keys = keys_of_choices(self._demonstration)
            self.app.notify(f"Le groupe choisit d’abord : {keys}.", timeout=3)
        elif self._demonstration.ended:
            self.app.notify("C’était la dernière page. Touche q : revenir aux scénarios.", timeout=3)
        self._turn(self._demonstration.forward())

    def action_back(self) -> None:
        """The page before; from the first one, the list of scenarios."""
        if self._demonstration.at == 0:
            self.action_leave()
        else:
            self._turn(self._demonstration.back())

    def action_read(self, pages: int) -> None:
        """Read on; then turn the page, which is what a remote control in the hand asks for."""
        reading = self.query_one("#talk", Reading)
        more = reading.scroll_y < reading.max_scroll_y if pages > 0 else reading.scroll_y > 0
        if more and not self.room.projected:
            reading.scroll_relative(y=pages * max(1, reading.size.height - 2), animate=False)
        elif pages > 0:
            self.action_forward()
        else:
            self._turn(self._demonstration.back())

    def action_choose(self, digit: int) -> None:
        """Show what a choice of the group does."""
        self._turn(self._demonstration.choose(digit - 1))

    def _turn(self, to: Demonstration) -> None:
        if to != self._demonstration:
            self._demonstration = to
            self._remember()
            self.draw()

    def _remember(self) -> None:
        """Keep what was shown and chosen, for the report of the session."""
        played = self.room.of(self._scenario)
        self.room.keep(self._scenario, played.demonstrated(self._demonstration.made))
