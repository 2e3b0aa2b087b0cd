"""What the line by line face holds: the conversation, the session, and what this desk keeps."""

from __future__ import annotations

from dataclasses import dataclass
from queue import Queue

from cnfs_tui.linear.talk import Talk
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.desk import Desk
from cnfs_tui.session.keeping import Change, Keeping
from cnfs_tui.session.papers import Order, Told, Wish
from cnfs_tui.session.session import Session

_NOT_REMEMBERED = "Ce choix vaut jusqu’à la fermeture : ce poste ne peut pas l’enregistrer."


@dataclass(slots=True)
class Face:
    """``news`` receives how each paper fares; ``desk`` is what was found on this desk, last."""

    talk: Talk
    session: Session
    keeping: Keeping
    counting: Counting
    news: Queue[Told]
    desk: Desk

    def settle(self, change: Change) -> None:
        """Choose something for this desk, from now on."""
        self.session.settle_desk(change(self.session.settings))
        self.keeping.add(change)
        if not self.keeping.write():
            self.talk.say(_NOT_REMEMBERED)
        self.look_at_counting()

    def look_at_desk(self) -> Desk:
        """The desk as its file tells it by now: somebody may have changed it in an editor."""
        found = self.keeping.read(self.desk.papers, self.session.guide.skills)
        if found is not None:
            self.desk = found
            self.session.settle_desk(found.settings)
        return self.desk

    def look_at_counting(self) -> None:
        """Where visits are counted, see whether they can be, so that it is told as it is."""
        if self.session.settings.counting:
            self.counting.see()

    def carry_out(self, wish: Wish, order: Order) -> Told:
        """Have a paper printed, opened or kept, and wait until it is told how it fares."""
        self.session.papers.carry_out(wish, order, self.session.settings.printer)
        return self.news.get()
