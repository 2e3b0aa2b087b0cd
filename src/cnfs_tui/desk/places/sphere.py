"""Distances on Earth."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from cnfs_tui.desk.places.place import Position

EARTH = 6371.0088
"""Mean radius of the Earth, in kilometres (IUGG)."""


def distance(one: Position, other: Position) -> float:
    """Kilometres between two positions as the crow flies, on a sphere (haversine)."""
    south, north = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(across / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
