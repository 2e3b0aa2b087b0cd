"""The keys of a block and what they hold."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_DIAGNOSTIC = "rules/diagnostic.yaml"
_ACTEURS = "rules/acteurs.yaml"

SAMPLES: dict[str, Sample] = {
    "STR-01": Sample(
        _ACTEURS,
        "    fait: Conseil sur le logement\n    ouvert: Le matin",
        "    fait: Conseil sur le logement",
    ),
    "STR-02": Sample(_ACTEURS, "  adil:\n", "  adil:\n    nom: Adil\n"),
    "STR-03": Sample(
        _ACTEURS,
        "    quand: Il s’agit de logement\n",
        "    quand:\n      - Il s’agit de logement\n",
    ),
    "STR-04": Sample(_ACTEURS, "catégorie coop: Autres", "catégorie coop: Autre"),
    "STR-05": Sample(
        "rules/cadre.yaml", "je suis {métier}, vous êtes {lieux}", "je suis {métier}, vous êtes {lieu}"
    ),
    "STR-06": Sample(_ACTEURS, "    nom:\n", "    nom: Adil\n"),
    "STR-07": Sample(
        _DIAGNOSTIC,
        "        synthèse: Rien ne presse.\n      source: Note, 2\n",
        "        synthèse: Rien ne presse.\n    source: Note, 2\n",
    ),
    "STR-08": Sample(
        _DIAGNOSTIC,
        "      ne sait pas:\n        titre: Je ne sais pas\n        définition: On ne sait pas\n"
        "        synthèse: On ne sait pas.\n      non:\n        titre: Non\n        définition: Rien",
        "      non:\n        titre: Non\n        définition: Rien",
    ),
    "STR-09": Sample(_ACTEURS, "  france/services:\n", "  france-services:\n"),
    "STR-10": Sample(_DIAGNOSTIC, "  urgence:\n    titre: État", "  etat:\n    titre: État"),
    "STR-12": Sample(
        "rules/cas.yaml",
        "cas:\n  mission-locale:\n    nom: Mission locale\n    fait: Aide les jeunes\n"
        "    quand:\n      - La personne est jeune\n    catégorie coop: Autre\n"
        "    dire: Ils vous aideront.\n    source: Mission locale\n    statut: source\n",
        "cas:\n",
        told="Un bloc d’acteur a été collé dans les cas.",
    ),
    "STR-13": Sample(
        _ACTEURS,
        "      - Il s’agit de logement\n    # pas pour:\n      - Un voisin bruyant\n",
        "      - Il s’agit de logement\n",
        "      - Il s’agit de logement\n    pas pour:\n      - Un voisin bruyant\n",
    ),
    "STR-14": Sample(
        "rules/guide.yaml",
        "adresse web: http://www.exemple.fr\n",
        mended="adresse web: https://www.exemple.fr\n",
    ),
    "STR-11": Sample(
        "rules/cadre.yaml",
        "recadrages:\n    titre: Mot de passe\n",
        "recadrages:\n  mot-de-passe:\n    titre: Mot de passe\n",
    ),
}
