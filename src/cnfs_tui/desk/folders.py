"""Where this desk keeps things: the folder named by ``CNFS_TUI_DATA``, else the platform's usual places."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from platformdirs import PlatformDirs

DATA_VARIABLE = "CNFS_TUI_DATA"

_PRIVATE = 0o700


def settings_file() -> Path:
    """The settings of this desk. Raises FileNotFoundError when this account has no home."""
    return _place("reglages.yaml", lambda usual: usual.user_config_path / "reglages.yaml")


def places_file() -> Path:
    """The directory of places. Raises FileNotFoundError when this account has no home."""
    return _place("lieux.sqlite", lambda usual: usual.user_data_path / "lieux.sqlite")


def papers_root() -> Path:
    """Where each session has its private folder. Raises FileNotFoundError when this account has no home."""
    return _place("papiers", lambda usual: usual.user_cache_path / "papiers")


def where_papers_go() -> Path:
    """That place, or the system's own for temporary files where the account has no home. Raises nothing."""
    try:
        return papers_root()
    except OSError:
        import tempfile

        user = os.getuid() if hasattr(os, "getuid") else ""
        return Path(tempfile.gettempdir()) / f"cnfs-tui-papiers{user}"


def papers_to_keep() -> Path:
    """Where papers wait for their user to find them. Raises FileNotFoundError when there is no home."""
    return _place("memos", lambda usual: usual.user_downloads_path)


def activity_file() -> Path:
    """The counters of this desk. Raises FileNotFoundError when this account has no home."""
    return _place("activite.sqlite", lambda usual: usual.user_data_path / "activite.sqlite")


def our_folders() -> tuple[Path, ...]:
    """Every folder where something may be kept; none when this account has no home. Raises nothing."""
    kinds: tuple[Callable[[PlatformDirs], Path], ...] = (
        lambda usual: usual.user_config_path,
        lambda usual: usual.user_data_path,
        lambda usual: usual.user_state_path,
        lambda usual: usual.user_cache_path,
    )
    try:
        return tuple(dict.fromkeys(_place("", kind) for kind in kinds))
    except OSError:
        return ()


def make(folder: Path) -> None:
    """Make the folder, and those above it that are missing, for their owner only. Raises OSError.

    One that is there already keeps the rights its owner gave it.
    """
    if folder.parent != folder and not folder.parent.is_dir():
        make(folder.parent)
    folder.mkdir(mode=_PRIVATE, exist_ok=True)


def make_private(folder: Path) -> None:
    """The same for a folder where nobody else may look, even if it is there already. Raises OSError.

    PermissionError: a link or somebody else's folder has taken its place.
    """
    make(folder)
    if not is_ours(folder):
        raise PermissionError(errno.EPERM, "somebody else's folder", str(folder))
    if stat.S_IMODE(folder.stat().st_mode) & ~_PRIVATE:
        with contextlib.suppress(OSError):  # a USB key knows nothing of rights
            folder.chmod(_PRIVATE)


def is_ours(folder: Path) -> bool:
    """Whether a true folder stands there, no link, made by this very user where the system tells."""
    try:
        seen = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(seen.st_mode) and (not hasattr(os, "geteuid") or seen.st_uid == os.geteuid())


def _place(in_ours: str, among: Callable[[PlatformDirs], Path]) -> Path:
    """A place in the folder that is named, else among the usual ones, unless its home is still to be made."""
    if named := os.environ.get(DATA_VARIABLE):
        return Path(named) / in_ours
    from platformdirs import PlatformDirs

    try:
        place, home = among(PlatformDirs("cnfs-tui", appauthor=False)), Path.home()
    except RuntimeError:  # an account unknown to this system
        raise FileNotFoundError(errno.ENOENT, "no home", "~") from None
    if not place.is_absolute() or (home in place.parents and not home.is_dir()):
        raise FileNotFoundError(errno.ENOENT, "no home", str(home))
    return place
