"""The papers of a visit are private, and go with it, or at the next start; nothing else ever goes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import cnfs_tui
from cnfs_tui.desk.session_folder import SessionFolder, sweep
from cnfs_tui.storing import store
from tests.plain_user import NOBODY, a_plain_user
from tests.systems import another_owner, permissions

SOURCES = str(Path(cnfs_tui.__file__).parents[1])

PROGRAM = """
import sys
from pathlib import Path
from cnfs_tui.desk.session_folder import SessionFolder, sweep
from cnfs_tui.storing import store

root = Path(sys.argv[1])
folder = SessionFolder(root)
memo = folder.path_for("memo.pdf")
store(b"%PDF-1.7", memo)
print(memo, flush=True)
for order in sys.stdin:
    sweep(root)
    print(memo.exists(), flush=True)
"""

KILLED_AT_EACH_STEP = """
import itertools, os, signal, sys
from pathlib import Path
from cnfs_tui.desk.session_folder import SessionFolder, sweep
from cnfs_tui.storing import store

def visit():
    folder = SessionFolder(root)
    store(b"%PDF-1.7", folder.path_for("memo.pdf"))
    store(b"%PDF-1.7", folder.path_for("fiche-de-liaison.pdf"))
    folder.erase()
    os._exit(0)

def counting(event, arguments):
    global left
    left -= event.startswith(("os.", "open", "fcntl.", "tempfile."))
    if left == -1:
        os.kill(os.getpid(), signal.SIGKILL)

root = Path(sys.argv[1])
for step in itertools.count():
    child = os.fork()
    if child == 0:
        left = step
        sys.addaudithook(counting)
        visit()
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sweep(root)
    print(step, ended, *(os.listdir(root) if root.exists() else ()))
    if ended == 0:
        break
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data" / "papiers"


@contextmanager
def another_program(root: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A living program that has a memo under ``root``; at each line it is sent, it sweeps and looks."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": SOURCES},
    ) as program:
        assert program.stdout is not None
        try:
            yield program, Path(program.stdout.readline().strip())
        finally:
            program.kill()


def sweeps_and_still_has_its_memo(program: subprocess.Popen[str]) -> bool:
    assert program.stdin is not None and program.stdout is not None
    program.stdin.write("\n")
    program.stdin.flush()
    return program.stdout.readline().strip() == "True"


def left_by_a_kill(root: Path) -> Path:
    with another_program(root) as (_, memo):
        pass
    assert memo.exists()
    return memo


# A visit


def test_no_folder_is_made_before_the_first_paper(root: Path) -> None:
    folder = SessionFolder(root)
    assert folder.erase()
    assert not root.parent.exists()


def test_all_the_papers_of_a_visit_are_in_one_folder_with_names_that_say_nothing(root: Path) -> None:
    folder = SessionFolder(root)
    papers = [folder.path_for(name) for name in ("memo.pdf", "fiche-de-liaison.pdf", "memo.pdf")]
    assert [paper.name for paper in papers] == ["memo.pdf", "fiche-de-liaison.pdf", "memo.pdf"]
    assert len({paper.parent for paper in papers}) == 1
    assert papers[0].parent.parent == root


@permissions
def test_nobody_else_can_look_there_whatever_the_habits_of_this_desk(root: Path) -> None:
    before = os.umask(0)
    try:
        memo = SessionFolder(root).path_for("memo.pdf")
    finally:
        os.umask(before)
    folders = [memo.parent, root, root.parent]
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700] * 3
    assert [stat.S_IMODE(file.stat().st_mode) for file in memo.parent.iterdir()] == [0o600]


def test_the_folder_of_a_visit_cannot_be_guessed(root: Path) -> None:
    folders = [SessionFolder(root) for _ in range(20)]
    names = {folder.path_for("memo.pdf").parent.name for folder in folders}
    assert len(names) == 20 and all(len(name) > 32 for name in names)


def test_nothing_is_left_of_a_visit_that_ends(root: Path) -> None:
    folder = SessionFolder(root)
    for name in ("memo.pdf", "fiche-de-liaison.pdf", ".~lock.memo.pdf#", ".cnfs-abc.tmp"):
        folder.path_for(name).write_bytes(b"%PDF")
    assert folder.erase() and folder.erase()
    assert list(root.iterdir()) == []


def test_the_next_visit_has_another_folder(root: Path) -> None:
    folder = SessionFolder(root)
    first = folder.path_for("memo.pdf")
    folder.erase()
    second = folder.path_for("memo.pdf")
    assert first.parent != second.parent and second.parent.is_dir()
    assert folder.erase()


