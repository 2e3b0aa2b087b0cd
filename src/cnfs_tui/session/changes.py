"""Changes to the settings of this desk, each made of those that the file holds by then."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from cnfs_tui.desk.settings import Settings
from cnfs_tui.session.keeping import Change

T = TypeVar("T")


def setting(**chosen: Any) -> Change:
    """These settings, by their fields; the others stay."""
    return lambda settings: replace(settings, **chosen)


def telling(**told: Any) -> Change:
    """These lines of the profile, by their fields."""
    return lambda settings: replace(settings, profile=replace(settings.profile, **told))


def adding(field: str, new: object) -> Change:
    """One more colleague, or workshop, after those that are there."""
    return lambda settings: telling(**{field: (*getattr(settings.profile, field), new)})(settings)


def swapping(field: str, known: T, new: T | None) -> Change:
    """Another one in the place of ``known``, or none; nothing else moves, whatever was written since."""

    def change(settings: Settings) -> Settings:
        before: tuple[T, ...] = getattr(settings.profile, field)
        after = (new if one == known else one for one in before)
        return telling(**{field: tuple(one for one in after if one is not None)})(settings)

    return change


def other_size(settings: Settings) -> Settings:
    """Large type for every paper if there was none, none if there was."""
    return replace(settings, large=not settings.large)
