"""Facts to read again at their source."""

from __future__ import annotations

from cnfs_tui.guide.problems.wording.wording import Wording

FRESHNESS: dict[str, Wording] = {}
