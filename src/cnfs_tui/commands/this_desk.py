"""What was chosen for this desk, for a command: what is wrong in the file is told, and does not stop it."""

from __future__ import annotations

import sys

from cnfs_tui.desk.folders import settings_file
from cnfs_tui.desk.settings import Settings, read_settings
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.problems.report import lines


def settings_told(guide: Guide) -> Settings:
    """The settings of this desk, those by default when there are none; problems go to standard error."""
    try:
        settings, problems = read_settings(settings_file(), guide.skills)
    except OSError:  # an account without a home
        return Settings()
    if problems:
        print("\n".join(lines(problems)), file=sys.stderr)
    return settings
