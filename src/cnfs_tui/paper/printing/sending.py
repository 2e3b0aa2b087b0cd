"""Printing a file, whatever the system: checks, sends, follows, and tells the truth about it."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from cnfs_tui.paper.printing import cups, jobs
from cnfs_tui.paper.printing.following import follow
from cnfs_tui.paper.printing.outcome import Outcome, Printed
from cnfs_tui.paper.printing.reasons import cut, reason_of
from cnfs_tui.paper.viewer import Opening, open_file, start_file
from cnfs_tui.typography import printable

_WINDOWS = {
    Opening.ASKED: Outcome.IN_READER,
    Opening.NO_READER: Outcome.NO_READER,
    Opening.NO_FILE: Outcome.NO_FILE,
}


def print_file(
    path: Path,
    queue: str | None = None,
    *,
    patience: float = 20.0,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], bool] | None = None,
    platform: str = sys.platform,
    start: Callable[[Path], None] = start_file,
) -> Printed:
    """Print a PDF, or a ``.txt`` as a last way out, once, on one side of A4. Never raises OSError.

    Blocks, ``patience`` seconds and a few more at most: to be called from a thread. ``pause`` waits for the
    seconds it is given, or returns True to stop looking at once: the ``wait`` of a :class:`threading.Event`.
    Without a queue: the one by default, or the only one. On Windows the file opens in its reader,
    ``start`` being what opens it, and the person prints from there.
    """
    if platform == "win32":
        opening = open_file(path, platform=platform, start=start)
        return Printed(_WINDOWS.get(opening, Outcome.NOT_OPENED))
    if not _can_be_sent(path):
        return Printed(Outcome.NO_FILE)
    job = None
    try:
        found = _ready(queue, cups.queues())
        if isinstance(found, Printed):
            return found
        queue = found
        job = jobs.submit(path, queue)
        return follow(job, queue, patience=patience, clock=clock, pause=pause or threading.Event().wait)
    except jobs.Unnamed:
        return Printed(Outcome.LEFT, queue)
    except jobs.Refused as refusal:
        return Printed(Outcome.REFUSED, queue, reason=str(refusal))
    except cups.Unavailable as error:
        # Once it has the job, the service keeps it, and prints it when it can.
        return Printed(Outcome.WAITING if job else error.outcome, queue, job)


def _can_be_sent(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > 0
    except (OSError, ValueError):
        return False


def _ready(asked: str | None, known: cups.Queues) -> str | Printed:
    """The queue to print on, or why not. Raises :class:`cups.Unavailable`."""
    if not known.names:
        return Printed(Outcome.NO_PRINTER)
    queue = asked or known.default or (known.names[0] if len(known.names) == 1 else None)
    if queue is None:
        return Printed(Outcome.TO_CHOOSE, reason=cut(printable(", ".join(known.names))))
    if queue not in known.names:
        return Printed(Outcome.UNKNOWN, queue)
    state = cups.state(queue)
    reason = reason_of(state.message, state.alerts)
    if not state.accepting:
        return Printed(Outcome.REFUSING, queue, reason=reason)
    return queue if state.enabled else Printed(Outcome.PAUSED, queue, reason=reason)
