"""The reference: an ordinary Textual screen, ten texts and four buttons."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Button, Static


class Typical(App[None]):
    CSS: ClassVar[str] = """
    Static { padding: 0 1; }
    Button { width: 100%; }
    """

    def compose(self) -> ComposeResult:
        for i in range(9):
            yield Static(f"Ligne {i} du texte d'accueil, assez longue pour occuper la largeur.")
        yield Static("Bonjour")
        for i in range(4):
            yield Button(f"Choix {i}", id=f"b{i}")


if __name__ == "__main__":
    Typical().run()
