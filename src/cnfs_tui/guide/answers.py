"""Answers as a face writes them, ready to decide."""

from __future__ import annotations

from collections.abc import Mapping

from cnfs_tui.guide.keys import UNSURE
from cnfs_tui.guide.model.diagnostic import CriterionGuide
from cnfs_tui.tree.model import UNKNOWN, Answers


def given_answers(answers: Mapping[str, str], criteria: Mapping[str, CriterionGuide]) -> Answers:
    """Unsure answers freed, defaults filled in.

    The default of a criterion stands when it is not given (``decider`` in the command line contract).
    """
    defaults = {c.id: c.default for c in criteria.values() if c.default is not None}
    return {c: UNKNOWN if answer == UNSURE else answer for c, answer in {**defaults, **answers}.items()}
