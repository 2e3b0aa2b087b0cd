"""What was chosen for this desk, for a command: what is wrong in the file is told, and does not stop it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cnfs_tui.desk.folders import settings_file
from cnfs_tui.desk.settings import Settings
from cnfs_tui.desk.settings_yaml import read_settings
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.problems.report import lines


def settings_of_this_desk(guide: Guide) -> tuple[Settings, Sequence[Problem]]:
    """The settings, those by default when there are none, and what is wrong in their file."""
    try:
        return read_settings(settings_file(), guide.skills)
    except OSError:  # an account without a home
        return Settings(), ()


def tell(problems: Sequence[Problem]) -> None:
    """Say on standard error what is wrong in the file of settings, if anything is."""
    if problems:
        print("\n".join(lines(problems)), file=sys.stderr)
