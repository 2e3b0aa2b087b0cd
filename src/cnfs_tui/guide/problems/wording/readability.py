"""Easy language: what a memo may not or should not say."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

READABILITY: dict[str, Wording] = {}
