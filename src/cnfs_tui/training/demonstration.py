"""A scenario that plays itself, one page at a time: what is said, and what the group chooses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Self

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.model.scenario import Choice, Moment, Scenario, Speaker
from cnfs_tui.tree.decide import Pending, decide
from cnfs_tui.tree.model import Answers, Decision


class Voice(Enum):
    """Who has the floor on a page: the trainer opens, the tree and its reasons then the whole room close."""

    TRAINER = "trainer"
    PERSON = "person"
    ADVISER = "adviser"
    GROUP = "group"
    TREE = "tree"
    REASONS = "reasons"
    ROOM = "room"


_VOICES = {Speaker.PERSON: Voice.PERSON, Speaker.ADVISER: Voice.ADVISER}


@dataclass(frozen=True, slots=True)
class Page:
    """One thing to show: ``words`` is what is said, done or asked.

    ``moment`` is the rank of the moment it belongs to; None before the visit, and after it.
    """

    voice: Voice
    words: str
    moment: int | None = None


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Where the demonstration of a scenario has come; every change gives a new value.

    ``tried`` holds, by page, the choices whose effect was shown, in the order the group made them;
    ``seeing`` is the one whose effect is shown now, ``telling`` the one that is put to the group now.
    """

    guide: Guide
    scenario: Scenario
    at: int = 0
    tried: Mapping[int, tuple[int, ...]] = field(default_factory=dict[int, tuple[int, ...]])
    seeing: int | None = None
    telling: int | None = None

    @property
    def pages(self) -> tuple[Page, ...]:
        """All of it, from the opening to the last question of the debrief."""
        return (
            Page(Voice.TRAINER, self.scenario.who),
            *(page for rank, moment in enumerate(self.scenario.moments) for page in _pages(rank, moment)),
            Page(Voice.TREE, self.guide.cases[self.scenario.case].title),
            Page(Voice.REASONS, "Parce que"),
            *(Page(Voice.ROOM, question) for question in self.scenario.debrief),
        )

    @property
    def page(self) -> Page:
        """What is shown now."""
        return self.pages[self.at]

    @property
    def moment(self) -> Moment | None:
        """The moment of the page shown."""
        rank = self.page.moment
        return None if rank is None else self.scenario.moments[rank]

    # Turning the pages

    @property
    def waiting(self) -> bool:
        """True while the group still has to choose."""
        return self.page.voice is Voice.GROUP and self.at not in self.tried

    @property
    def ended(self) -> bool:
        """True on the last page."""
        return self.at == len(self.pages) - 1

    def forward(self) -> Self:
        """The next page, unless this is the last, or the group has not chosen."""
        if self.ended or self.waiting:
            return self
        return replace(self, at=self.at + 1, seeing=None, telling=None)

    def back(self) -> Self:
        """From one choice to them all; otherwise to the page before, if there is one."""
        if self.shown is not None:
            return replace(self, seeing=None, telling=None)
        return replace(self, at=max(0, self.at - 1))

    # Choosing

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What the group may choose on this page."""
        return self.moment.choices if self.moment and self.page.voice is Voice.GROUP else ()

    @property
    def shown(self) -> int | None:
        """The choice (from 0) that is shown alone, told or with its effect."""
        return self.telling if self.seeing is None else self.seeing

    def tell(self) -> Self:
        """Put the next choice to the group; after the last, all of them again."""
        following = 0 if self.telling is None else self.telling + 1
        return replace(self, telling=following if following < len(self.choices) else None, seeing=None)

    def choose(self, choice: int) -> Self:
        """The group makes this choice (from 0), or looks at it again: its effect is shown."""
        if not 0 <= choice < len(self.choices):
            return self
        made = self.tried.get(self.at, ())
        tried = {**self.tried, self.at: made if choice in made else (*made, choice)}
        return replace(self, tried=tried, seeing=choice, telling=None)

    @property
    def made(self) -> tuple[tuple[int, int], ...]:
        """Every choice made, as (moment, choice), in the order of the visit."""
        pages = self.pages
        return tuple(
            (moment, choice)
            for at in sorted(self.tried)
            if (moment := pages[at].moment) is not None
            for choice in self.tried[at]
        )

    # What the tree knows

    @property
    def learnt(self) -> tuple[str, ...]:
        """The criteria that are known by now, in the order they were learnt: once the person has spoken."""
        heard = {(page.moment, page.voice) for page in self.pages[: self.at + 1]}
        return tuple(
            moment.criterion
            for rank, moment in enumerate(self.scenario.moments)
            if moment.criterion is not None
            and (rank, Voice.PERSON if moment.person else Voice.ADVISER) in heard
        )

    @property
    def answers(self) -> Answers:
        """What the tree is given by now: what was learnt, and what goes without saying."""
        to_come = self.scenario.answers.keys() - set(self.learnt)
        given = given_answers(self.scenario.answers, self.guide.diagnostic.criteria)
        return {criterion: answer for criterion, answer in given.items() if criterion not in to_come}

    @property
    def result(self) -> Decision | Pending:
        """Where the tree has come with these answers."""
        return decide(self.guide.tree, self.answers)


def _pages(rank: int, moment: Moment) -> Iterator[Page]:
    for line in moment.lines:
        yield Page(_VOICES[line.speaker], line.words, rank)
    if moment.question:
        yield Page(Voice.GROUP, moment.question, rank)
