"""Mémo: tick what was really used, see the sheet as it will print, print it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.pages import memo
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after, before
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.paper_view import PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.reading import Reading


class MemoScreen(PaperScreen, StepScreen):
    """Nothing is presumed: a skill is on the memo because the adviser ticked it."""

    STEP = Step.MEMO
    CSS_PATH = "papers.tcss"
    DEFAULT_CLASSES = "papers"
    NAME = "Mémo"
    HELP = memo.ABOUT
    NOW = (
        "Cochez chaque chose par son numéro.",
        "Relisez la feuille avec elle, puis imprimez : touche i.",
        "Sans imprimante : touche o, pour l’ouvrir.",
    )
    MORE = InManual("conseiller", "Les papiers")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="La suite : l’autre papier, ou la fin."),
        *PAPER_KEYS,
        Binding("d", "next_date", "Date", tooltip="La prochaine date de la personne, sur un calendrier."),
        Binding("f", "liaison", "Fiche", tooltip="La fiche de liaison, pour l’endroit où va la personne."),
        *digit_bindings("pick"),
    ]

    def body(self) -> ComposeResult:
        with Horizontal(id="columns"):
            with Vertical(id="choosing"):
                yield Document([Block(memo.QUESTION, "bold")], id="question")
                with Reading():
                    yield Choices(self._options(), mark=Mark.TICK, fold=True, at_once=self._tick, id="skills")
                yield Document(id="advice")
            yield PaperView(id="paper")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)
        self._show()

    def _options(self) -> list[Option]:
        return memo.options(self.session.current)

    def _show(self) -> None:
        self.query_one(PaperView).show(memo.order(self.session), memo.NOTHING)
        crowded = memo.crowded(self.session.current)
        self.query_one("#advice", Document).show([Block(memo.TOO_MANY, MUTED)] if crowded else [])

    def action_pick(self, digit: int) -> None:
        """Tick a skill by its number."""
        self.query_one(Choices).pick_digit(digit)

    def _tick(self, skill: str) -> None:
        self.session.visit = self.session.current.toggle_skill(skill)
        self.query_one(Choices).offer(self._options())
        self._show()

    def action_enlarge(self) -> None:
        """From normal type to large type, and back, for this person."""
        self.session.large = not self.session.large
        self.tell_size(large=self.session.large)
        self._show()

    def action_next_date(self) -> None:
        """Choose the person's next date, or leave it to be written by hand."""
        from cnfs_tui.pages.day import Chosen
        from cnfs_tui.tui.panels.day import DayPanel

        def chosen(choice: Chosen | None) -> None:
            if choice is not None:
                self.session.visit = self.session.current.meet_again(choice.day)
                self._show()

        day = self.session.current.next_date
        self.app.push_screen(DayPanel(memo.NEXT_DATE, self.session.today(), day), chosen)

    def action_next(self) -> None:
        """To the liaison sheet when the case has one, else to the end of the visit."""
        self.go(after(self.session.current, Step.MEMO))

    def action_liaison(self) -> None:
        """To the liaison sheet, even when the case does not suggest it."""
        self.go(Step.LIAISON)

    def action_back(self) -> None:
        """To what was done before the memo."""
        self.go(before(self.session.current, Step.MEMO))
