"""A file that is missing, and the one beside it that is probably the same under another name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import nearest
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.problems.quote import quoted

MISSING, LEFT_OUT = "FIC-01", ("NOM-01", "MEM-01")

_NO_GUIDE = (
    "Ce dossier n’est pas celui d’un guide : indiquez celui qui contient les dossiers rules et memos. "
)
_NEW_MEMO = "Pour en avoir le texte à remplir : cnfs-tui nouveau memo {id}. "
_RENAMED = "Il y a {stray} : renommez-le {name}. "
_OTHER_NAME = "Ou corrigez le nom de la compétence dans rules/competences.yaml. "


def with_mislaid_files(problems: Sequence[Problem], known: int) -> list[Problem]:
    """The problems, a missing file naming the one left out beside it, which is then told no more.

    When all the ``known`` files of the guide are missing, the folder itself is the slip.
    """
    left_out = {problem.place.file for problem in problems if problem.code in LEFT_OUT}
    missing = [problem for problem in problems if problem.code == MISSING]
    found = {problem.place.file: _found(problem.place.file, left_out) for problem in missing}
    empty = sum(file.startswith("rules/") for file in found) >= known
    told = []
    for problem in problems:
        file = problem.place.file
        if problem.code == MISSING and (words := _suggestion(file, found[file], empty=empty)):
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


def _suggestion(file: str, stray: str | None, *, empty: bool) -> str:
    if empty and file.startswith("rules/"):
        return _NO_GUIDE
    memo = file.startswith("memos/")
    if stray is None:
        return _NEW_MEMO.format(id=_stem(file)[1]) if memo else ""
    renamed = _RENAMED.format(stray=quoted(stray), name=quoted(file.rpartition("/")[2]))
    return f"{renamed}{_OTHER_NAME}" if memo else renamed
