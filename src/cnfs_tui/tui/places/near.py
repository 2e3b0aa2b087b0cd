"""The nearest places of one actor, to choose where the person goes; nothing is typed."""

from __future__ import annotations

from dataclasses import dataclass

from textual import work
from textual.app import ComposeResult

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import NOTHING, find
from cnfs_tui.desk.places.search import Answer, Wanted
from cnfs_tui.desk.places.whereabouts import on_paper
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.whereabouts import Whereabouts
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.places import page
from cnfs_tui.tui.places.words import ages
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.widgets.choice import Choices, Option
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import MUTED, Block, Document, beware
from cnfs_tui.tui.widgets.reading import Reading

_BY_HAND = "by-hand"
_HERE = "Dans l’ordre des communes : le code postal de ce poste n’est pas noté."


@dataclass(frozen=True, slots=True)
class Gone:
    """Where the person goes, or None: a place that is written by hand."""

    place: Whereabouts | None


class NearPanel(Panel[Gone]):
    """A page of places at a time, nearest first; ``0`` leaves the place to be written by hand."""

    KEYS = "1 à 8 Choisir · 9 Plus loin · 0 À la main · ← Fermer"
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self, session: Session, actor: Actor) -> None:
        super().__init__(f"{actor.name} : quel lieu ?")
        self._session = session
        self._actor = actor
        self._moment = session.now()
        self._page = 0
        self._answer: Answer = NOTHING

    def body(self) -> ComposeResult:
        yield Document([Block("L’annuaire s’ouvre…", MUTED)], id="state")
        with Reading():
            yield Choices(at_once=self._choose)

    def on_mount(self) -> None:
        self._ask(0)

    def _ask(self, wanted_page: int) -> None:
        self._look(
            Wanted(self._actor.id, near=self._session.postcode, limit=page.limit(wanted_page)), wanted_page
        )

    @work(thread=True, exclusive=True)
    def _look(self, wanted: Wanted, wanted_page: int) -> None:
        try:
            answer: Answer | Trouble = find(wanted, self._moment)
        except Unavailable as refused:
            answer = refused.trouble
        self.app.call_from_thread(self._found, answer, wanted_page)

    def _found(self, answer: Answer | Trouble, wanted_page: int) -> None:
        if not self.is_attached:
            return
        if isinstance(answer, Trouble):
            state, answer = [beware(" ".join(wording.trouble(answer)), strong=False)], NOTHING
        else:
            state = self._state(answer, wanted_page)
        self._answer, self._page = answer, wanted_page
        self.query_one("#state", Document).show(state)
        choices = self.query_one(Choices)
        by_hand = Option(_BY_HAND, "Un autre lieu, à écrire à la main", 0)
        choices.offer([*page.rows(answer, wanted_page, self._moment), by_hand])
        choices.focus_on(None)

    def _state(self, answer: Answer, wanted_page: int) -> list[Block]:
        if not answer.found:
            return [Block(wording.NOT_FOUND)]
        near = self._session.postcode
        where = wording.counted_from(near, answer) if near else _HERE
        return [Block(where, MUTED), *ages(page.shown(answer, wanted_page), self._moment.date())]

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    def _choose(self, value: str) -> None:
        if value == page.TURN:
            self._ask(page.turned(self._answer, self._page))
        elif value == _BY_HAND:
            self.dismiss(Gone(None))
        else:
            found = self._answer.found[int(value)]
            self.dismiss(Gone(on_paper(found.place, found.dated, self._moment.date())))
