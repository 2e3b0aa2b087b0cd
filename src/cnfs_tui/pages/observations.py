"""Observations: what surrounds the person, a line each, already at its most frequent value."""

from __future__ import annotations

from cnfs_tui.guide.model.diagnostic import Observation
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Option
from cnfs_tui.visit import Visit

ABOUT = (
    "Ces repères sont facultatifs. Ils ajoutent des conseils ou changent les relais proposés, jamais la "
    "recommandation."
)
GO_ON = ""
"""The value of the line that goes on."""
_FEW = 4
"""Up to this many values, a key goes from one to the next; beyond, a list opens."""


def question() -> list[Block]:
    """What is asked."""
    return [
        Block("Autre chose à prendre en compte ?", "bold"),
        Block("Facultatif : le numéro change la ligne, Entrée continue.", MUTED),
    ]


def options(visit: Visit) -> list[Option]:
    """Going on, then every line with its value."""
    observations = visit.guide.diagnostic.observations.values()
    rows = [
        Option(
            seen.id,
            f"{seen.title} : {_value(visit, seen)}",
            number,
            seen.question,
            taken=seen.id in visit.observations,
        )
        for number, seen in enumerate(observations, 1)
    ]
    return [Option(GO_ON, "Rien d’autre : continuer vers la synthèse"), *rows]


def following(visit: Visit, observation: Observation) -> str | None:
    """The value after the one that holds, when they are few enough to go from one to the next."""
    if len(observation.answers) > _FEW:
        return None
    values = list(observation.answers)
    now = visit.observations.get(observation.id, observation.default)
    return values[(values.index(now) + 1) % len(values)] if now else values[0]


def values(observation: Observation) -> list[tuple[str, str]]:
    """Every value to choose from, by its id; an empty one is said of nothing."""
    return [*((value.id, value.title) for value in observation.answers.values()), ("", "Non précisé")]


def noted(visit: Visit, observation: Observation, value: str | None) -> Visit:
    """The visit with this value; the most frequent one is not noted."""
    return visit.observe(observation.id, None if value == observation.default else value)


def _value(visit: Visit, observation: Observation) -> str:
    value = visit.observations.get(observation.id, observation.default)
    return observation.answers[value].title if value else "non précisé"
