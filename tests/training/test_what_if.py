"""One answer changed at a time."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.training.what_if import WhatIf
from cnfs_tui.tree.decide import Pending
from cnfs_tui.tree.model import UNKNOWN, Answers, Decision

START: Answers = {"alerte": "rien", "urgence": "oui", "technicite": "coup-de-pouce", "souhait": "oui"}


@pytest.fixture(scope="module")
def guide() -> Guide:
    return load(shipped_guide())


def case(result: Decision | Pending) -> str | None:
    return result.case if isinstance(result, Decision) else None


def test_nothing_has_moved_at_first(guide: Guide) -> None:
    state = WhatIf(guide, START, START)
    assert state.before == state.after
    assert state.changed == ()


def test_one_answer_moves_the_way_and_leaves_where_one_came_from(guide: Guide) -> None:
    state = WhatIf(guide, START, START).answer("urgence", "non")
    assert (case(state.before), case(state.after)) == ("faire-avec", "apprendre")
    assert state.changed == ("urgence",)
    assert state.again().answers == START


def test_turning_goes_through_every_answer_and_doubt_then_comes_round(guide: Guide) -> None:
    state = WhatIf(guide, START, START)
    seen = []
    for _ in state.choices("souhait"):
        state = state.turn("souhait")
        seen.append(state.answers["souhait"])
    assert seen[-1] == START["souhait"]
    assert set(seen) == {*guide.tree.criteria["souhait"].answers, UNKNOWN}


def test_a_criterion_without_answer_takes_its_first_one(guide: Guide) -> None:
    state = WhatIf(guide, START, START).turn("deja-aide")
    assert state.answers["deja-aide"] == guide.tree.criteria["deja-aide"].answers[0]


def test_a_criterion_that_is_not_asked_has_no_effect(guide: Guide) -> None:
    state = WhatIf(guide, START, START)
    assert "deja-aide" not in state.asked
    for _ in state.choices("deja-aide"):
        state = state.turn("deja-aide")
        assert state.after == state.before


def test_nothing_is_recommended_while_an_answer_is_missing(guide: Guide) -> None:
    state = WhatIf(guide, START, {"alerte": "rien", "urgence": "oui"})
    assert isinstance(state.after, Pending)
    assert "technicite" in state.asked
    assert state.recommended(state.answers) is None
    found = state.recommended(state.start)
    assert found is not None
    assert found.case.id == "faire-avec"
