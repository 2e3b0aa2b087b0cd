"""Every text of the guide, with the way to it: ``cases/faire-avec/steps/0/do``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from pydantic import BaseModel

from cnfs_tui.guide.guide import Guide

_NOT_TEXT = {"id", "tree", "situations", "version"}


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the guide and the way to them, by the names of the models."""

    way: str
    words: str

    @property
    def field(self) -> str:
        """The name of the field that holds the words, or the list they stand in."""
        return re.sub(r"(/\d+)+$", "", self.way).rpartition("/")[2]

    def __str__(self) -> str:
        return f"{self.way} : {self.words}"


def texts(value: object, way: str = "") -> tuple[Text, ...]:
    """Every text at or below ``value``, a guide or any part of it."""
    return tuple(_texts(value, way))


def _texts(value: object, way: str) -> Iterator[Text]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield Text(way, value)
    for name, below in _parts(value):
        if name not in _NOT_TEXT:
            yield from _texts(below, f"{way}/{name}".lstrip("/"))


def _parts(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))
    elif isinstance(value, Mapping):
        yield from ((str(key), below) for key, below in value.items())
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from ((str(rank), below) for rank, below in enumerate(value))


def holding(pattern: str, found: Sequence[Text]) -> list[str]:
    """The texts where the pattern is found, ready to be read in a failed assertion."""
    return [str(text) for text in found if re.search(pattern, text.words, re.IGNORECASE)]


def all_texts(guide: Guide) -> tuple[Text, ...]:
    """Every text of the guide, ids and the tree left out."""
    return texts(guide)
