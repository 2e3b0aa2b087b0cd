"""``cnfs-tui guide copier``: a guide of one's own, whole or not at all."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from cnfs_tui.guide import copying
from cnfs_tui.guide.load import examine, load
from cnfs_tui.guide.shipped import shipped_guide
from tests.commands.calling import Answer, call, launch
from tests.plain_user import a_plain_user
from tests.systems import permissions


def copy(target: Path, *options: str) -> Answer:
    return call("guide", "copier", str(target), *options)


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_the_copy_is_sound_at_once_and_decides_alike(tmp_path: Path) -> None:
    answer = copy(tmp_path / "mon guide")
    assert (answer.status, answer.err) == (0, "")
    examination = examine(tmp_path / "mon guide")
    assert examination.guide is not None
    assert examination.problems == examine(shipped_guide()).problems
    shipped = load(shipped_guide())
    assert examination.guide.cases == shipped.cases
    assert examination.guide.scenarios == shipped.scenarios
    assert examination.guide.memos == shipped.memos


def test_what_to_do_next_is_told_with_the_very_folder(tmp_path: Path) -> None:
    target = tmp_path / "mon guide"
    told = copy(target).out
    assert f'cnfs-tui verifier "{target}"' in told
    assert f'cnfs-tui --guide "{target}"' in told
    assert "Bloc-notes" in told


def test_only_the_files_of_the_guide_are_copied(own_guide: Path, tmp_path: Path) -> None:
    for stray in ("notes.docx", "rules/cas.yaml~", "rules/.git/config", "memos/photo.jpg"):
        (own_guide / stray).parent.mkdir(exist_ok=True)
        (own_guide / stray).write_text("x")
    copy(tmp_path / "copie", "--guide", str(own_guide))
    assert everything(tmp_path / "copie") == everything(own_guide) - {
        *("notes.docx", "rules/cas.yaml~", "rules/.git", "rules/.git/config", "memos/photo.jpg")
    }
    for part in ("rules", "memos"):
        assert (tmp_path / "copie" / part / "LICENCE.md").is_file()


def test_the_copy_has_an_identity_to_fill_in_and_says_where_it_comes_from(tmp_path: Path) -> None:
    copy(tmp_path / "copie")
    file = tmp_path / "copie/rules/guide.yaml"
    text, shipped = file.read_text("utf-8"), load(shipped_guide())
    assert load(tmp_path / "copie").identity.title is None
    assert f"« {shipped.identity.title} »" in text
    assert shipped.version in text
    file.write_text(
        text.replace("# titre", "titre").replace("# version", "version"),
        "utf-8",
    )
    identity = load(tmp_path / "copie").identity
    assert (identity.title, identity.version) == ("Guide de notre structure", "1")


def test_an_author_s_name_uncommented_but_not_filled_in_is_told(tmp_path: Path) -> None:
    copy(tmp_path / "copie")
    file = tmp_path / "copie/rules/guide.yaml"
    file.write_text(file.read_text("utf-8").replace("# auteur", "auteur"), "utf-8")
    answer = call("verifier", str(tmp_path / "copie"))
    assert answer.status == 1
    assert "REM-01" in answer.out


def test_a_copy_of_a_copy_keeps_every_origin_and_the_author_s_limit(tmp_path: Path) -> None:
    copy(tmp_path / "a")
    file = tmp_path / "a/rules/guide.yaml"
    file.write_text(
        file.read_text("utf-8").replace("relecture: 12", "relecture: 6") + "titre: Guide A\n", "utf-8"
    )
    copy(tmp_path / "b", "--guide", str(tmp_path / "a"))
    text = (tmp_path / "b/rules/guide.yaml").read_text("utf-8")
    assert text.count("# Copié le") == 2
    assert "« Guide A »" in text
    assert load(tmp_path / "b").identity.rereading == 6


def test_the_copy_can_be_edited_even_when_the_guide_cannot(own_guide: Path, tmp_path: Path) -> None:
    for path in own_guide.rglob("*.*"):
        path.chmod(0o444)
    copy(tmp_path / "copie", "--guide", str(own_guide))
    for path in (tmp_path / "copie").rglob("*"):
        assert path.stat().st_mode & stat.S_IWUSR, path
        assert path.stat().st_mode & stat.S_IRGRP, path


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    target = tmp_path / "copie"
    target.mkdir()
    assert copy(target).status == 0
    assert {path.name for path in target.iterdir()} == {"rules", "memos"}
    assert examine(target).sound


def test_the_folder_one_stands_in_may_be_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("guide", "copier", ".").status == 0
    assert Path("rules/cas.yaml").is_file()


@pytest.mark.parametrize("inside", ["rules/cas.yaml", "quelque chose.txt", ".caché"])
def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path, inside: str) -> None:
    target = tmp_path / "copie"
    (target / inside).parent.mkdir(parents=True)
    (target / inside).write_text("précieux", "utf-8")
    before = everything(tmp_path)
    answer = copy(target)
    assert (answer.status, answer.out) == (2, "")
    assert "n’est pas vide" in answer.err
    assert everything(tmp_path) == before
    assert (target / inside).read_text("utf-8") == "précieux"


def test_a_file_a_missing_parent_and_the_guide_itself_are_no_place_for_a_copy(
    own_guide: Path, tmp_path: Path
) -> None:
    (tmp_path / "fichier").write_text("x")
    before = everything(tmp_path)
    for target, told in (
        (tmp_path / "fichier", "est un fichier"),
        (tmp_path / "fichier" / "x", "n’existe pas"),
        (tmp_path / "nulle" / "part", "n’existe pas"),
        (own_guide / "rules" / "copie", "dans le guide lui-même"),
        (own_guide, "n’est pas vide"),
        (tmp_path / ("x" * 300), "trop long"),
        (Path("a\0b"), "un signe que l’on ne voit pas"),
    ):
        answer = copy(target, "--guide", str(own_guide))
        assert (answer.status, answer.out) == (2, ""), target
        assert told in answer.err
    assert everything(tmp_path) == before


@pytest.mark.parametrize("parts", [(), ("rules",), ("memos",)])
def test_a_folder_that_is_no_guide_is_not_copied(tmp_path: Path, parts: tuple[str, ...]) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for part in parts:
        (source / part).mkdir()
    answer = copy(tmp_path / "copie", "--guide", str(source))
    assert (answer.status, answer.out) == (2, "")
    assert "ne contient pas de guide" in answer.err
    assert not (tmp_path / "copie").exists()


def test_nothing_is_left_of_a_copy_that_stops_halfway(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Path] = []

    def full_disk(source: Path, target: Path) -> None:
        done.append(target)
        if len(done) > 5:
            raise OSError(28, "No space left on device")
        shutil.copyfile(source, target)

    monkeypatch.setattr(copying, "copyfile", full_disk)
    answer = copy(tmp_path / "copie")
    assert (answer.status, answer.out) == (2, "")
    assert "il n’y a plus de place" in answer.err
    assert everything(tmp_path) == set()


@permissions
def test_a_folder_where_one_may_not_write_is_told() -> None:
    with a_plain_user() as folder:
        folder.chmod(0o500)
        answer = copy(folder / "copie")
        assert everything(folder) == set()
        folder.chmod(0o700)
    assert answer.status == 2
    assert "vous n’en avez pas le droit" in answer.err


def test_an_unsound_guide_is_copied_to_be_repaired_and_this_is_told(own_guide: Path, tmp_path: Path) -> None:
    (own_guide / "rules/arbre.yaml").write_text("arbre: rien\n", "utf-8")
    answer = copy(tmp_path / "copie", "--guide", str(own_guide))
    assert answer.status == 0
    assert "a des problèmes" in answer.out
    assert (tmp_path / "copie/rules/arbre.yaml").read_text("utf-8") == "arbre: rien\n"


def test_it_works_in_a_poor_terminal(tmp_path: Path) -> None:
    assert launch("guide", "copier", str(tmp_path / "été")).status == 0
    assert launch("verifier", str(tmp_path / "été")).status == 0


@pytest.mark.parametrize(
    "words", [("guide",), ("guide", "copier"), ("guide", "effacer", "x"), ("guide", "copier", "a", "b")]
)
def test_half_a_command_is_refused_with_a_way_out(words: tuple[str, ...]) -> None:
    answer = call(*words)
    assert (answer.status, answer.out) == (2, "")
    assert "--help" in answer.err
