"""An app whose screens put sheets on paper: it carries out what they ask, and tells how it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.message import Message

from cnfs_tui.tui.covered_app import CoveredApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported with the guide, after the first frame
    from cnfs_tui.session.papers import Papers, Told
    from cnfs_tui.session.session import Session
    from cnfs_tui.tui.structure.settling import PrinterWanted
    from cnfs_tui.tui.widgets.paper_view import PaperView

_READ_IT = 15.0
"""Seconds for which news of a paper stay over a screen that shows no paper."""
_SENDING = "Un papier part à l’imprimante. Dans quelques secondes, appuyez de nouveau."


class PaperApp(CoveredApp):
    """The papers of a visit are in its session, and go with it."""

    class PaperTold(Message):
        """How an order for a paper ended."""

        def __init__(self, told: Told) -> None:
            super().__init__()
            self.told = told

    def papers(self) -> Papers:
        """Where the papers of this session will be made; to be asked for once the desk is known."""
        from cnfs_tui.session.papers import Papers

        assert self.desk is not None
        return Papers(self.desk.papers, lambda told: self.post_message(self.PaperTold(told)))

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

    def on_paper_app_paper_told(self, event: PaperTold) -> None:
        """Say how a paper fares, where it is shown or over whatever is shown; never to the next person."""
        from cnfs_tui.session.papers import Wish
        from cnfs_tui.tui.screens.goodbye import GoodbyeScreen
        from cnfs_tui.tui.widgets.paper_view import PaperView

        session, told = self.session, event.told
        if session is None or told.visit != session.papers.visit:
            return
        if self.under_cover(event):
            return
        if told.handed:
            session.handed[told.order.paper] = told.words
        shown = [view for screen in self.screen_stack for view in screen.query(PaperView)]
        for view in shown:
            view.tell(told.words)
        if not shown:
            self.notify(told.words, timeout=_READ_IT)
        for screen in self.screen_stack:
            if isinstance(screen, GoodbyeScreen):
                screen.report_again()
        if told.printer_to_choose:
            self.choose_printer(
                session,
                lambda: session.papers.carry_out(Wish.PRINT, told.order, session.settings.printer),
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
