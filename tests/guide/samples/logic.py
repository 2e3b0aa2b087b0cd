"""The tree: situations, branches, questions."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_ARBRE = "rules/arbre.yaml"
_URGENT = "    oui: faire-avec\n"
_WISHING = "        oui ou plus tard: apprendre\n"
_AGAIN = """\
        oui ou plus tard:
          demander: souhait
          réponses:
"""

SAMPLES: dict[str, Sample] = {
    "LOG-01": Sample(_ARBRE, "        oui ou plus tard: apprendre\n", f"{_WISHING}        non: orienter\n"),
    "LOG-02": Sample(_ARBRE, "non ou plus tard: orienter", "non: orienter"),
    "LOG-03": Sample(
        _ARBRE,
        f"{_AGAIN}            oui: faire-avec\n            plus tard: apprendre\n            non: orienter\n",
        _WISHING,
    ),
    "LOG-04": Sample(
        _ARBRE,
        "    oui:\n      demander: urgence\n      réponses:\n"
        "        oui: faire-avec\n        non: orienter\n",
        _URGENT,
    ),
    "LOG-05": Sample(
        _ARBRE,
        "    oui:\n      demander: souhait\n      réponses:\n        oui: faire-avec\n"
        "        plus tard ou non: faire-avec\n",
        _URGENT,
    ),
    "LOG-06": Sample(
        _ARBRE,
        f"{_AGAIN}            oui: faire-avec\n            plus tard ou non: apprendre\n",
        _WISHING,
    ),
    "LOG-07": Sample(
        "rules/diagnostic.yaml",
        """\
    statut: note
  humeur:
    titre: Humeur
    question: Comment allez-vous ?
    dans le doute: bonne
    prudence: Par prudence, bonne.
    synthèse si on ne sait pas: On ne sait pas.
    questions à poser:
      - Ça va ?
    quand on ne sait pas:
      - Écoutez.
    réponses:
      bonne:
        titre: Bonne
        définition: La personne sourit
        synthèse: Vous allez bien.
      mauvaise:
        titre: Mauvaise
        définition: La personne soupire
        synthèse: Vous allez mal.
    source: Note, 2
    statut: note
observations:
""",
        "    statut: note\nobservations:\n",
    ),
}
