"""What is written and never used."""

from __future__ import annotations

from tests.guide.samples.sample import Sample
from tests.guide.small_guide import CAS, case

_TAUGHT = "    compétences:\n      - ecrire-un-mail\n"
_UNTAUGHT = CAS.replace(_TAUGHT, "")
_SPARE = (
    case("de-trop", "orienter").partition("    exemples:\n")[0] + "    source: Note, 3\n    statut: note\n"
)

SAMPLES: dict[str, Sample] = {
    "REF-08": Sample("rules/cas.yaml", f"cas:\n{_SPARE}", "cas:\n"),
    "USE-01": Sample(
        "rules/acteurs.yaml",
        """\
acteurs:
  point-justice:
    nom: Point-justice
    fait: Aide sur le droit
    quand:
      - Il s’agit de justice
    catégorie coop: Autre
    dire: Ils connaissent la loi.
    source: Justice
    statut: source
""",
        "acteurs:\n",
    ),
    "USE-02": Sample("rules/cas.yaml", _UNTAUGHT, mended=CAS),
    "USE-03": Sample(
        "rules/complements.yaml", "      action: apprendre\n", "      action: faire-avec ou orienter\n"
    ),
    "USE-04": Sample("rules/complements.yaml", "      theme: logement\n", "      etat: stress\n"),
}
