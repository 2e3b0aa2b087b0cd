"""The papers of a visit: in a private folder, gone with the visit, or at the next start.

Each program has a folder of its own, in which it holds a lock for as long as it lives. A folder whose
lock is free was left by a power cut or a kill. Everything here is safe against another program, or
another thread, doing the same at the same time.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
import threading
from pathlib import Path

from cnfs_tui.desk.folders import is_ours, make_private

if sys.platform == "win32":
    import msvcrt

    def _take(lock: int) -> None:
        """Raises OSError when somebody holds it."""
        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(lock: int) -> None:
        """Raises OSError when somebody holds it, be it this very program."""
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


_SESSION = re.compile("visite-[0-9a-f]{32}")
_LOCK = ".verrou"
_TRIES = 10
"""How often a new folder is tried again when somebody's sweep has taken it for an abandoned one."""
_PASSES = 3
"""How often a folder is emptied again when something was being written in it."""


class SessionFolder:
    """The private folder of this program, under ``root``: made at the first paper, erased with the visit.

    The lock would be shared by a fork: ask for the first path in the process that is to live.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder: Path | None = None
        self._lock = -1
        self._turn = threading.Lock()

    def path_for(self, name: str) -> Path:
        """Where to store a paper of this visit. Raises OSError.

        ``name`` says nothing of the person, nor of the day: « memo.pdf », « fiche-de-liaison.pdf ».
        """
        with self._turn:
            if self._folder is not None and not self._folder.is_dir():
                _let_go(self._lock)  # somebody has cleaned this computer meanwhile
                self._folder = None
            if self._folder is None:
                self._folder, self._lock = _made(self._root)
            return self._folder / name

    def erase(self) -> bool:
        """Remove every paper, and the folder. Raises nothing, and does no harm when called twice.

        False: something stays until the next sweep, as a paper that Windows sees open in a viewer does.
        What a thread is still writing is removed as well, or refused to it (FileNotFoundError).
        """
        with self._turn:
            folder, self._folder = self._folder, None
            return folder is None or _removed(folder, self._lock)


def sweep(root: Path) -> None:
    """Remove the papers of programs that are no longer alive, and nothing else. Raises nothing."""
    for folder in sessions(root) if is_ours(root) else ():
        with contextlib.suppress(OSError):
            folder.rmdir()  # only where it is empty: its program died, or is about to try again
            continue
        lock = _free_lock(folder)
        if lock is not None:
            _removed(folder, lock)


def living(root: Path) -> list[Path]:
    """The folders of programs that are alive, the one made last first. Raises nothing."""
    held = [folder for folder in sessions(root) if _is_held(folder)] if is_ours(root) else []
    return sorted(held, key=_begun, reverse=True)


def _made(root: Path) -> tuple[Path, int]:
    """A new folder, and its lock, which is ours."""
    make_private(root)
    for _ in range(_TRIES):
        folder = root / f"visite-{os.urandom(16).hex()}"
        folder.mkdir(mode=0o700)
        try:
            lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except FileNotFoundError:  # swept while it was empty
            continue
        try:
            _take(lock)
        except OSError:  # being swept, or a disk without locks
            _removed(folder, lock)
            continue
        if (folder / _LOCK).exists():
            return folder, lock
        _let_go(lock)  # swept just before it was taken
    raise OSError(errno.ENOLCK, "no lock to be had", str(root))


def sessions(root: Path) -> list[Path]:
    """Every private folder there, whoever made it. Raises nothing."""
    try:
        with os.scandir(root) as entries:
            return [
                Path(entry)
                for entry in entries
                if _SESSION.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
            ]
    except OSError:
        return []


def _free_lock(folder: Path) -> int | None:
    """The lock of an abandoned folder, taken; None when its program lives, or when it is none of ours."""
    try:
        if not stat.S_ISREG((folder / _LOCK).lstat().st_mode):
            return None
        lock = os.open(folder / _LOCK, os.O_RDWR)
    except OSError:
        return None
    try:
        _take(lock)
    except OSError:
        _let_go(lock)
        return None
    return lock


def _is_held(folder: Path) -> bool:
    """Whether a program holds its lock. A lock found free is let go at once: removing is for a sweep."""
    try:
        lock = os.open(folder / _LOCK, os.O_RDWR)
    except OSError:
        return False
    try:
        _take(lock)
    except OSError:
        return True
    finally:
        _let_go(lock)
    return False


def _begun(folder: Path) -> float:
    """When its program made it; nobody writes in the lock afterwards."""
    try:
        return (folder / _LOCK).lstat().st_mtime
    except OSError:
        return 0.0


def _removed(folder: Path, lock: int) -> bool:
    """Remove the papers, the lock, which is let go, then the folder; whether nothing is left.

    As long as a paper stays, so does the lock file: the next sweep will know the folder for ours.
    """
    try:
        emptied = _emptied(folder)
        if emptied:
            _unlink(folder / _LOCK)
    finally:
        _let_go(lock)
    if not emptied:
        return False
    _unlink(folder / _LOCK)  # Windows could not, as long as it was open
    for _ in range(_PASSES):
        try:
            folder.rmdir()
        except FileNotFoundError:
            return True
        except OSError:  # a paper came in the meantime
            _emptied(folder)
        else:
            return True
    return False


def _emptied(folder: Path) -> bool:
    """Remove whatever is a file; whether none is left but the lock. A folder in it is not of our making."""
    try:
        with os.scandir(folder) as entries:
            files = [
                Path(entry)
                for entry in entries
                if entry.name != _LOCK and not entry.is_dir(follow_symlinks=False)
            ]
    except FileNotFoundError:
        return True
    except OSError:
        return False
    gone = [_unlink(file) for file in files]
    return all(gone)


def _unlink(file: Path) -> bool:
    """Remove a file, or the link that stands there; whether it is gone."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _let_go(lock: int) -> None:
    with contextlib.suppress(OSError):  # even then, it is closed
        os.close(lock)
