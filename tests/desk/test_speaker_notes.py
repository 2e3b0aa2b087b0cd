"""The trainer's notes reach a second terminal, and nobody else; they never outlive their program."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import cnfs_tui
from cnfs_tui.desk.session_folder import SessionFolder, sweep
from cnfs_tui.desk.speaker_notes import NAME, Notes, SpeakerNotes, followed
from cnfs_tui.storing import store
from tests.systems import permissions, pipes

SOURCES = str(Path(cnfs_tui.__file__).parents[1])

FIRST = Notes("Le cadre", ("Attendu : « Rien n’est noté. »", "Geste P17"))
SECOND = Notes("Le choix", ("Faire avec",))

PROGRAM = """
import sys
from pathlib import Path
from cnfs_tui.desk.speaker_notes import Notes, SpeakerNotes
from tests.systems import permissions

notes = SpeakerNotes(Path(sys.argv[1]))
notes.write(Notes("d’un autre programme"))
print("écrit", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data" / "papiers"


@contextmanager
def another_program(root: Path) -> Iterator[subprocess.Popen[str]]:
    """One that has written notes, and waits; it is killed in the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": SOURCES, "PYTHONUTF8": "1"},
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def test_the_notes_last_written_are_those_that_are_read(root: Path) -> None:
    notes = SpeakerNotes(root)
    notes.write(FIRST)
    assert followed(root) == [FIRST]
    notes.write(SECOND)
    assert followed(root) == [SECOND]
    notes.erase()


@permissions
def test_the_notes_are_for_their_owner_only(root: Path) -> None:
    notes = SpeakerNotes(root)
    before = os.umask(0)
    try:
        notes.write(FIRST)
    finally:
        os.umask(before)
    (file,) = root.glob(f"*/{NAME}")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(root.stat().st_mode) == 0o700
    notes.erase()


def test_nothing_is_left_of_notes_that_are_erased_and_erasing_twice_does_no_harm(root: Path) -> None:
    notes = SpeakerNotes(root)
    notes.write(FIRST)
    notes.erase()
    notes.erase()
    assert followed(root) == []
    assert list(root.iterdir()) == []


def test_another_session_may_begin_after_the_first(root: Path) -> None:
    notes = SpeakerNotes(root)
    notes.write(FIRST)
    notes.erase()
    notes.write(SECOND)
    assert followed(root) == [SECOND]
    notes.erase()


def test_following_makes_nothing(root: Path) -> None:
    assert followed(root) == []
    assert not root.exists()


def test_following_is_neither_stopped_by_nor_stops_a_session_that_is_beginning(root: Path) -> None:
    notes = SpeakerNotes(root)
    for _ in range(50):
        followed(root)
        notes.write(FIRST)
        assert followed(root) == [FIRST]
        notes.erase()


def test_the_papers_of_a_visit_are_not_taken_for_notes(root: Path) -> None:
    visit = SessionFolder(root)
    store(b"%PDF-1.7", visit.path_for("memo.pdf"))
    assert followed(root) == []
    visit.erase()


def test_the_session_begun_last_comes_first_and_the_other_one_comes_back_when_it_ends(root: Path) -> None:
    with another_program(root) as other:
        (theirs,) = followed(root)
        ours = SpeakerNotes(root)
        ours.write(FIRST)
        assert followed(root) == [FIRST, theirs]
        ours.erase()
        assert followed(root) == [theirs]
        other.kill()
        other.wait()
        assert followed(root) == []


def test_what_a_session_says_later_does_not_make_it_the_last_begun(root: Path) -> None:
    first, second = SpeakerNotes(root), SpeakerNotes(root)
    first.write(FIRST)
    (folder,) = root.iterdir()
    os.utime(folder / ".verrou", (1, 1))  # long ago
    second.write(SECOND)
    first.write(Notes("plus tard"))
    assert followed(root) == [SECOND, Notes("plus tard")]
    first.erase()
    second.erase()


def test_notes_left_by_a_program_that_was_killed_are_nobody_s_and_are_swept(root: Path) -> None:
    with another_program(root) as other:
        other.kill()
        other.wait()
        assert files(root) != []
        assert followed(root) == []
        sweep(root)
        assert files(root) == []


def test_a_sweep_leaves_the_notes_of_a_living_program_alone(root: Path) -> None:
    with another_program(root):
        sweep(root)
        assert len(followed(root)) == 1


@pytest.mark.parametrize(
    "words",
    [b"", b"{", b"[]", b'{"title": "x"}', b'{"title": 1, "lines": 2}', b"\xff\xfe", b"[" * 99_999],
    ids=lambda words: repr(words[:30]),
)
def test_notes_that_cannot_be_understood_are_no_notes(root: Path, words: bytes) -> None:
    notes = SpeakerNotes(root)
    notes.write(FIRST)
    (file,) = root.glob(f"*/{NAME}")
    file.write_bytes(words)
    assert followed(root) == []
    notes.erase()


def test_notes_are_kept_to_the_letter(root: Path) -> None:
    hostile = Notes("[CAF] [/ \x1b[31m « é » \ud800", ("", "a\nb"))
    notes = SpeakerNotes(root)
    notes.write(hostile)
    (read,) = followed(root)
    assert read.title.startswith("[CAF] [/ \x1b[31m « é » ")
    assert read.lines == hostile.lines
    notes.erase()


@permissions
def test_a_link_in_place_of_the_draft_leads_to_no_other_file(root: Path, tmp_path: Path) -> None:
    notes, other = SpeakerNotes(root), tmp_path / "un autre fichier"
    notes.write(FIRST)
    other.write_text("à quelqu’un")
    (folder,) = root.iterdir()
    (folder / "notes.tmp").symlink_to(other)
    with pytest.raises(OSError, match="symbolic links"):
        notes.write(SECOND)
    assert other.read_text() == "à quelqu’un"
    assert followed(root) == [FIRST]


@pipes
def test_a_pipe_in_place_of_the_notes_is_not_waited_for(root: Path) -> None:
    notes = SpeakerNotes(root)
    notes.write(FIRST)
    (folder,) = root.iterdir()
    (folder / NAME).unlink()
    os.mkfifo(folder / NAME)
    assert followed(root) == []
