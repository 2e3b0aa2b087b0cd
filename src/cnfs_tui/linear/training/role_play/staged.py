"""A role play under way: where its protocol has come, its observation, and the words of every time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Scenario
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back, Talk
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.training.role_play.notes import session_notes
from cnfs_tui.pages.training.role_play.pages import ABOUT
from cnfs_tui.pages.training.role_play.time_left import time_left
from cnfs_tui.training.observation import Observation
from cnfs_tui.training.protocol import Course
from cnfs_tui.training.stopwatch import Stopwatch

NEXT = "suite"
_FORESEEN = "Prévu : {minutes} min."
_ABOUT = f"{ABOUT} Entrée, ou « suite », passe au temps suivant. « temps » dit le temps qui reste."


class Go(Enum):
    """Where a time leads: the next one, or the one before."""

    ON = 1
    BACK = -1


@dataclass(slots=True)
class Staged:
    """``item`` is the rank of the line of the grid that was spoken of last."""

    trainer: Trainer
    name: str
    course: Course
    item: int = 0
    replay: Stopwatch = field(default_factory=Stopwatch)

    @classmethod
    def begun(cls, trainer: Trainer, name: str) -> Staged:
        """At the first time of the protocol, which begins now."""
        room = trainer.room
        course = Course.begun(room.guide.training, room.guide.scenarios[name], room.clock())
        return cls(trainer, name, course)

    @property
    def talk(self) -> Talk:
        """The conversation."""
        return self.trainer.face.talk

    @property
    def guide(self) -> Guide:
        """The guide of the session."""
        return self.trainer.room.guide

    @property
    def scenario(self) -> Scenario:
        """What is played."""
        return self.guide.scenarios[self.name]

    @property
    def now(self) -> float:
        """The steady clock."""
        return self.trainer.room.clock()

    @property
    def seen(self) -> Observation:
        """What was observed so far."""
        return self.trainer.room.of(self.name).observation

    def observe(self, observation: Observation) -> None:
        """Remember another observation, for this session only."""
        room = self.trainer.room
        room.keep(self.name, replace(room.of(self.name), observation=observation))

    def go(self, to: Go) -> bool:
        """To another time; False beyond the first and the last."""
        course = self.course.go(to.value, self.now)
        if course is self.course:
            return False
        room = self.trainer.room
        room.keep(self.name, replace(room.of(self.name), staged=True))
        self.course, self.replay = course, Stopwatch()
        return True

    def ask(self, page: Page, *, telling: bool = True) -> str | Go:
        """What is chosen on a page of the time under way, or where one goes from it.

        ``telling``: the page was not told yet.
        """
        try:
            chosen = self.talk.choose(page) if telling else self.talk.answer(page)
        except Back:
            return Go.BACK
        return Go.ON if chosen == NEXT else chosen

    def turn(self, blocks: Sequence[Block]) -> Go:
        """Tell a page that is only read, and go where one wants from it."""
        to = self.ask(self.page(blocks))
        assert isinstance(to, Go)  # it has nothing else to choose
        return to

    # What is told

    def tell_time(self) -> None:
        """What is left of the time under way."""
        _, words = time_left(self.course, self.replay, self.now)
        self.talk.say(f"{words}.")

    def foreseen(self) -> Block:
        """How long the time under way is meant to last."""
        return Block(_FORESEEN.format(minutes=self.course.time.minutes))

    def page(
        self, blocks: Sequence[Block], *, words: Sequence[Word] = (), enter: Enter | None = None
    ) -> Page:
        """A page of the time under way; « suite » goes on wherever an empty line does something else."""
        course = self.course
        going_on = [] if enter is None or enter.value == NEXT else [Word(NEXT, "le temps suivant")]
        return Page(
            f"Jeu de rôle, temps {course.at + 1} sur {len(course.times)} : {course.time.title}.",
            blocks,
            words=[
                *words,
                *going_on,
                Word("temps", "le temps qui reste", then=self.tell_time),
                *self.trainer.words(self._notes),
            ],
            about=_ABOUT,
            enter=enter or Enter(NEXT, "la suite"),
        )

    def _notes(self) -> list[str]:
        return session_notes(self.guide, self.scenario, self.course, self.seen, self.item, self.now)


Ask = Callable[[Staged], Go]
"""Has a time of the protocol told and answered."""
