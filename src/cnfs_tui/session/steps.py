"""The steps of an accompaniment, in their order."""

from __future__ import annotations

from enum import Enum


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
