"""``cnfs-tui`` alone: the full-screen app, in a process of its own that can be cleaned up after."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from cnfs_tui.tui.terminal import prepare_environment, why_not_here


def run(own: Path | None) -> int:
    """Open the app. 0 when left normally; 2 when no guide can be used; 3 when this is no place for it."""
    prepare_environment(os.environ)
    if reason := why_not_here():
        print(f"cnfs-tui : {reason}", file=sys.stderr)
        return 3
    from cnfs_tui.tui.supervisor import supervised

    return supervised(lambda: _show(own))


def _show(own: Path | None) -> int:
    from cnfs_tui.tui.app import CnfsApp

    def read_guide() -> object:
        from cnfs_tui.guide.opening import open_guide

        return open_guide(own)

    app = CnfsApp(read_guide)  # type: ignore[arg-type]
    status = app.main()
    if app.refused:
        from cnfs_tui.guide.problems.report import lines

        print("\n".join(lines(app.refused)), file=sys.stderr)
    return status
