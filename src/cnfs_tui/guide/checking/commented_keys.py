"""A list whose key was left behind a « # »: its lines silently join the list above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from pydantic import BaseModel

from cnfs_tui.guide.draft import Draft
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.files import MODELS
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.guide.reading.shaping.model_keys import annotation_at, keys_of
from cnfs_tui.guide.reading.text.yaml_reader import Document, Path

_MODELS: Mapping[str, type[BaseModel]] = {**MODELS, "scenarios": Scenario}
"""The model of each file that holds lists, all scenarios having the same."""
_KEY = re.compile(r"\s*#+\s*(\w[^:#]{0,40}):\s*")
_ITEM = re.compile(r"\s*-\s")


def keys_left_behind(draft: Draft) -> Iterator[Problem]:
    """Warnings on elements of a list that stand right under « # key: », another key of the same block."""
    for name, document in draft.documents.items():
        model = _MODELS.get(name.partition("/")[0])
        keys = dict(_commented(document)) if model else {}
        for path in document.spots if keys else ():
            if path and isinstance(path[-1], int):
                key = keys.get(document.place(path).line)
                if model and key and _is_another_key(model, path, key):
                    words = {"clé": document.words(path[:-1]), "commentée": key}
                    yield Problem("STR-13", document.place(path), words, Severity.WARNING)


def _commented(document: Document) -> Iterator[tuple[int, str]]:
    """The line of each element that has a commented key just above, and that key."""
    for number, (above, line) in enumerate(pairwise(document.source.lines), 2):
        key = _KEY.fullmatch(above) if _ITEM.match(line) else None
        if key:
            yield number, key[1].strip()


def _is_another_key(model: type[BaseModel], path: Path, key: str) -> bool:
    known = keys_of(annotation_at(model, path[:-2]))
    return slug(key) in known and slug(key) != path[-2]
