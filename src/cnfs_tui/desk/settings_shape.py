"""The keys of ``reglages.yaml``, as a person writes them. Imported only to read it: pydantic is heavy."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field

from cnfs_tui.desk import as_typed
from cnfs_tui.desk.colours import Colours
from cnfs_tui.guide.host_facts import Habilitation, Kind
from cnfs_tui.guide.keys import slug
from cnfs_tui.guide.model.shape import Shape, Slugged, Text, YesNo, french, wrong

T = TypeVar("T")

NEVER = "jamais"
LONGEST_WAIT = 240
"""Minutes: beyond, nobody would be protected."""
_MINUTES = re.compile("([0-9]{1,4}) *(?:min|minutes?)?")
_WAIT = ("un nombre de minutes", f"Écrivez un nombre de 1 à {LONGEST_WAIT}, ou « {NEVER} ».")


def _understood(understand: Callable[[str], T], told: tuple[str, str]) -> Callable[[Any], Any]:
    """A rule that understands what was typed, or says what was expected and how to write it."""

    def rule(value: Any) -> Any:
        if not isinstance(value, str) or not value.strip():
            return value
        try:
            return understand(value)
        except ValueError:
            raise wrong(*told) from None

    return rule


def _several(understand: Callable[[str], tuple[T, ...]], told: tuple[str, str]) -> Callable[[Any], Any]:
    """The same for a text, or a list of them, that stand for several values."""
    each = _understood(understand, told)

    def rule(value: Any) -> Any:
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            return tuple(sorted({found for part in value for found in each(part)}))
        return each(value)

    return rule


def _minutes(typed: str) -> int:
    if slug(typed) == NEVER:
        return 0
    found = _MINUTES.fullmatch(typed.strip())
    if found is None or int(found[1]) > LONGEST_WAIT:
        raise ValueError(typed)
    return int(found[1])


def _nothing_is(empty: T) -> BeforeValidator:
    """A key with nothing after it says nothing."""
    return BeforeValidator(lambda value: empty if value is None else value)


Line = Annotated[Text, AfterValidator(_understood(as_typed.line, as_typed.LINE))]
Postcode = Annotated[Text, AfterValidator(_understood(as_typed.postcode, as_typed.POSTCODE))]
Telephone = Annotated[Text, AfterValidator(_understood(as_typed.telephone, as_typed.TELEPHONE))]
Weekdays = Annotated[tuple[int, ...], BeforeValidator(_several(as_typed.weekdays, as_typed.WEEKDAYS))]
Dates = Annotated[tuple[date, ...], BeforeValidator(_several(as_typed.dates, as_typed.DATES))]
Wait = Annotated[int, BeforeValidator(_understood(_minutes, _WAIT))]
Skill = Annotated[str, Field(min_length=1), AfterValidator(slug)]


class StructureShape(Shape):
    """The structure itself."""

    name: Line | None = french("nom", default=None)
    kind: Slugged[Kind] | None = french("type", default=None)
    address: Line | None = french("adresse", default=None)
    postcode: Postcode | None = french("code postal", default=None)
    town: Line | None = french("commune", default=None)
    telephone: Telephone | None = french("téléphone", default=None)
    hours: Line | None = french("horaires", default=None)
    aidants_connect: Slugged[Habilitation] | None = french("aidants connect", default=None)


class ColleagueShape(Shape):
    """A function, a room, times."""

    role: Line = french("fonction")
    where: Line | None = french("où", default=None)
    when: Line | None = french("quand", default=None)


class WorkshopShape(Shape):
    """A workshop, on days of the week or on dates."""

    title: Line = french("titre")
    weekdays: Weekdays | None = french("jours", default=None)
    dates: Dates | None = french("dates", default=None)
    hours: Line | None = french("horaires", default=None)
    place: Line | None = french("lieu", default=None)
    skills: tuple[Skill, ...] | None = french("compétences", default=None)


class SettingsShape(Shape):
    """All lines are free to be left out."""

    introduced: YesNo = french("présentation faite", default=False)
    job: Line | None = french("métier", default=None)
    structure: Annotated[StructureShape, _nothing_is({})] = french("structure", default=StructureShape())
    colleagues: tuple[ColleagueShape, ...] | None = french("collègues", default=None)
    workshops: tuple[WorkshopShape, ...] | None = french("ateliers", default=None)
    printer: Text | None = french("imprimante", default=None)
    large: YesNo = french("gros caractères", default=False)
    theme: Slugged[Colours] | None = french("couleurs", default=None)
    mask_after: Wait = french("masquer après", default=3)
    erase_after: Wait = french("effacer après", default=10)
    counting: YesNo | None = french("compter l’activité", default=None)
