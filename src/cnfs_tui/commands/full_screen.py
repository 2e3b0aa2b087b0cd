"""``cnfs-tui`` alone: the full-screen app, in a process of its own that can be cleaned up after."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from cnfs_tui.tui.terminal import prepare_environment, why_nobody_here, why_not_here

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cnfs_tui.guide.opening import OpenedGuide
    from cnfs_tui.guide.watching import WatchedGuide
    from cnfs_tui.tui.app import CnfsApp

_ASKED = "La variable ACCESSIBLE le demande (ACCESSIBLE=0 : plein écran)."


def run(own: Path | None) -> int:
    """Open the app, or the same line by line: 0 if left normally, 2 if no guide can be used, 3 if neither."""
    return shown(lambda: carried(app_for(own)), lambda why: line_by_line(own, why))


def shown(show: Callable[[], int], instead: Callable[[str], int] | None = None) -> int:
    """Have a full screen shown in a process of its own; its status.

    Where it cannot be, or line by line is asked for: ``instead``, with the reason; without it, 3.
    """
    prepare_environment(os.environ)
    if reason := why_nobody_here():
        return _refused(reason)
    asked = _ASKED if instead and line_by_line_asked(os.environ) else None
    if reason := asked or why_not_here():
        return instead(reason) if instead else _refused(reason)
    from cnfs_tui.tui.supervisor import supervised

    status = supervised(show)
    _sweep()
    return status


def line_by_line_asked(env: Mapping[str, str]) -> bool:
    """Whether the variable ``ACCESSIBLE``, which other programs know too, asks for no full screen."""
    return env.get("ACCESSIBLE", "") not in ("", "0")


def line_by_line(own: Path | None, why: str, *, training: str | None = None) -> int:
    """The same below, without a screen; ``why`` is said first. ``training``: in the trainer's room."""
    from cnfs_tui.commands import linear

    return linear.run(own, why, training=training)


def _refused(reason: str) -> int:
    print(f"cnfs-tui : {reason}", file=sys.stderr)
    return 3


class _Live:
    """One's own guide, kept up with while it is being edited; the shipped one, read once.

    What reads guides is imported when they are read, after the first frame.
    """

    def __init__(self, own: Path | None) -> None:
        self._own = own
        self._watched: WatchedGuide | None = None

    def read(self) -> OpenedGuide:
        """The guide to begin with. Raises GuideRefused when none can be used."""
        from cnfs_tui.guide.opening import open_guide
        from cnfs_tui.guide.watching import WatchedGuide

        if self._own is None:
            return open_guide(None)
        self._watched = WatchedGuide.of(self._own)
        return self._watched.open()

    def reread(self) -> OpenedGuide | None:
        """The guide to go on with when it has changed, else None."""
        return self._watched.reopen() if self._watched else None


def app_for(own: Path | None) -> CnfsApp:
    """The app, on the shipped guide or on this one.

    Until it has read its guide, nothing is looked at for rubbish: all that is made until then stays.
    """
    gc.disable()
    from cnfs_tui.tui.app import CnfsApp

    live = _Live(own)
    return CnfsApp(live.read, live.reread if own else None)


def carried(app: CnfsApp) -> int:
    """Run the app to its end in this very process, and forget what it held; say why it had no guide."""
    try:
        status = app.main()
    finally:
        app.forget_training()
        app.forget_papers()
        app.finish_counting()
    if app.refused:
        from cnfs_tui.guide.problems.report import lines

        print("\n".join(lines(app.refused)), file=sys.stderr)
    return status


def _sweep() -> None:
    """Remove the papers of an app that was killed."""
    from cnfs_tui.desk.folders import where_papers_go
    from cnfs_tui.desk.session_folder import sweep

    sweep(where_papers_go())
