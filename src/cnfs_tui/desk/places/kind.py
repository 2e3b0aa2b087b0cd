"""The kinds of lists that can be imported."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A list is known by its header. The values are kept in the directory: never change one."""

    FRANCE_SERVICES = "france-services"
    MEDIATION = "mediation-numerique"
    OWN = "local"
