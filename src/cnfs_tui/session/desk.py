"""What the app finds on this desk when it starts: its settings, and papers that a crash left behind."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.desk.folders import settings_file, where_papers_go
from cnfs_tui.desk.session_folder import sweep
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings, write_settings
from cnfs_tui.storing import sweep_drafts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cnfs_tui.guide.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Desk:
    """``papers``: where private folders are made; ``problems``: what is wrong in the ``file`` of settings.

    Without a ``file``, this account has no place of its own.
    """

    papers: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()
    file: Path | None = None

    @property
    def refused(self) -> bool:
        """Whether the file could not be read: the settings are those by default."""
        from cnfs_tui.guide.problems.problem import Severity

        return any(problem.severity is Severity.ERROR for problem in self.problems)


def open_desk(skills: Collection[str]) -> Desk:
    """Sweep the papers of programs that died, and read the settings. For a thread: it reads the disk.

    ``skills``: those of the guide, that workshops teach.
    """
    papers = where_papers_go()
    sweep(papers)
    with contextlib.suppress(OSError):  # an account without a home
        sweep_drafts(settings_file().parent)
    return desk_by_now(papers, skills)


def desk_by_now(papers: Path, skills: Collection[str]) -> Desk:
    """The desk as the file of settings tells it by now. For a thread."""
    try:
        file = settings_file()
    except OSError:
        return Desk(papers, Settings())
    return Desk(papers, *read_settings(file, skills), file)


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
