"""Importing a list from the screen: which file, which département, then what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from cnfs_tui.desk.places.lists_around import Around
from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.pages.places import importing
from cnfs_tui.pages.places.importing import Told
from cnfs_tui.session.session import Session
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.text import SEEN
from cnfs_tui.tui.widgets.typing_line import TypingLine
from cnfs_tui.typography import printable

_LONGEST = 1000


def import_into(screen: Screen[Any], session: Session, then: Callable[[], object]) -> None:
    """Ask for a file and a département, import, tell; ``then`` is called when the directory has changed."""

    def done(changed: bool | None) -> None:
        if changed:
            then()

    def place_chosen(file: Path, department: str | None) -> None:
        if department is not None:
            screen.app.push_screen(ImportPanel(session, file, department), done)

    def file_chosen(file: Path | None) -> None:
        if file is not None:
            panel = DepartmentPanel(session.postcode)
            screen.app.push_screen(panel, lambda department: place_chosen(file, department))

    screen.app.push_screen(FilePanel(), file_chosen)


class TypedLine(TypingLine):
    """A line of a panel where one types; ``up`` and Escape leave it."""

    DEFAULT_CSS = """
    TypedLine { margin: 0 1 1 2; }
    """
    BINDINGS = [
        Binding("up,shift+tab", "screen.focus_previous", "Choix précédent", show=False),
        Binding("escape", "screen.close", "Fermer", show=False),
    ]


class FilePanel(Panel[Path]):
    """The CSV files found near, and a line where a path is typed, pasted or dropped."""

    HELP = "Importer une liste de lieux dans l’annuaire de ce poste : un fichier CSV, public ou à vous."
    NOW = (
        "Choisissez un fichier trouvé, par son chiffre.",
        "Le vôtre est ailleurs : touche 0, puis glissez-le ici, ou tapez son emplacement et Entrée.",
    )
    MORE = InManual("conseiller", "La structure et le poste")
    KEYS = "Échap Fermer · ↑ ↓ Entrée Choisir"
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self) -> None:
        super().__init__(importing.WHICH_FILE)
        self._files: tuple[Around, ...] = ()

    def body(self) -> ComposeResult:
        yield Document([Block(importing.LOOKING, MUTED)], id="state")
        with Reading():
            yield Choices(at_once=self._choose)
        yield TypedLine(placeholder="emplacement du fichier, puis Entrée", restrict=SEEN, max_length=_LONGEST)
        yield Document(id="wrong")

    def on_mount(self) -> None:
        self._look()

    @work(thread=True)
    def _look(self) -> None:
        found = importing.files_around()
        self.app.call_from_thread(self._found, found)

    def _found(self, found: tuple[Around, ...]) -> None:
        if not self.is_attached:
            return
        self._files = found
        self.query_one("#state", Document).show([] if found else [Block(importing.NONE_AROUND, MUTED)])
        choices, line = self.query_one(Choices), self.query_one(TypedLine)
        choices.offer(importing.files(found))
        if found and not line.value:
            choices.focus_on(None)
        else:
            self.set_focus(line)

    def action_pick(self, digit: int) -> None:
        """Choose a file by its number."""
        self.query_one(Choices).pick_digit(digit)

    def on_paste(self, event: events.Paste) -> None:
        """A file dropped while the list has the focus."""
        line = self.query_one(TypedLine)
        line.value = printable(event.text.strip().split("\n")[0])
        self.set_focus(line)

    def _choose(self, value: str) -> None:
        if value == importing.OTHER:
            self.query_one(TypedLine).focus()
        else:
            self.dismiss(self._files[int(value)].path)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        path, wrong = importing.path_typed(event.value)
        if path is not None:
            self.dismiss(path)
        elif wrong:
            self.query_one("#wrong", Document).show([beware(wrong)])


class DepartmentPanel(Panel[str]):
    """The département to keep, or ``EVERYWHERE``."""

    HELP = (
        "Ne garder de la liste que les lieux utiles ici : une liste nationale entière est longue à parcourir."
    )
    NOW = (
        "Choisissez votre département, ou tous les lieux.",
        "Un autre : touche 0, son numéro, puis Entrée.",
    )
    MORE = InManual("conseiller", "La structure et le poste")
    KEYS = "Échap Fermer · ↑ ↓ Entrée Choisir"
    BINDINGS = [*digit_bindings("pick")]

    def __init__(self, postcode: str) -> None:
        super().__init__(importing.WHICH_DEPARTMENT)
        self._options = importing.departments(postcode)

    def body(self) -> ComposeResult:
        yield Choices(self._options, at_once=self._choose)
        yield TypedLine(placeholder=f"{importing.CODES}, puis Entrée", restrict=SEEN, max_length=4)
        yield Document(id="wrong")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    def _choose(self, value: str) -> None:
        if value == importing.OTHER:
            self.query_one(TypedLine).focus()
        else:
            self.dismiss(value)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        code, wrong = importing.department_typed(event.value)
        if code:
            self.dismiss(code)
        elif wrong:
            self.query_one("#wrong", Document).show([beware(wrong)])


class ImportPanel(Panel[bool]):
    """Reads the list, then tells what was taken, mended and left out; gives whether the directory changed."""

    HELP = "Ce qui a été pris dans la liste, ce qui a été corrigé, et ce qui a été laissé, avec sa ligne."
    NOW = ("Lisez, puis fermez : les lieux sont dans l’annuaire.",)
    MORE = InManual("conseiller", "La structure et le poste")
    KEYS = "↑ ↓ Lire · ← Fermer"
    BINDINGS = [Binding("enter,right", "close", "Fermer", show=False)]

    def __init__(self, session: Session, file: Path, department: str) -> None:
        super().__init__(file.name)
        self._session = session
        self._file = file
        self._department = department
        self._changed: bool | None = None

    def body(self) -> ComposeResult:
        with Reading():
            yield Document([Block(importing.READING)], id="told")

    def on_mount(self) -> None:
        self._import()

    @work(thread=True)
    def _import(self) -> None:
        told = importing.bring_in(self._session, self._file, self._department)
        self.app.call_from_thread(self._told, told)

    def _told(self, told: Told) -> None:
        self._changed = told.changed
        if self.is_attached:
            self.query_one("#told", Document).show(told.blocks)

    def action_close(self) -> None:
        """Close, once the list is read."""
        if self._changed is not None:
            self.dismiss(self._changed)
