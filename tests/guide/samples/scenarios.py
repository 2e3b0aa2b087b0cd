"""The scenarios, which are also tests of the tree."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_FILE = "rules/scenarios/le-courrier.yaml"
_ANSWERS = "réponses:\n  urgence: non\n  souhait: non\n"
SCENARIO = f"""\
titre: Le courrier
qui: Un homme de 50 ans
accroche: J’ai reçu ça.
révélations:
  - si: On cherche une date.
    alors: Rien ne presse.
{_ANSWERS}cas attendu: orienter
débrief:
  - Qui tenait la souris ?
source: Proposition de l’équipe
statut: proposition
"""
"""A scenario that is right in the small guide."""

SAMPLES: dict[str, Sample] = {
    "SCE-01": Sample(
        _FILE, SCENARIO.replace("cas attendu: orienter", "cas attendu: apprendre"), mended=SCENARIO
    ),
    "SCE-02": Sample(_FILE, SCENARIO.replace("  souhait: non\n", ""), mended=SCENARIO),
    "SCE-03": Sample(
        _FILE, SCENARIO.replace("cas attendu: orienter", "cas attendu: orientation"), mended=SCENARIO
    ),
}
