"""Situations: the whole tree on one screen, each combination of answers with the case it leads to."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, Horizontal, Vertical

from cnfs_tui.pages.block import HEADING, MUTED, Block
from cnfs_tui.pages.case_words import STATUS
from cnfs_tui.pages.training.situations.places import ASIDE, Place, Places
from cnfs_tui.pages.training.situations.words import SituationWords, table
from cnfs_tui.session.room import Room
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.trainer.situations.spot import Spot
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar


class SituationsScreen(TrainerScreen):
    """Arrows move from one situation to another; Entrée opens « et si » from there."""

    CSS_PATH = "situations.tcss"
    NAME = "Situations"
    HELP = (
        "Toutes les situations de l’arbre sur un écran. Le chiffre est celui du cas ; la lettre dit de "
        "qui vient la recommandation."
    )
    NOW = (
        "Allez de l’une à l’autre avec les flèches.",
        "Entrée ouvre « et si » depuis celle que montre le curseur.",
        "Échap revient en arrière, ou ← depuis la première colonne.",
    )
    MORE = InManual("formateur", "Comparer")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "across(1)", "Se déplacer", key_display="← ↑ ↓ →", tooltip="Changer de situation."),
        Binding("left", "across(-1)", "À gauche", key_display="←", show=False),
        Binding("down", "down(1)", "Plus bas", key_display="↓", show=False),
        Binding("up", "down(-1)", "Plus haut", key_display="↑", show=False),
        Binding("enter,space,e", "open", "Et si", key_display="Entrée", tooltip="« Et si » depuis ici."),
        Binding("escape,backspace", "back", "Retour", key_display="Échap", tooltip="Revenir en arrière."),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._matrix = table(room.guide)
        self._places = Places(self._matrix)
        self._words = SituationWords(room.guide, self._matrix)
        self._spots = {place: Spot(place, *self._words.spot(place)) for place in self._places.all}
        self._at = self._places.first

    def compose(self) -> ComposeResult:
        """As every screen, but ← is an arrow of the table here."""
        yield Banner()
        yield from self.body()
        common = [key for key in TrainerScreen.BINDINGS if isinstance(key, Binding) and "left" not in key.key]
        yield KeyLine([*self.BINDINGS, *common])

    def body(self) -> ComposeResult:
        words = self._words
        yield TitleBar(*words.title())
        yield Document(words.taken_for_granted(), id="title")
        with Reading(id="page"):
            if self._matrix.aside:
                with Horizontal(id="aside"):
                    yield Document([Block(words.filters(), MUTED)], classes="label")
                    yield from (spot for place, spot in self._spots.items() if place.row == ASIDE)
            with Grid(id="table") as table:
                table.styles.grid_size_columns = 1 + len(self._matrix.columns)
                yield from self._table()
            with Horizontal(id="legend"):
                for half in words.legend():
                    yield Document(half)
            yield Document([Block(words.letters(), MUTED)], id="letters")
        with Vertical(id="pointed"):
            yield Document(id="situation")
            yield BigText(id="case", most=16)

    def _table(self) -> ComposeResult:
        found, words = self._matrix, self._words
        yield Document([Block(words.names(found.down), MUTED)], classes="label")
        for answers in found.columns:
            named = words.answers(found.across, answers) or "Le cas"
            yield Document([Block(named, HEADING)], classes="label")
        for row, answers in enumerate(found.rows):
            yield Document([Block(words.answers(found.down, answers), HEADING)], classes="label")
            for column, cell in enumerate(found.cells[row]):
                with Vertical(classes="cell"):
                    yield from (self._spots[Place(row, column, way)] for way in range(len(cell)))

    def on_mount(self) -> None:
        super().on_mount()
        self._point(self._at)

    def draw(self) -> None:
        """The case pointed at: in large letters when projected."""
        large = self.room.projected
        for spot in self._spots.values():
            spot.shorten(large)
        case = self.room.guide.cases[self._places.way(self._at).case]
        situation = self._words.situation(self._at)
        told = [Block(situation, "bold")]
        if not large:
            told.append(Block(case.title, HEADING, lead=f"{self._words.number(case.id)} → "))
            told.append(Block(STATUS[case.status.value], MUTED, lead="Statut : "))
        self.query_one("#situation", Document).show(told)
        self.query_one("#case", BigText).show(case.title)
        self.say("Toutes les situations", situation, case.title, f"Source : {case.source}")

    @on(Spot.Pointed)
    def _pointed(self, event: Spot.Pointed) -> None:
        if event.place != self._at:
            self._at = event.place
            self.draw()

    def _point(self, place: Place) -> None:
        self._at = place
        self._spots[place].focus()
        self.draw()

    # Keys

    def action_across(self, by: int) -> None:
        """To the situation beside; from the first column, back to the screen under."""
        beside = self._places.beside(self._at, by)
        if beside is not None:
            self._point(beside)
        elif by < 0:
            self.action_back()

    def action_down(self, by: int) -> None:
        """To the situation below, or above; the ones aside stand above all."""
        self._point(self._places.below(self._at, by))

    @on(Spot.Opened)
    def action_open(self) -> None:
        """« Et si » from the situation pointed at."""
        from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen

        self.app.push_screen(WhatIfScreen(self.room, None, self._places.situation(self._at)))
