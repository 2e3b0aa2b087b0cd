"""Recommandation: action and posture at first glance, then all that helps to act, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.handover import destination, doors, send_to
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.pages.places.near import NO_PLACE, WHERE_SHE_GOES
from cnfs_tui.pages.recommendation import ABOUT, Part, blocks_of, first_of_all, glance
from cnfs_tui.session.session import Session
from cnfs_tui.session.steps import Step
from cnfs_tui.session.way import after
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.parts import PartLine
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.visit import Override

TYPE_CHECKING = False
if TYPE_CHECKING:  # what reads the directory is imported when it is asked
    from cnfs_tui.pages.places.around import Around


class RecommendationScreen(StepScreen):
    """The program proposes and explains; the adviser decides."""

    STEP = Step.RECOMMENDATION
    CSS_PATH = "recommendation.tcss"
    HELP = ABOUT
    NOW = (
        "Lisez les étapes, puis passez à l’action avec Entrée.",
        "Pour savoir d’où vient la proposition : touche 5.",
        "Vous feriez autrement : touche 6.",
    )
    DIGITS = ("1 à 5", "Les parties : étapes, paroles, avec qui, à ajouter, pourquoi.")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "next", "Suite", key_display="Entrée", tooltip="Passer à l’action."),
        Binding("down", "scroll(1)", "Lire", key_display="↓", tooltip="Lire la suite de la partie."),
        Binding("a,6,minus", "otherwise", "Autrement", key_display="a", tooltip="Je fais autrement."),
        Binding("l", "places", "Lieux", tooltip="Choisir le lieu où la personne va, dans l’annuaire."),
        Binding("e", "what_if", "Et si", tooltip="Changer une réponse, et voir ce que dirait l’arbre."),
        *digit_bindings("part"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._part = Part.COMPLEMENTS if first_of_all(session.current.recommendation) else Part.STEPS
        self._around: Around | None = None
        """What the directory of this desk says of the doors, once it has been asked."""

    def body(self) -> ComposeResult:
        with Reading(id="glance"):
            yield Document(id="action")
        yield PartLine([part.value for part in Part])
        with Reading(id="reading"):
            yield Document(id="part")

    def on_mount(self) -> None:
        self._show()
        self.query_one(KeyLine).tell(self._keys())
        self.call_after_refresh(self._look_around, self.session.current.recommendation.targets)

    def _show(self) -> None:
        self.query_one("#action", Document).show(glance(self.session.current))
        added = len(self.session.current.recommendation.complements)
        self.query_one(PartLine).rename(
            list(Part).index(Part.COMPLEMENTS) + 1, f"{Part.COMPLEMENTS.value} ({added})"
        )
        self._open(self._part)

    def action_part(self, digit: int) -> None:
        """Open a part by its number."""
        parts = list(Part)
        if 1 <= digit <= len(parts):
            self._open(parts[digit - 1])

    @on(PartLine.Opened)
    def _clicked(self, event: PartLine.Opened) -> None:
        self.action_part(event.rank)

    def _open(self, part: Part) -> None:
        self._part = part
        rank = list(Part).index(part) + 1
        self.query_one(PartLine).show(rank)
        self.query_one("#part", Document).show(blocks_of(part, self.session, self._around))
        self.query_one("#reading", Reading).scroll_home(animate=False)

    @work(thread=True)
    def _look_around(self, targets: Sequence[Actor]) -> None:
        """Ask the directory of this desk for the places of these actors."""
        from cnfs_tui.pages.places.around import around

        self.app.call_from_thread(self._seen_around, around(self.session, doors(targets)))

    def _seen_around(self, seen: Around) -> None:
        self._around = seen
        if self.is_attached and not self.left and self.session.visit is not None:
            self.query_one(KeyLine).tell(self._keys())
            if self._part is Part.TARGETS:
                self._open(Part.TARGETS)

    def action_otherwise(self) -> None:
        """Let the adviser choose another case."""
        from cnfs_tui.tui.panels.otherwise import Otherwise

        visit = self.session.current
        panel = Otherwise(self.session.guide, visit.recommendation.case.id, visit.decision.case)
        self.app.push_screen(panel, self._decided)

    def _keys(self) -> list[BindingType]:
        """What can be done now: « Lieux » once the directory has some for these doors."""
        keys = [*RecommendationScreen.BINDINGS, *StepScreen.BINDINGS]
        served = self._served
        return [key for key in keys if isinstance(key, Binding) and (served or key.action != "places")]

    @property
    def _served(self) -> list[Actor]:
        """The doors that have places in the directory of this desk, as far as it has been asked."""
        known = self._around.near if self._around else {}
        return [door for door in doors(self.session.current.recommendation.targets) if door.id in known]

    def _decided(self, chosen: Override | None) -> None:
        if chosen is not None:
            self.session.visit = self.session.current.do_otherwise(chosen.case, chosen.reason)
            self._part = Part.STEPS
            self._show()
            self.query_one(KeyLine).tell(self._keys())

    def action_places(self) -> None:
        """Choose the place where the person goes, among those of the doors that have some."""
        served = self._served
        if not served:
            self.notify(NO_PLACE)
        elif len(served) == 1:
            self._choose_place(served[0])
        else:
            from cnfs_tui.tui.panels.pick import Pick

            def chosen(actor: str | None) -> None:
                if actor is not None:
                    self._choose_place(self.session.guide.actors[actor])

            options = [(door.id, door.name) for door in served]
            self.app.push_screen(Pick(WHERE_SHE_GOES, options), chosen)

    def _choose_place(self, actor: Actor) -> None:
        from cnfs_tui.pages.places.near import Gone
        from cnfs_tui.tui.places.near import NearPanel

        def chosen(gone: Gone | None) -> None:
            if gone is None:
                return
            visit = self.session.current
            former = destination(visit.guide, visit.recommendation.targets, visit.handover)
            self.session.visit = visit.hand_over(send_to(visit.handover, former, actor.id, gone.place))
            self._open(Part.TARGETS)

        self.app.push_screen(NearPanel(self.session, actor), chosen)

    def action_what_if(self) -> None:
        """Change an answer to see what the tree would say; the visit stays as it is."""
        from cnfs_tui.session.room import Room
        from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen

        visit = self.session.current
        self.app.push_screen(WhatIfScreen(Room(visit.guide), None, visit.situation.answers))

    def action_next(self) -> None:
        """To what follows: doing it together, the papers, or goodbye."""
        self.go(after(self.session.current, Step.RECOMMENDATION))

    def action_back(self) -> None:
        """To the summary, or to the diagnosis when safety made us skip it."""
        self.go(Step.DIAGNOSIS if self.session.current.decided_for_safety else Step.SUMMARY)
