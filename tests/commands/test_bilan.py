"""``cnfs-tui bilan``: the figures of this desk for the team, and a table that may be handed on."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from cnfs_tui.desk.activity.axes import DURATIONS, NONE, Axis, week_of
from cnfs_tui.desk.activity.store import add
from cnfs_tui.desk.folders import DATA_VARIABLE
from tests.commands.calling import call, launch

TODAY = date.today()
LAST_WEEK = week_of(TODAY - timedelta(weeks=1))


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    return folder


def count(desk: Path, number: int, case: str = "faire-avec", week: str = LAST_WEEK) -> None:
    codes = {
        Axis.CASES: case,
        Axis.ACTIONS: "faire-avec",
        Axis.STATUSES: "note",
        Axis.TARGETS: NONE,
        Axis.THEMES: "logement",
        Axis.AUTONOMY: "autonome",
        Axis.OVERRIDES: NONE,
        Axis.DURATIONS: DURATIONS[1],
    }
    add(desk / "activite.sqlite", {(week, axis, code): number for axis, code in codes.items()}, TODAY)


def test_when_nothing_is_counted_it_says_so_and_how_to_count(desk: Path) -> None:
    answer = call("bilan")
    assert answer.status == 0
    assert "Rien n’est compté" in answer.out and "structure" in answer.out
    assert not desk.exists()


def test_the_figures_are_told_with_bars_of_plain_characters(desk: Path) -> None:
    count(desk, 30)
    count(desk, 15, "orienter")
    answer = call("bilan")
    assert answer.status == 0
    assert answer.out.startswith("45 accompagnements depuis le lundi ")
    assert "Faire la démarche avec la personne, maintenant\n  30 ####" in answer.out
    assert "Logement" in answer.out
    assert all(len(line) <= 80 for line in answer.out.splitlines())


def test_the_detail_of_a_few_visits_is_not_told(desk: Path) -> None:
    count(desk, 10)
    answer = call("bilan")
    assert "10 accompagnements" in answer.out and "Logement" not in answer.out
    data = call("bilan", "--json").data
    assert (data["accompagnements"], data["axes"]) == (10, None)


def test_since_a_day_counts_from_its_week_on(desk: Path) -> None:
    count(desk, 30)
    count(desk, 20, week="2025-S02")
    monday = TODAY - timedelta(weeks=1, days=TODAY.weekday())
    assert call("bilan", "--json").data["accompagnements"] == 50
    since = call("bilan", "--json", "--depuis", str(monday + timedelta(days=2))).data
    assert (since["accompagnements"], since["depuis"]) == (30, monday.isoformat())
    as_said = f"{monday + timedelta(days=2):%d/%m/%Y}"
    assert call("bilan", "--json", "--depuis", as_said).data == since
    later = call("bilan", "--depuis", str(TODAY + timedelta(weeks=8)))
    assert (later.status, "Aucun accompagnement n’a été compté depuis" in later.out) == (0, True)


@pytest.mark.parametrize("word", ["hier", "2026-13-01", "31/02/2026", ""])
def test_what_is_no_date_is_refused_with_an_example(word: str) -> None:
    answer = call("bilan", "--depuis", word)
    assert (answer.status, answer.out) == (2, "")
    assert "Écrivez par exemple 01/09/2026" in answer.err


def test_the_json_document_gives_every_axis_with_codes_and_names(desk: Path) -> None:
    count(desk, 12)
    data = call("bilan", "--json").data
    assert data["semaines"] == [{"semaine": LAST_WEEK, "lundi": data["depuis"], "nombre": 12}]
    assert set(data["axes"]) == {axis.value for axis in Axis}
    assert data["axes"]["theme"] == [{"code": "logement", "libelle": "Logement", "nombre": 12}]


def test_the_table_is_written_and_written_again_over_its_like_only(desk: Path, tmp_path: Path) -> None:
    count(desk, 30)
    target = tmp_path / "bilan.csv"
    answer = call("bilan", "--csv", str(target))
    assert answer.status == 0
    assert answer.out.startswith(f"Bilan enregistré : {target}\n")
    assert ";accompagnements;total;Accompagnements;30" in target.read_text("utf-8-sig")
    count(desk, 11)
    assert call("bilan", "--csv", str(target)).status == 0
    assert ";accompagnements;total;Accompagnements;41" in target.read_text("utf-8-sig")
    theirs = tmp_path / "theirs.csv"
    theirs.write_text("nom;prénom\n")
    refused = call("bilan", "--csv", str(theirs))
    assert (refused.status, refused.out) == (2, "")
    assert "il y a déjà là un autre fichier" in refused.err
    assert theirs.read_text() == "nom;prénom\n"


def test_with_a_table_the_json_document_stays_alone_on_the_output(desk: Path, tmp_path: Path) -> None:
    count(desk, 30)
    answer = call("bilan", "--json", "--csv", str(tmp_path / "bilan.csv"))
    assert answer.data["accompagnements"] == 30
    assert "Bilan enregistré" in answer.err


def test_a_folder_that_is_not_there_is_told(desk: Path, tmp_path: Path) -> None:
    answer = call("bilan", "--csv", str(tmp_path / "absent" / "bilan.csv"))
    assert (answer.status, "ce dossier n’existe pas" in answer.err) == (2, True)


def test_a_damaged_file_is_told_and_left_alone(desk: Path) -> None:
    desk.mkdir()
    (desk / "activite.sqlite").write_bytes(b"rubbish" * 1000)
    answer = call("bilan")
    assert (answer.status, answer.out) == (2, "")
    assert "le fichier est abîmé" in answer.err
    assert (desk / "activite.sqlite").read_bytes() == b"rubbish" * 1000


def test_an_account_without_a_home_has_counted_nothing(tmp_path: Path) -> None:
    answer = launch("bilan", changes={DATA_VARIABLE: "", "HOME": str(tmp_path / "absent")})
    assert (answer.status, "Rien n’est compté" in answer.out) == (0, True)


def test_its_help_says_what_is_guaranteed() -> None:
    answer = call("bilan", "--help")
    assert answer.status == 0
    assert "en dessous de 11" in " ".join(answer.out.split())
