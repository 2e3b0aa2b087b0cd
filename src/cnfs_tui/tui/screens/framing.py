"""Cadre: one beat of the script at a time, in calm text that the person may read too."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Middle

from cnfs_tui.guide.model.framing import Beat
from cnfs_tui.pages import framing
from cnfs_tui.session.changes import telling
from cnfs_tui.session.keeping import Change
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.structure.settling import Settled
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


class FramingScreen(StepScreen):
    """Reassure and present the frame, one moment after the other."""

    STEP = Step.FRAMING
    CSS_PATH = "framing.tcss"
    HELP = framing.ABOUT
    NOW = (
        "Dites la phrase avec vos mots.",
        "Passez au temps suivant avec Entrée.",
        "Si le temps manque : touche v, une version courte.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,space", "next", "Suite", key_display="Entrée", tooltip="Le temps suivant."),
        Binding("t", "simple", "Simple", tooltip="Dire la même chose en mots très simples."),
        Binding("v", "variants", "Versions", tooltip="Version courte, téléphone, lieu d’accueil, note."),
        Binding("l", "host", "Lieu", show=False, tooltip="Choisir votre lieu d’accueil."),
        Binding("c", "fears", "Confiance", tooltip="L’accord à demander, les craintes et quoi répondre."),
    ]

    def __init__(self, session: Session, beat: str | None = None) -> None:
        super().__init__(session)
        self._beats = tuple(session.guide.framing.beats.values())
        self._rank = list(session.guide.framing.beats).index(beat) if beat else 0

    def body(self) -> ComposeResult:
        yield Document(id="moment")
        with Reading(id="words"), Middle():
            yield Document(id="sentence")
        yield Document(id="host")

    def on_mount(self) -> None:
        self._show()

    @property
    def _beat(self) -> Beat:
        return self._beats[self._rank]

    def _show(self) -> None:
        self.query_one("#moment", Document).show(framing.moment(self.session, self._rank))
        self.query_one("#sentence", Document).show(framing.sentences(self.session, self._beat))
        self.query_one("#host", Document).show(framing.for_this_place(self.session))
        self.query_one("#words", Reading).scroll_home(animate=False)

    def action_next(self) -> None:
        """The next beat; after the last one, the diagnosis."""
        if self._rank == len(self._beats) - 1:
            self.go(Step.DIAGNOSIS)
        else:
            self._rank += 1
            self._show()

    def action_back(self) -> None:
        """The beat before; from the first one, home."""
        if self._rank == 0:
            super().action_back()
        else:
            self._rank -= 1
            self._show()

    def action_simple(self) -> None:
        """Switch between the current and the very simple wording."""
        self.session.simple = not self.session.simple
        self._show()

    def action_host(self) -> None:
        """Choose the kind of place, here and now, for good."""
        from cnfs_tui.pages.structure.words import WHERE, kinds
        from cnfs_tui.tui.panels.pick import Pick

        def chosen(kind: str | None) -> None:
            if kind is not None:
                self._settle(telling(kind=kind))

        taken = self.session.settings.profile.kind
        self.app.push_screen(Pick(WHERE, kinds(self.session.guide), taken=taken), chosen)

    def _settle(self, change: Change) -> None:
        self.session.settle_desk(change(self.session.settings))
        self.post_message(Settled(change))
        self._show()

    def action_variants(self) -> None:
        """Show the short versions, the place's own sentence, and the note's."""
        self.look_up(framing.OTHER_WAYS, framing.other_ways(self.session))

    def action_fears(self) -> None:
        """Show what to agree on, and what people may fear."""
        self.look_up(framing.IN_CONFIDENCE, framing.in_confidence(self.session.guide.framing))
