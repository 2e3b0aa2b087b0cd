"""The nearest places of one actor, to choose where the person goes; nothing is typed."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.places import wording
from cnfs_tui.desk.places.directory import NOTHING, find
from cnfs_tui.desk.places.search import Answer, Wanted
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.pages.places import near, page
from cnfs_tui.pages.places.near import Gone
from cnfs_tui.pages.places.search import OPENING
from cnfs_tui.session.session import Session
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


class NearPanel(Panel[Gone]):
    """A page of places at a time, nearest first; ``0`` leaves the place to be written by hand."""

    HELP = "Les lieux de l’annuaire où la personne peut aller, du plus proche au plus loin."
    NOW = (
        "Choisissez avec elle : le lieu s’écrit sur la fiche de liaison.",
        "Aucun ne convient : touche 0, vous l’écrirez à la main.",
    )
    MORE = InManual("conseiller", "Les papiers")
    KEYS = "1 à 8 Lieu · 9 Suivants · 0 À la main · ← Fermer"
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self, session: Session, actor: Actor) -> None:
        super().__init__(near.title(actor))
        self._session = session
        self._actor = actor
        self._moment = session.now()
        self._page = 0
        self._answer: Answer = NOTHING

    def body(self) -> ComposeResult:
        yield Document([Block(OPENING, MUTED)], id="state")
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
            state = near.state(answer, wanted_page, self._session.postcode, self._moment)
        self._answer, self._page = answer, wanted_page
        self.query_one("#state", Document).show(state)
        choices = self.query_one(Choices)
        choices.offer(near.options(answer, wanted_page, self._moment))
        choices.focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    def _choose(self, value: str) -> None:
        if value == page.TURN:
            self._ask(page.turned(self._answer, self._page))
        elif value == near.BY_HAND:
            self.dismiss(Gone(None))
        else:
            self.dismiss(near.gone(self._answer.found[int(value)], self._moment))
