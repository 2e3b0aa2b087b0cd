"""A room that remembers what it said to the trainer last, in place of writing it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cnfs_tui.session.room import Room


@dataclass(slots=True)
class HeardRoom(Room):
    """The room, with the last notes: their title, then their lines."""

    heard: list[str] = field(default_factory=list)

    def say(self, title: str, *lines: str) -> bool:
        self.heard[:] = [title, *lines]
        return True
