"""Situations: the whole tree on one screen, each combination of answers with the case it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, Horizontal, Vertical

from cnfs_tui.guide.model.shape import Status
from cnfs_tui.training.matrix import Matrix, Way, matrix
from cnfs_tui.tree.model import Step
from cnfs_tui.tui.screens.recommendation import STATUS
from cnfs_tui.tui.trainer.room import Room
from cnfs_tui.tui.trainer.spot import ASIDE, Place, Spot
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.document import MUTED, Block, Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import Reading

LETTERS = {
    Status.NOTE: ("N", "écrit dans la note officielle"),
    Status.CIRCULAR: ("C", "d’après la circulaire"),
    Status.SOURCE: ("S", "d’après une source publique"),
    Status.PROPOSAL: ("P", "proposition"),
}
"""How the statut of a case is told in its cell, and what the letter means."""
TOO_LARGE = "Cet arbre est trop grand pour un écran : voici ses deux premiers critères. Pour les autres : "


class SituationsScreen(TrainerScreen):
    """Arrows move from one situation to another; Entrée opens « et si » from there."""

    CSS_PATH = "situations.tcss"
    HELP = (
        "Toutes les situations de l’arbre. Les flèches vont de l’une à l’autre, Entrée ouvre « et si » "
        "depuis celle que montre le curseur. Le chiffre est celui du cas ; la lettre dit de qui vient la "
        "recommandation. Échap revient en arrière, ou ← depuis la première colonne."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "across(1)", "Se déplacer", key_display="← ↑ ↓ →", tooltip="Changer de situation."),
        Binding("left", "across(-1)", "À gauche", key_display="←", show=False),
        Binding("down", "down(1)", "Plus bas", key_display="↓", show=False),
        Binding("up", "down(-1)", "Plus haut", key_display="↑", show=False),
        Binding("enter,space", "open", "Et si", key_display="Entrée", tooltip="« Et si » depuis ici."),
        Binding("escape,backspace", "back", "Retour", key_display="Échap", tooltip="Revenir en arrière."),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        criteria = room.guide.diagnostic.criteria
        self._matrix = matrix(room.guide.tree, {c.id: c.default or c.if_unsure for c in criteria.values()})
        self._spots = {place: Spot(place, *self._told(place)) for place in self._places()}
        self._at = min((place for place in self._spots if place.row != ASIDE), default=Place(ASIDE, 0, 0))

    def compose(self) -> ComposeResult:
        yield Banner()
        yield from self.body()
        common = [key for key in TrainerScreen.BINDINGS if isinstance(key, Binding) and "left" not in key.key]
        yield KeyLine([*self.BINDINGS, *common])

    def body(self) -> ComposeResult:
        found = self._matrix
        yield Document(self._title(), id="title")
        with Reading(id="page"):
            if found.aside:
                with Horizontal(id="aside"):
                    yield Document([Block(self._names(self._filters()), MUTED)], classes="label")
                    yield from (spot for place, spot in self._spots.items() if place.row == ASIDE)
            with Grid(id="table") as table:
                table.styles.grid_size_columns = 1 + len(found.columns)
                yield Document([Block(self._names(found.down), MUTED)], classes="label")
                for answers in found.columns:
                    yield Document(
                        [Block(self._answers(found.across, answers) or "Le cas", "bold $accent")],
                        classes="label",
                    )
                for row, answers in enumerate(found.rows):
                    yield Document(
                        [Block(self._answers(found.down, answers), "bold $accent")], classes="label"
                    )
                    for column in range(len(found.columns)):
                        with Vertical(classes="cell"):
                            yield from self._cell(row, column)
            with Horizontal(id="legend"):
                for half in self._legend():
                    yield Document(half)
            yield Document([Block(self._letters(), MUTED)], id="letters")
        with Vertical(id="pointed"):
            yield Document(id="situation")
            yield BigText(id="case", most=16)

    def on_mount(self) -> None:
        super().on_mount()
        self._point(self._at)

    def draw(self) -> None:
        """The case pointed at: in large letters when projected."""
        for spot in self._spots.values():
            spot.shorten(self.room.projected)
        way = self._way(self._at)
        case = self.room.guide.cases[way.case]
        situation = " · ".join(
            self._answer(criterion, answer)
            for criterion, answer in self._situation(self._at).items()
            if criterion not in self._matrix.settled
        )
        told = [Block(situation, "bold")]
        if not self.room.projected:
            told.append(Block(case.title, "bold $accent", lead=f"{self._number(case.id)} → "))
            told.append(Block(STATUS[case.status.value], MUTED, lead="Statut : "))
        self.query_one("#situation", Document).show(told)
        self.query_one("#case", BigText).show(case.title)
        self.room.say("Toutes les situations", situation, case.title, f"Source : {case.source}")

    # What is told

    def _title(self) -> list[Block]:
        guide, found = self.room.guide, self._matrix
        blocks = [Block(f"Toutes les situations · {guide.situations} en tout", "bold $accent")]
        if found.settled:
            blocks.append(Block(f"{self._given(found.settled.items())}, dans tout le tableau.", MUTED))
        if found.held:
            blocks.append(Block(f"{TOO_LARGE}{self._given(found.held.items())}.", "bold $warning"))
        return blocks

    def _filters(self) -> tuple[str, ...]:
        """The criteria that end some ways before the table."""
        return tuple(dict.fromkeys(way.limits[-1].criterion for way in self._matrix.aside))

    def _given(self, answers: Iterable[tuple[str, str]]) -> str:
        titles = self.room.guide.diagnostic.criteria
        return " ; ".join(f"{titles[c].title} : {self._answer(c, a)}" for c, a in answers)

    def _names(self, criteria: Sequence[str]) -> str:
        return " · ".join(self.room.guide.diagnostic.criteria[criterion].title for criterion in criteria)

    def _answers(self, criteria: Sequence[str], answers: Sequence[str]) -> str:
        return " · ".join(self._answer(c, a) for c, a in zip(criteria, answers, strict=True))

    def _answer(self, criterion: str, answer: str) -> str:
        return self.room.guide.diagnostic.criteria[criterion].answers[answer].title

    def _told(self, place: Place) -> tuple[str, str, str]:
        """The number and letter of a case, its title, and what sets this situation apart in its cell."""
        way = self._way(place)
        case = self.room.guide.cases[way.case]
        return f"{self._number(case.id)} {LETTERS[case.status][0]}", case.title, self._when(way.limits)

    def _when(self, limits: Sequence[Step]) -> str:
        return " · ".join(
            " ou ".join(self._answer(step.criterion, answer) for answer in step.answers) for step in limits
        )

    def _number(self, case: str) -> int:
        return list(self._cases()).index(case) + 1

    def _cases(self) -> dict[str, None]:
        """The cases, in the order in which they are met on the page."""
        return dict.fromkeys(self._way(place).case for place in self._places())

    def _legend(self) -> tuple[list[Block], list[Block]]:
        cases = [self.room.guide.cases[case] for case in self._cases()]
        told = [
            Block(case.title, lead=f"{rank:>2} {LETTERS[case.status][0]}  ")
            for rank, case in enumerate(cases, 1)
        ]
        half = (len(told) + 1) // 2
        return told[:half], told[half:]

    def _letters(self) -> str:
        used = {self.room.guide.cases[case].status for case in self._cases()}
        return " · ".join(f"{letter} : {words}" for s, (letter, words) in LETTERS.items() if s in used)

    # Places

    def _places(self) -> Iterator[Place]:
        found: Matrix = self._matrix
        yield from (Place(ASIDE, way, 0) for way in range(len(found.aside)))
        for row, cells in enumerate(found.cells):
            for column, cell in enumerate(cells):
                yield from (Place(row, column, way) for way in range(len(cell)))

    def _cell(self, row: int, column: int) -> Iterator[Spot]:
        return (spot for place, spot in self._spots.items() if (place.row, place.column) == (row, column))

    def _way(self, place: Place) -> Way:
        found = self._matrix
        if place.row == ASIDE:
            return found.aside[place.column]
        return found.cells[place.row][place.column][place.way]

    def _situation(self, place: Place) -> dict[str, str]:
        found = self._matrix
        if place.row == ASIDE:
            return found.situation_aside(place.column)
        return found.situation(place.row, place.column, place.way)

    def _point(self, place: Place) -> None:
        self._at = place
        self._spots[place].focus()
        self.draw()

    @on(Spot.Pointed)
    def _pointed(self, event: Spot.Pointed) -> None:
        if event.place != self._at:
            self._at = event.place
            self.draw()

    # Keys

    def action_across(self, by: int) -> None:
        """To the situation beside; from the first column, back to the screen under."""
        at = self._at
        beside = [place for place in self._spots if (place.row, place.column) == (at.row, at.column + by)]
        if beside:
            self._point(beside[min(at.way, len(beside) - 1)])
        elif by < 0:
            self.action_back()

    def action_down(self, by: int) -> None:
        """To the situation below, or above; the ones aside stand above all."""
        at = self._at
        if at.row == ASIDE:
            column = [place for place in self._spots if place.row == 0 and place.column <= at.column]
            if by > 0 and column:
                last = max(place.column for place in column)
                self._point(min(place for place in column if place.column == last))
            return
        column = sorted(place for place in self._spots if place.row != ASIDE and place.column == at.column)
        rank = column.index(at) + by
        if 0 <= rank < len(column):
            self._point(column[rank])
        elif rank < 0 and self._matrix.aside:
            self._point(Place(ASIDE, min(at.column, len(self._matrix.aside) - 1), 0))

    @on(Spot.Opened)
    def action_open(self) -> None:
        """« Et si » from the situation pointed at."""
        from cnfs_tui.tui.trainer.what_if import WhatIfScreen

        self.app.push_screen(WhatIfScreen(self.room, None, self._situation(self._at)))
