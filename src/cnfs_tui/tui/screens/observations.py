"""Observations: what surrounds the person. It changes the advice, never the case."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.model.diagnostic import Observation
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.steps import Step
from cnfs_tui.tui.widgets.choice import Choices, Option
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import MUTED, Block, Document
from cnfs_tui.tui.widgets.reading import Reading

_GO_ON = ""
_FEW = 4
"""Up to this many values, a key goes from one to the next; beyond, a list opens."""


class ObservationsScreen(StepScreen):
    """Seven lines, each already at its most frequent value: Enter goes on at once."""

    STEP = Step.OBSERVATIONS
    BACK = Step.DIAGNOSIS
    CSS_PATH = "observations.tcss"
    NAME = "Observations"
    HELP = (
        "Ces repères sont facultatifs. Ils ajoutent des conseils ou changent les relais proposés, jamais "
        "la recommandation."
    )
    NOW = (
        "Notez seulement ce que vous voyez : le numéro d’une ligne change sa valeur.",
        "Rien à signaler : passez avec →.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "next", "Suite", key_display="→", tooltip="Vers la synthèse."),
        *digit_bindings("pick"),
    ]

    def body(self) -> ComposeResult:
        with Reading():
            yield Document(
                [
                    Block("Autre chose à prendre en compte ?", "bold"),
                    Block("Facultatif : le numéro change la ligne, Entrée continue.", MUTED),
                ],
                id="question",
            )
            yield Choices(self._options(), id="observations")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(_GO_ON)

    def _options(self) -> list[Option]:
        observations = self.session.guide.diagnostic.observations.values()
        rows = [
            Option(o.id, f"{o.title} : {self._value(o)}", number, o.question, taken=self._changed(o))
            for number, o in enumerate(observations, 1)
        ]
        return [Option(_GO_ON, "Rien d’autre : continuer vers la synthèse"), *rows]

    def _changed(self, observation: Observation) -> bool:
        return observation.id in self.session.current.observations

    def _value(self, observation: Observation) -> str:
        value = self.session.current.observations.get(observation.id, observation.default)
        return observation.answers[value].title if value else "non précisé"

    def action_pick(self, digit: int) -> None:
        """Change a line by its number; 0 goes on."""
        observations = list(self.session.guide.diagnostic.observations.values())
        if digit == 0:
            self.action_next()
        elif digit <= len(observations):
            self._change(observations[digit - 1])

    def action_next(self) -> None:
        """To the shared summary."""
        self.go(Step.SUMMARY)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if event.value == _GO_ON:
            self.action_next()
            return
        self._change(self.session.guide.diagnostic.observations[event.value])

    def _change(self, observation: Observation) -> None:
        """To the next value, or to a list of them; the focus stays where it was, so that Enter goes on."""
        if len(observation.answers) > _FEW:
            self._choose(observation)
        else:
            values = list(observation.answers)
            now = self.session.current.observations.get(observation.id, observation.default)
            following = values[(values.index(now) + 1) % len(values)] if now else values[0]
            self._note(observation, following)

    def _choose(self, observation: Observation) -> None:
        from cnfs_tui.tui.panels.pick import Pick

        options = [(value.id, value.title) for value in observation.answers.values()]
        options.append((_GO_ON, "Non précisé"))
        taken = self.session.current.observations.get(observation.id, _GO_ON)

        def chosen(value: str | None) -> None:
            if value is not None:
                self._note(observation, value or None)

        self.app.push_screen(Pick(observation.question, options, taken=taken), chosen)

    def _note(self, observation: Observation, value: str | None) -> None:
        seen = None if value == observation.default else value
        self.session.visit = self.session.current.observe(observation.id, seen)
        self.query_one(Choices).offer(self._options())
