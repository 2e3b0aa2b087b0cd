"""What every block of the guide has in common: strict shape, an id, a provenance.

Keys reach these models already reduced by :func:`cnfs_tui.guide.keys.slug` (``Ne pas dire`` and
``ne_pas_dire`` are both ``ne-pas-dire``), so an alias is written as a slug.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

ID_ALIAS = "~"
"""The alias of ``Named.id``: no author can type it, the key of the block fills it."""

Text = Annotated[str, Field(min_length=1)]
Texts = tuple[Text, ...]


class Shape(BaseModel):
    """A block of the guide: immutable, and closed to keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Named(Shape):
    """A block known by the key it stands under, as a case or a skill is."""

    id: str = Field(alias=ID_ALIAS)


def _ids_from_keys(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        key: {**block, ID_ALIAS: key} if isinstance(block, dict) else block for key, block in value.items()
    }


N = TypeVar("N", bound=Named)
ById = Annotated[Mapping[str, N], BeforeValidator(_ids_from_keys), Field(min_length=1)]
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
    status: Status = Field(alias="statut")
    checked_on: date | None = Field(default=None, alias="verifie-le")
