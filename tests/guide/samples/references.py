"""Words that stand for something written elsewhere."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_ARBRE, _CAS, _COMPLEMENTS = "rules/arbre.yaml", "rules/cas.yaml", "rules/complements.yaml"

SAMPLES: dict[str, Sample] = {
    "REF-01": Sample(_ARBRE, "oui: faire-avce", "oui: faire-avec"),
    "REF-02": Sample(_ARBRE, "demander: urgense", "demander: urgence"),
    "REF-03": Sample(_ARBRE, "houi: faire-avec", "oui: faire-avec"),
    "REF-04": Sample(_COMPLEMENTS, "- adile", "- adil"),
    "REF-05": Sample(_CAS, "- ecrire-un-mel", "- ecrire-un-mail"),
    "REF-06": Sample(_COMPLEMENTS, "humeur: stress", "etat: stress"),
    "REF-09": Sample("rules/diagnostic.yaml", "  sujet:\n    titre: Thème", "  theme:\n    titre: Thème"),
    "REF-07": Sample("rules/acteurs.yaml", "- logements", "- logement"),
    "REF-10": Sample("rules/posture.yaml", "- p2", "- p02"),
    "REF-11": Sample("rules/formation.yaml", "- o1", "- o01"),
    "REF-12": Sample(
        "rules/acteurs.yaml",
        "    si la structure:\n      colegues-sociaux: oui\n    catégorie coop: Autre",
        "    catégorie coop: Autre",
        "    si la structure:\n      collegues-sociaux: oui\n    catégorie coop: Autre",
    ),
}
