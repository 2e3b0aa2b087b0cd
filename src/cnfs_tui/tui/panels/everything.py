"""All that can be done here, on one key: a list to choose from, where one may type to find."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from cnfs_tui.desk.places.folding import folded
from cnfs_tui.pages.block import MUTED, Block
from cnfs_tui.pages.option import Option, rank_or_none
from cnfs_tui.tui.acts import Act
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choices
from cnfs_tui.tui.widgets.digits import digit_bindings, letter_bindings
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.reading import READING_KEYS, Reading
from cnfs_tui.tui.widgets.text import SEEN
from cnfs_tui.tui.widgets.typing_line import TypingLine

_TITLE = "Tout ce que l’on peut faire ici"
_HINT = "quelques mots : imprimer, arbre, aide…"
_NOTHING = "Rien ici ne répond à ces mots. Effacez-en un."
_LONGEST = 60


class Everything(Panel[Act]):
    """Digits, then letters, choose: nothing is typed, as during a visit."""

    HELP = "Tout ce que l’on peut faire ici, en une seule liste : choisir une ligne fait ce qu’elle dit."
    NOW = ("Choisissez avec ↑ ↓ et Entrée, par le chiffre ou par la lettre.", "Échap ferme sans rien faire.")
    KEYS = "← Fermer · ↑ ↓ Entrée Choisir"
    BINDINGS: ClassVar[list[BindingType]] = [*digit_bindings("pick"), *letter_bindings("pick")]

    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__(_TITLE)
        self._acts = acts

    def body(self) -> ComposeResult:
        with Reading():
            yield Choices([_option(rank, act, rank_or_none(rank + 1)) for rank, act in enumerate(self._acts)])

    def on_mount(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Where one starts from."""
        self.query_one(Choices).focus_on(None)

    def action_pick(self, digit: int) -> None:
        """Choose by number, or by letter."""
        self.query_one(Choices).pick_digit(digit)

    @on(Choices.Picked)
    def _chosen(self, event: Choices.Picked) -> None:
        self.dismiss(self._acts[int(event.value)])


class Sought(TypingLine):
    """The line where one types; from it, ↓ goes to what was found."""

    DEFAULT_CSS = """
    Sought { margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.focus_next", "Aux lignes trouvées", show=False),
        Binding("up", "screen.focus_previous", "À la dernière ligne trouvée", show=False),
    ]


class SoughtEverything(Everything, inherit_bindings=False):
    """Of the lines, those that have all the words typed, in any order, without accents. Nothing is kept."""

    NOW = (
        "Tapez quelques mots : seules restent les lignes qui les contiennent.",
        "Entrée fait la première ligne, ↓ mène aux suivantes.",
    )
    KEYS = "Échap Fermer · ↓ Choisir · Entrée La première"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Fermer"), *READING_KEYS]

    def body(self) -> ComposeResult:
        yield Sought(
            placeholder="quelques mots : imprimer, arbre, aide…",
            restrict=SEEN,
            max_length=_LONGEST,
            select_on_focus=False,
        )
        with Reading():
            yield Choices()
        yield Document(id="none")

    def begin(self) -> None:
        self.query_one(Sought).focus()
        self._seek()

    @on(Input.Changed)
    def _seek(self) -> None:
        words = folded(self.query_one(Sought).value).split("-")
        found = [
            _option(rank, act)
            for rank, act in enumerate(self._acts)
            if all(word in folded(f"{act.words} {act.key}") for word in words)
        ]
        self.query_one(Choices).offer(found)
        self.query_one("#none", Document).show([] if found else [Block(_NOTHING, MUTED)])

    @on(Input.Submitted)
    def _first(self, event: Input.Submitted) -> None:
        event.stop()
        for row in self.query_one(Choices).rows[:1]:
            row.action_pick()

    def on_key(self, event: events.Key) -> None:
        """What is typed while a line is pointed at goes on with the words."""
        line = self.query_one(Sought)
        if line.has_focus or not (event.is_printable or event.key == "backspace"):
            return
        event.prevent_default()
        event.stop()
        self.set_focus(line)
        if event.key == "backspace":
            line.action_delete_left()
        else:
            line.insert_text_at_cursor(event.character or "")


def _option(rank: int, act: Act, digit: int | None = None) -> Option:
    return Option(str(rank), f"{act.words} · {act.key}" if act.key else act.words, digit)
