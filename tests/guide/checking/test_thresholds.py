"""Whatever a group scores, one advice is for it."""

from __future__ import annotations

import pytest

from tests.guide.small_guide import SmallGuide, spot, told

FORMATION = "rules/formation.yaml"


@pytest.mark.parametrize("first", ["2", "3"])
def test_a_threshold_that_is_not_above_the_one_before_is_told(guide: SmallGuide, first: str) -> None:
    guide.change(FORMATION, "jusqu’à: 1\n", f"jusqu’à: {first}\n")
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("FOR-01", guide.at(FORMATION, "2\n    avis: Acquis"))
    assert (problem.words["seuil"], problem.words["précédent"]) == ("2", first)


@pytest.mark.parametrize("last", ["1", "3"])
def test_a_last_threshold_that_is_not_the_best_score_is_told(guide: SmallGuide, last: str) -> None:
    guide.change(
        FORMATION, "  - jusqu’à: 1\n    avis: À reprendre\n  - jusqu’à: 2\n", f"  - jusqu’à: {last}\n"
    )
    problem = guide.problem()
    assert (problem.code, spot(problem)) == ("FOR-02", guide.at(FORMATION, last, after="jusqu’à: "))
    assert "Écrivez 2 au dernier seuil : 1 fois 2 points." in told(problem)


def test_an_item_added_to_the_grid_asks_for_the_thresholds_to_be_read_again(guide: SmallGuide) -> None:
    item = "  o02:\n    item: Se tait\n    preuve: Le moment\n    source: Note\n    statut: note\n"
    guide.change(FORMATION, "seuils:\n", f"{item}seuils:\n")
    problem = guide.problem()
    assert problem.code == "FOR-02"
    assert "Écrivez 4 au dernier seuil : 2 fois 2 points." in told(problem)
