"""What the app finds on this desk when it starts: its settings, and papers that a crash left behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.desk.folders import papers_root, settings_file
from cnfs_tui.desk.session_folder import sweep
from cnfs_tui.desk.settings import Settings, read_settings, write_settings
from cnfs_tui.storing import sweep_drafts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.guide.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Desk:
    """``papers``: where private folders are made; ``problems``: what is wrong in the file of settings."""

    papers: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()


def open_desk() -> Desk:
    """Sweep the papers of programs that died, and read the settings. For a thread: it reads the disk."""
    papers = where_papers_go()
    sweep(papers)
    try:
        file = settings_file()
    except OSError:  # an account without a home
        return Desk(papers, Settings())
    sweep_drafts(file.parent)
    return Desk(papers, *read_settings(file))


def where_papers_go() -> Path:
    """The usual place, or the system's own for temporary files where the account has no home."""
    try:
        return papers_root()
    except OSError:
        user = os.getuid() if hasattr(os, "getuid") else ""
        return Path(tempfile.gettempdir()) / f"cnfs-tui-papiers{user}"


def remember(change: Callable[[Settings], Settings]) -> bool:
    """Write the settings as they stand by now, changed; False when this desk cannot keep them. For a thread.

    Another program, or a person, may have written the file since it was read.
    """
    try:
        file = settings_file()
        now, _ = read_settings(file)
        write_settings(file, change(now))
    except OSError:
        return False
    return True
