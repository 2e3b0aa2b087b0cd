"""One slip, one problem: a word unknown at many places is told once, with all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.known_words import listing, nearest
from cnfs_tui.guide.problems.problem import Place, Problem
from cnfs_tui.guide.problems.quote import quoted
from cnfs_tui.guide.reading.text.document import Document, Path

_DEFINED: dict[str, tuple[str, tuple[Path, ...]]] = {
    "REF-01": ("cas", (("cas",),)),
    "REF-02": ("diagnostic", (("criteres",),)),
    "REF-04": ("acteurs", (("acteurs",),)),
    "REF-05": ("competences", (("competences",),)),
    "REF-06": ("diagnostic", (("criteres",), ("observations",))),
    "REF-07": ("diagnostic", (("observations", "theme", "reponses"),)),
    "REF-10": ("posture", (("gestes",),)),
    "REF-11": ("formation", (("grille",),)),
    "SCE-03": ("cas", (("cas",),)),
    "SCE-05": ("complements", (("complements",),)),
}
"""Where the words of each code are declared: the file, and the blocks in it."""
_SAME_KIND = {"REF-06": "REF-02", "SCE-03": "REF-01"}
"""Codes that may be about one and the same word."""
_LINES, _FILES = 6, 4
"""How many places are named: once the first is mended, the next check names those left."""


def gathered(documents: Mapping[str, Document], found: Iterable[Problem]) -> list[Problem]:
    """The problems, those about one and the same unknown word made one, at its first place."""
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for rank, problem in enumerate(found):
        groups.setdefault(_word(problem) or (str(rank),), []).append(problem)
    return [_one(documents, group) for group in groups.values()]


def _word(problem: Problem) -> tuple[str, ...]:
    """What two problems about the same word have in common; empty for any other problem."""
    words = problem.words
    if not {"connus", "mot", "suggestion"} <= words.keys():
        return ()
    kind = _SAME_KIND.get(problem.code, problem.code)
    return (words["suggestion"] or kind, slug(words["mot"]), slug(words.get("critère", "")))


def _one(documents: Mapping[str, Document], group: Sequence[Problem]) -> Problem:
    first, *others = sorted(group, key=lambda problem: (problem.code, problem.place))
    if not others:
        return first
    also = f" Même mot : {_places(first.place.file, [problem.place for problem in others])}."
    return replace(first, words={**first.words, "aussi": also, "définition": _definition(documents, first)})


def _places(file: str, places: Sequence[Place]) -> str:
    """« lignes 34, 57 ; rules/cas.yaml, ligne 12 »."""
    parts = []
    for other, there in groupby(sorted(places), key=lambda place: place.file):
        lines = list(dict.fromkeys(str(place.line) for place in there))
        where = f"ligne{'s' * (len(lines) > 1)} {listing(lines, _LINES)}"
        parts.append(where if other == file else f"{other}, {where}")
    return " ; ".join([*parts[:_FILES], *["d’autres fichiers"][: len(parts) > _FILES]])


def _definition(documents: Mapping[str, Document], problem: Problem) -> str:
    """Where the word suggested is declared: it may be the one that is misspelt."""
    if not problem.words["suggestion"]:
        return ""
    name, blocks = _DEFINED.get(problem.code) or _answers_of(slug(problem.words.get("critère", "")))
    if name not in documents:
        return ""
    document = documents[name]
    for block in blocks:
        try:
            declared = document.value(block)
        except (LookupError, TypeError):
            continue
        near = nearest(problem.words["mot"], declared) if isinstance(declared, dict) else None
        if near and quoted(near) in problem.words["suggestion"]:
            place = document.place((*block, near), key=True)
            return f"Si c’est celui-ci qui est mal écrit, corrigez-le : {place.file}, ligne {place.line}. "
    return ""


def _answers_of(name: str) -> tuple[str, tuple[Path, ...]]:
    return "diagnostic", (("criteres", name, "reponses"), ("observations", name, "reponses"))
