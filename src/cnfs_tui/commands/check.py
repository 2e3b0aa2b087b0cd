"""``cnfs-tui verifier``: is this guide sound?"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from cnfs_tui.guide.load import Examination, examine
from cnfs_tui.guide.naming import identity_data
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.problems.report import Page, as_data, lines, screenful
from cnfs_tui.guide.shipped import shipped_guide

_VERDICT = 4
"""Rows kept for the verdict and for the prompt."""

_SHIPPED = "C’est le guide livré. Pour vérifier le vôtre : cnfs-tui verifier, suivi de son dossier."
"""Someone who stands in the folder of a guide and names none would think it is that one."""


def run(folder: Path, today: date, *, as_json: bool, everything: bool) -> int:
    """Print the verdict on a guide. 0: sound, warnings allowed; 1: problems; 2: no such folder.

    On a terminal a screenful of problems is told, unless ``everything`` is asked for; elsewhere, all.
    """
    if not folder.is_dir():
        print(f"cnfs-tui : {_not_a_folder(folder)}", file=sys.stderr)
        return 2
    examination = examine(folder, today)
    if as_json:
        print(json.dumps(_data(examination), ensure_ascii=False, indent=2))
    else:
        print(_text(examination, list(_told(examination.problems, everything=everything))))
        if folder == shipped_guide():
            print(_SHIPPED)
    return 0 if examination.sound else 1


def _not_a_folder(named: Path) -> str:
    if named.exists():
        return f"« {named} » est un fichier. Indiquez le dossier du guide, celui qui contient rules et memos."
    return f"le dossier « {named} » n’existe pas."


def _data(examination: Examination) -> dict[str, object]:
    return {
        "sain": examination.sound,
        "situations": examination.situations,
        "sans_reponse": examination.unanswered,
        "regles": examination.guide.version if examination.guide else None,
        "guide": identity_data(examination.guide) if examination.guide else None,
        "problemes": [as_data(problem) for problem in examination.problems],
    }


def _told(problems: Sequence[Problem], *, everything: bool) -> Iterator[str]:
    if not sys.stdout.isatty():
        return lines(problems)
    columns, rows = shutil.get_terminal_size()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if everything:
        return lines(problems, Page(columns, colour))
    return screenful(problems, columns, rows - _VERDICT, colour=colour)


def _text(examination: Examination, told: list[str]) -> str:
    problems = examination.problems
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = _counted(len(problems) - errors, "avertissement")
    if not examination.sound:
        aside = f" Et {warnings}." if len(problems) > errors else ""
        return "\n".join([*told, f"{_counted(errors, 'problème')} à corriger.{aside}"])
    answered = examination.situations - examination.unanswered
    proved = f"Arbre complet : {answered} situations sur {examination.situations} ont une recommandation."
    aside = f" {warnings}." if problems else ""
    return "\n".join([*told, f"Le guide est bon.{aside}", proved])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number > 1)}"
