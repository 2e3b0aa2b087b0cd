"""What is written and never used: it will never be shown to anyone."""

from __future__ import annotations

from collections.abc import Iterator

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.problems.problem import Problem, Severity


def never_used(draft: Draft) -> Iterator[Problem]:
    """Warnings on what no situation can reach. The tree must have been proved."""
    for case in draft.cases.cases.keys() - set(draft.proof.cases):
        place = draft.documents["cas"].place(("cas", case), key=True)
        yield Problem("REF-08", place, {"mot": case}, Severity.WARNING)
