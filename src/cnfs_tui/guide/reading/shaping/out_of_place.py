"""A key written at another level than its own: too far to the left, or too far to the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from cnfs_tui.guide.reading.shaping.model_keys import (
    annotation_at,
    blocks_by_id,
    fields_of,
    is_model,
    items_of,
    keys_of,
)
from cnfs_tui.guide.reading.text.document import Document, Path

_ALIKE = 2
"""How many keys two blocks must share for one to look like the other."""
_SEEN = 30
"""How many lines above a key may be out of place with it."""


@dataclass(frozen=True, slots=True)
class OutOfPlace:
    """Where the keys of a block that were written elsewhere belong."""

    document: Document
    model: type[BaseModel]

    def home(self, block: Path, key: str) -> Path | None:
        """The block that the ``key`` of ``block`` belongs to; None when it may well be where it is."""
        here = annotation_at(self.model, block)
        if is_model(here):
            if key in keys_of(here):
                return None
            return _first(self._around(block, key), self._above(block, key))
        item = blocks_by_id(here)
        if item is None:
            return None
        written = self.document.value((*block, key))
        if not isinstance(written, dict):
            return _first(self._around(block, key), self._sibling(block, key, item))
        owner = annotation_at(self.model, block[:-1])
        field = dict(fields_of(owner)).get(key) if is_model(owner) else None
        return self._around(block, key) if field and field.is_required() else None

    def _around(self, block: Path, key: str) -> Path | None:
        """The nearest block around that has such a key, and lacks it."""
        outer = (block[:length] for length in range(len(block) - 1, -1, -1))
        return next((path for path in outer if self._lacks(path, annotation_at(self.model, path), key)), None)

    def _above(self, block: Path, key: str) -> Path | None:
        """The block just above, under a key of the same level, that lacks this key or this whole block."""
        known = keys_of(annotation_at(self.model, block))
        owner = next((other for other in self._keys_above(block, key) if other in known), None)
        if owner is None:
            return None
        path = (*block, owner)
        annotation = annotation_at(self.model, path)
        if self._lacks(path, annotation, key):
            return path
        item, written = blocks_by_id(annotation), self.document.value((*block, key))
        if item and isinstance(written, dict) and len(written.keys() & keys_of(item).keys()) >= _ALIKE:
            return path
        return self._last(path, key, item or items_of(annotation))

    def _sibling(self, block: Path, key: str, item: type[BaseModel]) -> Path | None:
        """Among blocks under ids, the one just above, if it lacks this key."""
        above = (path for i in self._keys_above(block, key) if self._lacks(path := (*block, i), item, key))
        return next(above, None)

    def _keys_above(self, block: Path, key: str) -> list[str]:
        """The keys above in the same block, the nearest first."""
        written = list(self.document.value(block))
        rank = written.index(key)
        return written[max(0, rank - _SEEN) : rank][::-1]

    def _last(self, path: Path, key: str, item: Any) -> Path | None:
        """The last block of a list or under ids, if it lacks this key."""
        data = self.document.value(path)
        if isinstance(data, dict) and data:
            last: str | int = list(data)[-1]
        elif isinstance(data, list) and data:
            last = len(data) - 1
        else:
            return None
        return (*path, last) if self._lacks((*path, last), item, key) else None

    def _lacks(self, path: Path, annotation: Any, key: str) -> bool:
        data = self.document.value(path)
        return (
            (data is None or isinstance(data, Mapping))
            and key in keys_of(annotation)
            and key not in (data or ())
        )


def home_of_block(document: Document, model: type[BaseModel], path: Path, absent: list[str]) -> str | None:
    """Which of the ``absent`` headings of a file the block at ``path`` belongs under, by its keys."""
    block = document.value(path)
    if not isinstance(block, dict) or (len(path) > 1 and fits(block, _item(model, path[0]))):
        return None
    return next((heading for heading in absent if fits(block, _item(model, heading))), None)


def _item(model: type[BaseModel], heading: str | int) -> type[BaseModel] | None:
    """What stands under ids below a heading of the file."""
    return blocks_by_id(annotation_at(model, (heading,)))


def fits(block: Mapping[str, Any], item: type[BaseModel] | None) -> bool:
    """Whether a block has the keys of a model: all those required, and none that it does not know."""
    if item is None:
        return False
    required = {key for key, field in fields_of(item) if field.is_required()}
    return required <= block.keys() <= keys_of(item).keys()


def _first(*paths: Path | None) -> Path | None:
    """The first that is one; the path of a whole file is empty, and is one."""
    return next((path for path in paths if path is not None), None)
