"""The trainer's notes on a second terminal: they follow what is projected, and keep nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from cnfs_tui.desk.speaker_notes import Notes, followed
from cnfs_tui.pages.block import MUTED, Block, beware, heading
from cnfs_tui.tui.help_key import HELP_KEY
from cnfs_tui.tui.helped import Helped, InManual
from cnfs_tui.tui.themed_app import COLOURS_KEY, ThemedApp
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.keyline import KeyLine
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading, ReadingScreen

EVERY = 0.3
"""Seconds between two looks at the notes."""

_WAITING = Notes(
    "Aucune séance pour l’instant",
    (
        "Ouvrez « Former » dans une autre fenêtre, sur ce même compte : cnfs-tui former",
        "Les notes viendront ici d’elles-mêmes.",
    ),
)
_OVER = Notes(
    "La séance est terminée", ("Rien n’en est gardé. La prochaine séance sera suivie d’elle-même.",)
)
_SEVERAL = "Plusieurs séances sont ouvertes sur ce compte. Voici les notes de la dernière ouverte."


class NotesScreen(Helped, ReadingScreen, Screen[None]):
    """One page of notes."""

    NAME = "Vos notes"
    HELP = (
        "Vos notes de formateur, dans une deuxième fenêtre : elles suivent ce qui est projeté, et rien "
        "n’en est gardé."
    )
    NOW = (
        "Gardez cette fenêtre hors de la projection.",
        "Il n’y a rien à faire : la page change d’elle-même.",
    )
    MORE = InManual("formateur", "Montrer une visite")
    DEFAULT_CSS = """
    NotesScreen Reading { height: 1fr; padding: 1 1 0 1; }
    NotesScreen Document { max-width: 90; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        HELP_KEY,
        COLOURS_KEY,
        Binding("q,ctrl+q", "app.quit", "Quitter", key_display="q"),
        *READING_KEYS,
    ]

    def compose(self) -> ComposeResult:
        with Reading():
            yield Document(id="notes")
        yield KeyLine(self.BINDINGS, everything=False)

    def show(self, notes: Notes, caution: str = "") -> None:
        """Put this page in place of the former one."""
        for page in self.query("#notes").results(Document):  # none once the app is leaving
            page.show(_blocks(notes, caution))
        for reading in self.query(Reading):
            reading.scroll_home(animate=False)


class NotesApp(ThemedApp):
    """Looks again and again at the notes written under ``root``; it writes nothing."""

    class Found(Message):
        """The notes of the moment, those of the session begun last first."""

        def __init__(self, notes: Sequence[Notes]) -> None:
            super().__init__()
            self.notes = notes

    def __init__(self, root: Path, *, debug: bool = False) -> None:
        super().__init__(debug=debug)
        self._root = root
        self._looking = False
        self._shown: list[Notes] | None = None

    def get_default_screen(self) -> Screen[None]:
        return NotesScreen()

    @on(events.Mount)
    def _begin(self) -> None:
        self._look_again()
        self.set_interval(EVERY, self._look_again)

    def _look_again(self) -> None:
        if not self._looking:  # a slow disk is not asked twice
            self._looking = True
            self._look()

    @work(thread=True)
    def _look(self) -> None:
        self.post_message(self.Found(followed(self._root)))
        self._looking = False

    @on(Found)
    def _follow(self, event: Found) -> None:
        found, before = list(event.notes), self._shown
        if found == before or not isinstance(self.screen, NotesScreen):
            return
        self._shown = found
        if found:
            self.screen.show(found[0], _SEVERAL if len(found) > 1 else "")
        else:
            self.screen.show(_OVER if before else _WAITING)


def _blocks(notes: Notes, caution: str) -> list[Block]:
    blocks = [beware(caution, strong=False)] if caution else []
    blocks.append(heading(notes.title))
    blocks += [Block(line, gap=1) for line in notes.lines]
    return [*blocks, Block("Pour vous seul : gardez cette fenêtre hors de la projection.", MUTED, gap=2)]
