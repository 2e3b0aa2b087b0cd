"""The memo of a skill: a whole file of ``memos/``, where no comment may stand."""

from __future__ import annotations

from datetime import date

from cnfs_tui.guide.memo_text import BEFORE, CAUTION, STEPS
from cnfs_tui.guide.skeletons.known import Known
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

NEXT = (
    f"« {BEFORE} » est facultatif. « {STEPS} » : trois à cinq étapes, une phrase courte chacune.",
    "Écrivez « je », et des mots de tous les jours. Une seule tâche par mémo.",
)


def memo(name: str, known: Known, today: date) -> str:
    """The text of a memo; what there is to know about it is told aside."""
    return f"""\
# Je sais {TO_FILL}

## {BEFORE}

- Je prends {TO_FILL}.

## {STEPS}

1. Je {TO_FILL}.
2. Je {TO_FILL}.
3. Je {TO_FILL}.

## {CAUTION}

{TO_FILL}.
"""
