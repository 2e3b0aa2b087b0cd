"""The examples of the cases."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_CAS = "rules/cas.yaml"

SAMPLES: dict[str, Sample] = {
    "EXE-01": Sample(_CAS, "urgence: non\n          souhait: non", "urgence: oui"),
    "EXE-02": Sample(_CAS, "souhait: oui", "urgence: oui"),
    "EXE-03": Sample(
        _CAS,
        "    ensuite:\n      - Revenir.\n",
        "    ensuite:\n      - Revenir.\n    exemples:\n      - situation: Exemple de faire-avec\n"
        "        réponses:\n          urgence: oui\n",
    ),
    "EXE-04": Sample(
        "rules/arbre.yaml",
        "        oui: apprendre\n        plus tard: apprendre\n",
        "        oui ou plus tard: apprendre\n",
    ),
}
