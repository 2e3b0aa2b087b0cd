"""An app that knows its desk: its settings, read with the guide, and every choice made since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import work

from cnfs_tui.desk.colours import Colours
from cnfs_tui.tui.guide_app import GuideApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported with the guide, after the first frame
    from cnfs_tui.desk.settings import Settings
    from cnfs_tui.guide.opening import OpenedGuide
    from cnfs_tui.session.desk import Desk
    from cnfs_tui.session.keeping import Change, Keeping
    from cnfs_tui.session.session import Session
    from cnfs_tui.tui.structure.settling import DeskWanted, Settled

_READ_IT = 15.0
"""Seconds for which it is told that a choice, or the file, does not hold."""
_NOT_REMEMBERED = "Ce choix vaut jusqu’à la fermeture : ce poste ne peut pas l’enregistrer."


class DeskApp(GuideApp):
    """The session follows the settings; what is chosen holds at once, and is written meanwhile."""

    desk: Desk | None = None
    session: Session | None = None
    keeping: Keeping | None = None
    _in_line: Settings | None = None
    """The settings of the session when a change was last put in line to be written, or the file was read."""
    _theme_chosen = False
    """By a key: it goes before the one that the settings tell."""

    def prepare_desk(self, opened: OpenedGuide) -> None:
        from cnfs_tui.session.desk import open_desk
        from cnfs_tui.session.keeping import Keeping

        self.keeping = Keeping()
        self.desk = open_desk(opened.guide.skills)

    def tell_what_is_wrong_with_settings(self) -> None:
        """The file of settings may have been damaged, or badly typed: those by default serve meanwhile."""
        from cnfs_tui.pages.opening import wrong_in_settings
        from cnfs_tui.typography import french

        for problem in self.desk.problems[:1] if self.desk else ():
            self.notify(french(wrong_in_settings(problem)), timeout=_READ_IT)

    def settle_in(self) -> None:
        """The session begins, with the settings of the file, and the colours that a key may have chosen."""
        assert self.session is not None
        self._in_line = self.session.settings
        if self._theme_chosen:
            self._remember_theme()
        else:
            self.settled()

    def on_settled(self, event: Settled) -> None:
        """A screen has chosen something for this desk: it holds already."""
        self.settled()
        self._remember(event.change, event.then)

    def settle(self, session: Session, change: Change) -> None:
        """Choose something for this desk, from now on."""
        session.settle_desk(change(session.settings))
        self.settled()
        self._remember(change)

    def settled(self) -> None:
        """The session has new settings: what they change on the screen is to be changed."""
        if self.session is not None and self.session.settings.theme:
            self.show_colours(Colours(self.session.settings.theme))

    def _remember(self, change: Change, then: Callable[[Desk], None] | None = None) -> None:
        assert self.keeping is not None and self.session is not None
        self.keeping.add(change)
        self._in_line = self.session.settings
        self._write(self.keeping, then)

    @work(thread=True)
    def _write(self, keeping: Keeping, then: Callable[[Desk], None] | None) -> None:
        if not keeping.write():
            self.call_from_thread(self.notify, _NOT_REMEMBERED, timeout=_READ_IT)
        if then is not None:
            self._look_at_desk(keeping, then)

    def on_desk_wanted(self, event: DeskWanted) -> None:
        """Somebody may have changed the file of settings in an editor."""
        assert self.keeping is not None
        self._read(self.keeping, event.then)

    @work(thread=True)
    def _read(self, keeping: Keeping, then: Callable[[Desk], None]) -> None:
        self._look_at_desk(keeping, then)

    def _look_at_desk(self, keeping: Keeping, then: Callable[[Desk], None]) -> None:
        """Read the file, from a thread, unless more is still to be written."""
        assert self.desk is not None and self.session is not None
        before = self._in_line
        desk = keeping.read(self.desk.papers, self.session.guide.skills)
        if desk is not None:
            self.call_from_thread(self._read_again, before, desk, then)

    def _read_again(self, before: Settings | None, desk: Desk, then: Callable[[Desk], None]) -> None:
        if self.session is not None and self.session.settings is before:  # no change is on its way
            self.desk = desk
            self.session.settle_desk(desk.settings)
            self._in_line = desk.settings
            self.settled()
            then(desk)

    # Colours

    def action_theme(self) -> None:
        """As of any app of ours; the choice is remembered."""
        super().action_theme()
        self._theme_chosen = True
        if self.session is not None:
            self._remember_theme()

    def _remember_theme(self) -> None:
        assert self.session is not None
        chosen = self.colours
        self.settle(self.session, lambda settings: replace(settings, theme=chosen.value))
