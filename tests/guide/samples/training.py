"""The material of the trainers."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

_FORMATION = "rules/formation.yaml"

SAMPLES: dict[str, Sample] = {
    "FOR-01": Sample(_FORMATION, "jusqu’à: 2\n    avis: À reprendre", "jusqu’à: 1\n    avis: À reprendre"),
    "FOR-02": Sample(_FORMATION, "jusqu’à: 3\n    avis: Acquis", "jusqu’à: 2\n    avis: Acquis"),
}
