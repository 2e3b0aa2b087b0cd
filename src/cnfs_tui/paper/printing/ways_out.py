"""Printing a paper in the best form that this computer can take."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from cnfs_tui.paper.html import page
from cnfs_tui.paper.making import Made
from cnfs_tui.paper.plain import text
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.sending import print_file
from cnfs_tui.paper.viewer import start_file
from cnfs_tui.storing import store_beside


def print_made(
    made: Made,
    path: Path,
    queue: str | None = None,
    *,
    pause: Callable[[float], bool] | None = None,
    platform: str = sys.platform,
    start: Callable[[Path], None] = start_file,
) -> Printed:
    """Print what was made and stored at ``path``; the rest as :func:`print_file`. Raises OSError.

    CUPS prints no web page: where no PDF could be made, plain text goes instead. Where Windows has nothing
    that opens a PDF, its browser opens a web page, stored beside.
    """

    def send(file: Path) -> Printed:
        return print_file(file, queue, pause=pause, platform=platform, start=start)

    if platform == "win32":
        printed = send(path)
        if printed.outcome is Outcome.NO_READER and made.suffix == ".pdf":
            return send(_beside(path, ".html", page(made.sheet, large=made.large)))
        return printed
    if made.suffix == ".pdf":
        return send(path)
    plain = _beside(path, ".txt", text(made.sheet))
    try:
        return send(plain)
    finally:
        plain.unlink(missing_ok=True)  # CUPS has its own copy


def _beside(path: Path, suffix: str, words: str) -> Path:
    return store_beside(words.encode(), path.with_suffix(suffix))
