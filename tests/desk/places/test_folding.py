"""Names of communes, looked for as they are heard."""

from __future__ import annotations

import pytest

from cnfs_tui.desk.places.folding import folded


@pytest.mark.parametrize(
    "typed",
    [
        "Saint-Martin-de-Ré",
        "st martin de re",
        "SAINT MARTIN DE RÉ",
        "St. Martin  de-Ré",
        "Saint‑Martin‑de‑Ré",
    ],
)
def test_spellings_of_a_commune_are_one(typed: str) -> None:
    assert folded(typed) == "saint-martin-de-re"


def test_apostrophes_and_ligatures_do_not_matter() -> None:
    assert folded("L’Œuvre") == folded("l'oeuvre") == "l-oeuvre"
