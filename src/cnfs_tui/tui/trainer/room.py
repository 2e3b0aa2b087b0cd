"""What the trainer's screens share: the guide, the session under way, and how it is projected."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

from cnfs_tui.desk.speaker_notes import Notes, SpeakerNotes
from cnfs_tui.guide.guide import Guide
from cnfs_tui.training.session import Played, TrainingSession


@dataclass(slots=True)
class Room:
    """One session of training; a new value is put in ``session`` at each change.

    ``projected``: letters are large and the trainer's own words are off the screen.
    """

    guide: Guide
    session: TrainingSession = field(default_factory=TrainingSession)
    projected: bool = False
    notes: SpeakerNotes | None = None
    today: Callable[[], date] = date.today
    clock: Callable[[], float] = monotonic

    @property
    def begun(self) -> bool:
        """Whether something would be lost by leaving."""
        return self.session != TrainingSession()

    def of(self, scenario: str) -> Played:
        """What became of a scenario so far."""
        return self.session.of(scenario)

    def keep(self, scenario: str, played: Played) -> None:
        """Remember what became of a scenario, for this session only."""
        self.session = self.session.keep(scenario, played)

    def say(self, title: str, *lines: str) -> None:
        """Give the trainer these notes on the second terminal, if one follows. Raises nothing."""
        if self.notes is not None:
            with contextlib.suppress(OSError):
                self.notes.write(Notes(title, lines))

    def close(self) -> None:
        """The session is over: nothing of it stays."""
        self.session = TrainingSession()
        if self.notes is not None:
            self.notes.erase()
