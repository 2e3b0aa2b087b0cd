"""The steps of an accompaniment, and what a screen asks of the app."""

from __future__ import annotations

from enum import Enum

from textual.message import Message


class Step(Enum):
    """A screen of the visit, with the name it has on the stepper, which some share."""

    FRAMING = (1, "Cadre")
    DIAGNOSIS = (2, "Diagnostic")
    OBSERVATIONS = (2.5, "Diagnostic")
    SUMMARY = (3, "Synthèse")
    RECOMMENDATION = (4, "Recommandation")
    TOGETHER = (5, "Ensemble")
    MEMO = (6, "Papiers")
    LIAISON = (6.5, "Papiers")
    GOODBYE = (7, "Fin")

    @property
    def rank(self) -> float:
        """Its place on the way; steps that share a name follow one another within it."""
        return float(self.value[0])

    @property
    def label(self) -> str:
        """The step's name on the stepper."""
        return str(self.value[1])


class Go(Message):
    """Show this step; ``at`` is where to open it (a criterion to answer again)."""

    def __init__(self, step: Step, at: str | None = None) -> None:
        super().__init__()
        self.step = step
        self.at = at


class Exercise(Message):
    """Begin a visit that a group plays on this scenario: nothing of it is real, and its papers say so."""

    def __init__(self, scenario: str) -> None:
        super().__init__()
        self.scenario = scenario


class GoHome(Message):
    """Leave the visit; the app asks first when something would be lost, unless it is ``finished``."""

    def __init__(self, *, finished: bool = False) -> None:
        super().__init__()
        self.finished = finished
