"""Observations: what surrounds the person. It changes the advice, never the case."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from cnfs_tui.guide.model.diagnostic import Observation
from cnfs_tui.pages import observations
from cnfs_tui.pages.option import Option
from cnfs_tui.session.steps import Step
from cnfs_tui.tui.step_screen import StepScreen
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading


class ObservationsScreen(StepScreen):
    """Seven lines, each already at its most frequent value: Enter goes on at once."""

    STEP = Step.OBSERVATIONS
    BACK = Step.DIAGNOSIS
    CSS_PATH = "observations.tcss"
    NAME = "Observations"
    HELP = observations.ABOUT
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
            yield Document(observations.question(), id="question")
            yield Choices(self._options(), id="observations")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(observations.GO_ON)

    def _options(self) -> list[Option]:
        return observations.options(self.session.current)

    def action_pick(self, digit: int) -> None:
        """Change a line by its number; 0 goes on."""
        known = list(self.session.guide.diagnostic.observations.values())
        if digit == 0:
            self.action_next()
        elif digit <= len(known):
            self._change(known[digit - 1])

    def action_next(self) -> None:
        """To the shared summary."""
        self.go(Step.SUMMARY)

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if event.value == observations.GO_ON:
            self.action_next()
            return
        self._change(self.session.guide.diagnostic.observations[event.value])

    def _change(self, observation: Observation) -> None:
        """To the next value, or to a list of them; the focus stays where it was, so that Enter goes on."""
        following = observations.following(self.session.current, observation)
        if following is None:
            self._choose(observation)
        else:
            self._note(observation, following)

    def _choose(self, observation: Observation) -> None:
        from cnfs_tui.tui.panels.pick import Pick

        taken = self.session.current.observations.get(observation.id, "")

        def chosen(value: str | None) -> None:
            if value is not None:
                self._note(observation, value or None)

        panel = Pick(observation.question, observations.values(observation), taken=taken)
        self.app.push_screen(panel, chosen)

    def _note(self, observation: Observation, value: str | None) -> None:
        self.session.visit = observations.noted(self.session.current, observation, value)
        self.query_one(Choices).offer(self._options())
