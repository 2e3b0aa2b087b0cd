"""Recommandation: action and posture at first glance, then all that helps to act, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.handover import destination, doors, send_to
from cnfs_tui.guide.host_facts import COLLEAGUES
from cnfs_tui.guide.model.actor import Actor
from cnfs_tui.guide.model.complement import Complement
from cnfs_tui.guide.naming import signature
from cnfs_tui.guide.recommendation import HERE, Recommendation
from cnfs_tui.tree.model import UNKNOWN
from cnfs_tui.tui.case_words import STATUS
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step
from cnfs_tui.tui.way import after
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import MUTED, Block, Document, bullets, heading, provenance, said
from cnfs_tui.tui.widgets.parts import PartLine
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.text import spoken
from cnfs_tui.visit import Override

TYPE_CHECKING = False
if TYPE_CHECKING:  # what reads the directory is imported when it is asked
    from cnfs_tui.tui.places.around import Around


class Part(Enum):
    """The parts of a recommendation, each on its digit."""

    STEPS = "Étapes"
    WORDS = "Paroles"
    TARGETS = "Avec qui"
    COMPLEMENTS = "À ajouter"
    WHY = "Pourquoi"


class RecommendationScreen(StepScreen):
    """The program proposes and explains; the adviser decides."""

    STEP = Step.RECOMMENDATION
    CSS_PATH = "recommendation.tcss"
    HELP = (
        "La proposition, et de quoi la mettre en œuvre. Les chiffres 1 à 5 changent de partie. "
        "C’est vous qui décidez : « je fais autrement » garde seulement un motif, choisi dans une liste."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "next", "Suite", key_display="Entrée", tooltip="Passer à l’action."),
        Binding("down", "scroll(1)", "Lire", key_display="↓", tooltip="Lire la suite de la partie."),
        Binding("6,minus,a", "otherwise", "Autrement", key_display="6", tooltip="Je fais autrement."),
        Binding("l", "places", "Lieux", tooltip="Choisir le lieu où la personne va, dans l’annuaire."),
        Binding("e", "what_if", "Et si", tooltip="Changer une réponse, et voir ce que dirait l’arbre."),
        *digit_bindings("part"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._part = Part.COMPLEMENTS if _first(session.current.recommendation) else Part.STEPS
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
        self.call_after_refresh(self._look_around, self.session.current.recommendation.targets)

    def _show(self) -> None:
        self.query_one("#action", Document).show(self._glance())
        added = len(self.session.current.recommendation.complements)
        self.query_one(PartLine).rename(
            list(Part).index(Part.COMPLEMENTS) + 1, f"{Part.COMPLEMENTS.value} ({added})"
        )
        self._open(self._part)

    def _glance(self) -> list[Block]:
        visit, found = self.session.current, self.session.current.recommendation
        case = found.case
        blocks = [
            Block(case.title, "bold $accent"),
            Block(spoken(case.proposal), "bold"),
            Block(case.posture),
            Block(self._status(found), MUTED, lead="Statut : "),
        ]
        blocks += [Block(f"Avant tout, touche 4 : {c.title}", "bold $warning") for c in _first(found)]
        if visit.override:
            reason = self.session.guide.posture.reasons[visit.override.reason].title
            proposed = self.session.guide.cases[visit.decision.case].title
            blocks.append(
                Block(f"Vous faites autrement ({reason}). L’outil proposait : {proposed}.", "bold $warning")
            )
        return blocks + self._cautions()[:1]

    def _status(self, found: Recommendation) -> str:
        """On whose word the case stands, and whether it was reached by presuming an answer."""
        presumed = len(found.decision.doubts)
        told = STATUS[found.case.status.value]
        if not presumed:
            return told
        answers = "une réponse est présumée" if presumed == 1 else f"{presumed} réponses sont présumées"
        return f"{told} ; {answers}, par prudence (touche 5)"

    def _cautions(self) -> list[Block]:
        criteria = self.session.guide.diagnostic.criteria
        doubts = self.session.current.decision.doubts
        return [Block(criteria[doubt.criterion].caution, "$warning") for doubt in doubts]

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
        found = self.session.current.recommendation
        rank = list(Part).index(part) + 1
        self.query_one(PartLine).show(rank)
        self.query_one("#part", Document).show(self._blocks(part, found))
        self.query_one("#reading", Reading).scroll_home(animate=False)

    def _blocks(self, part: Part, found: Recommendation) -> list[Block]:
        match part:
            case Part.STEPS:
                return self._steps(found)
            case Part.WORDS:
                return _words(found)
            case Part.TARGETS:
                return self._targets(found)
            case Part.COMPLEMENTS:
                return _complements(found)
            case Part.WHY:
                return self._why(found)

    def _steps(self, found: Recommendation) -> list[Block]:
        blocks: list[Block] = []
        if self.session.current.protecting:
            blocks.append(Block("Les numéros à appeler : touche 3. Masquer l’écran : F3.", "bold", lead="☎ "))
        if found.case.minutes:
            blocks.append(Block(f"Repère de temps : {found.case.minutes} minutes", MUTED))
        for rank, step in enumerate(found.case.steps, 1):
            blocks.append(Block(step.do, "bold", lead=f"{rank}. "))
            if step.detail:
                blocks.append(Block(step.detail, MUTED, indent=3))
        return [*blocks, heading("Ensuite"), *bullets(found.case.next)]

    def _targets(self, found: Recommendation) -> list[Block]:
        blocks: list[Block] = []
        if self.session.current.protecting:
            numbers = [contact.text for actor in found.targets for contact in actor.contacts]
            blocks += [heading("Les numéros", gap=0), *(Block(text, lead="☎ ") for text in numbers)]
        place = self.session.current.handover.place
        if place is not None:
            blocks.append(Block(f"{place.name}, sur la fiche de liaison.", "bold $accent", lead="Choisi : "))
        seen = self._around
        for actor in found.targets:
            near = seen.near.get(actor.id, []) if seen else []
            blocks += _actor(actor, self._beside(actor), near)
        if seen and seen.remark and doors(found.targets):
            blocks.append(Block(seen.remark, MUTED, gap=1))
        if all(actor.id in HERE for actor in found.targets):
            return blocks
        blocks.append(heading("Passer le relais, en bref"))
        for rank, gesture in enumerate(self.session.guide.gestures, 1):
            blocks.append(Block(f"{gesture.gesture} : {gesture.detail}", lead=f"{rank}. "))
        return blocks

    def _beside(self, actor: Actor) -> list[Block]:
        """Where to find somebody of the structure itself: functions and rooms."""
        if COLLEAGUES not in actor.within:
            return []
        return [Block(told, "bold", lead="→ ") for told in self.session.sender().colleagues]

    @work(thread=True)
    def _look_around(self, targets: Sequence[Actor]) -> None:
        """Ask the directory of this desk for the places of these actors."""
        from cnfs_tui.tui.places.around import around

        self.app.call_from_thread(self._seen_around, around(self.session, doors(targets)))

    def _seen_around(self, seen: Around) -> None:
        self._around = seen
        if self.is_attached and not self.left and self._part is Part.TARGETS:
            self._open(Part.TARGETS)

    def _why(self, found: Recommendation) -> list[Block]:
        guide = self.session.guide
        criteria = guide.diagnostic.criteria
        blocks = [Block("Touche F4 : voir ce chemin dans l’arbre de décision.", MUTED), *self._cautions()]
        if self.session.current.override:
            proposed = guide.cases[found.decision.case].title
            blocks.append(Block(f"L’outil proposait : {proposed}.", "bold", gap=1))
        blocks.append(heading("Parce que"))
        for reason in found.reasons:
            answer = criteria[reason.criterion].answers[reason.answer].title
            caution = " (par prudence)" if reason.assumed else ""
            blocks.append(Block(f"{criteria[reason.criterion].title} : {answer}{caution}", lead="• "))
        if len(found.decision.path) > len(found.reasons):
            blocks += [heading("Le chemin"), *self._path(found)]
        blocks.append(heading("Cela changerait si"))
        for change in found.changes:
            answer = criteria[change.criterion].answers[change.answer].title
            leads = (
                guide.cases[change.cases[0]].title
                if len(change.cases) == 1
                else "il faudrait d’autres questions"
            )
            blocks.append(Block(f"{criteria[change.criterion].title} : {answer} → {leads}", lead="• "))
        case = found.case
        blocks += [heading("La source"), provenance(case.source, STATUS[case.status.value], case.checked_on)]
        if case.nuance:
            blocks.append(Block(case.nuance))
        return [*blocks, Block(signature(guide), MUTED, gap=1)]

    def _path(self, found: Recommendation) -> list[Block]:
        criteria, answers = self.session.guide.diagnostic.criteria, self.session.current.answers
        told: list[Block] = []
        for criterion in (criteria[step.criterion] for step in found.decision.path):
            given = answers.get(criterion.id)
            words = "je ne sais pas" if given is UNKNOWN else criterion.answers[str(given)].title
            told.append(Block(f"{criterion.title} : {words}", lead="→ "))
        return told

    def action_otherwise(self) -> None:
        """Let the adviser choose another case."""
        from cnfs_tui.tui.panels.otherwise import Otherwise

        visit = self.session.current
        panel = Otherwise(self.session.guide, visit.recommendation.case.id, visit.decision.case)
        self.app.push_screen(panel, self._decided)

    def _decided(self, chosen: Override | None) -> None:
        if chosen is not None:
            self.session.visit = self.session.current.do_otherwise(chosen.case, chosen.reason)
            self._part = Part.STEPS
            self._show()

    def action_places(self) -> None:
        """Choose the place where the person goes, among those of the doors that have some."""
        known = self._around.near if self._around else {}
        served = [door for door in doors(self.session.current.recommendation.targets) if door.id in known]
        if not served:
            self.notify("L’annuaire de ce poste n’a aucun lieu de ces acteurs.")
        elif len(served) == 1:
            self._choose_place(served[0])
        else:
            from cnfs_tui.tui.panels.pick import Pick

            def chosen(actor: str | None) -> None:
                if actor is not None:
                    self._choose_place(self.session.guide.actors[actor])

            options = [(door.id, door.name) for door in served]
            self.app.push_screen(Pick("Où la personne va", options), chosen)

    def _choose_place(self, actor: Actor) -> None:
        from cnfs_tui.tui.places.near import Gone, NearPanel

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
        from cnfs_tui.tui.trainer.room import Room
        from cnfs_tui.tui.trainer.what_if.screen import WhatIfScreen

        visit = self.session.current
        self.app.push_screen(WhatIfScreen(Room(visit.guide), None, visit.situation.answers))

    def action_next(self) -> None:
        """To what follows: doing it together, the papers, or goodbye."""
        self.go(after(self.session.current, Step.RECOMMENDATION))

    def action_back(self) -> None:
        """To the summary, or to the diagnosis when safety made us skip it."""
        self.go(Step.DIAGNOSIS if self.session.current.decided_for_safety else Step.SUMMARY)


def _words(found: Recommendation) -> list[Block]:
    blocks = [heading("À dire", gap=0), *said(found.case.say)]
    blocks += [heading("À éviter"), *(Block(spoken(text), MUTED, lead="✗ ") for text in found.case.avoid)]
    if found.case.traps:
        blocks += [heading("Pièges"), *bullets(found.case.traps)]
    return blocks


def _first(found: Recommendation) -> list[Complement]:
    """The complements that come before the action itself."""
    return [complement for complement in found.complements if complement.first]


def _complements(found: Recommendation) -> list[Block]:
    if not found.complements:
        return [Block("Rien de plus pour cette situation.")]
    blocks: list[Block] = []
    for complement in found.complements:
        blocks += [heading(complement.title), *bullets(complement.advice), *said(complement.say, "bold")]
        blocks.append(provenance(complement.source, complement.status.value, complement.checked_on))
    return blocks


def _actor(actor: Actor, beside: list[Block], near: list[Block]) -> list[Block]:
    blocks = [
        heading(actor.name),
        *beside,
        Block(spoken(actor.say), "bold"),
        Block(actor.does),
        *near,
        *_listed("Quand : ", actor.when),
        *_listed("Pas pour : ", actor.not_for),
        *_listed("À préparer : ", actor.prepare),
        *(Block(_dated(contact.text, contact.checked_on), lead="☎ ") for contact in actor.contacts),
    ]
    return [*blocks, provenance(actor.source, actor.status.value, actor.checked_on)]


def _listed(label: str, texts: tuple[str, ...]) -> list[Block]:
    """Texts under one label, told once."""
    return [Block(text, lead=" " * len(label) if rank else label) for rank, text in enumerate(texts)]


def _dated(text: str, checked: object) -> str:
    return f"{text} (vérifié le {checked:%d/%m/%Y})" if checked else text
