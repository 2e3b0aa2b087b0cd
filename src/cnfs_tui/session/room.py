"""What the trainer's screens share: the guide, the session under way, and how it is projected."""

from __future__ import annotations

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
    edited: Guide | None = None
    """The guide as its author has just saved it, for as long as it is not in use."""
    session: TrainingSession = field(default_factory=TrainingSession)
    projected: bool = False
    notes: SpeakerNotes | None = None
    unheard: bool = False
    """The last notes could not be written, and the trainer was told so."""
    today: Callable[[], date] = date.today
    clock: Callable[[], float] = monotonic

    @property
    def begun(self) -> bool:
        """Whether something would be lost by leaving."""
        return self.session != TrainingSession()

    def of(self, scenario: str) -> Played:
        """What became of a scenario so far."""
        return self.session.of(scenario)

    def take_up_edit(self) -> None:
        """Go on with the edited guide, unless something was already played with this one."""
        if self.edited is not None and not self.begun:
            self.guide, self.edited = self.edited, None

    def keep(self, scenario: str, played: Played) -> None:
        """Remember what became of a scenario, for this session only."""
        self.session = self.session.keep(scenario, played)

    def say(self, title: str, *lines: str) -> bool:
        """Give the trainer these notes on the second terminal; False as soon as they cannot be written."""
        already, self.unheard = self.unheard, not self._write(Notes(title, lines))
        return already or not self.unheard

    def _write(self, notes: Notes) -> bool:
        try:
            if self.notes is not None:
                self.notes.write(notes)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """The session is over: nothing of it stays."""
        self.session = TrainingSession()
        if self.notes is not None:
            self.notes.erase()
