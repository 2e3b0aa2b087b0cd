"""Compte rendu: what the session has done, as it will print; nothing else of it stays."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.naming import named
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.paper.report import Part, compose
from cnfs_tui.paper.sheet import Origin, Sheet
from cnfs_tui.session.papers import Order
from cnfs_tui.training.account import accounts, commitments
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.trainer.room import Room
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.paper_view import KEEP_KEY, PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.title_bar import TitleBar

_MOST_PAGES = 20
"""Every scenario of the guide, in large type: this paper is for a trainer, not to be taken home."""
_NOTHING = "Rien à imprimer pour l’instant : montrez, jouez ou comparez un scénario."


class ReportScreen(PaperScreen, TrainerScreen):
    """Built anew each time it is opened, from the session as it stands."""

    CSS_PATH = "report.tcss"
    NAME = "Compte rendu de la séance"
    HELP = "Ce que le groupe a fait : scénarios, choix, grille, engagements. Aucun nom n’y est."
    NOW = (
        "Relisez, puis imprimez (i) ou enregistrez (e).",
        "Faites-le avant de quitter : à la fin de la séance, tout est oublié.",
    )
    MORE = InManual("formateur", "Après la séance")
    BINDINGS: ClassVar[list[BindingType]] = [
        *(key for key in PAPER_KEYS if isinstance(key, Binding)),
        KEEP_KEY,
    ]

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._large = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A sheet is shown as it prints, whatever the size of what is projected."""
        return action != "project" and super().check_action(action, parameters)

    def body(self) -> ComposeResult:
        yield TitleBar("Compte rendu de la séance")
        yield PaperView(id="paper")

    def draw(self) -> None:
        """Compose the report again."""
        view = self.query_one(PaperView)
        parts = [Part(told.title, told.sentences) for told in accounts(self.room.guide, self.room.session)]
        if parts or self.room.session.commitments:
            view.show(Order(Paper.REPORT, (self._sheet(parts),), self._large, _MOST_PAGES))
        else:
            view.show(None, _NOTHING)
        self.say("Compte rendu", "Le groupe voit le compte rendu de la séance.")

    def _sheet(self, parts: list[Part]) -> Sheet:
        guide = self.room.guide
        origin = Origin(guide.version, named(guide), guide.identity.address or "")
        return compose(parts, commitments(guide, self.room.session), origin, self.room.today())

    def action_enlarge(self) -> None:
        """From normal type to large type, and back."""
        self._large = not self._large
        self.tell_size(large=self._large)
        self.draw()
