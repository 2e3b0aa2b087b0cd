"""The report: what a visit tells by itself, in the order and the words of La Coop's form."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given

from cnfs_tui.coop.activity_report import ActivityReport, Field, activity_report
from cnfs_tui.coop.duration import Duration
from cnfs_tui.coop.enumerations import AutonomyLevel, Equipment, Orientation, ProcedureTheme
from cnfs_tui.guide.model.case import Action
from cnfs_tui.guide.model.coop import CoopCategory, CoopTheme
from cnfs_tui.guide.model.shape import Status
from cnfs_tui.outcome import Outcome
from tests.coop import documented
from tests.coop.any_report import GUIDE, at_leisure, outcomes, reports

DAY = date(2026, 11, 23)
VISIT = Outcome(
    case="orienter",
    action=Action.REFER,
    status=Status.NOTE,
    theme="social-sante",
    door="france-services",
    category=CoopCategory.PROCEDURES,
    skills=frozenset(),
    rung=None,
    override=None,
    minutes=22,
)


def reported(**changes: object) -> ActivityReport:
    return activity_report(replace(VISIT, **changes), GUIDE, DAY)  # type: ignore[arg-type]


def test_the_questions_are_those_of_the_form_in_its_order() -> None:
    assert [field.question for field in Field] == documented.QUESTIONS


def test_each_question_is_about_a_field_of_the_report() -> None:
    assert [field.attribute for field in Field] == [field.name for field in fields(ActivityReport)]


def test_a_visit_that_sends_someone_on_says_so_and_to_what_kind_of_place() -> None:
    report = reported()
    answers = [(field.question, report.answer(field)) for field in report.fields]
    assert answers == [
        ("Date de l’accompagnement", "23/11/2026"),
        ("Durée", "15mn"),
        ("Lieu de l’accompagnement", "Lieu d’activité"),
        ("Matériel numérique utilisé", ""),
        ("Thématique(s) d’accompagnement de médiation numérique", "Aide aux démarches administratives"),
        ("Thématique(s) de la démarche administrative", "Social - Santé"),
        ("Niveau d’autonomie du bénéficiaire", ""),
        ("Le bénéficiaire est-il orienté vers une autre structure ?", "Oui"),
        ("Structure de redirection", documented.REDIRECTIONS["AideAuxDemarchesAdministratives"]),
    ]


def test_a_place_that_is_only_offered_is_no_orientation() -> None:
    report = reported(action=Action.DO_WITH, rung=2)
    assert report.orientation is Orientation.NO
    assert report.category is None
    assert Field.CATEGORY not in report.fields


def test_without_a_door_nobody_is_sent_on() -> None:
    assert reported(door=None, category=None).orientation is Orientation.NO


@pytest.mark.parametrize("rung", range(8))
def test_the_highest_rung_reads_as_the_level_that_the_guide_says(rung: int) -> None:
    level = reported(action=Action.DO_WITH, rung=rung).autonomy
    assert level is not None
    assert level.label == GUIDE.posture.ladder[rung].autonomy


def test_what_was_used_is_counted_under_the_themes_of_its_skills() -> None:
    report = reported(skills=frozenset({"utiliser-une-boite-mail", "reperer-une-arnaque"}))
    assert report.themes == (CoopTheme.MAIL, CoopTheme.SECURITY, CoopTheme.PROCEDURES)


def test_learning_alone_is_no_administrative_help_unless_its_theme_was_noted() -> None:
    skills = frozenset({"utiliser-une-boite-mail"})
    assert reported(action=Action.LEARN, theme=None, skills=skills).themes == (CoopTheme.MAIL,)
    assert CoopTheme.PROCEDURES in reported(action=Action.LEARN, skills=skills).themes


def test_a_danger_is_not_presumed_to_be_about_a_procedure() -> None:
    assert reported(action=Action.PROTECT, theme=None).themes == ()


def test_a_theme_that_authors_added_is_reported_as_administrative_help_alone() -> None:
    report = reported(theme="energie")
    assert (report.themes, report.procedure_themes) == ((CoopTheme.PROCEDURES,), ())


@at_leisure
@given(outcomes)
def test_equipment_and_place_are_never_made_up(outcome: Outcome) -> None:
    report = activity_report(outcome, GUIDE, DAY)
    assert report.equipment == ()
    assert report.place.label == "Lieu d’activité"


@at_leisure
@given(reports)
def test_an_administrative_theme_needs_the_theme_of_administrative_help(report: ActivityReport) -> None:
    assert not report.procedure_themes or CoopTheme.PROCEDURES in report.themes


@at_leisure
@given(reports)
def test_no_hidden_field_has_an_answer(report: ActivityReport) -> None:
    assert not any(report.answer(field) for field in Field if field not in report.fields)


@at_leisure
@given(reports)
def test_answers_given_again_change_nothing(report: ActivityReport) -> None:
    for field in report.fields:
        if field not in (Field.DAY, Field.DURATION):
            assert report.choose(field, [word.value for word in report.words(field)]) == report


def test_answers_come_in_the_order_of_the_form() -> None:
    report = reported().choose(Field.EQUIPMENT, ["Tablette", "Ordinateur"])
    assert report.equipment == (Equipment.COMPUTER, Equipment.TABLET)


def test_an_answer_may_be_taken_back() -> None:
    report = reported(action=Action.DO_WITH, rung=0)
    assert report.autonomy is AutonomyLevel.ALONE
    assert report.choose(Field.AUTONOMY, []).autonomy is None


def test_leaving_administrative_help_drops_its_themes() -> None:
    report = ActivityReport(DAY, Duration(30), themes=(CoopTheme.PROCEDURES,)).choose(
        Field.PROCEDURE_THEMES, [ProcedureTheme.HOUSING.value]
    )
    assert report.procedure_themes == (ProcedureTheme.HOUSING,)
    assert report.choose(Field.THEMES, ["Email"]).procedure_themes == ()


def test_a_word_that_is_in_no_list_is_refused() -> None:
    with pytest.raises(ValueError, match="Madame"):
        reported().choose(Field.THEMES, ["Madame Martin"])