def test_a_folder_somebody_cleaned_away_is_made_again(root: Path) -> None:
    folder = SessionFolder(root)
    memo = folder.path_for("memo.pdf")
    for file in memo.parent.iterdir():
        file.unlink()
    memo.parent.rmdir()
    store(b"%PDF", folder.path_for("memo.pdf"))
    assert folder.erase()
    assert list(root.iterdir()) == []


def test_a_paper_that_is_ready_too_late_is_refused(root: Path) -> None:
    folder = SessionFolder(root)
    memo = folder.path_for("memo.pdf")
    folder.erase()
    with pytest.raises(FileNotFoundError):
        store(b"%PDF", memo)
    assert list(root.iterdir()) == []


def test_a_link_among_the_papers_is_removed_and_what_it_shows_stays(root: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "letter.txt").write_text("dear")
    folder = SessionFolder(root)
    folder.path_for("memo.pdf").symlink_to(tmp_path / "theirs" / "letter.txt")
    folder.path_for("all").symlink_to(tmp_path / "theirs")
    assert folder.erase()
    assert list(root.iterdir()) == []
    assert (tmp_path / "theirs" / "letter.txt").read_text() == "dear"


def test_the_papers_go_even_where_somebody_put_a_folder_among_them(root: Path) -> None:
    folder = SessionFolder(root)
    memo = folder.path_for("memo.pdf")
    store(b"%PDF", memo)
    folder.path_for("photos").mkdir()
    assert not folder.erase()
    assert [path.name for path in memo.parent.iterdir()] == ["photos"]


@permissions
def test_a_paper_that_cannot_be_removed_goes_at_the_next_sweep() -> None:
    with a_plain_user() as root:
        folder = SessionFolder(root)
        memo = folder.path_for("memo.pdf")
        store(b"%PDF", memo)
        memo.parent.chmod(0o500)
        assert not folder.erase()
        sweep(root)
        assert memo.exists()
        memo.parent.chmod(0o700)
        sweep(root)
        assert list(root.iterdir()) == []


def test_a_paper_held_open_by_a_viewer_goes_once_it_is_closed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def as_windows_does(path: Path, missing_ok: bool = False) -> None:
        if path.name == "memo.pdf":
            raise PermissionError(13, "in use", str(path))
        unlink(path, missing_ok=missing_ok)

    folder = SessionFolder(root)
    memo, sheet = folder.path_for("memo.pdf"), folder.path_for("fiche-de-liaison.pdf")
    for paper in (memo, sheet):
        paper.write_bytes(b"%PDF")
    with monkeypatch.context() as viewer:
        viewer.setattr(Path, "unlink", as_windows_does)
        assert not folder.erase()
        sweep(root)
        assert memo.exists() and not sheet.exists()
        assert folder.path_for("memo.pdf").parent != memo.parent
    sweep(root)
    assert not memo.parent.exists()


def test_a_paper_that_comes_while_the_folder_goes_is_removed_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rmdir, late = Path.rmdir, [b"%PDF"]

    def just_after_a_thread_has_written(path: Path) -> None:
        if late:
            (path / "memo.pdf").write_bytes(late.pop())
        rmdir(path)

    folder = SessionFolder(root)
    folder.path_for("memo.pdf")
    monkeypatch.setattr(Path, "rmdir", just_after_a_thread_has_written)
    assert folder.erase()
    assert list(root.iterdir()) == []


# No place for papers


@permissions
def test_a_disk_where_nothing_can_be_written_is_told_each_time() -> None:
    with a_plain_user() as home:
        home.chmod(0o500)
        folder = SessionFolder(home / "papiers")
        for _ in range(2):
            with pytest.raises(PermissionError):
                folder.path_for("memo.pdf")
        assert folder.erase()
        sweep(home / "papiers")
        home.chmod(0o700)


def test_a_link_in_the_place_of_our_folder_is_told_and_never_followed(root: Path, tmp_path: Path) -> None:
    memo = left_by_a_kill(tmp_path / "theirs")
    root.parent.mkdir()
    root.symlink_to(tmp_path / "theirs")
    with pytest.raises(PermissionError):
        SessionFolder(root).path_for("memo.pdf")
    sweep(root)
    assert memo.exists()


# The next start


def test_the_papers_of_a_program_that_was_killed_are_swept(root: Path) -> None:
    left_by_a_kill(root)
    sweep(root)
    assert list(root.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="needs os.fork, to kill a copy of the program at each step"
)
def test_a_program_killed_at_any_step_of_a_visit_leaves_nothing_after_the_sweep(root: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EACH_STEP, str(root)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": SOURCES},
    )
    *killed, last = [line.split() for line in told.stdout.splitlines()]
    assert len(killed) > 15
    assert killed == [[str(step), "-9"] for step in range(len(killed))]
    assert last == [str(len(killed)), "0"]


