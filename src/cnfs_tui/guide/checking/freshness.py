"""Facts that change: each carries the day it was last read at its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.problem import Problem


def stale_facts(draft: Draft, today: date) -> Iterator[Problem]:
    """Warnings on facts checked longer ago than the author's limit, with the source to read again."""
    yield from ()
