"""What the shipped guide says in the words of La Coop is in La Coop's lists."""

from __future__ import annotations

from datetime import date

import pytest

from cnfs_tui.coop.activity_report import activity_report
from cnfs_tui.coop.enumerations import ProcedureTheme
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.guide.recommendation import THEME
from cnfs_tui.outcome import Outcome
from tests.coop import documented


def test_every_kind_of_place_is_a_structure_of_redirection(guide: Guide) -> None:
    assert {actor.category for actor in guide.actors.values()} <= documented.REDIRECTIONS.keys()


def test_every_skill_has_a_theme_of_la_coop(guide: Guide) -> None:
    assert {skill.coop_theme for skill in guide.skills.values()} <= {*documented.DIGITAL_THEMES}


def test_every_rung_of_the_ladder_has_a_level_of_la_coop(guide: Guide) -> None:
    assert {rung.autonomy for rung in guide.posture.ladder} == {*documented.AUTONOMY.values()}


@pytest.mark.parametrize("theme", ProcedureTheme)
def test_every_theme_of_a_procedure_can_be_observed_under_its_own_name(
    theme: ProcedureTheme, guide: Guide
) -> None:
    named = {answer.title: answer.id for answer in guide.diagnostic.observations[THEME].answers.values()}
    outcome = Outcome(
        "orienter", Action.REFER, Status.NOTE, named[theme.label], None, None, frozenset(), None, None, 20
    )
    assert activity_report(outcome, guide, date(2026, 11, 23)).procedure_themes == (theme,)


def test_there_is_no_theme_that_la_coop_would_not_know(guide: Guide) -> None:
    assert len(guide.diagnostic.observations[THEME].answers) == len(ProcedureTheme)
