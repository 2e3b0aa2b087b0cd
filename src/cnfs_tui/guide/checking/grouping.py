"""A few problems of one kind are told one by one; a crowd of them, as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_ONE_BY_ONE = 5


def grouped(found: Sequence[T]) -> list[Sequence[T]]:
    """What each problem is to tell: one thing each, or everything in a single problem."""
    return [[one] for one in found] if len(found) <= _ONE_BY_ONE else [found]
