"""``cnfs-tui memo``: a PDF for its owner only, or a reason and nothing left behind."""

from __future__ import annotations

import io
import os
import re
import stat
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from cnfs_tui.guide.load import load
from cnfs_tui.guide.shipped import shipped_guide
from tests.commands.calling import call, launch
from tests.plain_user import a_plain_user
from tests.systems import permissions

WORKSHOP = "atelier-generaliste"
DATES, PROOF, SCAM = "tenir-ses-echeances", "garder-un-justificatif", "reperer-une-arnaque"


def read(path: Path) -> str:
    pages = PdfReader(io.BytesIO(path.read_bytes())).pages
    return " ".join("\n".join(page.extract_text() for page in pages).split())


def test_a_memo_is_written_where_it_was_asked_and_its_path_is_told(tmp_path: Path) -> None:
    target = tmp_path / "échéances.pdf"
    answer = call("memo", DATES, "--sortie", str(target))
    assert (answer.status, answer.out, answer.err) == (0, f"Mémo enregistré : {target}\n", "")
    assert target.read_bytes().startswith(b"%PDF-")
    assert "Je sais respecter une date limite" in read(target)
    assert list(tmp_path.iterdir()) == [target]


@permissions
def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    target = tmp_path / "memo.pdf"
    before = os.umask(0)
    try:
        call("memo", DATES, "--sortie", str(target))
    finally:
        os.umask(before)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_skills_come_in_the_order_of_the_guide_each_once(tmp_path: Path) -> None:
    one, other = tmp_path / "un.pdf", tmp_path / "deux.pdf"
    assert call("memo", DATES, SCAM, PROOF, DATES, "--sortie", str(one)).status == 0
    assert call("memo", PROOF, SCAM, DATES, "--sortie", str(other)).status == 0
    assert one.read_bytes() == other.read_bytes()
    text = read(one)
    titles = ("garder la preuve", "me protéger des faux messages", "respecter une date limite")
    assert all(text.count(title) == 2 for title in titles)  # a box to tick, then how to do it again
    assert text.count("Je sais ") == 2 * len(titles)
    assert sorted(titles, key=text.index) == list(titles)


def test_accents_case_and_spaces_do_not_matter(tmp_path: Path) -> None:
    target = tmp_path / "memo.pdf"
    assert call("memo", "Tenir ses ÉCHÉANCES", "--sortie", str(target)).status == 0
    assert "date limite" in read(target)


def test_the_day_is_left_to_be_written_by_hand(tmp_path: Path) -> None:
    target = tmp_path / "memo.pdf"
    call("memo", DATES, "--sortie", str(target))
    assert not re.search(r"(lun|mar|mercre|jeu|vendre|same)di|dimanche|\b20\d\d\b", read(target))


@pytest.mark.parametrize(
    ("typed", "said"),
    [("tenir-ses-echeance", DATES), ("reperer une arnaques", SCAM), ("garder-justificatif", PROOF)],
)
def test_a_skill_that_is_not_known_is_refused_with_the_one_meant(
    tmp_path: Path, typed: str, said: str
) -> None:
    answer = call("memo", DATES, typed, "--sortie", str(tmp_path / "memo.pdf"))
    assert (answer.status, answer.out) == (2, "")
    assert f"Vouliez-vous écrire « {said} » ?" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_skill_that_resembles_nothing_is_refused_with_all_of_them() -> None:
    answer = call("memo", "xyz")
    assert (answer.status, answer.out) == (2, "")
    assert all(skill in answer.err for skill in (DATES, PROOF, SCAM))


# Nowhere to write


