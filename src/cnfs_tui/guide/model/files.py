"""Which file of ``rules/`` is of which model: each of those that every guide has, but its tree."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from cnfs_tui.guide.model.actor import Actors
from cnfs_tui.guide.model.case import Cases
from cnfs_tui.guide.model.complement import Complements
from cnfs_tui.guide.model.diagnostic import Diagnostic
from cnfs_tui.guide.model.framing import Framing
from cnfs_tui.guide.model.liaison import Liaison
from cnfs_tui.guide.model.posture import Posture
from cnfs_tui.guide.model.skill import Skills
from cnfs_tui.guide.model.training import Training

MODELS: Mapping[str, type[BaseModel]] = {
    "cadre": Framing,
    "posture": Posture,
    "diagnostic": Diagnostic,
    "cas": Cases,
    "complements": Complements,
    "acteurs": Actors,
    "competences": Skills,
    "liaison": Liaison,
    "formation": Training,
}
"""By the name of the file, in the order in which they are read."""
