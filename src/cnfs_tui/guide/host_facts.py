"""The facts of the host structure that complements and actors may look at, and their values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

AIDANTS_CONNECT, TYPE, COLLEAGUES = "aidants-connect", "type", "collegues-sociaux"


class Kind(StrEnum):
    """The values of the fact « type » of a host structure."""

    FRANCE_SERVICES = "france-services"
    CCAS = "ccas"
    TOWN_HALL = "mairie"
    LIBRARY = "mediatheque"
    ASSOCIATION = "association"
    THIRD_PLACE = "tiers-lieu"
    ITINERANT = "itinerant"
    OTHER = "autre"


class Habilitation(StrEnum):
    """The values of the fact « aidants-connect »."""

    GRANTED = "habilitee"
    POSSIBLE = "eligible"
    NONE = "non"


HOST_FACTS: Mapping[str, tuple[str, ...]] = {
    AIDANTS_CONNECT: tuple(Habilitation),
    TYPE: tuple(Kind),
    COLLEAGUES: ("oui", "non"),
}
"""The last one: whether somebody of the structure, beside the adviser, takes over social matters."""
