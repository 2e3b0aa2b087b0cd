"""Importing a list from the screen: which file, which département, then what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Input

from cnfs_tui.desk.database import Trouble, Unavailable
from cnfs_tui.desk.dropped_path import is_there, path_of
from cnfs_tui.desk.folders import places_file
from cnfs_tui.desk.places import age, wording
from cnfs_tui.desk.places.departments import as_department, department_of
from cnfs_tui.desk.places.importing import Imported, import_list
from cnfs_tui.desk.places.lists_around import Around, lists_around, usual_folders
from cnfs_tui.desk.places.reading.refused import ListRefused
from cnfs_tui.guide.days import date_in_words
from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.pages.option import Option
from cnfs_tui.session.session import Session
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.line import Line
from cnfs_tui.tui.widgets.reading import Reading
from cnfs_tui.tui.widgets.text import SEEN
from cnfs_tui.typography import printable

_MOST_FILES = 9
_LONGEST = 1000
_ANOTHER_FILE = "Un autre fichier : glissez-le ici, ou tapez son emplacement"
_OTHER = "other"
"""Leads to the line where one types."""
_BORDER = "Utile quand un autre département est tout près."
EVERYWHERE = ""
"""Stands for all the départements of a list."""


def import_into(screen: Screen[Any], session: Session, then: Callable[[], object]) -> None:
    """Ask for a file and a département, import, tell; ``then`` is called when the directory has changed."""

    def done(changed: bool | None) -> None:
        if changed:
            then()

    def place_chosen(file: Path, department: str | None) -> None:
        if department is not None:
            screen.app.push_screen(ImportPanel(session, file, department or None), done)

    def file_chosen(file: Path | None) -> None:
        if file is not None:
            panel = DepartmentPanel(session.postcode)
            screen.app.push_screen(panel, lambda department: place_chosen(file, department))

    screen.app.push_screen(FilePanel(), file_chosen)


class TypedLine(Line):
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
        super().__init__("Importer une liste de lieux : quel fichier ?")
        self._files: tuple[Around, ...] = ()

    def body(self) -> ComposeResult:
        yield Document([Block("Un instant : recherche sur ce poste et les clés USB…", MUTED)], id="state")
        with Reading():
            yield Choices(at_once=self._choose)
        yield TypedLine(placeholder="emplacement du fichier, puis Entrée", restrict=SEEN, max_length=_LONGEST)
        yield Document(id="wrong")

    def on_mount(self) -> None:
        self._look()

    @work(thread=True)
    def _look(self) -> None:
        found = lists_around(usual_folders(), _MOST_FILES)
        self.app.call_from_thread(self._found, found)

    def _found(self, found: tuple[Around, ...]) -> None:
        if not self.is_attached:
            return
        self._files = found
        state = (
            "" if found else "Aucun fichier CSV dans vos téléchargements, sur le bureau, ni sur une clé USB."
        )
        self.query_one("#state", Document).show([Block(state, MUTED)] if state else [])
        files = [
            Option(str(rank), file.path.name, rank + 1, f"{file.folder}, du {date_in_words(file.day)}")
            for rank, file in enumerate(found)
        ]
        choices, line = self.query_one(Choices), self.query_one(TypedLine)
        choices.offer([*files, Option(_OTHER, _ANOTHER_FILE, 0)])
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
        if value == _OTHER:
            self.query_one(TypedLine).focus()
        else:
            self.dismiss(self._files[int(value)].path)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        path = path_of(event.value)
        if path is None:
            return
        if is_there(path):
            self.dismiss(path)
        else:
            words = [beware("Ce fichier n’existe pas. Vérifiez son nom et son dossier.")]
            self.query_one("#wrong", Document).show(words)


class DepartmentPanel(Panel[str]):
    """The département to keep, or ``EVERYWHERE``: a whole national list is of little use at a desk."""

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
        super().__init__("Garder les lieux de quel département ?")
        own = department_of("", postcode) if postcode else ""
        here = [Option(own, f"Le {own}, le département de ce poste", 1)] if own else []
        everywhere = Option(EVERYWHERE, "Tous les lieux de la liste", len(here) + 1, _BORDER)
        self._options = [*here, everywhere, Option(_OTHER, "Un autre, dont vous tapez le numéro", 0)]

    def body(self) -> ComposeResult:
        yield Choices(self._options, at_once=self._choose)
        yield TypedLine(placeholder="par exemple 01, 2A ou 974, puis Entrée", restrict=SEEN, max_length=4)
        yield Document(id="wrong")

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Choose by number."""
        self.query_one(Choices).pick_digit(digit)

    def _choose(self, value: str) -> None:
        if value == _OTHER:
            self.query_one(TypedLine).focus()
        else:
            self.dismiss(value)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        code = as_department(event.value)
        if code:
            self.dismiss(code)
        elif event.value.strip():
            words = wording.no_department(event.value.strip())
            self.query_one("#wrong", Document).show([beware(words)])


