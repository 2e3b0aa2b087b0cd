"""What a structure tells of itself counts for commands too, unless they are told otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnfs_tui.desk.profile import Colleague, Profile
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import write_settings
from tests.commands.calling import call

EXPERT = ("urgence=oui", "technicite=expertise", "souhait=non", "--json")
PROFILE = Profile(
    job="médiatrice numérique",
    telephone="04 70 00 00 01",
    aidants_connect="habilitee",
    colleagues=(Colleague("juriste"),),
)


@pytest.fixture
def told(desk_data: Path) -> Path:
    write_settings(desk_data / "reglages.yaml", Settings(profile=PROFILE))
    return desk_data


def added(*words: str) -> list[str]:
    return [complement["id"] for complement in call("decider", *EXPERT, *words).data["complements"]]


def first_door(*words: str) -> str:
    return str(call("decider", *EXPERT, *words).data["orientation"][0]["id"])


@pytest.mark.usefixtures("told")
def test_the_facts_of_the_structure_come_from_its_profile() -> None:
    assert "aidants-connect-habilitee" in added()
    assert first_door() == "collegue-social"


@pytest.mark.usefixtures("told")
def test_the_command_line_has_the_last_word_on_each_fact() -> None:
    words = ("--structure", "aidants-connect=non")
    assert "aidants-connect-habilitee" not in added(*words)
    assert first_door(*words) == "collegue-social"
    assert first_door("--structure", "collegues-sociaux=non") == "maison-des-solidarites"


def test_on_a_desk_without_a_profile_nothing_is_presumed() -> None:
    assert first_door() == "maison-des-solidarites"
    assert first_door("--structure", "collegues-sociaux=oui") == "collegue-social"


def test_a_profile_that_cannot_be_read_is_told_and_stops_nothing(desk_data: Path) -> None:
    desk_data.mkdir()
    (desk_data / "reglages.yaml").write_text("structure:\n  type: mediateque\n")
    answer = call("decider", *EXPERT)
    assert answer.status == 0
    assert answer.data["complet"]
    assert "reglages.yaml:2:9: STR-04" in answer.err


@pytest.mark.usefixtures("told")
def test_a_memo_names_the_structure(tmp_path: Path) -> None:
    target = tmp_path / "memo.txt"
    assert call("memo", "tenir-ses-echeances", "--sortie", str(target)).status == 0
    text = " ".join(target.read_text("utf-8").split())
    assert "médiatrice numérique" in text
    assert "04 70 00 00 01" in text