def refused(*words: str) -> str:
    answer = call("memo", DATES, *words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("cnfs-tui : le mémo n’a pas pu être écrit")
    return answer.err


def test_a_folder_that_does_not_exist_is_not_made(tmp_path: Path) -> None:
    assert "ce dossier n’existe pas" in refused("--sortie", str(tmp_path / "nulle part" / "memo.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "memo.pdf"
    folder.mkdir()
    assert "c’est un dossier" in refused("--sortie", str(folder))
    assert list(tmp_path.iterdir()) == [folder]
    assert list(folder.iterdir()) == []


@permissions
def test_a_folder_that_refuses_writing_is_told_in_french_and_stays_empty(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with a_plain_user():
            assert "pas le droit" in refused("--sortie", str(tmp_path / "memo.pdf"))
    finally:
        tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []


def test_a_memo_that_could_not_be_written_leaves_the_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "memo.pdf"
    target.write_bytes(b"%PDF-older")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "il n’y a plus de place" in refused("--sortie", str(target))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"memo.pdf": b"%PDF-older"}


# Where it goes when nobody says


def test_without_a_name_no_earlier_memo_is_lost(desk_data: Path) -> None:
    written = [
        Path(call("memo", skill).out.removeprefix("Mémo enregistré : ").strip()) for skill in (DATES, PROOF)
    ]
    assert [path.name for path in written] == ["memo.pdf", "memo-2.pdf"]
    assert all(path.parent == desk_data / "memos" for path in written)
    assert "date limite" in read(written[0])
    assert "preuve" in read(written[1])


@permissions
def test_the_folder_of_the_memos_is_for_its_owner_only(desk_data: Path) -> None:
    call("memo", DATES)
    assert stat.S_IMODE((desk_data / "memos").stat().st_mode) == 0o700


def test_a_place_for_data_that_is_a_file_is_told(desk_data: Path) -> None:
    desk_data.write_text("pas un dossier")
    refused()
    assert desk_data.read_text() == "pas un dossier"


def test_the_program_itself_writes_a_memo(tmp_path: Path) -> None:
    answer = launch("memo", SCAM, changes={"CNFS_TUI_DATA": str(tmp_path)})
    assert (answer.status, answer.err) == (0, "")
    assert (tmp_path / "memos" / "memo.pdf").read_bytes().startswith(b"%PDF-")


# What can be asked for


def test_the_list_names_every_workshop_and_memo_that_can_be_asked_for(tmp_path: Path) -> None:
    listed = call("memo", "--liste")
    assert (listed.status, listed.err) == (0, "")
    names = [line.partition(" : ")[0] for line in listed.out.splitlines()]
    assert {DATES, PROOF, SCAM, WORKSHOP} <= set(names)
    for name in names:
        assert call("memo", name, "--sortie", str(tmp_path / f"{name}.pdf")).status == 0


def test_a_workshop_gives_one_sheet_of_its_skills_under_its_name(tmp_path: Path) -> None:
    workshop = load(shipped_guide()).workshops[WORKSHOP]
    one, other = tmp_path / "un.pdf", tmp_path / "deux.pdf"
    assert call("memo", WORKSHOP, "--sortie", str(one)).status == 0
    assert read(one).startswith(workshop.name)
    assert call("memo", WORKSHOP, SCAM, "--sortie", str(other)).status == 0
    assert "faux messages" in read(other)
    assert not read(other).startswith(workshop.name)


def test_nothing_asked_for_is_said_to_be_missing() -> None:
    answer = call("memo")
    assert (answer.status, answer.out) == (2, "")
    assert "il manque" in answer.err


def test_all_the_skills_hold_on_two_pages_and_the_shortening_is_told(tmp_path: Path) -> None:
    target = tmp_path / "memo.pdf"
    answer = call("memo", *load(shipped_guide()).skills, "--sortie", str(target))
    assert answer.status == 0
    assert "abrégé" in answer.out
    assert len(PdfReader(io.BytesIO(target.read_bytes())).pages) == 2


def test_large_type_is_another_file(tmp_path: Path) -> None:
    one, other = tmp_path / "un.pdf", tmp_path / "deux.pdf"
    call("memo", DATES, "--sortie", str(one))
    call("memo", DATES, "--gros-caracteres", "--sortie", str(other))
    assert read(one) == read(other)
    assert one.read_bytes() != other.read_bytes()


# Other kinds of file


def test_the_end_of_the_name_chooses_a_web_page_or_plain_text(tmp_path: Path) -> None:
    for name, begins in (
        ("memo.html", "<!DOCTYPE html>"),
        ("memo.TXT", "Je sais respecter une date limite\n"),
    ):
        target = tmp_path / name
        assert call("memo", DATES, "--sortie", str(target)).status == 0
        assert target.read_text(encoding="utf-8").startswith(begins)


def test_nothing_is_replaced_by_a_web_page_nor_by_a_text(tmp_path: Path) -> None:
    for name in ("memo.html", "memo.txt"):
        target = tmp_path / name
        target.write_text("le travail de quelqu’un")
        assert "choisissez un autre nom" in refused("--sortie", str(target))
        assert target.read_text() == "le travail de quelqu’un"


def test_a_computer_without_the_typesetter_gets_a_web_page(
    desk_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert call("memo", DATES).out.endswith("memo.html\n")
    assert "date limite" in (desk_data / "memos" / "memo.html").read_text(encoding="utf-8")
    answer = call("memo", DATES, "--sortie", str(tmp_path / "memo.pdf"))
    assert answer.status == 2
    assert "--sortie memo.html" in answer.err


def test_a_name_that_says_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    for name in ("memo.docx", "memo.htm", "memo", "memo.txt.gz"):
        answer = call("memo", DATES, "--sortie", str(tmp_path / name))
        assert (answer.status, answer.out) == (2, "")
        assert "doit finir par .pdf, .html ou .txt" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_skill_taken_for_a_printer_is_told_where_to_stand() -> None:
    answer = call("memo", "--imprimer", DATES)
    assert (answer.status, answer.out) == (2, "")
    assert "mettez --imprimer après les compétences" in answer.err
