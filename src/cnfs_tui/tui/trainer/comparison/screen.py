"""Comparaison: the group answers, then sees the scenario's answers beside its own, and votes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.training.comparison.pages import (
    ABOUT,
    ANOTHER_CASE,
    OTHER,
    Page,
    Pages,
    Shown,
    Stage,
    pages_of,
)
from cnfs_tui.pages.training.comparison.words import GROUP, SCENARIO
from cnfs_tui.session.room import Room
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.pick import Pick
from cnfs_tui.tui.trainer.comparison.side_by_side import SideBySide
from cnfs_tui.tui.trainer.trainer_screen import TrainerScreen
from cnfs_tui.tui.widgets.big_text import BigText
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_HIDDEN = "Dévoilez d’abord les réponses du scénario : Espace."
_CLOSE = Binding("q", "leave", "Fermer")
_LAST = "C’était la dernière page. Touche q : fermer la comparaison."


class ComparisonScreen(TrainerScreen):
    """One page at a time; the answers expected are hidden until Espace reveals them."""

    CSS_PATH = "comparison.tcss"
    AUTO_FOCUS = ""  # so that Entrée pressed once too often answers nothing
    NAME = "Comparaison"
    HELP = ABOUT
    NOW = (
        "Le groupe répond d’abord, question par question, par un chiffre.",
        "Espace dévoile ensuite les réponses du scénario, puis chaque différence.",
        "Touche v : voter à mains levées, une main par appui.",
    )
    DIGITS = ("0 à 9", "La réponse du groupe, ou le cas pour lequel on vote.")
    MORE = InManual("formateur", "Comparer")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space,right",
            "next",
            "Suite",
            key_display="Espace",
            tooltip="La page suivante ; dévoiler.",
            priority=True,  # it never answers, nor raises a hand, for the group
        ),
        Binding("v", "vote", "Voter", tooltip="Voter ; une main de plus pour le cas montré."),
        Binding("e", "what_if", "Et si", tooltip="« Et si », depuis les réponses du groupe."),
        Binding("m,delete", "less", "Moins", key_display="m", tooltip="Retirer une main.", show=False),
        *digit_bindings("pick"),
    ]

    def __init__(self, room: Room, name: str) -> None:
        super().__init__(room)
        self._scenario = name
        self._pointed: str | None = None
        self._page = self._pages.first

    def body(self) -> ComposeResult:
        yield TitleBar(id="title")
        with Reading(id="page"):
            yield Document(id="before")
            yield BigText(id="big")
            with Horizontal(id="two"):
                for side, name in (("left", GROUP), ("right", SCENARIO)):
                    with Vertical():
                        yield Document([Block(name, MUTED)])
                        yield BigText(id=side, most=15)
            yield SideBySide(id="pairs")
            yield Choices(id="answers", mark=Mark.ONE)
            yield Choices(id="cases", mark=Mark.NONE)
            yield Document(id="after")

    @property
    def _pages(self) -> Pages:
        return pages_of(self.room, self._scenario, large=self.room.projected, pointed=self._pointed)

    @property
    def _choices(self) -> Choices:
        """What may be chosen on this page: an answer, or a case to raise hands for."""
        return self.query_one("#answers" if self._page[0] is Stage.ASK else "#cases", Choices)

    def draw(self) -> None:
        """Show the page where the group is."""
        stage = self._page[0].value
        shown = self._pages.show(self._page)
        title = self.room.guide.scenarios[self._scenario].title
        self.query_one(TitleBar).tell(stage, title)
        self._put(shown, large=self.room.projected)
        self.query_one(KeyLine).tell(self._keys())
        self.say(f"Comparaison · {stage} · {title}", *shown.notes)

    def _keys(self) -> list[BindingType]:
        """What can be done on this page, and nothing that would have to be refused."""
        hidden = {"vote", "what_if"} if self._page[0] in {Stage.ASK, Stage.READY} else set[str]()
        if last := self._page == self._pages.order[-1]:
            hidden.add("next")
        keys = (*ComparisonScreen.BINDINGS, *TrainerScreen.BINDINGS)
        told = [key for key in keys if isinstance(key, Binding) and key.action not in hidden]
        return [_CLOSE, *told] if last and self._page[0] is Stage.VOTES else [*told]

    def _put(self, shown: Shown, *, large: bool) -> None:
        """Put a page in place; what it does not have takes no room."""
        self._fill("#before", shown.before)
        self._fill("#after", [*shown.after, *([Block(shown.keys, MUTED)] if shown.keys else [])])
        big, two = self.query_one("#big", BigText), self.query_one("#two")
        big.show(shown.sentence)
        big.display = large and bool(shown.sentence)
        two.display = large and shown.sides is not None
        for side, words in zip(("#left", "#right"), shown.sides or ("", ""), strict=True):
            self.query_one(side, BigText).show(words)
        pairs = self.query_one(SideBySide)
        pairs.show((GROUP, SCENARIO), shown.pairs, gap=int(large))
        pairs.display = bool(shown.pairs) and not two.display
        for choices in self.query(Choices):
            options = shown.options if choices is self._choices else ()
            choices.display = bool(options)
            choices.offer(options)
        if shown.focus is None:
            self.set_focus(None)
        else:
            self._choices.focus_on(shown.focus)

    def _fill(self, document: str, blocks: Sequence[Block]) -> None:
        found = self.query_one(document, Document)
        found.show(blocks)
        found.display = bool(blocks)

    # Answering

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if self._page[0] is Stage.ASK:
            self._answer(*event.value.split("="))
        elif event.value == OTHER:
            self._another()
        elif event.value in self._pages.in_question:
            self._raise(event.value)

    def _answer(self, criterion: str, answer: str) -> None:
        if (Stage.ASK, criterion) != self._page:
            return  # a key pressed twice does not answer the next question
        self.room.keep(self._scenario, self.room.of(self._scenario).answered(criterion, answer))
        self.action_next()

    def action_pick(self, digit: int) -> None:
        """Answer, or raise a hand, by number."""
        self._choices.pick_digit(digit)

    # Voting

    def action_vote(self) -> None:
        """Come to the vote; there, one hand more for the case pointed at."""
        if self._page[0] is Stage.VOTES:
            if isinstance(self.focused, Choice):
                self.focused.action_pick()
        elif self._page[0] in {Stage.ASK, Stage.READY}:
            self.app.notify(_HIDDEN)
        else:
            self._go((Stage.VOTES, ""))

    def action_less(self) -> None:
        """One hand less for the case pointed at."""
        voting = self._page[0] is Stage.VOTES
        if voting and isinstance(self.focused, Choice) and self.focused.option.value != OTHER:
            self._raise(self.focused.option.value, -1)

    def _raise(self, case: str, by: int = 1) -> None:
        self.room.session = self.room.session.vote(self._scenario, case, by)
        self._pointed = case
        self.draw()

    @on(Choice.Pointed)
    def _show_pointed(self, event: Choice.Pointed) -> None:
        """The answer, or the case that hands are raised for, in large letters."""
        if event.value != self._pointed:
            self._pointed = event.value
            self._put(self._pages.show(self._page), large=self.room.projected)

    def _another(self) -> None:

        def chosen(case: str | None) -> None:
            if case is not None:
                self._raise(case)

        self.app.push_screen(Pick(ANOTHER_CASE, self._pages.others, mark=Mark.NONE), chosen)

    def action_what_if(self) -> None:
        """« Et si », from the group's own answers."""
        from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen

        if self._page[0] in {Stage.ASK, Stage.READY}:
            self.app.notify(_HIDDEN)
        else:
            answers = given_answers(self.room.of(self._scenario).diagnosis, {})
            self.app.push_screen(WhatIfScreen(self.room, None, answers))

    # Going

    def action_next(self) -> None:
        """The page after this one, when there is one."""
        order = self._pages.order
        at = order.index(self._page)
        if at + 1 < len(order):
            self._go(order[at + 1])
        elif self._page[0] is Stage.ASK:
            self.app.notify("Choisissez d’abord la réponse du groupe, ou 0 : je ne sais pas.", timeout=3)
        else:
            self.app.notify(_LAST, timeout=3)

    def action_back(self) -> None:
        """The page before; from the first one, the scenarios."""
        order = self._pages.order
        at = order.index(self._page)
        if at:
            self._go(order[at - 1])
        else:
            self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """While no choice is pointed at, the arrows come to the first one; without choices they scroll."""
        if self._choices.display:
            self._choices.focus_on(None)
        else:
            super().action_scroll(lines)

    def _go(self, page: Page) -> None:
        self._page = page
        self.draw()
        self.query_one("#page", Reading).scroll_home(animate=False)
