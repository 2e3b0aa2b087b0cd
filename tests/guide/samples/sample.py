"""What a sample of a problem is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from cnfs_tui.guide.load import examine
from cnfs_tui.guide.problems.problem import Problem
from tests.guide.small_guide import SmallGuide

TODAY = date(2026, 11, 23)
"""The day the samples are checked, for what depends on it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """In the small guide's ``file``, ``faulty`` stands in the place of the excerpt ``sound``.

    ``sound`` may stand several times in the file: its first place is the one. Without ``sound``,
    ``faulty`` is the whole file (None: no such file; bytes: as saved by a tool); with ``folder``, a folder
    stands in the place of the file; with ``renamed``, the file (or a whole folder) bears that other name;
    with ``locked``, nobody may open it; with ``twin``, a second file of that name says the same; with
    ``whole``, the small guide has no such file, and that is its sound text. ``mended`` is what the author
    should write instead; left out, it is the sound text itself. ``told`` is a French sentence for what a
    page cannot show (an encoding, a missing file).
    """

    file: str
    faulty: str | bytes | None
    sound: str | None = None
    mended: str | None = None
    told: str = ""
    folder: bool = False
    renamed: str = ""
    locked: bool = False
    twin: str = ""
    whole: str = ""

    def spoil(self, guide: SmallGuide) -> None:
        """Make the slip in a sound small guide."""
        if self.renamed:
            (guide.folder / self.file).rename(guide.folder / self.renamed)
        elif self.faulty is None:
            guide.remove(self.file)
        else:
            self._put(guide, self.faulty)
        if self.twin and self.faulty is not None:
            guide.write(self.twin, self.faulty)
        if self.folder:
            (guide.folder / self.file).mkdir()

    def found(self, guide: SmallGuide) -> tuple[Problem, ...]:
        """Make the slip in a sound small guide: the problems that the check finds."""
        self.spoil(guide)
        with _locked(guide.folder / self.file) if self.locked else nullcontext():
            return examine(guide.folder, TODAY).problems

    def mend(self, guide: SmallGuide) -> None:
        """Write the mended text in a sound small guide."""
        if self.mended is not None:
            self._put(guide, self.mended)

    def _put(self, guide: SmallGuide, text: str | bytes) -> None:
        if self.sound is None:
            guide.write(self.file, text)
            return
        assert isinstance(text, str)
        whole = self.whole or guide.files[self.file]
        assert self.sound in whole, f"{self.sound!r} is not in {self.file}"
        guide.write(self.file, whole.replace(self.sound, text, 1))


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """No program may open the file: no right would stop root, nor is there the same one on every system."""
    really_open = os.open

    def open_any_other(file: Any, *args: Any, **kwargs: Any) -> int:
        if Path(file) == path:
            raise PermissionError
        return really_open(file, *args, **kwargs)

    with patch.object(os, "open", open_any_other):
        yield
