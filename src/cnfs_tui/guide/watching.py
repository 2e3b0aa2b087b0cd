"""Whether the files of a guide have changed, told once they are still: an editor may be writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.opening import OpenedGuide, open_guide
from cnfs_tui.guide.problems.problem import GuideRefused

EVERY = 0.35
"""Seconds between two looks. Two equal ones tell that the files are still: less than a second in all."""

_FILES = (("rules", ".yaml"), ("rules/scenarios", ".yaml"), ("memos", ".md"))
"""Where the files of a guide stand, and how their names end."""

Stamp = tuple[int, int, int]
"""When a file was written, in nanoseconds, its bytes, its inode: one of them changes when it is saved."""
Signature = dict[str, Stamp]
"""What a guide's files look like from outside, by name (``rules/arbre.yaml``)."""


def signature(folder: Path) -> Signature:
    """The files of a guide as they stand now; one that cannot be seen, or is being replaced, is not there."""
    return {name: stamp for room, ending in _FILES for name, stamp in _stamps(folder, room, ending)}


def _stamps(folder: Path, room: str, ending: str) -> Iterator[tuple[str, Stamp]]:
    try:
        paths = [path for path in (folder / room).iterdir() if path.name.endswith(ending)]
    except OSError:
        return
    for path in paths:
        try:
            seen = path.stat()
        except OSError:
            continue
        yield f"{room}/{path.name}", (seen.st_mtime_ns, seen.st_size, seen.st_ino)


class Watch:
    """Looks at a guide from time to time. Make one before the guide is first read: nothing is missed then."""

    def __init__(self, look: Callable[[], Signature]) -> None:
        self._look = look
        self._known = self._last = look()

    def changed(self) -> tuple[str, ...]:
        """Look once more; the files written, added or removed since the last answer, once all are still.

        Files that come back exactly to what was known never changed.
        """
        before, self._last = self._last, self._look()
        if self._last != before or self._last == self._known:
            return ()
        known, self._known = self._known, self._last
        return tuple(
            name for name in sorted({*known, *self._last}) if known.get(name) != self._last.get(name)
        )


@dataclass(slots=True)
class WatchedGuide:
    """One's own guide, kept up with while it is being written: its last sound version stays in use."""

    folder: Path
    watch: Watch
    last: Guide | None = None

    @classmethod
    def of(cls, folder: Path) -> WatchedGuide:
        """The guide of this folder, from now on."""
        return cls(folder, Watch(lambda: signature(folder)))

    def open(self) -> OpenedGuide:
        """For the first time: one's own, or the one shipped. Raises GuideRefused when neither can be used."""
        opened = open_guide(self.folder)
        self.last = opened.guide
        return opened

    def reopen(self) -> OpenedGuide | None:
        """Look again: None when nothing has changed, else the guide if it is sound, or the last that was."""
        if self.last is None or not self.watch.changed():
            return None
        try:
            self.last = load(self.folder)
        except GuideRefused as refusal:
            return OpenedGuide(self.last, refusal.problems)
        return OpenedGuide(self.last)
