"""``cnfs-tui former``: the full screen, opened on the trainer's room; ``--notes``: the notes beside it."""

from __future__ import annotations

import sys
from pathlib import Path

from cnfs_tui.commands import full_screen
from cnfs_tui.commands.unknown_scenario import no_such_scenario


def run(own: Path | None, scenario: str | None) -> int:
    """Open the app on the scenarios, or on this one; statuses as the app's, and 2 for an unknown scenario."""
    return full_screen.shown(
        lambda: _show(own, scenario),
        lambda why: full_screen.line_by_line(own, why, training=scenario or ""),
    )


def notes() -> int:
    """Follow the notes of the session that is projected elsewhere by this user; statuses as the app's."""
    return full_screen.shown(_follow)


def _show(own: Path | None, scenario: str | None) -> int:
    app = full_screen.app_for(own)
    app.begin_by_training(scenario)
    status = full_screen.carried(app)
    if app.unknown_scenario and app.session is not None and app.session.opened is not None:
        print(no_such_scenario(app.session.opened, scenario or ""), file=sys.stderr)
    return status


def _follow() -> int:
    from cnfs_tui.desk.folders import where_papers_go
    from cnfs_tui.tui.trainer.notes import NotesApp

    return NotesApp(where_papers_go()).main()
