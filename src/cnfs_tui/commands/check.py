"""``cnfs-tui verifier``: is this guide sound?"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cnfs_tui.guide.load import Examination, examine
from cnfs_tui.guide.problems.problem import Severity
from cnfs_tui.guide.problems.report import as_data, lines


def run(folder: Path, *, as_json: bool) -> int:
    """Print the verdict on a guide. 0: sound, warnings allowed; 1: problems; 2: no such folder."""
    if not folder.is_dir():
        print(f"cnfs-tui : le dossier « {folder} » n’existe pas.", file=sys.stderr)
        return 2
    examination = examine(folder)
    print(json.dumps(_data(examination), ensure_ascii=False, indent=2) if as_json else _text(examination))
    return 0 if examination.sound else 1


def _data(examination: Examination) -> dict[str, object]:
    return {
        "sain": examination.sound,
        "situations": examination.situations,
        "sans_reponse": examination.unanswered,
        "problemes": [as_data(problem) for problem in examination.problems],
    }


def _text(examination: Examination) -> str:
    told = list(lines(examination.problems))
    errors = sum(problem.severity is Severity.ERROR for problem in examination.problems)
    if not examination.sound:
        return "\n".join([*told, f"{errors} problème{'s' * (errors > 1)} à corriger."])
    answered = examination.situations - examination.unanswered
    proved = f"Arbre complet : {answered} situations sur {examination.situations} ont une recommandation."
    return "\n".join([*told, "Le guide est bon.", proved])
