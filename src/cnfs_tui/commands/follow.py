"""``cnfs-tui verifier --suivre``: the verdict again, each time a file of the guide is saved."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from time import sleep

from cnfs_tui.commands import check
from cnfs_tui.guide.watching import EVERY, Watch, signature
from cnfs_tui.typography import printable

_NAMED = 3
"""How many changed files are told by their names."""


def run(
    folder: Path,
    *,
    everything: bool,
    wait: Callable[[], None] = lambda: sleep(EVERY),
    now: Callable[[], datetime] = datetime.now,
) -> int:
    """Check now, then at each change, until Ctrl+C or SIGTERM; the status is that of the last verdict.

    ``wait`` is called between two looks at the files. 2 at once when there is no such folder.
    """
    if not folder.is_dir():
        return check.run(folder, now().date(), as_json=False, everything=everything)
    watch = Watch(lambda: signature(folder))
    as_before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    status: int | None = None
    try:
        _head(f"Vérification de « {printable(str(folder))} » à chaque enregistrement. Pour arrêter : Ctrl+C.")
        while True:
            status = check.run(folder, now().date(), as_json=False, everything=everything)
            sys.stdout.flush()
            while not (changed := watch.changed()):
                wait()
            _head(f"\n{now():%H:%M:%S} · modifié : {_listed(changed)}")
    except KeyboardInterrupt:
        if status is None:
            raise
        print("\nFin du suivi.", file=sys.stderr)
        return status
    finally:
        signal.signal(signal.SIGTERM, as_before)


def _head(line: str) -> None:
    print(line, flush=True)  # before the check: it tells that the change was seen


def _listed(names: Sequence[str]) -> str:
    told = ", ".join(printable(name) for name in names[:_NAMED])
    rest = len(names) - _NAMED
    return told if rest <= 0 else f"{told} et {rest} autre{'s' * (rest > 1)}"
