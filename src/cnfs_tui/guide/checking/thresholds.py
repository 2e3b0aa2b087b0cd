"""The thresholds of the observation grid rise, and end at the best score: any total has its advice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.model.training import BEST_MARK
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.text.document import Path


def badly_set_thresholds(draft: Draft) -> Iterator[Problem]:
    """FOR-01: a threshold that is not above the one before; FOR-02: a last one that is not the best score."""
    document, training = draft.documents["formation"], draft.training
    limits = [threshold.up_to for threshold in training.thresholds]
    for rank, (before, limit) in enumerate(pairwise(limits), 1):
        if limit <= before:
            words = {"seuil": str(limit), "précédent": str(before)}
            yield Problem("FOR-01", document.place(_limit(rank)), words)
    if limits[-1] != training.best_score:
        words = {
            "seuil": str(limits[-1]),
            "total": str(training.best_score),
            "observations": str(len(training.grid)),
            "note": str(BEST_MARK),
        }
        yield Problem("FOR-02", document.place(_limit(len(limits) - 1)), words)


def _limit(rank: int) -> Path:
    return ("seuils", rank, "jusqu-a")
