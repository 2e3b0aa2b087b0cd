"""An app whose screens put sheets on paper: it carries out what they ask, and tells how it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import work

from cnfs_tui.tui.covered_app import CoveredApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported with the guide, after the first frame
    from cnfs_tui.desk.settings import Settings
    from cnfs_tui.guide.opening import OpenedGuide
    from cnfs_tui.tui.desk import Desk
    from cnfs_tui.tui.keeping import Change, Keeping
    from cnfs_tui.tui.papers import Papers, Told
    from cnfs_tui.tui.session import Session
    from cnfs_tui.tui.structure.settling import DeskWanted, PrinterWanted, Settled
    from cnfs_tui.tui.widgets.paper_view import PaperView

_READ_IT = 15.0
"""Seconds for which news of a paper stay over a screen that shows no paper."""
_BY_DEFAULT = "Les réglages habituels servent en attendant. Touche 4 : en savoir plus."
_IN_USE = "Touche 4 : en savoir plus."
_SENDING = "Un papier part à l’imprimante. Dans quelques secondes, appuyez de nouveau."
_NOT_REMEMBERED = "Ce choix vaut jusqu’à la fermeture : ce poste ne peut pas l’enregistrer."


class PaperApp(CoveredApp):
    """Knows the desk as soon as the guide is read, and the session that holds the papers of a visit."""

    desk: Desk | None = None
    session: Session | None = None
    keeping: Keeping | None = None

    def prepare_desk(self, opened: OpenedGuide) -> None:
        from cnfs_tui.tui.desk import open_desk
        from cnfs_tui.tui.keeping import Keeping

        self.keeping = Keeping()
        self.desk = open_desk(opened.guide.skills)

    def papers(self) -> Papers:
        """Where the papers of this session will be made; to be asked for once the desk is known."""
        from cnfs_tui.tui.papers import Papers

        assert self.desk is not None
        return Papers(self.desk.papers, self.post_message)

    def tell_what_is_wrong_with_settings(self) -> None:
        """The file of settings may have been damaged, or badly typed: those by default serve meanwhile."""
        from cnfs_tui.guide.problems.messages import message
        from cnfs_tui.guide.problems.problem import Severity
        from cnfs_tui.typography import french

        for problem in self.desk.problems[:1] if self.desk else ():
            meanwhile = _BY_DEFAULT if problem.severity is Severity.ERROR else _IN_USE
            said = f"{problem.place.file} : {message(problem)} {meanwhile}"
            self.notify(french(said), timeout=_READ_IT)

    def held_back(self) -> bool:
        """True, and told, while a paper is on its way to the printer: leaving now would lose it."""
        if self.session is None or not self.session.papers.sending:
            return False
        self.notify(_SENDING)
        return True

    def forget_papers(self) -> None:
        """Remove the papers of the visit under way, if any, whatever ends the program."""
        if self.session is not None:
            self.session.papers.forget()

    # Printing

    def on_paper_view_wanted(self, event: PaperView.Wanted) -> None:
        """A sheet is to be printed, opened or kept."""
        assert self.session is not None
        self.session.papers.carry_out(event.wish, event.order, self.session.settings.printer)

    def on_told(self, event: Told) -> None:
        """Say how a paper fares, where it is shown or over whatever is shown; never to the next person."""
        from cnfs_tui.tui.papers import Wish
        from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
        from cnfs_tui.tui.widgets.paper_view import PaperView

        session = self.session
        if session is None or event.visit != session.papers.visit:
            return
        if self.under_cover(event):
            return
        if event.handed:
            session.handed[event.order.paper] = event.words
        shown = [view for screen in self.screen_stack for view in screen.query(PaperView)]
        for view in shown:
            view.tell(event.words)
        if not shown:
            self.notify(event.words, timeout=_READ_IT)
        for screen in self.screen_stack:
            if isinstance(screen, GoodbyeScreen):
                screen.report_again()
        if event.printer_to_choose:
            self.choose_printer(
                session,
                lambda: session.papers.carry_out(Wish.PRINT, event.order, session.settings.printer),
            )

    # Settings

    def choose_printer(self, session: Session, then: Callable[[], None] = lambda: None) -> None:
        """Ask which printer serves this desk, remember it, and go on."""
        from cnfs_tui.tui.panels.printing import PrinterPanel

        def chosen(printer: str | None) -> None:
            if printer is not None:
                self.settle(session, lambda settings: replace(settings, printer=printer or None))
                then()

        if not isinstance(self.screen, PrinterPanel):  # two papers may ask at once
            self.push_screen(PrinterPanel(session.settings.printer), chosen)

    def on_printer_wanted(self, event: PrinterWanted) -> None:
        """The printer is chosen before any paper asks for it."""
        if self.session is not None:
            self.choose_printer(self.session, event.then)

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

    def _remember(self, change: Change, then: Callable[[Desk], None] | None = None) -> None:
        assert self.keeping is not None
        self.keeping.add(change)
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
        before = self.session.settings
        desk = keeping.read(self.desk.papers, self.session.guide.skills)
        if desk is not None:
            self.call_from_thread(self._read_again, before, desk, then)

    def _read_again(self, before: Settings, desk: Desk, then: Callable[[Desk], None]) -> None:
        if self.session is not None and self.session.settings is before:  # nothing was settled meanwhile
            self.desk = desk
            self.session.settle_desk(desk.settings)
            self.settled()
            then(desk)
