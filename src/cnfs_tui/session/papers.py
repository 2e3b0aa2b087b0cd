"""The papers of this desk: made, kept in a private folder, opened or printed while the screen answers keys.

What takes time runs in threads that never keep the program from ending; each tells how it went.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from cnfs_tui.desk.session_folder import SessionFolder, sweep
from cnfs_tui.paper.making import Made, make
from cnfs_tui.paper.pdf import MOST_PAGES, SheetRefused
from cnfs_tui.paper.printing.outcome import TAKEN, Outcome
from cnfs_tui.paper.printing.wording import Paper
from cnfs_tui.paper.sheet import Sheet
from cnfs_tui.storing import store_beside

FILES = {Paper.MEMO: "memo", Paper.LIAISON_SHEET: "fiche-de-liaison", Paper.REPORT: "compte-rendu"}
"""Names that say nothing of the person."""

_TO_CHOOSE = frozenset({Outcome.TO_CHOOSE, Outcome.UNKNOWN})
_NOT_KEPT = (
    "Le document n’a pas pu être préparé : disque plein, ou dossier protégé. Recopiez l’essentiel à la main."
)
_IN_TEXT = "Le texte part sans mise en page."


class Wish(Enum):
    """What may be asked for a paper."""

    PRINT = "print"
    OPEN = "open"
    KEEP = "keep"
    """Leave it where its user will find it: only for a paper that is nobody's."""


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to make: its forms from the whole one to the shortest, all of them for one visit."""

    paper: Paper
    forms: tuple[Sheet, ...]
    large: bool = False
    most_pages: int = MOST_PAGES


@dataclass(frozen=True, slots=True)
class Told:
    """How an order of this ``visit`` ended: words for the adviser.

    ``handed`` when the paper left this program: to a printer, or to a window of its own.
    ``printer_to_choose`` when the printing service has no such printer, or none by default.
    """

    visit: int
    order: Order
    words: str
    handed: bool = False
    printer_to_choose: bool = False


class Papers:
    """Carries out orders, one visit after the other; ``tell`` is called from the thread of each."""

    def __init__(self, root: Path, tell: Callable[[Told], object]) -> None:
        self._root = root
        self._folder = SessionFolder(root)
        self._tell = tell
        self._visit = 0
        self._leaving = threading.Event()
        self._under_way: set[tuple[int, Wish, Order]] = set()
        self._sending: set[tuple[int, Order]] = set()

    @property
    def visit(self) -> int:
        """Which visit it is, to know whose news comes."""
        return self._visit

    @property
    def sending(self) -> bool:
        """True while a paper is on its way to the printer: erasing it then would lose it."""
        return bool(self._sending)

    @property
    def busy(self) -> bool:
        """True as long as something more is to be told of a paper."""
        return bool(self._under_way)

    def forget(self) -> None:
        """The visit is over: its papers are removed, and news of them no longer matters."""
        self._visit += 1
        self._leaving.set()
        self._leaving = threading.Event()
        self._folder.erase()
        sweep(self._root)  # what a reader still held open when an earlier visit ended

    def carry_out(self, wish: Wish, order: Order, queue: str | None = None) -> None:
        """Make the paper, then print it on this queue (None: the usual one), open it, or keep it.

        Unless the same is already being done: a key that is held down prints one sheet.
        """
        visit = self._visit
        this = (visit, wish, order)
        if this in self._under_way:
            return
        self._under_way.add(this)
        if wish is Wish.PRINT:
            self._sending.add((visit, order))

        leaving = self._leaving

        def run() -> None:
            try:
                told = self._done(wish, visit, order, queue, leaving)
            except SheetRefused as refusal:
                told = Told(visit, order, str(refusal))
            except OSError:
                told = Told(visit, order, _NOT_KEPT)
            finally:
                self._under_way.discard(this)
                self._sending.discard((visit, order))
            self._tell(told)

        threading.Thread(target=run, daemon=True).start()

    # In a thread

    def lay(self, name: str, data: bytes) -> Path:
        """A file of this visit that is no sheet, beside its papers, gone with them. Raises OSError."""
        return store_beside(data, self._folder.path_for(name))

    def _done(
        self, wish: Wish, visit: int, order: Order, queue: str | None, leaving: threading.Event
    ) -> Told:
        match wish:
            case Wish.PRINT:
                return self._print(visit, order, queue, leaving)
            case Wish.OPEN:
                return self._open(visit, order)
            case Wish.KEEP:
                return self._keep(visit, order)

    def _keep(self, visit: int, order: Order) -> Told:
        from cnfs_tui.desk.folders import make as make_folder
        from cnfs_tui.desk.folders import papers_to_keep

        made = make(order.forms, large=order.large, most_pages=order.most_pages)
        folder = papers_to_keep()
        make_folder(folder)
        path = store_beside(made.data, folder / (FILES[order.paper] + made.suffix))
        return Told(visit, order, f"Enregistré : {path}")

    def _open(self, visit: int, order: Order) -> Told:
        from cnfs_tui.paper.viewer import Opening, open_file, sentence

        path, _ = self._saved(order)
        opening = open_file(path)
        return Told(visit, order, sentence(opening, path), handed=opening is Opening.ASKED)

    def _print(self, visit: int, order: Order, queue: str | None, leaving: threading.Event) -> Told:
        from cnfs_tui.paper.printing.ways_out import print_made
        from cnfs_tui.paper.printing.wording import sentence

        def pause(seconds: float) -> bool:
            """Called once the printing service holds its own copy."""
            self._sending.discard((visit, order))
            return leaving.wait(seconds)

        path, made = self._saved(order)
        printed = print_made(made, path, queue, pause=pause)
        words = sentence(printed, order.paper)
        handed = printed.outcome in TAKEN
        if handed and not made.pages:
            words = f"{words} {_IN_TEXT}"
        return Told(visit, order, words, handed=handed, printer_to_choose=printed.outcome in _TO_CHOOSE)

    def _saved(self, order: Order) -> tuple[Path, Made]:
        wanted = self._folder.path_for(FILES[order.paper])  # first: gone if the visit ends meanwhile
        made = make(order.forms, large=order.large, most_pages=order.most_pages)
        path = store_beside(made.data, wanted.with_suffix(made.suffix))
        return path, made
