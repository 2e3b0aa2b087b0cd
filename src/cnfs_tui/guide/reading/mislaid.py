"""A file that is missing, and the one beside it that is probably the same under another name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import nearest
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.shipped import shipped_guide

MISSING, LEFT_OUT = "FIC-01", ("NOM-01", "MEM-01")

_NO_GUIDE = (
    "Ce dossier n’est pas celui d’un guide : indiquez celui qui contient les dossiers rules et memos. "
)
_NEW_MEMO = "Pour en avoir le texte à remplir : cnfs-tui{guide} nouveau memo {id}. "
_AS_SHIPPED = "Vous pouvez recopier celui du guide livré (cnfs-tui guide copier modele). "
_EASY_TO_TYPE = re.compile(r"[\w./\\:-]{1,40}")
_RENAMED = "Il y a {stray} : renommez-le {name}. "
_OTHER_NAME = "Ou corrigez le nom de la compétence dans rules/competences.yaml. "


def with_mislaid_files(problems: Sequence[Problem], folder: Path, known: int) -> list[Problem]:
    """The problems of a ``folder``: a missing file names the one left out beside it, then told no more.

    When all the ``known`` files of the guide are missing, the folder itself is the slip.
    """
    left_out = {problem.place.file for problem in problems if problem.code in LEFT_OUT}
    missing = [problem for problem in problems if problem.code == MISSING]
    found = {problem.place.file: _found(problem.place.file, left_out) for problem in missing}
    empty = sum(file.startswith("rules/") for file in found) >= known
    told = []
    for problem in problems:
        file = problem.place.file
        if problem.code == MISSING and (words := _suggestion(folder, file, found[file], empty=empty)):
            told.append(replace(problem, words={**problem.words, "suggestion": words}))
        elif not (problem.code in LEFT_OUT and file in found.values()):
            told.append(problem)
    return told


def _found(file: str, left_out: set[str]) -> str | None:
    """The file left out, in the same folder, whose name is near enough."""
    folder, name = _stem(file)
    beside = {_stem(other)[1]: other for other in sorted(left_out) if _stem(other)[0] == folder}
    copy = next((stem for stem in beside if stem.startswith(f"{name}-") or stem == name), None)
    near = copy or nearest(name, beside)
    return beside[near] if near else None


def _stem(file: str) -> tuple[str, str]:
    """« memos/Un mail.md.txt » -> ``memos``, ``un-mail``."""
    folder, _, name = file.rpartition("/")
    return folder, slug(name.partition(".")[0])


def _option(folder: Path) -> str:
    """The guide as its author named it, where it needs no quotation marks."""
    named = str(folder)
    easy = _EASY_TO_TYPE.fullmatch(named)
    return f" --guide {named}" if easy and not folder.is_absolute() and named != "." else ""


def _suggestion(folder: Path, file: str, stray: str | None, *, empty: bool) -> str:
    if empty and file.startswith("rules/"):
        return _NO_GUIDE
    memo = file.startswith("memos/")
    if stray is None:
        written = _AS_SHIPPED if (shipped_guide() / file).is_file() else ""
        return f"{written}{_NEW_MEMO.format(guide=_option(folder), id=_stem(file)[1])}" if memo else written
    renamed = _RENAMED.format(stray=quoted(stray), name=quoted(file.rpartition("/")[2]))
    return f"{renamed}{_OTHER_NAME}" if memo else renamed
