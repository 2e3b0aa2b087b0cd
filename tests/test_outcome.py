"""What is told of a finished visit: codes, and never the case that was set aside."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.desk.activity.axes import DURATIONS, NONE, Axis
from cnfs_tui.desk.activity.words import labels
from cnfs_tui.guide.load import load
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.outcome import counted, outcome
from cnfs_tui.visit import Visit

GUIDE = load(shipped_guide())
SAFE = Visit(GUIDE).answer("alerte", "rien").answer("deja-aide", "non")
URGENT = SAFE.answer("urgence", "oui").answer("technicite", "coup-de-pouce").answer("souhait", "oui")
SENT_ON = SAFE.answer("urgence", "non").answer("technicite", "expertise").answer("souhait", "non")


def test_what_is_done_together_tells_the_highest_rung() -> None:
    told = outcome(URGENT.climb(3).climb(1).toggle_skill("remplir-un-formulaire"), 25)
    assert (told.case, told.action) == ("faire-avec", Action.DO_WITH)
    assert (told.rung, told.minutes) == (3, 25)
    assert told.skills == {"remplir-un-formulaire"}


def test_who_is_sent_on_is_told_by_the_kind_of_place() -> None:
    told = outcome(SENT_ON, 10)
    assert told.rung is None
    assert told.door == "france-services"
    assert told.category is CoopCategory.PROCEDURES


def test_the_advisers_own_choice_is_the_one_told_with_its_coded_reason() -> None:
    reason = next(iter(GUIDE.posture.reasons))
    told = outcome(SENT_ON.do_otherwise("faire-avec", reason), 10)
    assert (told.case, told.override) == ("faire-avec", reason)


def test_an_unfinished_diagnosis_tells_nothing() -> None:
    with pytest.raises(ValueError, match="still to be answered"):
        outcome(Visit(GUIDE), 5)


# What is counted of it

TODAY = date(2026, 11, 23)


def codes(visit: Visit, minutes: int = 25) -> dict[Axis, list[str]]:
    """The codes counted, by axis; each counts once, in the week of today."""
    found = counted(outcome(visit, minutes), GUIDE, TODAY)
    assert set(found.values()) == {1} and {week for week, _, _ in found} == {"2026-S48"}
    return {axis: sorted(code for _, other, code in found if other is axis) for axis in Axis}


def test_a_visit_counts_once_on_every_axis_and_once_a_skill() -> None:
    reason = next(iter(GUIDE.posture.reasons))
    skills = ["remplir-un-formulaire", "reperer-une-arnaque"]
    for visit in (URGENT.climb(4).toggle_skill(skills[0]).toggle_skill(skills[1]), SENT_ON):
        for told in (visit, visit.observe("theme", "logement"), visit.do_otherwise("orienter", reason)):
            found = codes(told)
            assert all(len(found[axis]) == 1 for axis in Axis if axis is not Axis.SKILLS)
            assert found[Axis.SKILLS] == sorted(told.skills)


def test_every_code_counted_has_a_name_in_the_guide() -> None:
    names = labels(GUIDE)
    for rung in range(len(GUIDE.posture.ladder)):
        found = codes(URGENT.climb(rung).observe("theme", "logement").toggle_skill("reperer-une-arnaque"))
        assert all(code in names[axis] for axis, several in found.items() for code in several)


def test_what_a_visit_lacks_is_counted_as_lacking() -> None:
    found = codes(SENT_ON)
    assert (found[Axis.THEMES], found[Axis.AUTONOMY], found[Axis.OVERRIDES]) == ([NONE], [NONE], [NONE])


def test_the_rung_is_counted_as_a_level_of_la_coop_and_the_length_as_a_band() -> None:
    assert codes(URGENT.climb(0))[Axis.AUTONOMY] == ["autonome"]
    assert codes(URGENT.climb(7))[Axis.AUTONOMY] == ["avec-guidage"]
    assert codes(URGENT, 59)[Axis.DURATIONS] == [DURATIONS[1]]
