"""Cadre: one beat of the script at a time, in calm text that the person may read too."""

from __future__ import annotations

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Middle

from cnfs_tui.guide.model.framing import Beat, HostStructure
from cnfs_tui.tui.keeping import Change
from cnfs_tui.tui.session import Session
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step
from cnfs_tui.tui.structure.changes import telling
from cnfs_tui.tui.structure.settling import Settled
from cnfs_tui.tui.widgets.document import MUTED, Block, Document, bullets, heading, provenance
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.text import spoken

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class FramingScreen(StepScreen):
    """Reassure and present the frame, one moment after the other."""

    STEP = Step.FRAMING
    CSS_PATH = "framing.tcss"
    HELP = (
        "Le cadre rassure la personne : ce que vous faites avec elle, et ce que vous ne faites pas. Il se "
        "pose en une minute."
    )
    NOW = (
        "Dites la phrase avec vos mots : la personne peut la lire avec vous.",
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

    @property
    def _host(self) -> HostStructure | None:
        return self.session.guide.framing.structures.get(self.session.structure.get("type", ""))

    def _say(self, text: str) -> str:
        return self.session.say(text)

    def _show(self) -> None:
        beat = self._beat
        words = beat.simple if self.session.simple else beat.standard
        wording = "mots très simples" if self.session.simple else "version courante"
        rank = f"temps {self._rank + 1} sur {len(self._beats)}"
        moment = f"{beat.title} · {rank} · {beat.seconds} secondes · {wording}"
        self.query_one("#moment", Document).show([Block(moment, "bold"), Block(beat.intention, MUTED)])
        sentences = _SENTENCE_END.split(self._say(words))
        sentences = ["« " + sentences[0], *sentences[1:]]
        sentences[-1] += " »"
        self.query_one("#sentence", Document).show([Block(text, "bold", gap=1) for text in sentences])
        self.query_one("#host", Document).show(self._for_this_place())
        self.query_one("#words", Reading).scroll_home(animate=False)

    def _for_this_place(self) -> list[Block]:
        if self._host is None and "type" in self.session.structure:
            return []
        if self._host is None:
            return [Block("Touche l : choisir votre lieu d’accueil, et la phrase qui va avec.", MUTED)]
        place = self.session.settings.profile.name or self._host.title
        return [Block(f"{place} : {spoken(self._host.sentence)}", MUTED)]

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
        from cnfs_tui.tui.panels.pick import Pick
        from cnfs_tui.tui.structure.words import WHERE, kinds

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
        framing = self.session.guide.framing
        blocks: list[Block] = []
        if self._host is not None:
            blocks += _host_blocks(self._host)
        for script in framing.short_scripts.values():
            blocks += [
                heading(script.title),
                Block(script.when, MUTED),
                Block(spoken(self._say(script.sentence)), "bold"),
                provenance(script.source, script.status.value),
            ]
        official = framing.official
        blocks += [
            heading("La phrase de la note officielle"),
            Block(spoken(official.text)),
            provenance(official.source, official.status.value),
        ]
        if self._host is None:
            for host in framing.structures.values():
                blocks += [heading(host.title), Block(spoken(host.sentence))]
        self.look_up("Dire le cadre autrement", blocks)

    def action_fears(self) -> None:
        """Show what to agree on, and what people may fear."""
        framing = self.session.guide.framing
        blocks = [heading("Se mettre d’accord, avant de commencer")]
        blocks += bullets(spoken(point.sentence) for point in framing.consent)
        blocks.append(heading("Les craintes, et quoi répondre"))
        for fear in framing.fears.values():
            blocks += [
                Block(fear.title, "bold", gap=1),
                Block(f"On le voit : {_lower_first(fear.sign)}", MUTED),
                Block(spoken(fear.answer)),
            ]
        sources = dict.fromkeys(fear.source for fear in framing.fears.values())
        blocks.append(Block(f"Sources : {' ; '.join(sources)}", MUTED, gap=1))
        self.look_up("En confiance : l’accord et les craintes", blocks)


def _host_blocks(host: HostStructure) -> list[Block]:
    return [
        heading(host.title),
        Block(spoken(host.sentence), "bold"),
        Block(host.belief, lead="On croit souvent : "),
        Block(host.relay, lead="Relais proche : "),
        Block(host.care, lead="Vigilance : "),
        Block(host.aidants_connect, lead="Aidants Connect : "),
        provenance(host.source, host.status.value),
    ]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
