"""Memos are read alone, by people in difficulty: the rules of plain writing (``contenu.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.problem import Problem


def hard_to_read(draft: Draft) -> Iterator[Problem]:
    """Errors for what is forbidden in a memo, warnings for what is not advisable."""
    yield from ()
