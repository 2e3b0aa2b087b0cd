"""A small guide with one scenario that plays itself: two lines, a choice, two answers, a gesture."""

from __future__ import annotations

from pathlib import Path

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from tests.guide.small_guide import SmallGuide

NAME = "essai"

SCENARIO = """\
numéro: S01
titre: Un essai
qui: Une personne inventée
avertissement: Prévenez le groupe avant.
accroche: Faites-le pour moi.
révélations:
  - si: On demande la date.
    alors: "« Rien ne presse. »"
réponses:
  urgence: non
  souhait: plus tard
cas attendu: apprendre
gestes attendus:
  - Laisser la main.
pièges:
  - Prendre le téléphone.
débrief:
  - Qui tenait le téléphone ?
  - Avec quoi repart-elle ?
source: Note
statut: proposition
démonstration:
  - étape: cadre
    personne: "« Faites-le pour moi. »"
    conseiller: "« Je reste à côté de vous. »"
    gestes: p01
  - étape: cadre
    que faites-vous: Elle tend son téléphone.
    choix:
      - mode: faire-a-la-place
        gestes: p02
        fait: "« Donnez, j’y vais. »"
        effet: Elle regarde ailleurs.
        conforme: non
      - mode: faire-avec
        gestes: p01, p02
        fait: "« Gardez-le, que voyez-vous ? »"
        effet: Elle lit le message.
        conforme: oui
  - étape: diagnostic
    conseiller: "« Est-ce urgent ? »"
    personne: "« Rien ne presse. »"
    réponse: urgence
  - étape: diagnostic
    personne: "« J’apprendrai plus tard. »"
    conseiller: "« C’est noté. »"
    réponse: souhait
  - étape: fin
    conseiller: Il rend le téléphone.
    gestes: p02
"""


def demonstrated(folder: Path) -> Guide:
    """The small guide and the scenario, read from this folder."""
    small = SmallGuide(folder)
    small.write(f"rules/scenarios/{NAME}.yaml", SCENARIO)
    return load(small.folder)
