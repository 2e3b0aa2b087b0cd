"""A block written beside its key (« observations: langue: oui »), which reads as no text and as no block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.problems.problem import Problem
from cnfs_tui.guide.reading.shaping.model_keys import (
    bare,
    blocks_by_id,
    fields_of,
    is_block,
    is_model,
    items_of,
    keys_of,
)

_READS_AS_A_KEY = frozenset({"SYN-03", "SYN-43"})
_LINE = re.compile(r"(?P<margin> *(?:- +)*)(?P<key>[^\W_][\w '’-]*): +(?P<beside>[^#\s][^#]*)(?:(?<= )#.*)?")
_BESIDE = re.compile(r"(?P<key>[^\W_][\w '’-]*): +(?P<text>\"[^\"]*\"|[^:\"]+)")
_COMMA = re.compile("[,;]")
_STEP = "  "


def told_as_block(problem: Problem, model: type[BaseModel]) -> Problem:
    """The same problem; if its line holds a key that ``model`` knows for that of a block, and some of that
    block beside it, one that gives the lines to write instead."""
    line = _LINE.fullmatch(problem.place.excerpt.rstrip())
    if problem.code not in _READS_AS_A_KEY or line is None:
        return problem
    annotation = _known_for(model, slug(line["key"]), outermost=not line["margin"])
    inner = items_of(annotation) or annotation
    beside = line["beside"].rstrip()
    below = _lines(inner, beside)
    if not below:
        return problem
    listed = inner is not annotation
    margin = " " * len(line["margin"]) + _STEP
    first = f"{line['margin']}{line['key']}:"
    paste = "\n".join((first, *(f"{margin}{'- ' * listed}{words}" for words in below)))
    place = problem.place
    column = line.start("beside") + 1
    told = {
        "clé": line["key"],
        "attendu": "une liste" if listed else "un bloc",
        "tiret": ", après un tiret" if listed else "",
    }
    return Problem("SYN-50", replace(place, column=column, length=len(beside)), told, paste=paste)


def _lines(block: Any, beside: str) -> list[str]:
    """The lines of a block typed on one, several of them after commas; none when it is no such block."""
    if not is_block(block) or blocks_by_id(block):
        return []
    parts = [beside] if is_model(block) else [part.strip() for part in _COMMA.split(beside)]
    for typed in (parts, [beside]):
        found = [_BESIDE.fullmatch(part) for part in typed]
        keys = [line["key"] for line in found if line]
        if len(keys) == len(typed) and (
            not is_model(block) or {slug(key) for key in keys} <= keys_of(block).keys()
        ):
            return typed
    return []


def _known_for(model: type[BaseModel], key: str, *, outermost: bool) -> Any:
    """What stands under that key in a file, wherever the key may be; None when it is not always the same."""
    found = [annotation for name, annotation in _fields(model, within=not outermost) if name == key]
    return found[0] if found and all(annotation == found[0] for annotation in found) else None


def _fields(model: type[BaseModel], *, within: bool) -> Iterator[tuple[str, Any]]:
    """The keys of a model and, ``within``, of the blocks it holds, each with what it stands for."""
    for key, field in fields_of(model):
        annotation = bare(field.annotation)
        yield key, annotation
        inner = blocks_by_id(annotation) or items_of(annotation) or annotation
        if within and is_model(inner):
            yield from _fields(inner, within=True)
