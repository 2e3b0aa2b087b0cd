"""Fiche de liaison: what the next door needs to know, chosen line by line with the person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.handover import Handover, brought, send_to
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.pages import liaison
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.day import Chosen
from cnfs_tui.pages.option import Option
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after, before
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.day import DayPanel
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.paper_view import PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.reading import Reading


class LiaisonScreen(PaperScreen, StepScreen):
    """Every line has its key; what is not chosen is left to be written by hand."""

    STEP = Step.LIAISON
    CSS_PATH = "papers.tcss"
    DEFAULT_CLASSES = "papers"
    NAME = "Fiche de liaison"
    HELP = liaison.ABOUT
    NOW = (
        "Choisissez chaque ligne avec elle, par son numéro.",
        "Commencez par la ligne 1 : l’annuaire de ce poste propose ses lieux les plus proches.",
        "Relisez, puis imprimez : touche i.",
    )
    MORE = InManual("conseiller", "Les papiers")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="Terminer l’accompagnement."),
        *PAPER_KEYS,
        Binding("m", "memo", "Mémo", tooltip="Le mémo de ce que la personne a su faire."),
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._served: Collection[str] = ()
        """The actors that have places in the directory, once it has been asked."""

    def body(self) -> ComposeResult:
        with Horizontal(id="columns"):
            with Vertical(id="choosing"):
                yield Document([Block(liaison.TITLE, "bold")], id="question")
                with Reading():
                    yield Choices(self._options(), at_once=self._choose, id="lines")
            yield PaperView(id="paper")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)
        self._show()
        self.call_after_refresh(self._ask_who_is_served)

    @work(thread=True)
    def _ask_who_is_served(self) -> None:
        from cnfs_tui.desk.places.directory import served

        self._served = served(self.session.now())

    # What is shown

    @property
    def _handover(self) -> Handover:
        return self.session.current.handover

    def _options(self) -> list[Option]:
        return liaison.options(self.session.current)

    def _show(self) -> None:
        self.query_one(PaperView).show(liaison.order(self.session))

    def _change(self, handover: Handover) -> None:
        self.session.visit = self.session.current.hand_over(handover)
        self._changed()

    def _changed(self) -> None:
        self.query_one(Choices).offer(self._options())
        self._show()

    # Choosing

    def action_pick(self, digit: int) -> None:
        """Choose a line by its number."""
        self.query_one(Choices).pick_digit(digit)

    def _choose(self, line: str) -> None:
        match line:
            case "door":
                self._choose_door()
            case "need":
                self._choose_need()
            case "theme":
                self._choose_theme()
            case "done":
                self._tick_done()
            case "bring":
                self._tick_papers()
            case _:
                self._choose_day(line)

    def _choose_door(self) -> None:
        taken = liaison.door(self.session.current)

        def chosen(door: str | None) -> None:
            if door is not None:
                self._change(send_to(self._handover, taken, door))
                self._choose_place()

        options = liaison.doors(self.session.current)
        self.app.push_screen(Pick(liaison.LINES["door"], options, taken=taken.id if taken else ""), chosen)

    def _choose_place(self) -> None:
        """Choose the very place, when the directory knows some of this door."""
        door = liaison.door(self.session.current)
        if door is None or door.id not in self._served:
            return
        from cnfs_tui.pages.places.near import Gone
        from cnfs_tui.tui.places.near import NearPanel

        def chosen(gone: Gone | None) -> None:
            if gone is not None:
                self._change(replace(self._handover, place=gone.place))

        self.app.push_screen(NearPanel(self.session, door), chosen)

    def _choose_need(self) -> None:
        def chosen(need: str | None) -> None:
            if need is not None:
                self._change(replace(self._handover, need=need or None))

        options = liaison.needs(self.session.current)
        self.app.push_screen(Pick(liaison.LINES["need"], options, taken=self._handover.need or ""), chosen)

    def _choose_theme(self) -> None:
        def chosen(theme: str | None) -> None:
            if theme is not None:
                self.session.visit = self.session.current.observe(THEME, theme or None)
                self._changed()

        options = liaison.themes(self.session.current)
        taken = self.session.current.observations.get(THEME, "")
        self.app.push_screen(Pick(liaison.LINES["theme"], options, taken=taken), chosen)

    def _tick_done(self) -> None:
        def ticked(done: frozenset[str] | None) -> None:
            self._change(replace(self._handover, done=done or frozenset()))

        options = liaison.already_done(self.session.current)
        self.app.push_screen(Tick(liaison.LINES["done"], options, self._handover.done), ticked)

    def _tick_papers(self) -> None:
        visit = self.session.current

        def ticked(bring: frozenset[str] | None) -> None:
            self._change(replace(self._handover, bring=bring))

        options, taken = liaison.to_bring(visit), brought(liaison.door(visit), self._handover)
        self.app.push_screen(Tick(liaison.LINES["bring"], options, taken), ticked)

    def _choose_day(self, line: str) -> None:
        deadline = line == "deadline"

        def chosen(choice: Chosen | None) -> None:
            if choice is not None and deadline:
                self._change(replace(self._handover, deadline=choice.day))
            elif choice is not None:
                self._change(replace(self._handover, appointment=choice.day))

        day = self._handover.deadline if deadline else self._handover.appointment
        self.app.push_screen(DayPanel(liaison.LINES[line], self.session.today(), day), chosen)

    # Keys

    def action_enlarge(self) -> None:
        """From normal type to large type, and back, for this person."""
        self.session.large = not self.session.large
        self._show()

    def action_next(self) -> None:
        """To the end of the visit."""
        self.go(after(self.session.current, Step.LIAISON))

    def action_memo(self) -> None:
        """To the memo, even when the case does not suggest it."""
        self.go(Step.MEMO)

    def action_back(self) -> None:
        """To what was done before the sheet."""
        self.go(before(self.session.current, Step.LIAISON))
