"""``cnfs-tui memo --imprimer``: on a real queue, and told as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.calling import call
from tests.paper.printing.private_cups import PrivateCups

DATES = "tenir-ses-echeances"


def saved(out: str) -> Path:
    return Path(out.splitlines()[0].removeprefix("Mémo enregistré : "))


@pytest.fixture(autouse=True)
def nobodys_printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("LPDEST", "PRINTER"):
        monkeypatch.delenv(name, raising=False)


def test_what_is_printed_is_the_pdf_that_was_saved(fresh_cups: PrivateCups) -> None:
    fresh_cups.add("ACCUEIL")
    answer = call("memo", DATES, "--imprimer", "ACCUEIL")
    assert (answer.status, answer.err) == (0, "")
    assert "Le mémo est parti à l’imprimante «\u202fACCUEIL\u202f»" in answer.out
    assert fresh_cups.received("ACCUEIL-1") == saved(answer.out).read_bytes()


def test_the_printer_of_the_desk_serves_when_none_is_named(fresh_cups: PrivateCups, desk_data: Path) -> None:
    for name in ("ACCUEIL", "BUREAU"):
        fresh_cups.add(name)
    desk_data.mkdir()
    (desk_data / "reglages.yaml").write_text('imprimante: "BUREAU"\n', encoding="utf-8")
    answer = call("memo", DATES, "--imprimer")
    assert answer.status == 0
    assert "«\u202fBUREAU\u202f»" in answer.out


def test_several_printers_and_none_chosen_are_named(fresh_cups: PrivateCups) -> None:
    for name in ("ACCUEIL", "BUREAU"):
        fresh_cups.add(name)
    answer = call("memo", DATES, "--imprimer")
    assert answer.status == 1
    assert "ACCUEIL" in answer.err and "BUREAU" in answer.err
    assert saved(answer.out).exists()


def test_a_memo_that_could_not_be_printed_stays_and_its_path_is_said(cups: PrivateCups) -> None:
    queue = cups.add("COMMANDE-SANS-PAPIER", "sans-papier")
    answer = call("memo", DATES, "--imprimer", queue)
    assert answer.status == 1
    assert "s’est arrêtée" in answer.err
    assert saved(answer.out).read_bytes().startswith(b"%PDF-")


def test_a_printer_that_does_not_exist_is_told(cups: PrivateCups) -> None:
    answer = call("memo", DATES, "--imprimer", "NULLE-PART")
    assert answer.status == 1
    assert "NULLE-PART" in answer.err and "n’existe plus" in answer.err
    assert saved(answer.out).exists()


def test_a_computer_that_cannot_print_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    answer = call("memo", DATES, "--imprimer")
    assert answer.status == 1
    assert "pas de service d’impression" in answer.err
    assert saved(answer.out).exists()
