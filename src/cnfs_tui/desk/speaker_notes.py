"""What the trainer alone must see: a small private file that a second terminal follows.

It holds words of the guide and where the session has come, nothing of anybody. It lies in the private
folder of a session, whose lock tells whether its program lives: notes left by a crash are nobody's.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from cnfs_tui.desk.session_folder import SessionFolder, living

NAME = "notes.json"
_DRAFT = "notes.tmp"
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Notes:
    """One page of notes: what is projected, and lines for the trainer, each with its heading or not."""

    title: str
    lines: tuple[str, ...] = ()


class SpeakerNotes:
    """The notes of one session, where papers go; :func:`followed` reads them from another program."""

    def __init__(self, root: Path) -> None:
        self._folder = SessionFolder(root)

    def write(self, notes: Notes) -> None:
        """Put these notes in place of the former ones, at once for whoever reads. Raises OSError."""
        draft = self._folder.path_for(_DRAFT)
        data = json.dumps(asdict(notes), ensure_ascii=False).encode("utf-8", "replace")
        # Not storing.store: nobody needs these notes after a power cut, and a key must not wait for the disk.
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINK, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        draft.replace(draft.with_name(NAME))

    def erase(self) -> None:
        """The session is over; :meth:`write` begins another one. Raises nothing."""
        self._folder.erase()


def followed(root: Path) -> list[Notes]:
    """The notes of every session whose program lives, the last begun first. Raises and makes nothing."""
    found = (_read(folder / NAME) for folder in living(root))
    return [notes for notes in found if notes is not None]


def _read(file: Path) -> Notes | None:
    """None when there are none, or they cannot be understood."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
        if file.is_file():  # reading a pipe would wait for ever
            found = json.loads(file.read_bytes())
            return Notes(str(found["title"]), tuple(str(line) for line in found["lines"]))
    return None
