"""An app whose screens put sheets on paper: it carries out what they ask, and tells how it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cnfs_tui.tui.covered_app import CoveredApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported with the guide, after the first frame
    from cnfs_tui.tui.papers import Papers, Told
    from cnfs_tui.tui.session import Session
    from cnfs_tui.tui.structure.settling import PrinterWanted
    from cnfs_tui.tui.widgets.paper_view import PaperView

_READ_IT = 15.0
"""Seconds for which news of a paper stay over a screen that shows no paper."""
_SENDING = "Un papier part à l’imprimante. Dans quelques secondes, appuyez de nouveau."


class PaperApp(CoveredApp):
    """The papers of a visit are in its session, and go with it."""

    def papers(self) -> Papers:
        """Where the papers of this session will be made; to be asked for once the desk is known."""
        from cnfs_tui.tui.papers import Papers

        assert self.desk is not None
        return Papers(self.desk.papers, self.post_message)

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

    # The printer

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
