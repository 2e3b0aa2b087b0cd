"""The demonstrations of scenarios."""

from __future__ import annotations

from tests.guide.samples.sample import Sample
from tests.guide.samples.scenarios import SCENARIO

_FILE = "rules/scenarios/le-courrier.yaml"
_FIRST = """\
  - étape: diagnostic
    personne: Rien ne presse.
    réponse: urgence
"""
_SECOND = """\
  - étape: diagnostic
    conseiller: Aimeriez-vous apprendre ?
    personne: Non merci.
    réponse: souhait
    gestes: p01
"""
_WRONG = """\
      - mode: faire à la place
        fait: Il prend la souris.
        effet: La personne regarde ailleurs.
        conforme: non
"""
_CHOICE = f"""\
  - étape: ensemble
    que faites-vous: Elle vous tend la souris.
    choix:
{_WRONG}      - mode: faire avec
        gestes: p01
        fait: Il garde les mains sur la table.
        effet: La personne appuie.
        conforme: oui
"""
DEMONSTRATION = f"{SCENARIO}démonstration:\n{_FIRST}{_SECOND}{_CHOICE}"
"""A scenario with a demonstration that is right in the small guide."""


def _instead(sound: str, faulty: str) -> Sample:
    """The demonstration with ``faulty`` in the place of ``sound``, one or several whole lines."""
    return Sample(_FILE, faulty, sound=sound, mended=sound, whole=DEMONSTRATION)


SAMPLES: dict[str, Sample] = {
    "DEM-01": _instead("    personne: Rien ne presse.\n", ""),
    "DEM-02": _instead(_WRONG, ""),
    "DEM-03": _instead("        conforme: oui", "        conforme: non"),
    "DEM-04": _instead("        conforme: non", "        conforme: oui"),
    "DEM-05": _instead(_CHOICE, ""),
    "DEM-06": _instead(_SECOND, _SECOND.replace("étape: diagnostic", "étape: papiers")),
    "DEM-07": _instead("    réponse: souhait\n", "    réponse: souhaits\n"),
    "DEM-08": _instead("    réponse: souhait\n", "    réponse: urgence\n"),
    "DEM-09": _instead(_FIRST + _SECOND, _SECOND + _FIRST),
    "DEM-10": _instead("    réponse: souhait\n", ""),
    "DEM-11": _instead("Non merci.", f"Non merci{', vraiment' * 12}."),
    "DEM-12": _instead(
        _SECOND + _CHOICE,
        _CHOICE.replace("étape: ensemble", "étape: recommandation")
        + _SECOND.replace("étape: diagnostic", "étape: recommandation"),
    ),
}
