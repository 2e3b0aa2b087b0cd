"""A file is written whole or not at all, for its owner only, and never over what is not ours."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

import cnfs_tui
from cnfs_tui.storing import LEFT_BEHIND, free_name, store, store_beside, sweep_drafts
from tests.plain_user import a_plain_user
from tests.systems import permissions, pipes

PDF = b"%PDF-"


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# What may be replaced


def test_what_is_stored_is_what_was_given_and_nothing_else_is_left(tmp_path: Path) -> None:
    store(b"new", tmp_path / "memo.pdf")
    assert contents(tmp_path) == {"memo.pdf": b"new"}


@pytest.mark.parametrize("theirs", [b"", b"%PDF-1.4", b"new"])
def test_a_file_is_never_replaced_unless_it_is_asked_for(tmp_path: Path, theirs: bytes) -> None:
    (tmp_path / "memo.pdf").write_bytes(theirs)
    with pytest.raises(FileExistsError):
        store(b"new", tmp_path / "memo.pdf")
    assert contents(tmp_path) == {"memo.pdf": theirs}


@pytest.mark.parametrize("theirs", [b"cas:\n", b"%PD"])
def test_a_file_that_does_not_begin_as_ours_is_never_replaced(tmp_path: Path, theirs: bytes) -> None:
    (tmp_path / "cas.yaml").write_bytes(theirs)
    with pytest.raises(FileExistsError):
        store(b"%PDF-1.7", tmp_path / "cas.yaml", over=PDF)
    assert contents(tmp_path) == {"cas.yaml": theirs}


@pytest.mark.parametrize("older", [b"%PDF-1.4 older and longer", b"%PDF-", b""])
def test_an_older_one_and_an_empty_file_are_replaced(tmp_path: Path, older: bytes) -> None:
    (tmp_path / "memo.pdf").write_bytes(older)
    store(b"%PDF-1.7", tmp_path / "memo.pdf", over=PDF)
    assert contents(tmp_path) == {"memo.pdf": b"%PDF-1.7"}


@pytest.mark.parametrize("older", [b"anything", b""])
def test_any_file_is_replaced_when_its_place_is_ours(tmp_path: Path, older: bytes) -> None:
    (tmp_path / "reglages.yaml").write_bytes(older)
    store(b"new", tmp_path / "reglages.yaml", over=b"")
    assert contents(tmp_path) == {"reglages.yaml": b"new"}


@pipes
@pytest.mark.parametrize("over", [None, PDF, b""])
def test_a_pipe_a_link_or_a_folder_is_never_replaced(tmp_path: Path, over: bytes | None) -> None:
    (tmp_path / "theirs.pdf").write_bytes(b"%PDF-1.4 theirs")
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "theirs.pdf")
    (tmp_path / "lost.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    (tmp_path / "folder.pdf").mkdir()
    before = sorted(tmp_path.iterdir())
    for name in ("pipe.pdf", "link.pdf", "lost.pdf", "folder.pdf"):
        with pytest.raises((FileExistsError, IsADirectoryError)):
            store(b"%PDF-1.7", tmp_path / name, over=over)
    assert sorted(tmp_path.iterdir()) == before
    assert stat.S_ISFIFO((tmp_path / "pipe.pdf").stat().st_mode)
    assert (tmp_path / "theirs.pdf").read_bytes() == b"%PDF-1.4 theirs"


def test_a_bare_file_name_is_stored_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store(b"new", Path("memo.pdf"))
    assert contents(tmp_path) == {"memo.pdf": b"new"}


def test_a_free_name_is_the_first_that_nothing_has_not_even_a_lost_link(tmp_path: Path) -> None:
    memo = tmp_path / "memo.pdf"
    assert free_name(memo) == memo
    memo.symlink_to(tmp_path / "elsewhere.pdf")
    (tmp_path / "memo-2.pdf").mkdir()
    assert free_name(memo) == tmp_path / "memo-3.pdf"


# For its owner only


@permissions
@pytest.mark.usefixtures("open_umask")
def test_only_its_owner_can_read_it_even_where_the_old_one_was_open_to_all(tmp_path: Path) -> None:
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"%PDF-1.4 old")
    memo.chmod(0o644)
    store(b"new", memo, over=PDF)
    assert stat.S_IMODE(memo.stat().st_mode) == 0o600


@permissions
@pytest.mark.usefixtures("open_umask")
def test_nobody_else_can_read_it_while_it_is_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: seen.append(os.fstat(descriptor).st_mode))
    store(b"new", tmp_path / "memo.pdf")
    assert stat.S_IMODE(seen[0]) == 0o600


# Whole or not at all


@contextmanager
def files_of_at_most(size: int) -> Generator[None]:
    """A disk that is full after so many bytes of a file."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@permissions
