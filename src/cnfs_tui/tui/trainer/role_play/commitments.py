"""The sentences that everyone takes away from a session, to tick on the screen."""

from __future__ import annotations

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from cnfs_tui.pages.option import Mark, Option, engraved, rank_or_none
from cnfs_tui.pages.training.role_play.commitments import options
from cnfs_tui.session.room import Room
from cnfs_tui.tui.trainer.role_play.grid import LETTERS
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.reading import Reading


class CommitmentList(Reading):
    """Ticks are kept in the session of the room at once."""

    DEFAULT_CSS = """
    CommitmentList { height: 1fr; padding: 1 1 0 1; }
    """

    class Changed(Message):
        """Another sentence is pointed at, or one was ticked."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room

    def compose(self) -> ComposeResult:
        yield Choices(self._options(), mark=Mark.TICK, fold=True, at_once=self._commit)

    @property
    def sentence(self) -> str | None:
        """The one pointed at."""
        focused = self.screen.focused
        if not isinstance(focused, Choice):
            return None
        return self._room.guide.training.commitments[focused.option.value].sentence

    def draw(self) -> None:
        """Show what the session holds, and point at a sentence if none is."""
        self.query_one(Choices).offer(self._options())
        if self.sentence is None:
            self.query_one(Choices).focus_on(None)

    def pick(self, rank: int) -> None:
        """Tick the sentence of this rank, from 1."""
        self.query_one(Choices).pick_digit(rank)

    def _options(self) -> list[Option]:
        room = self._room
        return [
            replace(option, digit=_key(rank))
            for rank, option in enumerate(options(room.guide, room.session.commitments), 1)
        ]

    def _commit(self, commitment: str) -> None:
        self._room.session = self._room.session.commit(commitment)
        self.draw()
        self.post_message(self.Changed())

    @on(Choice.Pointed)
    def _pointed(self) -> None:
        self.post_message(self.Changed())


def _key(rank: int) -> int | None:
    """The rank when it has a key here, where some letters do something else."""
    known = rank_or_none(rank)
    return known if known is None or engraved(rank).isdecimal() or engraved(rank) in LETTERS else None
