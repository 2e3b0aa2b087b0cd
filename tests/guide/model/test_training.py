"""What a trainer needs, as its file tells it."""

from __future__ import annotations

import pytest

from cnfs_tui.guide.model.training import Phase, Training
from tests.guide.small_guide import SmallGuide, told

FILE = "rules/formation.yaml"


def training(guide: SmallGuide) -> Training:
    examination = guide.examine()
    assert examination.guide is not None
    return examination.guide.training


def test_every_part_of_the_file_is_read(guide: SmallGuide) -> None:
    found = training(guide)
    (play,) = found.protocol
    assert (play.phase, play.title, play.minutes) == (Phase.PLAY, "Le jeu", 10)
    assert play.content == "Chacun joue son rôle."
    assert found.roles.adviser.instructions == ("Accueillez la personne.",)
    assert found.roles.person.title == "La personne"
    assert found.roles.observer.id == "observateur"
    assert found.questions == ("Qui tenait la souris ?",)
    assert found.grid["o01"].proof == "Le moment"
    assert found.grid["o01"].gestures == ("p02",)
    assert found.blocking == ("o01",)
    assert found.commitments["e01"].gesture == "p02"


def test_a_session_lasts_as_long_as_all_its_times(guide: SmallGuide) -> None:
    more = "  - phase: Débrief\n    temps: Le débrief\n    minutes: 12\n    contenu: On parle.\nrôles:\n"
    guide.change(FILE, "rôles:\n", more)
    assert training(guide).minutes == 22
    assert training(guide).protocol[1].phase is Phase.DEBRIEF


@pytest.mark.parametrize(("score", "advice"), [(0, "À reprendre"), (1, "À reprendre"), (2, "Acquis")])
def test_a_score_has_the_advice_of_the_first_threshold_it_does_not_pass(
    guide: SmallGuide, score: int, advice: str
) -> None:
    assert training(guide).advice(score) == advice
    assert score <= training(guide).best_score


@pytest.mark.parametrize("lost", ["conseiller", "personne", "observateur"])
def test_no_role_can_be_missing(guide: SmallGuide, lost: str) -> None:
    guide.change(FILE, f"  {lost}:\n    titre:", f"  {lost}s:\n    titre:")
    problem = guide.problem()
    assert problem.code == "STR-01"
    assert f"Vouliez-vous écrire « {lost} » ?" in told(problem)


@pytest.mark.parametrize("minutes", ["0", "10 min", "8-10", "500"])
def test_minutes_are_a_number_above_zero(guide: SmallGuide, minutes: str) -> None:
    guide.change(FILE, "minutes: 10", f"minutes: {minutes}")
    assert guide.problem().code == "STR-03"


def test_a_phase_is_one_of_the_eight(guide: SmallGuide) -> None:
    guide.change(FILE, "phase: jeu", "phase: jeux")
    assert "Vouliez-vous écrire « jeu » ?" in told(guide.problem())