def test_the_parent_can_sweep_as_soon_as_its_child_is_dead(root: Path) -> None:
    with another_program(root) as (program, memo):
        sweep(root)
        assert memo.exists()
        program.kill()
        program.wait()
        sweep(root)
        assert not memo.parent.exists()


def test_two_programs_open_at_once_never_sweep_each_other_s_papers(root: Path) -> None:
    with another_program(root) as (one, first), another_program(root) as (other, second):
        assert sweeps_and_still_has_its_memo(one) and sweeps_and_still_has_its_memo(other)
        assert first.exists() and second.exists()
        one.kill()
        one.wait()
        assert sweeps_and_still_has_its_memo(other)
        assert not first.parent.exists()


def test_a_program_never_sweeps_its_own_papers(root: Path) -> None:
    folder = SessionFolder(root)
    store(b"%PDF", folder.path_for("memo.pdf"))
    sweep(root)
    assert folder.path_for("memo.pdf").exists()
    assert folder.erase()


def test_a_folder_without_its_lock_yet_is_swept_only_when_it_is_empty(root: Path) -> None:
    begun, kept = (root / f"visite-{letter * 32}" for letter in "ab")
    for folder in (begun, kept):
        folder.mkdir(parents=True)
    (kept / "notes.txt").write_text("theirs")
    sweep(root)
    assert list(root.iterdir()) == [kept]
    assert (kept / "notes.txt").read_text() == "theirs"


def test_what_somebody_else_put_there_stays(root: Path, tmp_path: Path) -> None:
    dead = left_by_a_kill(tmp_path / "theirs").parent
    names = ["visite", "visite-0", f"visite-{'G' * 32}", f"Visite-{'a' * 32}", f"visite-{'a' * 32}.bak"]
    for name in names:
        (root / name).mkdir(parents=True)
        (root / name / ".verrou").touch()
    (root / f"visite-{'b' * 32}").write_text("a file")
    (root / f"visite-{'c' * 32}").symlink_to(dead)
    linked, piped = root / f"visite-{'d' * 32}", root / f"visite-{'e' * 32}"
    for folder in (linked, piped):
        folder.mkdir()
        (folder / "notes.txt").write_text("theirs")
    (linked / ".verrou").symlink_to(dead / ".verrou")
    if hasattr(os, "mkfifo"):
        os.mkfifo(piped / ".verrou")
    (root / "notes.txt").write_text("theirs")
    before = sorted(root.rglob("*")), sorted(dead.iterdir())
    sweep(root)
    assert (sorted(root.rglob("*")), sorted(dead.iterdir())) == before


@another_owner
def test_the_papers_of_another_account_are_left_to_it(root: Path) -> None:
    memo = left_by_a_kill(root)
    os.chown(root, NOBODY, NOBODY)
    sweep(root)
    assert memo.exists()


def test_sweeping_before_there_is_anything_is_no_trouble(root: Path) -> None:
    sweep(root)
    root.mkdir(parents=True)
    sweep(root)
    assert list(root.iterdir()) == []


@permissions
def test_a_folder_swept_while_its_lock_was_being_taken_is_made_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    flock, late = fcntl.flock, [True]

    def just_after_a_sweep(lock: int, how: int) -> None:
        if late and late.pop():
            sweep(root)
        flock(lock, how)

    monkeypatch.setattr(fcntl, "flock", just_after_a_sweep)
    memo = SessionFolder(root).path_for("memo.pdf")
    store(b"%PDF", memo)
    sweep(root)
    assert memo.exists()


@permissions
def test_a_disk_without_locks_is_told_and_nothing_is_left_on_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(lock: int, how: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", no_locks)
    with pytest.raises(OSError):
        SessionFolder(root).path_for("memo.pdf")
    assert list(root.iterdir()) == []


def test_many_sweep_at_once_while_visits_go_on_and_no_paper_is_lost(root: Path) -> None:
    for _ in range(3):
        left_by_a_kill(root)
    over = threading.Event()
    sweepers = [threading.Thread(target=sweep_until, args=(root, over)) for _ in range(3)]
    for sweeper in sweepers:
        sweeper.start()
    try:
        folder = SessionFolder(root)
        for _ in range(100):
            memo = folder.path_for("memo.pdf")
            memo.write_bytes(b"%PDF")
            assert memo.read_bytes() == b"%PDF"
            folder.erase()
    finally:
        over.set()
        for sweeper in sweepers:
            sweeper.join()
    sweep(root)
    assert list(root.iterdir()) == []


def sweep_until(root: Path, over: threading.Event) -> None:
    while not over.is_set():
        sweep(root)
