"""The counting of this desk, as the running app does it: in a thread, and losing nothing it can keep."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from cnfs_tui.desk.activity import store
from cnfs_tui.desk.activity.axes import Axis, Counts
from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.database_words import trouble_in_words

_ON = "Comptage de l’activité : en marche. Rien n’est gardé des personnes."
_STOPPED = "Le comptage est arrêté : {trouble}. Les nombres attendent, tant que cnfs-tui reste ouvert."


class Counting:
    """``place`` gives the file, or raises OSError; ``told`` is called, from a thread, when the state changes.

    What cannot be written waits in memory, added up, for the end of the next visit or of the program.
    """

    def __init__(
        self, place: Callable[[], Path], told: Callable[[], object], today: Callable[[], date] = date.today
    ) -> None:
        self._place = place
        self._told = told
        self._today = today
        self._waiting: Counter[tuple[str, Axis, str]] = Counter()
        self._gate = threading.Lock()
        """Held for a moment, around what waits."""
        self._turn = threading.Lock()
        """Held by who uses the file."""
        self.refused: Trouble | None = None
        """Why nothing can be written for now."""
        self.aside: Path | None = None
        """Where a damaged file was put, until :meth:`take_aside`."""

    def add(self, counts: Counts) -> None:
        """Count a finished visit. Waits for nothing."""
        with self._gate:
            self._waiting.update(counts)
        threading.Thread(target=self._write).start()

    def look(self) -> None:
        """See whether the file can be used, without waiting."""
        threading.Thread(target=self.see).start()

    def see(self) -> None:
        """See whether the file can be used. For a thread."""
        try:
            with self._turn:
                store.read(self._path())
        except Unavailable as error:
            if error.trouble is not Trouble.DAMAGED:  # the next visit will put it aside, and say so
                self._tell(error.trouble)

    def finish(self) -> None:
        """Wait until all is written, trying once more if it could not be."""
        self._write()

    def read(self) -> Counts:
        """All that was counted, what waits included. For a thread. Raises Unavailable."""
        with self._turn:
            stored = Counter(store.read(self._path()))
            with self._gate:
                return stored + self._waiting

    def erase(self) -> None:
        """Forget all that was counted. For a thread. Raises Unavailable."""
        with self._turn:
            store.erase(self._path())
            with self._gate:
                self._waiting.clear()

    def in_words(self) -> str:
        """How the counting goes, where it is on."""
        return _STOPPED.format(trouble=trouble_in_words(self.refused)) if self.refused else _ON

    def take_aside(self) -> Path | None:
        """Where a damaged file was put, to be told once."""
        aside, self.aside = self.aside, None
        return aside

    def _write(self) -> None:
        with self._turn:
            with self._gate:
                counts, self._waiting = self._waiting, Counter()
            if not counts:
                return
            try:
                aside = store.add(self._path(), counts, self._today())
            except Unavailable as error:
                with self._gate:
                    self._waiting.update(counts)
                self._tell(error.trouble)
            else:
                self.aside = aside or self.aside
                self._tell(None)

    def _tell(self, refused: Trouble | None) -> None:
        if refused is not self.refused or self.aside:
            self.refused = refused
            self._told()

    def _path(self) -> Path:
        try:
            return self._place()
        except OSError:  # an account without a home
            raise Unavailable(Trouble.NO_HOME) from None
