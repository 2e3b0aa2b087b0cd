"""Files written whole or not at all, for their owner only."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
import time
from itertools import count
from pathlib import Path

LEFT_BEHIND = 3600
"""Seconds after which a draft is nobody's: writing one takes less than one second."""

_DRAFT = (".cnfs-", ".tmp")
"""How the name of a draft begins and ends."""


def store(data: bytes, path: Path, *, over: bytes | None = None) -> None:
    """Write the file whole or not at all, readable by its owner only. Raises OSError.

    What stands at ``path`` is never replaced (FileExistsError), unless ``over`` is given: then a regular
    file that is empty, or begins with these bytes, stays as it was until the new one is safely on the
    disk. ``over=b""`` replaces any regular file; a link or a device never is, nor a folder
    (IsADirectoryError). Drafts left in the same folder by programs that were killed are removed.
    """
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
    if os.path.lexists(path) and (over is None or not _begins_with(over, path)):
        raise FileExistsError(errno.EEXIST, "not ours to replace", str(path))
    folder = path.absolute().parent
    begins, ends = _DRAFT
    descriptor, draft = tempfile.mkstemp(prefix=begins, suffix=ends, dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if over is None:
            _name(Path(draft), path)
        else:
            Path(draft).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(draft).unlink()
        raise
    _sync(folder)
    sweep_drafts(folder)


def store_beside(data: bytes, path: Path) -> Path:
    """Write the file under this name, or under the first numbered one that is free. Raises OSError.

    Nothing is ever replaced, whatever other programs do at the same moment. Gives the path of the file.
    """
    while True:
        free = free_name(path)
        try:
            store(data, free)
        except FileExistsError:  # somebody was faster
            continue
        return free


def free_name(path: Path) -> Path:
    """``memo.pdf`` where nothing has that name, else ``memo-2.pdf`` and so on."""
    names = (path.with_stem(f"{path.stem}{f'-{n}' if n > 1 else ''}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))


def sweep_drafts(folder: Path) -> None:
    """Remove the drafts of ours left in a folder by a program that was killed. Raises nothing.

    A draft dated in the future is left behind too: the clock was set back since.
    """
    begins, ends = _DRAFT
    now = time.time()
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(begins) and entry.name.endswith(ends):
                with contextlib.suppress(OSError):
                    seen = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(seen.st_mode) and abs(now - seen.st_mtime) > LEFT_BEHIND:
                        Path(entry).unlink()


def _name(draft: Path, path: Path) -> None:
    """Give a whole draft its name, unless something has it by now (FileExistsError)."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a USB key knows nothing of links
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        draft.replace(path)
    else:
        draft.unlink()


def _begins_with(mark: bytes, path: Path) -> bool:
    """Whether a regular file stands there, empty or with this mark: no device, no link, nothing protected."""
    seen = path.lstat()
    if not stat.S_ISREG(seen.st_mode) or not seen.st_mode & stat.S_IWUSR:
        return False
    with path.open("rb") as file:
        return file.read(len(mark)) in (b"", mark)


def _sync(folder: Path) -> None:
    """Have the folder remember the new name after a power cut, where the system can (not Windows)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
