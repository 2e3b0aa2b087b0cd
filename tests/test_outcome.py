"""What is told of a finished visit: codes, and never the case that was set aside."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.load import load
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import CoopCategory
from cnfs_tui.guide.shipped import shipped_guide
from cnfs_tui.outcome import outcome
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
