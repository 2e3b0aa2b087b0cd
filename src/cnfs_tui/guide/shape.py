"""What every block of the guide has in common: strict shape, an id, a provenance.

Keys reach these models already reduced by :func:`cnfs_tui.guide.keys.slug` (``Ne pas dire`` and
``ne_pas_dire`` are both ``ne-pas-dire``); :func:`french` gives a field its key as authors spell it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict

from cnfs_tui.guide.keys import alternatives, slug

ID_ALIAS = "~"
"""The alias of ``Named.id``: no author can type it, the key of the block fills it."""

T = TypeVar("T")


def french(key: str, **constraints: Any) -> Any:
    """A field known to authors by a French key, spelled as messages must show it."""
    return Field(alias=slug(key), title=key, **constraints)


def _slug_text(value: Any) -> Any:
    return slug(value) if isinstance(value, str) else value


def _yes_no(value: Any) -> Any:
    return {"oui": True, "non": False}.get(_slug_text(value), value) if isinstance(value, str) else value


def _alternatives(value: Any) -> Any:
    return alternatives(value) if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1)]
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


class Shape(BaseModel):
    """A block of the guide: immutable, and closed to keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Named(Shape):
    """A block known by the key it stands under, as a case or a skill is."""

    id: str = french(ID_ALIAS)


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
    status: Slugged[Status] = french("statut")
    checked_on: date | None = french("vérifié le", default=None)
