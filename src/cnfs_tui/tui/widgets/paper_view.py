"""A sheet as it will print, and how it fares on its way to paper."""

from __future__ import annotations

from collections.abc import Iterator

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from cnfs_tui.pages.block import HEADING, MUTED, Block
from cnfs_tui.paper.making import Made, make
from cnfs_tui.paper.pdf import SheetRefused
from cnfs_tui.paper.sheet import FOOT, Kind, Line, Sheet
from cnfs_tui.session.papers import Order, Wish
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading

_NOTHING = "Rien à imprimer pour l’instant."
_DOTS = " ……………………"
_SHORTENED = "Abrégé pour tenir sur deux pages : cochez moins de compétences pour tout garder."

PAPER_KEYS = [
    Binding("i", "print_paper", "Imprimer", tooltip="Envoyer ce document à l’imprimante."),
    Binding("o", "open_paper", "Ouvrir", tooltip="Ouvrir ce document dans une autre fenêtre."),
    Binding("g", "enlarge", "Gros", tooltip="Gros caractères, ou taille normale."),
]
"""The keys of a screen that has a :class:`PaperView`; see :class:`PaperScreen`."""


class PaperView(Vertical):
    """Shows the first form of an order at once, then the one that holds on two pages."""

    DEFAULT_CSS = """
    PaperView #format { height: auto; }
    PaperView Reading { height: 1fr; }
    PaperView #sheet { margin: 1 0 0 0; }
    """

    class Wanted(Message):
        """Something is to be done with the sheet shown."""

        def __init__(self, order: Order, wish: Wish) -> None:
            super().__init__()
            self.order = order
            self.wish = wish

    class Measured(Message):
        """A sheet was set for good, or refused."""

        def __init__(self, order: Order, made: Made | SheetRefused) -> None:
            super().__init__()
            self.order = order
            self.made = made

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.order: Order | None = None
        self._instead = ""

    def compose(self) -> ComposeResult:
        yield Document(id="format")
        with Reading():
            yield Document(id="told")
            yield Document(id="sheet")

    def show(self, order: Order | None, instead: str = "") -> None:
        """Show another order, or the same one changed; None, and words, when there is nothing to print."""
        self.order = order
        self.tell("")
        self._instead = instead
        if order is None:
            self.query_one("#format", Document).show([Block(_NOTHING, "bold"), Block(instead)])
            self.query_one("#sheet", Document).show([])
        else:
            self._draw(order.forms[0])
            self._measure(order)

    def tell(self, words: str) -> None:
        """Say how the paper fares."""
        self.query_one("#told", Document).show([Block(words, "bold")] if words else [])
        if words:
            self.query_one(Reading).scroll_home(animate=False)

    def ask(self, wish: Wish) -> None:
        """Have the sheet printed, opened or kept; say why not when there is none."""
        if self.order is None:
            self.app.notify(self._instead)
        else:
            self.tell("Un instant…")
            self.post_message(self.Wanted(self.order, wish))

    @work(thread=True)
    def _measure(self, order: Order) -> None:
        """Set the sheet for good, to know its pages and the form it takes."""
        try:
            made: Made | SheetRefused = make(order.forms, large=order.large, most_pages=order.most_pages)
        except SheetRefused as refusal:
            made = refusal
        self.post_message(self.Measured(order, made))

    def on_paper_view_measured(self, event: Measured) -> None:
        """Show the sheet as it will print, if it is still the one shown."""
        event.stop()
        order, made = event.order, event.made
        if order is not self.order or not self.query("#format"):  # closed, or being closed
            return
        if isinstance(made, SheetRefused):
            self.query_one("#format", Document).show([Block(str(made), "bold")])
            return
        if made.sheet is not order.forms[0]:
            self._draw(made.sheet)
        self.query_one("#format", Document).show(list(_format(order, made)))

    def _draw(self, sheet: Sheet) -> None:
        body = [_block(line) for line in sheet.lines if line.kind not in FOOT]
        foot = [_block(line) for line in sheet.lines if line.kind in FOOT]
        self.query_one("#sheet", Document).show([*body, Block(""), *foot])


class PaperScreen:
    """For a screen that has a :class:`PaperView` and ``PAPER_KEYS``: what these keys do."""

    def action_print_paper(self) -> None:
        """Print the sheet shown."""
        self.query_one(PaperView).ask(Wish.PRINT)  # type: ignore[attr-defined]

    def action_open_paper(self) -> None:
        """Open the sheet shown."""
        self.query_one(PaperView).ask(Wish.OPEN)  # type: ignore[attr-defined]

    def tell_size(self, *, large: bool) -> None:
        """Say in which type the next sheet will be, where none shows it."""
        if self.query_one(PaperView).order is None:  # type: ignore[attr-defined]
            size = "en gros caractères" if large else "en taille normale"
            self.notify(f"Les feuilles seront {size}.", timeout=3)  # type: ignore[attr-defined]

    def action_keep_paper(self) -> None:
        """Keep the file where its user will find it."""
        self.query_one(PaperView).ask(Wish.KEEP)  # type: ignore[attr-defined]


KEEP_KEY = Binding("e", "keep_paper", "Enregistrer", tooltip="Enregistrer le PDF dans vos téléchargements.")
"""For a screen whose paper is nobody's."""


def _format(order: Order, made: Made) -> Iterator[Block]:
    size = ", gros caractères" if order.large else ""
    if made.pages is None:
        yield Block("Sur papier : depuis le navigateur.", MUTED)
    else:
        yield Block(f"Sur papier : {made.pages} page{'s'[: made.pages > 1]}{size}.", MUTED)
    if made.sheet is not order.forms[0]:
        yield Block(_SHORTENED, MUTED)


def _block(line: Line) -> Block:
    lead = f"{line.mark} " if line.mark else ""
    match line.kind:
        case Kind.TITLE:
            return Block(line.text, HEADING)
        case Kind.HEADING:
            return Block(line.text, "bold", gap=1)
        case Kind.STRONG:
            return Block(line.text, "bold")
        case Kind.BLANK:
            return Block(line.text + _DOTS, lead=lead)
        case Kind.BEFORE | Kind.CAUTION:
            return Block(f"{lead}{line.text}")
        case kind if kind in FOOT:
            return Block(line.text, MUTED)
        case _:
            return Block(line.text, lead=lead)
