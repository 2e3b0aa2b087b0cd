"""The names of the files of a guide."""

from __future__ import annotations

from tests.guide.samples.sample import Sample

SAMPLES: dict[str, Sample] = {
    "NOM-01": Sample(
        "rules/guide.yaml.txt",
        "titre: Guide de la médiathèque\n",
        told="Le fichier est enregistré sous le nom « guide.yaml.txt ». Le bon nom est « guide.yaml ».",
    ),
    "NOM-02": Sample(
        "memos",
        None,
        renamed="mémos",
        told="Le dossier s’appelle « mémos ». Le bon nom est « memos », sans accent.",
    ),
}
