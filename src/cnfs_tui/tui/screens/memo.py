"""Mémo: tick what was really used, see the sheet as it will print, save it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.paper.handing import sheet_for, store
from cnfs_tui.paper.sheet import Kind, MemoSheet, PlainLine, plain_lines
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step
from cnfs_tui.tui.widgets.choice import Choices, Mark, Option
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import MUTED, Block, Document
from cnfs_tui.tui.widgets.reading import Reading

_FEW = 3
"""Beyond this many skills, the sheet runs over its page."""

_DOTS = " ……………………"


class MemoScreen(StepScreen):
    """Nothing is presumed: a skill is on the memo because the adviser ticked it."""

    STEP = Step.MEMO
    CSS_PATH = "memo.tcss"
    HELP = (
        "Cochez ce que la personne a vraiment fait, et rien d’autre. "
        "À droite, le mémo tel qu’il sera imprimé. Relisez-le avec elle, puis enregistrez-le."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="Terminer l’accompagnement."),
        Binding("e", "save", "Enregistrer le PDF", tooltip="Enregistrer le mémo en PDF."),
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._saving = False

    def body(self) -> ComposeResult:
        with Horizontal(id="columns"):
            with Vertical(id="ticking"):
                yield Document([Block("Aujourd’hui, la personne a su…", "bold")], id="question")
                with Reading():
                    yield Choices(self._options(), mark=Mark.TICK, fold=True, id="skills")
            with Reading(id="preview"):
                yield Document(id="sheet")
        yield Document(id="told")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)
        self._preview()

    def _options(self) -> list[Option]:
        """The skills the case suggests first, then the others."""
        guide, visit = self.session.guide, self.session.current
        suggested = visit.recommendation.case.skills
        ordered = [*suggested, *(skill for skill in guide.skills if skill not in suggested)]
        return [
            Option(
                skill,
                guide.skills[skill].name,
                rank if rank <= 9 else None,
                "suggérée pour ce cas" if skill in suggested else "",
                taken=skill in visit.skills,
            )
            for rank, skill in enumerate(ordered, 1)
        ]

    def _sheet(self) -> MemoSheet:
        visit = self.session.current
        return sheet_for(visit.guide, visit.recommendation, visit.skills, self.session.today())

    def _preview(self) -> None:
        lines = plain_lines(self._sheet())
        self.query_one("#sheet", Document).show([_block(line) for line in lines])

    def action_pick(self, digit: int) -> None:
        """Tick a skill by its number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _ticked(self, event: Choices.Picked) -> None:
        self.session.visit = self.session.current.toggle_skill(event.value)
        self.query_one(Choices).offer(self._options())
        self._preview()
        crowded = len(self.session.current.skills) > _FEW
        advice = [Block("Un mémo court se relit mieux : gardez 1 à 3 compétences.", MUTED)]
        self.query_one("#told", Document).show(advice if crowded else [])

    def action_save(self) -> None:
        """Make the PDF and say where it is."""
        if not self._saving:
            self._saving = True
            self._tell("Enregistrement du mémo…")
            self._save(self._sheet(), self.session.saved)

    @work(thread=True, exclusive=True)
    def _save(self, sheet: MemoSheet, again: Path | None) -> None:
        from cnfs_tui.paper.pdf import MemoRefused

        try:
            path = store(sheet, again)
        except MemoRefused as refusal:
            self.app.call_from_thread(self._ended, again, str(refusal))
        except OSError:
            words = "Le mémo n’a pas pu être enregistré : disque plein, ou dossier protégé."
            self.app.call_from_thread(self._ended, again, words)
        else:
            self.app.call_from_thread(self._ended, path, f"Mémo enregistré : {path}")

    def _ended(self, saved: Path | None, words: str) -> None:
        self._saving = False
        self.session.saved = saved
        self._tell(words)

    def _tell(self, words: str) -> None:
        self.query_one("#told", Document).show([Block(words, "bold $accent")])

    def go(self, step: Step, at: str | None = None) -> None:
        """Not before the memo is saved: its file would be forgotten, and stay."""
        if not self._saving:
            super().go(step, at)

    def action_next(self) -> None:
        """To the end of the visit."""
        self.go(Step.GOODBYE)

    def action_back(self) -> None:
        """To what was done before the memo."""
        self.go(Step.TOGETHER if self.session.current.together else Step.RECOMMENDATION)


def _block(line: PlainLine) -> Block:
    lead = f"{line.mark} " if line.mark else ""
    match line.kind:
        case Kind.TITLE:
            return Block(line.text, "bold $accent")
        case Kind.HEADING:
            return Block(line.text, "bold", gap=1)
        case Kind.BLANK:
            return Block(line.text + _DOTS, lead=lead)
        case Kind.BEFORE | Kind.CAUTION:
            return Block(f"{lead}{line.text}")
        case Kind.FOOTER:
            return Block(line.text, MUTED, lead=lead)
        case _:
            return Block(line.text, lead=lead)
