"""An app that counts finished visits, when the structure has asked for it, and shows the figures."""

from __future__ import annotations

from dataclasses import replace

from textual.message import Message

from cnfs_tui.tui.paper_app import PaperApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported with the guide, after the first frame
    from cnfs_tui.session.counting import Counting
    from cnfs_tui.session.session import Session
    from cnfs_tui.tui.activity.screen import ActivityScreen

_READ_IT = 15.0
"""Seconds for which it is told that a file was put aside."""


class CountingApp(PaperApp):
    """What is counted, and where: :mod:`cnfs_tui.desk.activity`. Exercises and visits left midway are not."""

    _counting: Counting | None = None
    _figures: ActivityScreen | None = None
    """The screen of the figures, opened last."""

    class CountingChanged(Message):
        """The counters can be written again, or no longer, or were put aside."""

    def counting_changed(self, words: str) -> None:
        """How the counting goes is to be told on the home screen; empty when it is off."""

    @property
    def counting(self) -> Counting:
        """The counters of this desk, found at the first need."""
        if self._counting is None:
            from cnfs_tui.desk.folders import activity_file
            from cnfs_tui.session.counting import Counting

            self._counting = Counting(activity_file, lambda: self.post_message(self.CountingChanged()))
        return self._counting

    def settled(self) -> None:
        """Say whether this desk counts by now, and whether it can."""
        super().settled()
        if self.session is not None and self.session.settings.counting:
            self.counting.look()
        self.on_counting_app_counting_changed()

    def count_visit(self) -> None:
        """Count the visit under way, which ends. It is written while the next screen is shown."""
        session = self.session
        if session is None or not session.settings.counting:
            return
        told = session.outcome()
        if told is not None:
            from cnfs_tui.outcome import counted

            self.counting.add(counted(told, session.guide, session.today()))

    def finish_counting(self) -> None:
        """Wait until what was counted is written, whatever ends the program."""
        if self._counting is not None:
            self._counting.finish()

    def open_activity(self, session: Session) -> None:
        """Show the figures."""
        from cnfs_tui.tui.activity.screen import ActivityScreen

        self._figures = ActivityScreen(session, self.counting)
        self.push_screen(self._figures)

    def on_activity_screen_asked(self, event: ActivityScreen.Asked) -> None:
        """Count from now on, or no longer; remembered on this desk."""
        if self.session is not None:
            counting = event.counting
            self.settle(self.session, lambda settings: replace(settings, counting=counting))

    def on_counting_app_counting_changed(self) -> None:
        """Tell it where it stays seen."""
        if self.session is None:
            return
        if self._figures is not None and self._figures.is_attached:
            self._figures.draw()
        self.counting_changed(self.counting.in_words() if self.session.settings.counting else "")
        if self._counting is not None and (aside := self._counting.take_aside()):
            from cnfs_tui.pages.counting import put_aside

            self.notify(put_aside(aside), timeout=_READ_IT)