class ImportPanel(Panel[bool]):
    """Reads the list, then tells what was taken, mended and left out; gives whether the directory changed."""

    HELP = "Ce qui a été pris dans la liste, ce qui a été corrigé, et ce qui a été laissé, avec sa ligne."
    NOW = ("Lisez, puis fermez : les lieux sont dans l’annuaire.",)
    MORE = InManual("conseiller", "La structure et le poste")
    KEYS = "↑ ↓ Lire · ← Fermer"
    BINDINGS = [Binding("enter,right", "close", "Fermer", show=False)]

    def __init__(self, session: Session, file: Path, department: str | None) -> None:
        super().__init__(file.name)
        self._session = session
        self._file = file
        self._department = department
        self._changed: bool | None = None

    def body(self) -> ComposeResult:
        with Reading():
            yield Document([Block("Un instant : la liste est lue…")], id="told")

    def on_mount(self) -> None:
        self._import()

    @work(thread=True)
    def _import(self) -> None:
        names = {actor.id: actor.name for actor in self._session.guide.actors.values()}
        today = self._session.today()
        try:
            imported = import_list(self._file, places_file(), today, department=self._department, names=names)
        except ListRefused as refused:
            blocks, changed = _refused(*wording.refusal(refused)), False
        except Unavailable as refused:
            blocks, changed = _refused(*wording.trouble(refused.trouble)), False
        except OSError:  # an account without a home
            blocks, changed = _refused(*wording.trouble(Trouble.NO_HOME)), False
        else:
            changed = bool(imported.reading.places)
            blocks = list(self._account(imported))
        self.app.call_from_thread(self._told, blocks, changed)

    def _account(self, imported: Imported) -> Iterator[Block]:
        reading = imported.reading
        if imported.put_aside:
            yield beware(wording.put_aside(imported.put_aside.name))
        if reading.places:
            yield Block(wording.taken(reading, self._department), "bold")
            old = age.too_old(reading.dated, self._session.today())
            told = age.sentence("Données", reading.dated, self._session.today(), age.RENEW)
            yield beware(told, strong=False) if old else Block(told)
            if imported.gone:
                yield Block(wording.gone(imported.gone))
        else:
            yield beware(wording.nothing_taken(reading, self._department))
        for line in wording.account(reading.report):
            yield Block(
                line.strip(), lead="• " if line.startswith(" ") else "", gap=0 if line[0] == " " else 1
            )

    def _told(self, blocks: list[Block], changed: bool) -> None:
        self._changed = changed
        if self.is_attached:
            self.query_one("#told", Document).show(blocks)

    def action_close(self) -> None:
        """Close, once the list is read."""
        if self._changed is not None:
            self.dismiss(self._changed)


def _refused(what: str, remedy: str) -> list[Block]:
    return [beware(what), Block(remedy)]
