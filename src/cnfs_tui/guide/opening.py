"""Which guide to work with: one's own when it is sound, else the one shipped with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.load import load
from cnfs_tui.guide.problems.problem import GuideRefused, Problem
from cnfs_tui.guide.shipped import shipped_guide


@dataclass(frozen=True, slots=True)
class OpenedGuide:
    """The guide in use; ``refused`` holds the problems of one's own guide when it had to be left aside."""

    guide: Guide
    refused: tuple[Problem, ...] = ()


def open_guide(own: Path | None) -> OpenedGuide:
    """Open one's own guide, or the shipped one. Raises GuideRefused when neither can be used."""
    if own is None:
        return OpenedGuide(load(shipped_guide()))
    try:
        return OpenedGuide(load(own))
    except GuideRefused as refusal:
        return OpenedGuide(load(shipped_guide()), refusal.problems)
