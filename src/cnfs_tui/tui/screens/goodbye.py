"""Fin: the closing gestures, then nothing of this person is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.handover import destination
from cnfs_tui.pages.block import HEADING, MUTED, Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import before, papers_of
from cnfs_tui.tui.requests import GoHome
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import Reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.coop.activity_report import ActivityReport

_END = "Terminer : oublier cette visite, et effacer ses fichiers de ce poste"
_FORGOTTEN_MEMO = "Le mémo n’est pas encore imprimé. Touche ← : y revenir, ou le recopier à la main."
_FORGOTTEN_SHEET = (
    "La fiche de liaison n’est pas encore imprimée. Touche ← : y revenir, ou la recopier à la main."
)
_TO_COOP = Binding("c", "coop", "La Coop", tooltip="Le compte rendu pour La Coop, et son lien.")


class GoodbyeScreen(StepScreen):
    """Close well: the person leaves with her papers, and the desk forgets her."""

    STEP = Step.GOODBYE
    CSS_PATH = "goodbye.tcss"
    HELP = "Vérifiez avec la personne que rien ne reste sur le poste, puis terminez : tout est oublié."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "end", "Terminer", key_display="→", tooltip="Oublier cette visite."),
        Binding(
            "f9",
            "app.new_person",
            "Nouvelle personne",
            key_display="F9",
            tooltip="Oublier cette visite, et accueillir une nouvelle personne.",
        ),
        _TO_COOP,
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._done: set[str] = set()
        self._coop: ActivityReport | None = None

    def body(self) -> ComposeResult:
        yield Document([Block("Avant de se dire au revoir", HEADING)], id="title")
        with Reading():
            yield Choices(self._gestures(), mark=Mark.TICK, fold=True, id="gestures")
            yield Document(self._report(), id="report")
            yield Choices([Option("end", _END, 9)], id="endings")

    def on_mount(self) -> None:
        self.query_one("#gestures", Choices).focus_on(None)
        if self.session.exercise:
            keys = [key for key in (*self.BINDINGS, *StepScreen.BINDINGS) if key is not _TO_COOP]
            self.query_one(KeyLine).tell(keys)

    def _gestures(self) -> list[Option]:
        checks = self.session.guide.posture.closing
        return [
            Option(str(rank), check.gesture, rank + 1, check.detail or "", taken=str(rank) in self._done)
            for rank, check in enumerate(checks)
        ]

    def _report(self) -> list[Block]:
        """What helps to fill in La Coop, without anything of the person."""
        visit = self.session.current
        rung = self.session.guide.posture.ladder[visit.highest_rung]
        autonomy = f"autonomie « {rung.autonomy} » ; " if visit.together else ""
        door = destination(visit.guide, visit.recommendation.targets, visit.handover)
        oriented = f"orientation possible vers « {door.name} »" if door else "sans orientation"
        blocks = [Block(f"Pour votre compte rendu : {autonomy}{oriented}.{self._to_coop()}", MUTED)]
        return [*blocks, *(Block(words, "bold") for words in self._papers())]

    def _to_coop(self) -> str:
        return "" if self.session.exercise else " Touche c : le préparer pour La Coop."

    def _papers(self) -> Iterator[str]:
        """How the papers stand: what was told of those that left, and those that were forgotten."""
        visit, handed = self.session.current, self.session.handed
        yield from handed.values()
        expected = papers_of(visit)
        if Step.MEMO in expected and visit.skills and Paper.MEMO not in handed:
            yield _FORGOTTEN_MEMO
        if Step.LIAISON in expected and Paper.LIAISON_SHEET not in handed:
            yield _FORGOTTEN_SHEET

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing of an exercise is reported."""
        real = action != "coop" or not self.session.exercise
        return real and super().check_action(action, parameters)

    def action_coop(self) -> None:
        """Show the report for La Coop, as it was last corrected here."""
        from cnfs_tui.coop.activity_report import activity_report
        from cnfs_tui.tui.screens.coop import CoopScreen

        outcome = self.session.outcome()
        assert outcome is not None  # a visit comes here once it is decided
        report = self._coop or activity_report(outcome, self.session.guide, self.session.today())
        self.app.push_screen(CoopScreen(self.session, report, outcome.category), self._reported)

    def _reported(self, report: ActivityReport | None) -> None:
        self._coop = report or self._coop

    def report_again(self) -> None:
        """News of a paper came."""
        self.query_one("#report", Document).show(self._report())

    def action_pick(self, digit: int) -> None:
        """Tick a gesture, or choose an ending, by its number."""
        if not self.query_one("#gestures", Choices).pick_digit(digit):
            self.query_one("#endings", Choices).pick_digit(digit)

    def action_end(self) -> None:
        """Come to the endings: one more key, so that a page turned once too often ends nothing."""
        self.query_one("#endings", Choices).focus_on(None)

    @on(Choices.Picked, "#gestures")
    def _ticked(self, event: Choices.Picked) -> None:
        self._done ^= {event.value}
        self.query_one("#gestures", Choices).offer(self._gestures())

    @on(Choices.Picked, "#endings")
    def _ended(self, event: Choices.Picked) -> None:
        self.post_message(GoHome(finished=True))

    def action_back(self) -> None:
        """To what came before."""
        self.go(before(self.session.current, Step.GOODBYE))
