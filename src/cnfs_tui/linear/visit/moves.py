"""Where a step leads: another step, and where to open it; or nowhere, the visit being over."""

from __future__ import annotations

from dataclasses import dataclass

from cnfs_tui.session.steps import Step


@dataclass(frozen=True, slots=True)
class To:
    """The step to go to; ``at`` is where to open it (a beat, a criterion to answer again)."""

    step: Step
    at: str | None = None


Move = To | None


def place(step: Step) -> str:
    """« Étape 2 sur 7 : Diagnostic. »"""
    labels = list(dict.fromkeys(other.label for other in Step))
    return f"Étape {labels.index(step.label) + 1} sur {len(labels)} : {step.label}."
