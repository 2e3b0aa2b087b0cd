"""Texts of a block of ``nouveau`` that nobody has written yet."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

SAMPLES: dict[str, Sample] = {
    "REM-01": Sample("rules/acteurs.yaml", 'fait: "À REMPLIR"', "fait: Conseil sur le logement"),
}
