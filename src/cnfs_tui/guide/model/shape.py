"""What every block of the guide has in common: strict shape, an id, a provenance.

Keys reach these models already reduced by :func:`cnfs_tui.guide.keys.slug` (``Ne pas dire`` and
``ne_pas_dire`` are both ``ne-pas-dire``); :func:`french` gives a field its key as authors spell it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict
from pydantic_core import PydanticCustomError

from cnfs_tui.guide.keys import alternatives, several, slug

ID_ALIAS = "ID"
"""The alias of ``Named.id``: no author can type it, a slug having no capital; the block's key fills it."""
TOLD = "told"
"""The type of an error that itself says, in French, what was expected and how to write it."""
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")

T = TypeVar("T")


def french(key: str, **constraints: Any) -> Any:
    """A field known to authors by a French key, spelled as messages must show it."""
    return Field(alias=slug(key), title=key, **constraints)


def wrong(expected: str, how: str) -> PydanticCustomError:
    """The error of a value that should be ``expected`` (« un code postal »), with ``how`` to write it."""
    return PydanticCustomError(TOLD, "not what was expected", {"expected": expected, "how": how})


def _slug_text(value: Any) -> Any:
    return slug(value) if isinstance(value, str) else value


def _yes_no(value: Any) -> Any:
    return {"oui": True, "non": False}.get(_slug_text(value), value) if isinstance(value, str) else value


def _split(split: Callable[[str], tuple[str, ...]], value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(word for part in value for word in split(part))
    return split(value) if isinstance(value, str) else value


def _alternatives(value: Any) -> Any:
    return _split(alternatives, value)


def _several(value: Any) -> Any:
    return _split(several, value)


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value
    except ValueError:
        return value


Text = Annotated[str, Field(pattern=r"\S")]
"""Words to be read: something else than spaces."""
Texts = tuple[Text, ...]
Ref = Annotated[str, Field(min_length=1), AfterValidator(slug)]
"""The id of another block, as authors wrote it, reduced to a slug."""
Refs = tuple[Ref, ...]
Slugged = Annotated[T, BeforeValidator(_slug_text)]
"""One word out of a closed list, accents and case left aside."""
YesNo = Annotated[bool, Strict(), BeforeValidator(_yes_no)]
"""« oui » or « non », and nothing else."""
Alternatives = Annotated[tuple[str, ...], Field(min_length=1), BeforeValidator(_alternatives)]
"""« oui ou plus tard »: one or several accepted answers."""
SeveralRefs = Annotated[tuple[str, ...], Field(min_length=1), BeforeValidator(_several)]
"""« p03, p07 et p08 », or a list: the ids of one or several other blocks."""
Day = Annotated[date, Strict(), BeforeValidator(_day)]
"""A day written as 2026-11-23, and in no other way."""


def makes_ids(rules: Iterable[object]) -> bool:
    """Whether these rules of a field turn its words into ids of other blocks (``Ref``, ``Alternatives``…)."""
    return any(getattr(rule, "func", None) in (slug, _alternatives, _several) for rule in rules)


class Shape(BaseModel):
    """A block of the guide: immutable, and closed to keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Named(Shape):
    """A block known by the key it stands under, as a case or a skill is."""

    id: Annotated[str, Field(alias=ID_ALIAS)]


def ids_from_keys(value: Any) -> Any:
    """The blocks of a mapping, each with its own key beside its lines."""
    if not isinstance(value, dict):
        return value
    return {
        key: {**block, ID_ALIAS: key} if isinstance(block, dict) else block for key, block in value.items()
    }


N = TypeVar("N", bound=Named)
Id = Annotated[str, Field(pattern=r"^[\w-]+$")]
"""A name that other files, the command line and file names can all hold: letters, digits, dashes."""
ById = Annotated[Mapping[Id, N], BeforeValidator(ids_from_keys), Field(min_length=1)]
"""A mapping of blocks; each one learns its own id from its key. Order is the author's."""


class Status(StrEnum):
    """How far a statement is the official note's own (never let a proposal pass for the note)."""

    NOTE = "note"
    CIRCULAR = "circulaire"
    SOURCE = "source"
    PROPOSAL = "proposition"


class Sourced(Shape):
    """A statement that says where it comes from, and when a volatile fact was last checked."""

    source: Text
    status: Slugged[Status] = french("statut")
    checked_on: Day | None = french("vérifié le", default=None)
