"""Diagnostic: one question at a time, only those that matter, with what to ask and to look for beside it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.diagnostic import DEPENDS, CriterionGuide
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step
from cnfs_tui.tui.widgets.choice import Choices, Mark, Option
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import MUTED, Block, Document, bullets, heading, numbered, provenance
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.text import spoken

URGENCY = "urgence"


class DiagnosisScreen(StepScreen):
    """Find out together what the situation is."""

    STEP = Step.DIAGNOSIS
    CSS_PATH = "diagnosis.tcss"
    HELP = (
        "Comprendre ensemble ce qui amène la personne. Une question à la fois, et seulement celles qui "
        "comptent."
    )
    NOW = (
        "Parlez avec la personne, puis choisissez la réponse par son numéro.",
        "« Je ne sais pas » est une vraie réponse, touche 0 : l’outil choisit alors la prudence, et le dit.",
        "Vous hésitez : touche d, les signes à chercher.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="La question suivante."),
        Binding("d", "details", "Détails", tooltip="Signes, pièges, quoi faire quand on ne sait pas."),
        Binding("s", "landmarks", "Situations", tooltip="Des situations repères datées, pour l’urgence."),
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session, criterion: str | None = None) -> None:
        super().__init__(session)
        self._criterion = criterion or session.current.relevant[-1]

    def body(self) -> ComposeResult:
        with Horizontal(id="columns"):
            with Vertical(id="asking"):
                yield Document(id="question")
                with Reading():
                    yield Choices(mark=Mark.ONE, id="answers")
                    yield Document(id="so-far")
            with Reading(id="aside"):
                yield Document(id="beside")

    def on_mount(self) -> None:
        self._show()

    @property
    def _guide(self) -> CriterionGuide:
        return self.session.guide.diagnostic.criteria[self._criterion]

    @property
    def _rank(self) -> int:
        """The place of the question among those that matter, from 0; after them all if it no longer does."""
        relevant = self.session.current.relevant
        return relevant.index(self._criterion) if self._criterion in relevant else len(relevant)

    def _show(self) -> None:
        criterion, visit = self._guide, self.session.current
        rank = f"Question {self._rank + 1} · {criterion.title}"
        self.query_one("#question", Document).show([Block(rank, MUTED), Block(criterion.question, "bold")])
        given = visit.answers.get(criterion.id)
        options = [
            Option(self._value(answer.id), answer.title, number, answer.definition, taken=given == answer.id)
            for number, answer in enumerate(criterion.answers.values(), 1)
        ]
        options.append(Option(self._value(UNSURE), "Je ne sais pas", 0, taken=given is UNKNOWN))
        choices = self.query_one("#answers", Choices)
        choices.offer(options)
        focused = UNSURE if given is UNKNOWN else given or criterion.default
        if focused:
            choices.focus_on(self._value(focused))
        else:
            self.set_focus(None)  # so that a page turned once too often answers nothing
        self.query_one("#so-far", Document).show(self._so_far())
        self.query_one("#beside", Document).show(self._beside())
        for reading in self.query(Reading):
            reading.scroll_home(animate=False)

    def _value(self, answer: str) -> str:
        """An answer with its question: a key pressed twice must not answer the next question too."""
        return f"{self._criterion}={answer}"

    def _so_far(self) -> list[Block]:
        visit, criteria = self.session.current, self.session.guide.diagnostic.criteria
        told = [
            Block(f"{criteria[c].title} : {self._answer_title(c)}", lead="✓ ")
            for c in visit.relevant
            if c in visit.answers and c != self._criterion
        ]
        aside = [
            Block(f"{criteria[c].title} : {self._answer_title(c)} (mis de côté)", MUTED, lead="– ")
            for c in visit.set_aside
        ]
        return [heading("Déjà répondu"), *told, *aside] if told or aside else []

    def _answer_title(self, criterion: str) -> str:
        given = self.session.current.answers[criterion]
        known = self.session.guide.diagnostic.criteria[criterion].answers
        return "je ne sais pas" if given is UNKNOWN else known[str(given)].title

    def _beside(self) -> list[Block]:
        criterion = self._guide
        if criterion.discreet:
            return [
                heading("À regarder d’abord", gap=0),
                Block("Prenez le temps d’accueillir et d’observer."),
                Block("Touche d, à lire sans témoin : quoi demander, quoi regarder.", gap=1),
                provenance(criterion.source, criterion.status.value, gap=1),
            ]
        blocks = [heading("À demander", gap=0), *bullets(spoken(q) for q in criterion.ask)]
        for answer in criterion.answers.values():
            if answer.signs:
                blocks += [heading(f"Signes : {answer.title}"), *bullets(answer.signs)]
        if criterion.in_the_note:
            blocks += [heading("Dans la note"), Block(spoken(criterion.in_the_note))]
        return [*blocks, provenance(criterion.source, criterion.status.value, gap=1)]

    def action_scroll(self, lines: int) -> None:
        """While no answer is pointed at, the arrows come to the first one."""
        self.query_one("#answers", Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Answer by number."""
        self.query_one("#answers", Choices).pick_digit(digit)

    @on(Choices.Picked, "#answers")
    def _answered(self, event: Choices.Picked) -> None:
        if self.left:
            return
        criterion, answer = event.value.split("=")
        self.session.visit = self.session.current.answer(criterion, UNKNOWN if answer == UNSURE else answer)
        result = self.session.current.result
        if isinstance(result, Pending):
            self._criterion = result.criterion
            self._show()
        else:
            self._finish()

    def action_next(self) -> None:
        """The question after this one, when it has been answered."""
        visit = self.session.current
        if self._criterion not in visit.answers:
            self.app.notify("Choisissez d’abord une réponse, ou 0 : je ne sais pas.", timeout=3)
            return
        if self._rank + 1 < len(visit.relevant):
            self._criterion = visit.relevant[self._rank + 1]
            self._show()
        else:
            self._finish()

    def _finish(self) -> None:
        """Safety cannot wait; otherwise a last look at what surrounds the person."""
        self.go(Step.RECOMMENDATION if self.session.current.protecting else Step.OBSERVATIONS)

    def action_back(self) -> None:
        """The question before; from the first one, the framing script."""
        if self._rank == 0:
            self.go(Step.FRAMING, list(self.session.guide.framing.beats)[-1])
        else:
            self._criterion = self.session.current.relevant[self._rank - 1]
            self._show()

    def action_details(self) -> None:
        """Show how to tell apart, and what to do when unsure."""
        criterion = self._guide
        blocks: list[Block] = []
        if criterion.discreet:
            blocks += [heading("À demander"), *bullets(spoken(q) for q in criterion.ask)]
        if criterion.test:
            blocks += [heading(criterion.test.title), *numbered(criterion.test.questions)]
            blocks.append(Block(criterion.test.conclusion, "bold"))
        for distinction in criterion.distinguish:
            blocks += [heading(distinction.title), Block(distinction.text)]
        for answer in criterion.answers.values():
            blocks += [heading(answer.title), Block(answer.definition), *bullets(answer.signs)]
            if answer.example:
                blocks.append(Block(f"Par exemple : {answer.example}", MUTED))
        blocks += [heading("Quand on ne sait pas"), *bullets(criterion.when_unsure)]
        if criterion.avoid:
            blocks += [heading("À éviter"), *bullets(criterion.avoid)]
        blocks.append(provenance(criterion.source, criterion.status.value, criterion.checked_on, gap=1))
        self.look_up(f"Distinguer : {criterion.title}", blocks)

    def action_landmarks(self) -> None:
        """Show the dated situations that help to judge urgency."""
        diagnostic = self.session.guide.diagnostic
        urgency = diagnostic.criteria.get(URGENCY)
        blocks: list[Block] = []
        for landmark in diagnostic.landmarks.values():
            depends = landmark.urgency == DEPENDS or urgency is None
            answer = "cela dépend" if depends else urgency.answers[landmark.urgency].title  # type: ignore[union-attr]
            blocks += [
                heading(landmark.title),
                Block(f"Urgence : {answer}", "bold"),
                Block(landmark.fact),
                provenance(landmark.source, landmark.status.value, landmark.checked_on),
            ]
        self.look_up("Situations repères", blocks)
