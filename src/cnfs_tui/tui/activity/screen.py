"""Bilan de l’activité: the anonymous figures of this desk, and whether it counts."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message

from cnfs_tui.desk.activity.account import Account, Period, account
from cnfs_tui.desk.activity.axes import Counts
from cnfs_tui.desk.activity.words import how_many, labels
from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.pages import counting
from cnfs_tui.pages.activity import ABOUT, BELOW, TITLE, Part, nothing_counted, page, weeks
from cnfs_tui.pages.block import MUTED, Block, Line
from cnfs_tui.session.counting import Counting
from cnfs_tui.session.session import Session
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.over_screen import HOME_KEY, OverScreen
from cnfs_tui.tui.panels.confirm import Confirm
from cnfs_tui.tui.widgets.banner import Banner
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.figures import Figures
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.parts import PartLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.title_bar import TitleBar

_PARTS = list(Part)
_PERIODS = list(Period)
_READ_IT = 15.0
"""Seconds for which it is told where a table was kept."""
_COUNT = Binding("c", "count", "Compter", tooltip="Commencer à compter, ou arrêter.")
_STOP = Binding("c", "count", "Ne plus compter")
_FIGURES = {"period", "keep", "erase"}
"""What can be done only where there are figures."""


class ActivityScreen(OverScreen[None]):
    """One period, one part at a time; the weeks stand beside where the window is wide."""

    CSS_PATH = "activity.tcss"
    NAME = TITLE
    HELP = ABOUT
    NOW = (
        "Un chiffre change de partie, Espace change de période.",
        "Pour transmettre les chiffres : touche e. Le tableau ne laisse lire ni recalculer aucun nombre "
        "en dessous de 11.",
    )
    DIGITS = ("1 à 6", "Les parties du bilan.")
    MORE = InManual("conseiller", "La structure et le poste")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "period", "Période", key_display="Espace", tooltip="La période suivante."),
        Binding("e", "keep", "Enregistrer", tooltip="Un tableau à transmettre, pour Excel ou LibreOffice."),
        _COUNT,
        Binding("x", "erase", "Effacer", tooltip="Effacer tous les chiffres de ce poste."),
        HOME_KEY,
        HELP_KEY,
        *READING_KEYS,
        *digit_bindings("part"),
    ]

    class Asked(Message):
        """Visits are to be counted from now on, or no longer."""

        def __init__(self, counting: bool) -> None:
            super().__init__()
            self.counting = counting

    def __init__(self, session: Session, counting: Counting) -> None:
        super().__init__()
        self.session = session
        self._counting = counting
        self._names = labels(session.guide)
        self._counts: Counts | None = None
        self._refused: Trouble | None = None
        self._part = Part.WHOLE
        self._period = Period.QUARTER

    def compose(self) -> ComposeResult:
        yield TitleBar(TITLE)
        yield Banner()
        yield PartLine([part.title for part in _PARTS])
        yield Document(id="lead")
        with Horizontal(id="columns"):
            with Reading(id="main"):
                yield Document(id="words")
                yield Figures(id="figures")
            with Reading(id="beside"):
                yield Figures(id="weeks")
        yield Document(id="state")
        yield KeyLine(self._keys())

    def on_mount(self) -> None:
        self.draw()
        self._look()

    def on_resize(self, _event: events.Resize) -> None:
        self.draw()

    @work(thread=True)
    def _look(self) -> None:
        try:
            found: Counts | Trouble = self._counting.read()
        except Unavailable as error:
            found = error.trouble
        self.app.call_from_thread(self._found, found)

    def _found(self, found: Counts | Trouble) -> None:
        if self.is_attached:
            self._counts, self._refused = ({}, found) if isinstance(found, Trouble) else (found, None)
            self.draw()

    # What is shown

    @property
    def _told(self) -> Account:
        return account(self._counts or {}, self._period.first(self.session.today()))

    def draw(self) -> None:
        """Show the part and the period, or why there is nothing to show."""
        if not self.is_mounted or self._counts is None:
            return
        told, some = self._told, bool(self._counts)
        self.query_one(TitleBar).tell(TITLE, self._period.title if some else "")
        self.query_one("#lead", Document).show([Block(f"{how_many(told)} · {BELOW}", MUTED)])
        self.query_one(PartLine).show(_PARTS.index(self._part) + 1)
        self.query_one("#words", Document).show(self._words())
        self._draw_figures(told, wide=self.has_class("-wide"))
        for shown, selector in ((some, "PartLine, #lead, #figures"), (not some, "#words")):
            self.query(selector).set(display=shown)
        state = counting.state(self.session, self._counting)
        self.query_one("#state", Document).show([Block(state, MUTED)])
        self.query_one(KeyLine).tell(self._keys())

    def _draw_figures(self, told: Account, *, wide: bool) -> None:
        self.query_one("#beside").display = wide and bool(told.weeks)
        self.query_one("#figures", Figures).show(lambda width: self._page(told, width, wide=wide))
        self.query_one("#weeks", Figures).show(lambda width: self._weeks(told, width))

    def _words(self) -> list[Block]:
        if self._refused is not None:
            return counting.nothing_to_show(self._refused)
        return nothing_counted(counting=bool(self.session.settings.counting))

    def _page(self, told: Account, width: int, *, wide: bool) -> list[Line]:
        drawn = page(told, self._part, self._names, width)
        if wide or self._part is not Part.WHOLE:
            return drawn
        columns = self._weeks(told, width)
        return [*columns, [], *drawn] if columns else drawn

    def _weeks(self, told: Account, width: int) -> list[Line]:
        return weeks(told, self.session.today(), width, low=self.has_class("-low"))

    def _keys(self) -> list[BindingType]:
        """What can be done now, and nothing that would have to be refused."""
        keys = [_STOP if key is _COUNT and self.session.settings.counting else key for key in self.BINDINGS]
        hidden = set() if self._counts else _FIGURES
        return [key for key in keys if isinstance(key, Binding) and key.action not in hidden]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self._counts or action not in _FIGURES) and super().check_action(action, parameters)

    # Keys

    def action_part(self, digit: int) -> None:
        """Show another part."""
        if 1 <= digit <= len(_PARTS):
            self._part = _PARTS[digit - 1]
            self.draw()
            self.query_one("#main", Reading).scroll_home(animate=False)

    @on(PartLine.Opened)
    def _clicked(self, event: PartLine.Opened) -> None:
        self.action_part(event.rank)

    def action_period(self) -> None:
        """Show the next period, the first one after the last."""
        self._period = _PERIODS[(_PERIODS.index(self._period) + 1) % len(_PERIODS)]
        self.draw()

    def action_count(self) -> None:
        """Begin to count, once it is understood what; or stop."""
        if self.session.settings.counting:
            self.post_message(self.Asked(False))
            return

        def answered(sure: bool | None) -> None:
            if sure:
                self.post_message(self.Asked(True))

        self.app.push_screen(Confirm.of(counting.BEGIN), answered)

    def action_erase(self) -> None:
        """Erase every figure, after a yes."""

        def answered(sure: bool | None) -> None:
            if sure:
                self._erase()

        self.app.push_screen(Confirm.of(counting.ERASE), answered)

    @work(thread=True)
    def _erase(self) -> None:
        try:
            self._counting.erase()
            found: Counts | Trouble = {}
        except Unavailable as error:
            found = error.trouble
        self.app.call_from_thread(self._found, found)

    def action_keep(self) -> None:
        """Keep a table for others, where papers are kept."""
        self._keep(self._counts or {}, self._period.first(self.session.today()))

    @work(thread=True)
    def _keep(self, counts: Counts, first: str) -> None:
        told = counting.table_kept(counts, first, self._names, self.session.today())
        self.app.call_from_thread(self.app.notify, told, timeout=_READ_IT)
