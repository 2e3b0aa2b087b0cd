"""Posture: the gestures, the words, the slips, the ladder and the ways to do, one card at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Size

from cnfs_tui.pages.block import Block
from cnfs_tui.pages.training.library import ABOUT, TITLE, Family, PostureCard, cards
from cnfs_tui.session.room import Room
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.parts import PartLine
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_FAMILIES = list(Family)
_AROUND, _AROUND_NARROW = (5, 4), (3, 4)
"""Columns and lines of the screen, on an ordinary and on a narrow one, that are not the card."""
_WIDEST = 90
"""Columns of a card: longer lines are hard to read."""
_AROUND_LETTERS = (6, 5)
"""Columns and lines of a projected screen that are not letters."""


class LibraryScreen(TrainerScreen):
    """The posture library. Over a visit (``in_visit``) an adviser reads it, without a trainer's tools."""

    CSS_PATH = "library.tcss"
    NAME = TITLE
    HELP = ABOUT
    NOW = (
        "Un chiffre change de famille, ↓ passe à la carte suivante.",
        "Entrée donne la liste des cartes.",
    )
    DIGITS = ("1 à 5", "Les familles de cartes.")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down,space", "turn(1)", "Suivante", key_display="↓", tooltip="La carte suivante (ou Espace)."
        ),
        Binding("up", "turn(-1)", "Précédente", key_display="↑", tooltip="La carte précédente."),
        Binding(
            "enter", "list", "Liste", key_display="Entrée", tooltip="Toutes les cartes de cette famille."
        ),
        Binding("home", "first", "Première carte", show=False),
        Binding("end", "last", "Dernière carte", show=False),
        *digit_bindings("family"),
    ]

    def __init__(self, room: Room, *, in_visit: bool = False) -> None:
        super().__init__(room)
        self._in_visit = in_visit
        self._family = Family.GESTURES
        self._at = dict.fromkeys(_FAMILIES, 0)

    def body(self) -> ComposeResult:
        yield TitleBar()
        yield PartLine([family.short for family in _FAMILIES])
        with Reading(id="near"):
            yield Document(id="card")
        with Vertical(id="afar"):
            yield BigText(id="large")
            yield BigText(id="beside")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        in_a_room = {"project", "tree"}
        return not (self._in_visit and action in in_a_room) and super().check_action(action, parameters)

    def draw(self) -> None:
        """Show the card where one has come in its family."""
        family, number = self._family, self._at[self._family]
        made = cards(self.room.guide, family)
        card = made[number]
        self.query_one(PartLine).show(_FAMILIES.index(family) + 1)
        self.query_one(TitleBar).tell(family.title, f"{number + 1} sur {len(made)}")
        self.query_one("#card", Document).show(self._fitting(card.page))
        self.query_one("#near", Reading).scroll_home(animate=False)
        if self.room.projected:
            self._enlarge(card)
        self.say(f"{family.title} : {card.name}", *card.notes)

    def _fitting(self, page: Sequence[Block]) -> Sequence[Block]:
        """The page, without its blank lines where it would not be seen whole with them."""
        columns, lines = _AROUND_NARROW if self.has_class("-narrow") else _AROUND
        width, height = min(self.size.width - columns, _WIDEST), self.size.height - lines
        airy = Document(page).get_content_height(self.size, self.size, width)
        return page if airy <= height else [replace(block, gap=0) for block in page]

    def _enlarge(self, card: PostureCard) -> None:
        """The sentence first; what stands beside it has the lines that are left."""
        columns, lines = _AROUND_LETTERS
        room = Size(self.size.width - columns, self.size.height - lines)
        large = self.query_one("#large", BigText)
        large.show(card.large, most=room.height)
        taken = large.get_content_height(room, self.size, room.width)
        self.query_one("#beside", BigText).show(card.beside, most=room.height - taken)

    def on_resize(self, _event: events.Resize) -> None:
        self.draw()

    # Keys

    @property
    def _cards(self) -> list[PostureCard]:
        return cards(self.room.guide, self._family)

    def _go(self, number: int) -> None:
        """To a card of this family; the first and the last stay where they are."""
        self._at[self._family] = max(0, min(number, len(self._cards) - 1))
        self.draw()

    def action_turn(self, by: int) -> None:
        """To the next card, or the one before."""
        self._go(self._at[self._family] + by)

    def action_first(self) -> None:
        """To the first card."""
        self._go(0)

    def action_last(self) -> None:
        """To the last card."""
        self._go(len(self._cards))

    def action_family(self, digit: int) -> None:
        """To another family, at the card where it was left."""
        if 1 <= digit <= len(_FAMILIES):
            self._family = _FAMILIES[digit - 1]
            self.draw()

    @on(PartLine.Opened)
    def _clicked(self, event: PartLine.Opened) -> None:
        self.action_family(event.rank)

    def action_list(self) -> None:
        """Choose a card by its name."""
        options = [(str(number), card.name) for number, card in enumerate(self._cards)]

        def chosen(number: str | None) -> None:
            if number is not None:
                self._go(int(number))

        taken = str(self._at[self._family])
        self.app.push_screen(Pick(self._family.title, options, taken=taken), chosen)