@pytest.mark.parametrize("before", [{}, {"memo.pdf": b"%PDF-1.4 old"}])
def test_a_disk_that_fills_up_midway_leaves_what_was_there_and_no_draft(
    tmp_path: Path, before: dict[str, bytes]
) -> None:
    for name, words in before.items():
        (tmp_path / name).write_bytes(words)
    with files_of_at_most(1000), pytest.raises(OSError):
        store(b"%PDF-" + bytes(100_000), tmp_path / "memo.pdf", over=PDF)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_at_the_end_leaves_what_was_there_and_no_draft(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "memo.pdf").write_bytes(b"%PDF-1.4 old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        store(b"new", tmp_path / "memo.pdf", over=PDF)
    assert contents(tmp_path) == {"memo.pdf": b"%PDF-1.4 old"}


def test_it_is_safe_on_the_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noting(name: str, call: Callable[..., None]) -> Callable[..., None]:
        def noted(*arguments: object) -> None:
            done.append(name)
            call(*arguments)

        return noted

    for name in ("fsync", "link", "replace"):
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    store(b"new", tmp_path / "memo.pdf")
    store(b"newer", tmp_path / "memo.pdf", over=b"")
    folder = [] if os.name == "nt" else ["fsync"]
    assert done == ["fsync", "link", *folder, "fsync", "replace", *folder]


def test_an_interruption_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store(b"new", tmp_path / "memo.pdf")
    assert contents(tmp_path) == {}


@permissions
def test_a_folder_that_refuses_writing_is_an_error_and_stays_empty() -> None:
    with a_plain_user() as home:
        home.chmod(0o500)
        with pytest.raises(PermissionError):
            store(b"new", home / "memo.pdf")
        assert contents(home) == {}
        home.chmod(0o700)


def test_a_folder_that_does_not_exist_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store(b"new", tmp_path / "nowhere" / "memo.pdf")
    assert contents(tmp_path) == {}


# What a program that was killed left behind

KILLED_AT_EACH_LINE = """
import itertools, os, signal, sys
from pathlib import Path
from cnfs_tui import storing

def counting(frame, event, _):
    global left
    if frame.f_code.co_filename != storing.__file__:
        return None
    left -= event == "line"
    if left == -1:
        os.kill(os.getpid(), signal.SIGKILL)
    return counting

path, older = Path(sys.argv[1]), sys.argv[2].encode()
for line in itertools.count():
    path.unlink(missing_ok=True)
    if older:
        path.write_bytes(older)
    child = os.fork()
    if child == 0:
        left = line
        sys.settrace(counting)
        storing.store(b"the new one, whole", path, over=b"" if older else None)
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    drafts = len(list(path.parent.iterdir())) - path.exists()
    print(ended, drafts, path.read_bytes().decode() if path.exists() else "", sep="/")
    for draft in path.parent.glob(".cnfs-*.tmp"):
        draft.unlink()
    if ended != -signal.SIGKILL:
        break
"""


@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="needs os.fork, to kill a copy of the program at each line"
)
@pytest.mark.parametrize(
    "older", ["the old one, whole", ""], ids=["over an older one", "where there is none"]
)
def test_killed_at_any_line_it_leaves_the_old_file_or_the_new_one_whole(tmp_path: Path, older: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EACH_LINE, str(tmp_path / "file"), older],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(cnfs_tui.__file__).parents[1])},
    )
    *killed, last = [line.split("/") for line in told.stdout.splitlines()]
    assert len(killed) > 15
    assert {status for status, _, _ in killed} == {"-9"}
    assert {left for _, _, left in killed} == {older, "the new one, whole"}
    assert {drafts for _, drafts, _ in killed} == {"0", "1"}  # a draft is swept later
    assert last == ["0", "0", "the new one, whole"]


