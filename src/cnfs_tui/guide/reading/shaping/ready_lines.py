"""Lines an author can paste: the keys that a block lacks, with a text to write in the place of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from itertools import takewhile
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cnfs_tui.guide.reading.shaping.model_keys import (
    annotation_at,
    bare,
    blocks_by_id,
    fields_of,
    is_block,
    is_key_of_each_block,
    is_model,
    items_of,
    keys_of,
    names_other_blocks,
)
from cnfs_tui.guide.reading.text.document import Document, Path
from cnfs_tui.guide.skeletons.to_fill import TO_FILL

_STEP = "  "
_OPENING = re.compile(r"([ -]*)[^\s:#\"'\[{][^:]*:(?=\s|$)")
"""The margin and the key of a line."""
_NUMBER, _DAY = "20", "2026-11-23"


def missing_lines(document: Document, block: type[BaseModel], path: Path, keys: list[str]) -> str:
    """The lines of these keys, with the margin of the block at ``path``; empty in a block on one line."""
    margin = _margin(document, path)
    if margin is None:
        return ""
    fields = dict(fields_of(block))
    lines = (line for key in keys for line in _field(key, fields[key], _elsewhere(document, path, key)))
    return "\n".join(f"{margin}{line}" for line in lines)


def mended(document: Document, model: type[BaseModel], path: Path, given: Any) -> str:
    """The same words in the shape expected; or an example of it when nothing can be kept."""
    line = document.place(path, key=True).excerpt
    annotation, key = annotation_at(model, path), _OPENING.match(line)
    if is_model(annotation) and isinstance(given, str) and path and isinstance(path[-1], int):
        required = (key for key, field in fields_of(annotation) if field.is_required())
        first = keys_of(annotation)[next(key for key in required if not comes_last(key))]
        return f"{' ' * line.find('-')}- {first}: {in_quotes(given)}"
    if key is None or not path or not isinstance(path[-1], str) or is_key_of_each_block(model, path):
        return ""
    typed = line[key.end() :].strip()
    if is_model(items_of(annotation)) and (kept := _with_its_dash(document, annotation, path, key, given)):
        return kept
    if annotation is str and typed.startswith(("{", "[")):
        return f"{key[0]} {in_quotes(typed)}"
    if items_of(annotation) is str and isinstance(given, str):
        return f"{key[0]}\n{' ' * len(key[1])}{_STEP}- {in_quotes(given)}"
    if (
        annotation is str
        and isinstance(given, list)
        and given
        and all(isinstance(part, str) for part in given)
    ):
        return f"{key[0]} {in_quotes(' '.join(given))}"
    return example(document, model, path)


def _with_its_dash(document: Document, annotation: Any, path: Path, key: re.Match[str], given: Any) -> str:
    """The block, or the first text of it, that stands where a list of such blocks is expected."""
    if isinstance(given, str):
        first, *others = _value(annotation)
        inside = [first.replace(in_quotes(TO_FILL), in_quotes(given)), *others]
    else:
        lines = _typed(document, path, given, key)
        inside = [f"{_STEP if rank else '- '}{line}" for rank, line in enumerate(lines)]
    return "\n".join((key[0], *(f"{' ' * len(key[1])}{_STEP}{line}" for line in inside))) if inside else ""


def _typed(document: Document, path: Path, block: Any, key: re.Match[str]) -> list[str]:
    """The lines of a block as typed, without their margin; none unless they are lines of their own."""
    if not isinstance(block, dict) or not block:
        return []
    first = document.place((*path, next(iter(block))), key=True)
    before = first.excerpt[: first.column - 1]
    if before.strip():
        return []
    lines = _lines_below(document, first.line, len(key[1]))
    return [line[len(before) :] if line.startswith(before) else line.lstrip() for line in lines]


def _lines_below(document: Document, first: int, margin: int) -> list[str]:
    """The lines of a block from its ``first``, all of them farther to the right than ``margin``."""
    lines = document.source.lines[first - 1 :]
    below = takewhile(lambda line: not line.strip() or len(line) - len(line.lstrip()) > margin, lines)
    return [line for line in below if line.strip()]


def example(document: Document, model: type[BaseModel], path: Path) -> str:
    """The key of a list or of a block, and what may stand under it, to be filled in; else nothing."""
    annotation = annotation_at(model, path)
    key = _OPENING.match(document.place(path, key=True).excerpt)
    nested = is_block(annotation) or items_of(annotation) is not None
    if not nested or key is None or not path or not isinstance(path[-1], str):
        return ""
    margin = " " * len(key[1])
    return "\n".join((key[0], *(f"{margin}{_STEP}{line}" for line in _value(annotation))))


def comes_last(key: str) -> bool:
    """Where a statement comes from is written under it."""
    return key in ("source", "statut")


def in_quotes(text: str) -> str:
    """A text as it may stand after a colon, whatever it holds."""
    words = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{words}"'


def _margin(document: Document, path: Path) -> str | None:
    data = document.value(path)
    if not path:
        return ""
    if not isinstance(data, dict) or not data:
        return None
    first = document.place((*path, next(iter(data))), key=True)
    before = first.excerpt[: first.column - 1]
    return None if before.strip(" -") else " " * len(before)


def _elsewhere(document: Document, path: Path, key: str) -> Any:
    """What a neighbour of the block holds under the same key."""
    around = document.value(path[:-1]) if path else None
    neighbours = around.values() if isinstance(around, dict) else around if isinstance(around, list) else ()
    return next((block[key] for block in neighbours if isinstance(block, dict) and block.get(key)), None)


def _field(key: str, field: FieldInfo, elsewhere: Any) -> Iterator[str]:
    """The lines of one key. An id is the one a neighbour names; a text is left to be written."""
    spelled, annotation = field.title or key, bare(field.annotation)
    if names_other_blocks(field.annotation, field.metadata) and elsewhere:
        yield from _same(spelled, elsewhere)
        return
    first, *others = _value(annotation)
    if _on_one_line(annotation):
        yield f"{spelled}: {first}"
    else:
        yield f"{spelled}:"
        yield from (f"{_STEP}{line}" for line in (first, *others))


def _same(spelled: str, value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{spelled}: {value}"
    elif isinstance(value, dict):
        yield f"{spelled}:"
        yield from (f"{_STEP}{key}: {word}" for key, word in value.items() if isinstance(word, str))
    else:
        yield f"{spelled}:"
        yield f"{_STEP}- {value[0]}"


def _on_one_line(annotation: Any) -> bool:
    return annotation is str or (isinstance(annotation, type) and not is_model(annotation))


def _value(annotation: Any) -> list[str]:
    """An example of a value; a text that is still to be written says so."""
    if is_model(annotation):
        required = [(key, field) for key, field in fields_of(annotation) if field.is_required()]
        required.sort(key=lambda found: comes_last(found[0]))
        return [line for key, field in required for line in _field(key, field, None)]
    if block := blocks_by_id(annotation):
        return ["a-nommer:", *(f"{_STEP}{line}" for line in _value(block))]
    if item := items_of(annotation):
        first, *others = _value(item)
        return [f"- {first}", *(f"{_STEP}{line}" for line in others)]
    if annotation is bool:
        return ["non"]
    if annotation is int:
        return [_NUMBER]
    if annotation is date:
        return [_DAY]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(list(annotation)[-1].value)]
    if is_block(annotation):
        return [f'a-nommer: "{TO_FILL}"']
    return [f'"{TO_FILL}"']
