"""The place that hosts the adviser: it changes the frame and some advice, for everybody who comes."""

from __future__ import annotations

from collections.abc import Mapping

from textual import on
from textual.app import ComposeResult

from cnfs_tui.guide.guide import HOST_FACTS, Guide
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices, Mark, Option
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Block, Document
from cnfs_tui.tui.widgets.reading import Reading

TYPE, HABILITATION = "type", "aidants-connect"
_OTHER = "Un autre lieu"
_HABILITATIONS = {
    "habilitee": "Oui, elle est habilitée",
    "eligible": "Pas encore, mais elle pourrait l’être",
    "non": "Non, ou je ne sais pas",
}


class Host(Panel[Mapping[str, str]]):
    """First the kind of place, then whether it is habilitated for Aidants Connect."""

    KEYS = "← Fermer sans changer · ↑ ↓ Entrée Choisir"
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self, guide: Guide, known: Mapping[str, str]) -> None:
        super().__init__("Mon lieu d’accueil")
        self._titles = {s.id: s.title for s in guide.framing.structures.values()}
        self._known = known
        self._type: str | None = None

    def body(self) -> ComposeResult:
        yield Document([Block("Où recevez-vous les personnes ?")], id="question")
        options = [
            Option(kind, self._titles.get(kind, _OTHER), rank, taken=self._known.get(TYPE) == kind)
            for rank, kind in enumerate(HOST_FACTS[TYPE], 1)
        ]
        with Reading():
            yield Choices(options, mark=Mark.ONE)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(self._known.get(TYPE))

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        if self._type is not None:
            if event.value in _HABILITATIONS:  # and not the kind of place, picked twice
                self.dismiss({TYPE: self._type, HABILITATION: event.value})
            return
        self._type = event.value
        self.query_one("#question", Document).show(
            [Block("Votre structure est-elle habilitée Aidants Connect, pour agir sous mandat ?")]
        )
        known = self._known.get(HABILITATION)
        choices = self.query_one(Choices)
        choices.offer(
            [
                Option(value, label, rank, taken=known == value)
                for rank, (value, label) in enumerate(_HABILITATIONS.items(), 1)
            ]
        )
        choices.focus_on(known)
