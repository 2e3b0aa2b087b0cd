"""Mémos: all the memos of the guide, to print for a workshop, one by one or several on a sheet."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from cnfs_tui.guide.model.skill import Workshop
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark, Option
from cnfs_tui.paper.handing import workshop_forms
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.session.papers import Order
from cnfs_tui.session.session import Session
from cnfs_tui.tui.over_screen import HELP_KEY, HOME_KEY, OverScreen
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.paper_view import KEEP_KEY, PAPER_KEYS, PaperScreen, PaperView
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading

_NOTHING = "Cochez un mémo, ou un atelier : la feuille apparaît ici."
_LAST_DIGIT = 9


class CatalogueScreen(PaperScreen, OverScreen[None]):
    """No visit here: boxes and dates are left to the pen of those who come to the workshop."""

    CSS_PATH = "papers.tcss"
    FOR_SOMEBODY = True
    HELP = (
        "Tous les mémos du guide, à imprimer pour un atelier. Cochez un atelier tout prêt, ou les mémos "
        "de votre choix : ils s’impriment ensemble, sur deux pages au plus. Chacun coche et écrit à la main."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *PAPER_KEYS,
        KEEP_KEY,
        HOME_KEY,
        HELP_KEY,
        *READING_KEYS,
        *digit_bindings("pick"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._ticked: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        yield Banner()
        with Horizontal(id="columns"):
            with Vertical(id="choosing"):
                yield Document([Block("Mémos à imprimer", "bold $accent")], id="question")
                with Reading():
                    yield Choices(self._options(), mark=Mark.TICK, fold=True, at_once=self._tick, id="skills")
            yield PaperView(id="paper")
        yield KeyLine(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)
        self._show()

    # What is shown

    def _options(self) -> list[Option]:
        """Workshops first, then every skill."""
        guide = self.session.guide
        rows = [
            (workshop.id, workshop.name, self._all_ticked(workshop), "un atelier : coche tous ses mémos")
            for workshop in guide.workshops.values()
        ]
        rows += [(skill.id, skill.name, skill.id in self._ticked, "") for skill in guide.skills.values()]
        return [
            Option(value, label, rank if rank <= _LAST_DIGIT else None, note, taken)
            for rank, (value, label, taken, note) in enumerate(rows, 1)
        ]

    def _all_ticked(self, workshop: Workshop) -> bool:
        return self._ticked.issuperset(workshop.skills)

    def _show(self) -> None:
        guide = self.session.guide
        whole = next((w for w in guide.workshops.values() if set(w.skills) == self._ticked), None)
        skills = whole.skills if whole else [skill for skill in guide.skills if skill in self._ticked]
        view = self.query_one(PaperView)
        if skills:
            sender = self.session.sender(skills)
            forms = workshop_forms(guide, skills, whole.name if whole else None, sender)
            view.show(Order(Paper.MEMO, tuple(forms), self.session.large))
        else:
            view.show(None, _NOTHING)

    # Keys

    def action_pick(self, digit: int) -> None:
        """Tick a memo by its number."""
        self.query_one(Choices).pick_digit(digit)

    def _tick(self, wanted: str) -> None:
        workshop = self.session.guide.workshops.get(wanted)
        if workshop is None:
            self._ticked ^= {wanted}
        elif self._all_ticked(workshop):
            self._ticked -= set(workshop.skills)
        else:
            self._ticked |= set(workshop.skills)
        self.query_one(Choices).offer(self._options())
        self._show()

    def action_enlarge(self) -> None:
        """From normal type to large type, and back."""
        self.session.large = not self.session.large
        self.tell_size(large=self.session.large)
        self._show()

    def action_leave(self) -> None:
        """Back to the home screen; what is being printed goes on, and news of it come there."""
        if self.is_active:  # a key pressed twice leaves once
            if not self.session.papers.busy:
                self.session.forget()
            self.dismiss()
