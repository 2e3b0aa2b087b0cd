"""A moment of the play to remember: a gesture by its code, seen or its contrary."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding

from cnfs_tui.guide.model.posture import PostureGesture
from cnfs_tui.pages.option import Option
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.choice import Choice, Choices
from cnfs_tui.tui.widgets.digits import digit_bindings
from cnfs_tui.tui.widgets.reading import Reading


class NoteMoment(Panel[tuple[str, bool]]):
    """Gives the gesture, and whether it was seen well; digits go to a gesture by its code."""

    HELP = (
        "Retenir un moment du jeu, pour en parler au débrief : un geste, ou son contraire. Aucun nom "
        "n’est noté."
    )
    NOW = (
        "Tapez le numéro du geste, ou choisissez-le avec ↑ ↓.",
        "On l’a vu : touche v. On a vu son contraire : touche c.",
    )
    DIGITS = ("Chiffres", "Le numéro du geste.")
    MORE = InManual("formateur", "Faire jouer")
    KEYS = "Numéro, ↑ ↓ · v Vu · c Contraire · ← Fermer"
    BINDINGS = [
        Binding("v,plus,equals_sign", "note(True)", "On l’a vu", key_display="v"),
        Binding("enter", "note(True)", show=False, priority=True),  # a click only points
        Binding("c", "note(False)", "Son contraire"),
        *digit_bindings("type"),
    ]

    def __init__(self, title: str, gestures: Mapping[str, PostureGesture], first: str | None) -> None:
        super().__init__(title)
        self._gestures = gestures
        self._first = first
        self._typed = ""

    def body(self) -> ComposeResult:
        options = [Option(id, f"{id.upper()} {gesture.gesture}") for id, gesture in self._gestures.items()]
        with Reading():
            yield Choices(options, at_once=lambda _gesture: None)

    def on_mount(self) -> None:
        self.query_one(Choices).focus_on(self._first)

    def action_type(self, digit: int) -> None:
        """Go to a gesture: « 1 » to P01, then « 2 » to P12."""
        for typed in (f"{self._typed}{digit}", str(digit)):
            found = next((id for id in self._gestures if _number(id) == typed), None)
            if found is not None:
                self._typed = typed
                self.query_one(Choices).focus_on(found)
                return
        self._typed = str(digit)

    def action_note(self, well: bool) -> None:
        """Give the gesture pointed at."""
        if isinstance(row := self.focused, Choice):
            self.dismiss((row.option.value, well))


def _number(gesture: str) -> str:
    return gesture.lstrip("p0")
