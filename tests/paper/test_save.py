"""Saving the PDF: whole or not at all, and for its owner only."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cnfs_tui.paper.pdf import save

windows = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")


@contextmanager
def a_plain_user() -> Generator[None]:
    """Permissions mean nothing to root: be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.parametrize("theirs", ["cas:\n", "%PD"])
def test_a_file_that_is_no_memo_is_never_replaced(tmp_path: Path, theirs: str) -> None:
    path = tmp_path / "cas.yaml"
    path.write_text(theirs)
    with pytest.raises(FileExistsError):
        save(b"%PDF-1.7", path)
    assert path.read_text() == theirs
    assert [file.name for file in tmp_path.iterdir()] == ["cas.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing on this system")
def test_a_pipe_or_a_link_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    for name in ("pipe.pdf", "link.pdf"):
        with pytest.raises(FileExistsError):
            save(b"%PDF-1.7", tmp_path / name)
    assert stat.S_ISFIFO((tmp_path / "pipe.pdf").stat().st_mode)


def test_an_older_memo_and_an_empty_file_are_replaced(tmp_path: Path) -> None:
    for older in (b"%PDF-1.4 old", b""):
        (tmp_path / "memo.pdf").write_bytes(older)
        save(b"%PDF-1.7", tmp_path / "memo.pdf")
        assert (tmp_path / "memo.pdf").read_bytes() == b"%PDF-1.7"


def test_what_is_saved_is_what_was_given_and_nothing_else_is_left(tmp_path: Path) -> None:
    save(b"%PDF", tmp_path / "memo.pdf")
    assert (tmp_path / "memo.pdf").read_bytes() == b"%PDF"
    assert [path.name for path in tmp_path.iterdir()] == ["memo.pdf"]


def test_a_new_memo_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"%PDF-1.4 older and longer")
    save(b"new", memo)
    assert memo.read_bytes() == b"new"


def test_a_bare_file_name_is_saved_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    save(b"%PDF", Path("memo.pdf"))
    assert (tmp_path / "memo.pdf").read_bytes() == b"%PDF"


@windows
@pytest.mark.usefixtures("open_umask")
def test_only_its_owner_can_read_it_even_where_the_old_one_was_open_to_all(tmp_path: Path) -> None:
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"%PDF-1.4 old")
    memo.chmod(0o644)
    save(b"new", memo)
    assert stat.S_IMODE(memo.stat().st_mode) == 0o600


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_memo_and_no_draft(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"%PDF-1.4 old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        save(b"new", memo)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"memo.pdf": b"%PDF-1.4 old"}


def test_an_interruption_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(b"new", tmp_path / "memo.pdf")
    assert list(tmp_path.iterdir()) == []


@windows
def test_a_folder_that_refuses_writing_is_an_error_and_stays_empty(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with a_plain_user(), pytest.raises(PermissionError):
            save(b"new", tmp_path / "memo.pdf")
    finally:
        tmp_path.chmod(0o700)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save(b"new", tmp_path / "nowhere" / "memo.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_memo_is_an_error_and_no_draft_is_left(tmp_path: Path) -> None:
    (tmp_path / "memo.pdf").mkdir()
    with pytest.raises(OSError):
        save(b"new", tmp_path / "memo.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["memo.pdf"]
