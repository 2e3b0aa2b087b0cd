"""``cnfs-tui verifier``: is this guide sound?"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from cnfs_tui.guide.load import Examination, examine
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.problems.report import as_data, lines, screenful

_VERDICT = 4
"""Rows kept for the verdict and for the prompt."""


def run(folder: Path, today: date, *, as_json: bool, everything: bool) -> int:
    """Print the verdict on a guide. 0: sound, warnings allowed; 1: problems; 2: no such folder.

    On a terminal a screenful of problems is told, unless ``everything`` is asked for; elsewhere, all.
    """
    if not folder.is_dir():
        print(f"cnfs-tui : le dossier « {folder} » n’existe pas.", file=sys.stderr)
        return 2
    examination = examine(folder, today)
    if as_json:
        print(json.dumps(_data(examination), ensure_ascii=False, indent=2))
    else:
        told = lines if everything or not sys.stdout.isatty() else _screenful
        print(_text(examination, list(told(examination.problems))))
    return 0 if examination.sound else 1


def _data(examination: Examination) -> dict[str, object]:
    return {
        "sain": examination.sound,
        "situations": examination.situations,
        "sans_reponse": examination.unanswered,
        "problemes": [as_data(problem) for problem in examination.problems],
    }


def _screenful(problems: Sequence[Problem]) -> Iterator[str]:
    columns, rows = shutil.get_terminal_size()
    return screenful(problems, columns, rows - _VERDICT)


def _text(examination: Examination, told: list[str]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in examination.problems)
    if not examination.sound:
        return "\n".join([*told, f"{errors} problème{'s' * (errors > 1)} à corriger."])
    answered = examination.situations - examination.unanswered
    proved = f"Arbre complet : {answered} situations sur {examination.situations} ont une recommandation."
    return "\n".join([*told, "Le guide est bon.", proved])
