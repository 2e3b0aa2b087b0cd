"""The closed lists are La Coop's, word for word."""

from __future__ import annotations

from cnfs_tui.coop.enumerations import AutonomyLevel, Equipment, Length, Orientation, Place, ProcedureTheme
from cnfs_tui.guide.model.coop import Autonomy, CoopCategory, CoopTheme, CoopWord
from tests.coop import documented


def values(words: type[CoopWord]) -> list[str]:
    return [word.value for word in words]


def labels(words: type[CoopWord]) -> dict[str, str]:
    return {word.value: word.label for word in words}


def test_the_values_are_those_of_la_coop_in_the_order_of_the_form() -> None:
    assert values(Place) == documented.PLACES
    assert values(Equipment) == documented.EQUIPMENT
    assert values(CoopTheme) == documented.DIGITAL_THEMES
    assert values(ProcedureTheme) == documented.PROCEDURE_THEMES
    assert values(Length) == documented.LENGTHS


def test_the_labels_are_those_of_la_coop() -> None:
    assert labels(AutonomyLevel) == documented.AUTONOMY
    assert labels(Orientation) == documented.YES_NO
    assert labels(CoopCategory) == documented.REDIRECTIONS


def test_a_guide_may_write_each_level_of_autonomy() -> None:
    assert {level.label for level in AutonomyLevel} == {*Autonomy}
