"""A new skill for ``rules/competences.yaml``; its memo is a block of its own."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.model.coop import CoopTheme
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.skeletons.comments import choices
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

NEXT = (
    "Ensuite : créez son mémo, memos/{id}.md. Pour avoir le texte à y mettre :",
    "  cnfs-tui nouveau memo {id}",
    "Puis ajoutez « {id} » aux compétences d’un cas (rules/cas.yaml) ou d’un atelier (même fichier).",
)


def skill(name: str, known: Known, today: date) -> str:
    """The block of a skill and its « Je sais … » sentences at three levels."""
    return f"""\
{name}:
  # Le nom affiché au conseiller.
  nom: "{TO_FILL}"
  # Des phrases qui commencent par « Je sais ». Une par tiret.
  # Ce que la personne sait faire avec quelqu’un à côté d’elle :
  avec quelqu’un:
    - "Je sais {TO_FILL}."
  # Ce qu’elle sait faire seule, chez elle :
  seul:
    - "Je sais {TO_FILL}."
  # Ce qu’elle sait expliquer à d’autres, ou faire même devant un imprévu :
  à l’aise:
    - "Je sais {TO_FILL}."
  # Les codes de cette compétence dans Pix et dans DigComp (le cadre européen), pour les formateurs :
  # par exemple 2.1. Gardez les guillemets.
  pix:
    - "{TO_FILL}"
  digcomp:
    - "{TO_FILL}"
  # La thématique à choisir dans La Coop de la médiation numérique.
  {choices("Un mot parmi", CoopTheme, 2)}
  thème coop: {CoopTheme.PROCEDURES}
  # D’où vient ce qui est écrit ici.
  source: "{TO_FILL}"
  {choices("Un mot parmi", Status, 2)}
  statut: proposition
  # Facultatif : le jour où un fait qui peut changer a été relu à sa source.
  # Pour garder la ligne, retirez le « # » et l’espace qui le suit.
  # vérifié le: {today}
"""
