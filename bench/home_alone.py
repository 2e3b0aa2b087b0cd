"""The app as it stands before the guide is read: its reader never returns."""

from __future__ import annotations

import os
import threading
from typing import NoReturn

from cnfs_tui.cli import main  # noqa: F401  (the door the real program comes in by, for the same weight)
from cnfs_tui.tui.supervisor import supervised
from cnfs_tui.tui.terminal import prepare_environment, why_not_here


def _never() -> NoReturn:
    while True:
        threading.Event().wait()


def _show() -> int:
    from cnfs_tui.tui.app import CnfsApp

    return CnfsApp(_never).main()


if __name__ == "__main__":
    prepare_environment(os.environ)
    raise SystemExit(why_not_here() or supervised(_show))
