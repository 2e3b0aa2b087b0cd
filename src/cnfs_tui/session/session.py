"""What the running app holds: the guide in use, the desk's own facts, and the visit under way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from time import monotonic

from cnfs_tui.desk.sender import sender_of
from cnfs_tui.desk.settings import Settings
from cnfs_tui.guide.guide import Guide
from cnfs_tui.guide.opening import OpenedGuide
from cnfs_tui.guide.sender import Sender
from cnfs_tui.outcome import Outcome, outcome
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.paper.sheet import Sheet, exercised
from cnfs_tui.session.papers import Order, Papers
from cnfs_tui.tree.decide import Pending
from cnfs_tui.visit import Visit


@dataclass(slots=True)
class Session:
    """Shared by the screens, which read it and put a new visit in place of the old one."""

    papers: Papers
    opened: OpenedGuide | None = None
    visit: Visit | None = None
    simple: bool = False
    """The very simple wording of the framing script is shown."""
    settings: Settings = field(default_factory=Settings)
    """What was chosen for this desk, once and for all."""
    large: bool = False
    """The papers of this visit are in large type."""
    exercise: bool = False
    """The visit is played by a group: nothing of it is real, and its papers say so."""
    handed: dict[Paper, str] = field(default_factory=dict[Paper, str])
    """The papers that left this program during the visit, and what was told of it."""
    began: float = 0
    """When the visit began, on the steady clock."""
    since: float | None = None
    """When doing it together began, on the same clock."""
    today: Callable[[], date] = date.today
    hour: Callable[[], time] = lambda: datetime.now().time()
    clock: Callable[[], float] = monotonic

    @property
    def guide(self) -> Guide:
        """The guide in use: while a visit is under way, the one it began with."""
        assert self.opened is not None
        return self.visit.guide if self.visit is not None else self.opened.guide

    @property
    def current(self) -> Visit:
        """The visit under way."""
        assert self.visit is not None
        return self.visit

    @property
    def structure(self) -> Mapping[str, str]:
        """Facts of the host structure, true for everybody who comes to this desk."""
        return self.settings.profile.facts

    @property
    def postcode(self) -> str:
        """Where this desk is: distances are counted from there; empty when nobody has told."""
        return self.settings.profile.postcode

    def settle_desk(self, settings: Settings) -> None:
        """The settings of this desk, from now on, and for the visit under way."""
        if settings.large != self.settings.large:
            self.large = settings.large
        self.settings = settings
        if self.visit is not None:
            self.visit = replace(self.visit, structure=self.structure)

    def say(self, text: str) -> str:
        """Words of the frame as they are said here, by this adviser."""
        profile = self.settings.profile
        return self.guide.framing.fill(text, profile.kind, profile.job)

    def sender(self, skills: Iterable[str] = ()) -> Sender:
        """What papers made now say of the structure; workshops that teach one of these skills come first."""
        return sender_of(self.settings.profile, self.now(), skills)

    def now(self) -> datetime:
        """The day and the hour."""
        return datetime.combine(self.today(), self.hour())

    def begin(self, *, exercise: bool = False) -> None:
        """A new person sits down, or somebody who plays one."""
        self.forget()
        self.exercise = exercise
        self.began = self.clock()
        self.visit = Visit(self.guide, structure=self.structure)

    def forget(self) -> None:
        """Nothing of the person stays, in memory or on the disk."""
        self.visit = None
        self.simple = False
        self.large = self.settings.large
        self.exercise = False
        self.handed = {}
        self.since = None
        self.papers.forget()

    def order(self, paper: Paper, forms: Iterable[Sheet]) -> Order:
        """A paper of this visit, from its whole form to its shortest."""
        sheets = (exercised(sheet) if self.exercise else sheet for sheet in forms)
        return Order(paper, tuple(sheets), self.large)

    def begin_together(self) -> None:
        """Start the discreet time mark, once."""
        self.since = self.clock() if self.since is None else self.since

    def minutes_together(self) -> int:
        """Whole minutes since doing it together began."""
        return 0 if self.since is None else int((self.clock() - self.since) // 60)

    def outcome(self) -> Outcome | None:
        """How the visit under way ends by now, or None: nothing is decided yet, or it is an exercise."""
        if self.visit is None or self.exercise or isinstance(self.visit.result, Pending):
            return None
        return outcome(self.visit, int((self.clock() - self.began) // 60))
