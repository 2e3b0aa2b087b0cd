"""The small guide twice: as it was, and as it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.guide.comparing.comparison import Comparison, compare_guides
from cnfs_tui.guide.load import load
from tests.guide.small_guide import SmallGuide


@dataclass
class TwoGuides:
    """``old`` and ``new`` begin alike; a test changes one of them."""

    old: SmallGuide
    new: SmallGuide

    @classmethod
    def in_folder(cls, folder: Path) -> TwoGuides:
        return cls(SmallGuide(folder / "ancien"), SmallGuide(folder / "nouveau"))

    def compared(self) -> Comparison:
        """What separates the two, both being sound."""
        return compare_guides(load(self.old.folder), load(self.new.folder))