def aged(path: Path, seconds: float) -> Path:
    path.write_bytes(b"half a me")
    os.utime(path, (time.time() - seconds,) * 2)
    return path


@pytest.mark.parametrize("age", [LEFT_BEHIND + 60, -LEFT_BEHIND - 60])
def test_an_old_draft_is_swept_even_when_the_clock_was_set_back(tmp_path: Path, age: float) -> None:
    aged(tmp_path / ".cnfs-abcd1234.tmp", age)
    sweep_drafts(tmp_path)
    assert contents(tmp_path) == {}


def test_storing_removes_the_drafts_that_were_left_there(tmp_path: Path) -> None:
    aged(tmp_path / ".cnfs-abcd1234.tmp", LEFT_BEHIND + 60)
    under_way = aged(tmp_path / ".cnfs-abcd5678.tmp", 1)
    store(b"memo", tmp_path / "memo.pdf")
    assert {path.name for path in tmp_path.iterdir()} == {"memo.pdf", under_way.name}


def test_a_draft_that_may_still_be_written_is_left_alone(tmp_path: Path) -> None:
    draft = aged(tmp_path / ".cnfs-abcd1234.tmp", LEFT_BEHIND - 60)
    sweep_drafts(tmp_path)
    assert draft.exists()


def test_nothing_but_a_draft_of_ours_is_swept(tmp_path: Path) -> None:
    names = ["memo.pdf", "x.cnfs-a.tmp", ".cnfs-a.tmp.pdf", ".cnfs", "notes.tmp"]
    theirs = [aged(tmp_path / name, 10 * LEFT_BEHIND) for name in names]
    folder, link = tmp_path / ".cnfs-folder.tmp", tmp_path / ".cnfs-link.tmp"
    folder.mkdir()
    link.symlink_to(tmp_path / "memo.pdf")
    for path in (folder, link):
        os.utime(path, (0, 0), follow_symlinks=not path.is_symlink())
    sweep_drafts(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([*theirs, folder, link])


@permissions
def test_a_folder_that_is_missing_or_closed_to_us_is_no_trouble() -> None:
    with a_plain_user() as home:
        sweep_drafts(home / "nowhere")
        draft = aged(home / ".cnfs-abcd1234.tmp", 2 * LEFT_BEHIND)
        for rights in (0o500, 0o000):
            home.chmod(rights)
            sweep_drafts(home)
            home.chmod(0o700)
            assert draft.exists()


def test_of_many_who_store_under_the_same_name_at_once_nobody_loses_anything(tmp_path: Path) -> None:
    contents_of_each = [f"copie {number}".encode() for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda data: store_beside(data, tmp_path / "memo.pdf"), contents_of_each))
    assert len(set(paths)) == len(paths)
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == sorted(contents_of_each)


def test_where_there_are_no_links_a_name_that_was_taken_meanwhile_is_still_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    store(b"one", tmp_path / "memo.pdf")
    assert (tmp_path / "memo.pdf").read_bytes() == b"one"
    assert store_beside(b"two", tmp_path / "memo.pdf") == tmp_path / "memo-2.pdf"
    assert contents(tmp_path) == {"memo.pdf": b"one", "memo-2.pdf": b"two"}


def test_a_file_its_owner_protected_from_writing_is_not_replaced(tmp_path: Path) -> None:
    theirs = tmp_path / "contrat.pdf"
    theirs.write_bytes(b"%PDF-1.4 theirs")
    theirs.chmod(0o400)
    with pytest.raises(FileExistsError):
        store(b"%PDF-1.7", theirs, over=PDF)
    assert theirs.read_bytes() == b"%PDF-1.4 theirs"
