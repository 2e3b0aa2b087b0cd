"""What a trainer needs for a session (``rules/formation.yaml``): its course, its roles, its grid.

Source of the form: the session protocol and the observation grid of ``contenu.md`` part 1.8.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from cnfs_tui.guide.model.shape import (
    ById,
    Named,
    Ref,
    Refs,
    Shape,
    Slugged,
    Sourced,
    Text,
    Texts,
    french,
    ids_from_keys,
)

BEST_MARK = 2
"""An item of the grid is marked 0 (absent), 1 (partly there) or 2 (clear)."""


class Phase(StrEnum):
    """What a time of the session is for."""

    FRAME = "cadre"
    READING = "lecture"
    PLAY = "jeu"
    OUT_OF_ROLE = "sortie-de-role"
    DEBRIEF = "debrief"
    COMPARISON = "comparaison"
    REPLAY = "rejeu"
    COMMITMENT = "engagement"


class SessionTime(Shape):
    """One time of the session, and how many ``minutes`` it lasts."""

    phase: Slugged[Phase]
    title: Text = french("temps")
    minutes: int = french("minutes", gt=0, le=120)
    content: Text = french("contenu")


class Role(Named):
    """What one of the three players is told, a short sentence at a time."""

    title: Text = french("titre")
    instructions: Texts = french("consignes", min_length=1)


class Roles(Shape):
    """The three roles of a play."""

    adviser: Role = french("conseiller")
    person: Role = french("personne")
    observer: Role = french("observateur")


class GridItem(Named, Sourced):
    """One thing to observe and mark; ``proof`` is the fact to note, never an opinion.

    ``gestures``: the ids of the gestures of the posture that it shows, if any.
    """

    item: Text
    proof: Text = french("preuve")
    gestures: Refs = french("gestes", default=())


class Threshold(Shape):
    """What to think of a total up to this one, above the threshold before."""

    up_to: int = french("jusqu’à", gt=0)
    advice: Text = french("avis")


class Commitment(Named):
    """A sentence one leaves with, known by its id, and the gesture it puts in practice."""

    sentence: Text = french("phrase")
    gesture: Ref = french("geste")


class Training(Sourced):
    """The whole of ``formation.yaml``, times and thresholds in order.

    ``blocking``: the ids of the items that call for playing the scenario again when one is marked 0.
    """

    protocol: tuple[SessionTime, ...] = french("protocole", min_length=1)
    roles: Annotated[Roles, BeforeValidator(ids_from_keys)] = french("rôles")
    questions: Texts = french("questions de débrief", min_length=1)
    grid: ById[GridItem] = french("grille")
    thresholds: tuple[Threshold, ...] = french("seuils", min_length=1)
    blocking: Refs = french("à reprendre si zéro", default=())
    commitments: ById[Commitment] = french("engagements")

    @property
    def minutes(self) -> int:
        """How long the whole session lasts."""
        return sum(time.minutes for time in self.protocol)

    @property
    def best_score(self) -> int:
        """The total of a grid where every item has the best mark."""
        return BEST_MARK * len(self.grid)

    def advice(self, score: int) -> str:
        """What to think of a total between 0 and ``best_score``."""
        return next(threshold.advice for threshold in self.thresholds if score <= threshold.up_to)
