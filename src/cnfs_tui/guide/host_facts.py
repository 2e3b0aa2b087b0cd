"""The facts of the host structure that complements and actors may look at, and their values."""

from __future__ import annotations

from collections.abc import Mapping

AIDANTS_CONNECT, TYPE, COLLEAGUES = "aidants-connect", "type", "collegues-sociaux"

HOST_FACTS: Mapping[str, tuple[str, ...]] = {
    AIDANTS_CONNECT: ("habilitee", "eligible", "non"),
    TYPE: (
        "france-services",
        "ccas",
        "mairie",
        "mediatheque",
        "association",
        "tiers-lieu",
        "itinerant",
        "autre",
    ),
    COLLEAGUES: ("oui", "non"),
}
"""The last one: whether somebody of the structure, beside the adviser, takes over social matters."""
