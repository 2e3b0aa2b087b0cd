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

_STRESS = f"{SCENARIO}observations:\n  etat: stress\ncompléments attendus: stress\n"

SAMPLES: dict[str, Sample] = {
    "SCE-01": Sample(
        _FILE, SCENARIO.replace("cas attendu: orienter", "cas attendu: apprendre"), mended=SCENARIO
    ),
    "SCE-02": Sample(_FILE, SCENARIO.replace("  souhait: non\n", ""), mended=SCENARIO),
    "SCE-03": Sample(
        _FILE, SCENARIO.replace("cas attendu: orienter", "cas attendu: orientation"), mended=SCENARIO
    ),
    "SCE-04": Sample(
        _FILE,
        SCENARIO.replace(_ANSWERS, f"{_ANSWERS}observations:\n  état d’esprit: stress\n"),
        mended=_STRESS,
    ),
    "SCE-05": Sample(_FILE, _STRESS.replace("attendus: stress", "attendus: stres"), mended=_STRESS),
    "SCE-06": Sample(_FILE, _STRESS.replace("etat: stress", "etat: calme"), mended=_STRESS),
    "SCE-07": Sample(
        _FILE,
        f"numéro: S01\n{SCENARIO}",
        mended=f"numéro: S02\n{SCENARIO}",
        told="Deux fichiers de rules/scenarios ont le numéro « S01 ».",
        twin="rules/scenarios/l-autre.yaml",
    ),
    "SCE-08": Sample(
        _FILE, "", mended=SCENARIO, told="Le fichier vient d’être créé : il n’a pas encore de texte."
    ),
}
