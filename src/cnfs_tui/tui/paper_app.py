"""An app whose screens put sheets on paper: it carries out what they ask, and tells how it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import work

from cnfs_tui.tui.guide_app import GuideApp

TYPE_CHECKING = False
if TYPE_CHECKING:  # imported with the guide, after the first frame
    from cnfs_tui.desk.settings import Settings
    from cnfs_tui.tui.desk import Desk
    from cnfs_tui.tui.papers import Papers, Told
    from cnfs_tui.tui.session import Session
    from cnfs_tui.tui.widgets.paper_view import PaperView

_READ_IT = 15.0
"""Seconds for which news of a paper stay over a screen that shows no paper."""
_NOT_REMEMBERED = "Ce choix vaut jusqu’à la fermeture : ce poste ne peut pas l’enregistrer."


class PaperApp(GuideApp):
    """Knows the desk as soon as the guide is read, and the session that holds the papers of a visit."""

    desk: Desk | None = None
    session: Session | None = None

    def prepare_desk(self) -> None:
        from cnfs_tui.tui.desk import open_desk

        self.desk = open_desk()

    def papers(self) -> Papers:
        """Where the papers of this session will be made; to be asked for once the desk is known."""
        from cnfs_tui.tui.papers import Papers

        assert self.desk is not None
        return Papers(self.desk.papers, self.post_message)

    def forget_papers(self) -> None:
        """Remove the papers of the visit under way, if any, whatever ends the program."""
        if self.session is not None:
            self.session.papers.forget()

    # Printing

    def on_paper_view_wanted(self, event: PaperView.Wanted) -> None:
        """A sheet is to be printed, or opened."""
        assert self.session is not None
        if event.on_paper:
            self.session.papers.print(event.order, self.session.settings.printer)
        else:
            self.session.papers.open(event.order)

    def on_told(self, event: Told) -> None:
        """Say how a paper fares, where it is shown or over whatever is shown; never to the next person."""
        from cnfs_tui.tui.widgets.paper_view import PaperView

        session = self.session
        if session is None or event.visit != session.papers.visit:
            return
        if event.handed:
            session.handed[event.order.paper] = event.words
        shown = [view for screen in self.screen_stack for view in screen.query(PaperView)]
        for view in shown:
            view.tell(event.words)
        if not shown:
            self.notify(event.words, timeout=_READ_IT)
        if event.printer_to_choose:
            self.choose_printer(session, lambda: session.papers.print(event.order, session.settings.printer))

    # Settings

    def settle_printing(self, session: Session) -> None:
        """Choose the printer of this desk, and the size of what it prints."""
        from cnfs_tui.tui.panels.printing import printing_panel

        def chosen(what: str | None) -> None:
            if what == "printer":
                self.choose_printer(session)
            elif what == "large":
                self._settle(session, replace(session.settings, large=not session.settings.large))

        self.push_screen(printing_panel(session.settings), chosen)

    def choose_printer(self, session: Session, then: Callable[[], None] = lambda: None) -> None:
        """Ask which printer serves this desk, remember it, and go on."""
        from cnfs_tui.tui.panels.printing import PrinterPanel

        def chosen(printer: str | None) -> None:
            if printer is not None:
                self._settle(session, replace(session.settings, printer=printer or None))
                then()

        self.push_screen(PrinterPanel(session.settings.printer), chosen)

    def _settle(self, session: Session, settings: Settings) -> None:
        session.settle_desk(settings)
        self._remember(settings)

    @work(thread=True)
    def _remember(self, settings: Settings) -> None:
        from cnfs_tui.tui.desk import remember

        if not remember(settings):
            self.call_from_thread(self.notify, _NOT_REMEMBERED, timeout=_READ_IT)
