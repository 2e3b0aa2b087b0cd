"""A new scenario: a whole file of ``rules/scenarios/``."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.skeletons.comments import answers, choices
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

NEXT = ("La personne est inventée : jamais de nom, ni d’histoire vraie que l’on reconnaîtrait.",)


def scenario(name: str, known: Known, today: date) -> str:
    """The file of a scenario, whose answers are those of an example of the guide."""
    criteria = known.criteria()
    case, given = known.example()
    lines = "\n  ".join(f"{c}: {answer}" for c, answer in (given or {TO_FILL: TO_FILL}).items())
    return f"""\
# Le titre du scénario, tel que les formateurs le choisissent.
titre: "{TO_FILL}"
# Qui est la personne : âge, situation. Elle est inventée, sans nom ni prénom.
qui: "{TO_FILL}"
# Ce qu’elle dit d’emblée, sans « » : l’écran les ajoute.
accroche: "{TO_FILL}"
# Ce qu’elle dit ou montre, seulement si le conseiller le cherche. Une par tiret.
révélations:
  - si: "{TO_FILL}"
    alors: "{TO_FILL}"
# Les réponses que le groupe doit trouver, comme dans le diagnostic. Remplacez celles-ci par les vôtres.
# Critères et réponses de ce guide :
{answers(criteria, 0)}
réponses:
  {lines}
# Le cas auquel ces réponses doivent mener : « cnfs-tui verifier » le contrôle.
{choices("Cas de ce guide", known.keys("cas", "cas"), 0)}
cas attendu: {case or TO_FILL}
# Facultatif : ce que l’on espère voir. Pour garder ces lignes, retirez le « # » et l’espace qui le suit.
# gestes attendus:
#   - "{TO_FILL}"
# Facultatif : les pièges tendus au conseiller.
# pièges:
#   - "{TO_FILL}"
# Les questions à poser au groupe, une fois la scène jouée.
débrief:
  - "{TO_FILL}"
# D’où vient ce scénario.
source: "{TO_FILL}"
{choices("Un mot parmi", Status, 0)}
statut: proposition
# Facultatif : le jour où un fait qui peut changer a été relu à sa source.
# vérifié le: {today}
"""
