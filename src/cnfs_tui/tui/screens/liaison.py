"""Fiche de liaison: what the next door needs to know, chosen line by line with the person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.handover import BY_HAND, Handover, brought, destination, every_door, papers, send_to
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.paper.handing import liaison_sheet
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.day import Chosen, DayPanel
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.panels.tick import Tick
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step
from cnfs_tui.tui.way import after, before
from cnfs_tui.tui.widgets.choice import Choices, Option
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Block, Document
from cnfs_tui.tui.widgets.paper_view import PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.reading import Reading

_BY_HAND = "à écrire à la main"
_LINES = {
    "door": "Où la personne va",
    "need": "Pourquoi elle y va",
    "theme": "À quel sujet",
    "done": "Ce qui est déjà fait",
    "bring": "Ce qu’elle apporte",
    "deadline": "Date limite",
    "appointment": "Rendez-vous",
}
"""The lines of the sheet that can be chosen, in the order of the paper."""


class LiaisonScreen(PaperScreen, StepScreen):
    """Every line has its key; what is not chosen is left to be written by hand."""

    STEP = Step.LIAISON
    CSS_PATH = "papers.tcss"
    NAME = "Fiche de liaison"
    HELP = (
        "La fiche que la personne montrera là où elle va. Ce qui n’est pas choisi s’écrit à la main. N’y "
        "écrivez ni son nom, ni un numéro de dossier, ni un mot de passe."
    )
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
                yield Document([Block("La fiche de liaison", "bold")], id="question")
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
        told = self._told()
        return [Option(line, title, rank, told[line]) for rank, (line, title) in enumerate(_LINES.items(), 1)]

    def _told(self) -> dict[str, str]:
        """What was chosen for each line."""
        visit, chosen = self.session.current, self._handover
        words = visit.guide.liaison
        door = destination(visit.guide, visit.recommendation.targets, chosen)
        theme = visit.observations.get(THEME)
        themes = visit.guide.diagnostic.observations[THEME].answers
        return {
            "door": chosen.place.name if chosen.place else door.name if door else _BY_HAND,
            "need": words.needs[chosen.need].title if chosen.need else _BY_HAND,
            "theme": themes[theme].title if theme else "rien de précisé",
            "done": _listed([step.title for name, step in words.done.items() if name in chosen.done]),
            "bring": _listed(
                [told for p, told in papers(visit.guide, door).items() if p in brought(door, chosen)]
            ),
            "deadline": _day(chosen.deadline),
            "appointment": _day(chosen.appointment),
        }

    def _show(self) -> None:
        session, visit = self.session, self.session.current
        sheet = liaison_sheet(
            visit.guide,
            visit.recommendation,
            visit.handover,
            visit.observations.get(THEME),
            session.today(),
            session.sender(),
        )
        self.query_one(PaperView).show(session.order(Paper.LIAISON_SHEET, [sheet]))

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
        visit = self.session.current
        targets, theme = visit.recommendation.targets, visit.observations.get(THEME)
        taken = destination(visit.guide, targets, self._handover)

        def chosen(door: str | None) -> None:
            if door is not None:
                self._change(send_to(self._handover, taken, door))
                self._choose_place()

        known = every_door(visit.guide, targets, theme, visit.structure)
        options = [*((door.id, door.name) for door in known), (BY_HAND, _capital(_BY_HAND))]
        self.app.push_screen(Pick(_LINES["door"], options, taken=taken.id if taken else ""), chosen)

    def _choose_place(self) -> None:
        """Choose the very place, when the directory knows some of this door."""
        visit = self.session.current
        door = destination(visit.guide, visit.recommendation.targets, self._handover)
        if door is None or door.id not in self._served:
            return
        from cnfs_tui.tui.places.near import Gone, NearPanel

        def chosen(gone: Gone | None) -> None:
            if gone is not None:
                self._change(replace(self._handover, place=gone.place))

        self.app.push_screen(NearPanel(self.session, door), chosen)

    def _choose_need(self) -> None:
        def chosen(need: str | None) -> None:
            if need is not None:
                self._change(replace(self._handover, need=need or None))

        needs = self.session.guide.liaison.needs.values()
        options = [*((need.id, need.title) for need in needs), ("", _capital(_BY_HAND))]
        self.app.push_screen(Pick(_LINES["need"], options, taken=self._handover.need or ""), chosen)

    def _choose_theme(self) -> None:
        def chosen(theme: str | None) -> None:
            if theme is not None:
                self.session.visit = self.session.current.observe(THEME, theme or None)
                self._changed()

        themes = self.session.guide.diagnostic.observations[THEME].answers.values()
        options = [*((theme.id, theme.title) for theme in themes), ("", "Ne pas le préciser")]
        taken = self.session.current.observations.get(THEME, "")
        self.app.push_screen(Pick(_LINES["theme"], options, taken=taken), chosen)

    def _tick_done(self) -> None:
        def ticked(done: frozenset[str] | None) -> None:
            self._change(replace(self._handover, done=done or frozenset()))

        options = [(step.id, step.title) for step in self.session.guide.liaison.done.values()]
        self.app.push_screen(Tick(_LINES["done"], options, self._handover.done), ticked)

    def _tick_papers(self) -> None:
        visit = self.session.current
        door = destination(visit.guide, visit.recommendation.targets, self._handover)

        def ticked(bring: frozenset[str] | None) -> None:
            self._change(replace(self._handover, bring=bring))

        options = list(papers(visit.guide, door).items())
        self.app.push_screen(Tick(_LINES["bring"], options, brought(door, self._handover)), ticked)

    def _choose_day(self, line: str) -> None:
        deadline = line == "deadline"

        def chosen(choice: Chosen | None) -> None:
            if choice is not None and deadline:
                self._change(replace(self._handover, deadline=choice.day))
            elif choice is not None:
                self._change(replace(self._handover, appointment=choice.day))

        day = self._handover.deadline if deadline else self._handover.appointment
        self.app.push_screen(DayPanel(_LINES[line], self.session.today(), day), chosen)

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


def _listed(titles: Collection[str]) -> str:
    return " · ".join(titles) if titles else "rien de coché"


def _capital(words: str) -> str:
    """As a line of a list begins."""
    return words[0].upper() + words[1:]


def _day(day: date | None) -> str:
    return in_words(day) if day else _BY_HAND
