"""« au sujet de » goes on with words that « de » leaves as they are."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.checking.plain.subject import badly_led


@pytest.mark.parametrize(
    "subject",
    ["mon logement", "ma retraite", "mes papiers", "la cantine", "l’école", "France Travail", "cette lettre"],
)
def test_words_that_de_leaves_as_they_are(subject: str) -> None:
    assert [*badly_led(subject)] == []


@pytest.mark.parametrize(
    ("subject", "better"),
    [
        ("le logement", "mon logement"),
        ("Les impôts", "mes impôts"),
        ("du loyer", "mon loyer"),
        ("des impôts", "mes impôts"),
        ("Ma retraite", "ma retraite"),
        ("L’école", "l’école"),
        ("le", "mon"),
    ],
)
def test_words_that_de_would_change_with_better_ones(subject: str, better: str) -> None:
    (finding,) = badly_led(subject)
    assert (finding.code, finding.better) == ("LIS-25", better)
    assert subject[finding.start : finding.end] == subject


@pytest.mark.parametrize("subject", ["une aide", "impôts", "d’un loyer", "de mon logement", "au logement"])
def test_words_that_de_would_change_whose_better_ones_are_for_the_author(subject: str) -> None:
    (finding,) = badly_led(subject)
    assert finding.better == ""
