"""Every code that a visit may be counted under has its name in French."""

from __future__ import annotations

from cnfs_tui.desk.activity.axes import NONE, Axis
from cnfs_tui.desk.activity.words import HEADINGS, autonomy_code, labels, ranked
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide

NAMES = labels(load(shipped_guide()))


def test_every_axis_has_a_heading_and_names() -> None:
    assert set(HEADINGS) == set(NAMES) == set(Axis)
    assert all(names and all(names.values()) for names in NAMES.values())


def test_the_levels_of_autonomy_are_the_three_of_la_coop() -> None:
    assert list(NAMES[Axis.AUTONOMY].values())[:3] == [
        "Avec guidage",
        "Autonome avec guidage en cas de besoin",
        "Autonome",
    ]
    assert autonomy_code("Avec guidage (1 étoile)") == "avec-guidage-1-etoile"


def test_the_most_frequent_comes_first_then_the_guides_order_and_what_is_lacking_last() -> None:
    names = {"b": "B", "a": "A", "c": "C", NONE: "Sans"}
    counted = {NONE: 9, "c": 5, "a": 2, "b": 2}
    assert [code for code, _, _ in ranked(counted, names)] == ["c", "b", "a", NONE]


def test_a_code_of_a_former_guide_is_told_as_it_stands() -> None:
    assert ranked({"vieux-cas": 3}, {"a": "A"}) == [("vieux-cas", "vieux-cas (d’un ancien guide)", 3)]
