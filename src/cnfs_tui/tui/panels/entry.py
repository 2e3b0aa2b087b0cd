"""A short text to type about the structure: never during a visit, never about a person."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from cnfs_tui.pages.block import MUTED, Block, beware
from cnfs_tui.pages.structure.entry import judged
from cnfs_tui.pages.structure.words import Expected
from cnfs_tui.tui.helped import InManual
from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.document import Document
from cnfs_tui.tui.widgets.typing_line import TypingLine


class Entry(Panel[str]):
    """One line to type, checked at each key; gives it as it will be kept, or nothing to leave it out."""

    HELP = "Un texte court sur la structure ou sur ce poste, jamais sur une personne reçue."
    NOW = (
        "Tapez, puis Entrée : c’est enregistré.",
        "La ligne du dessous dit ce qui ne va pas, ou comment ce sera noté.",
        "Échap ferme sans rien changer.",
    )
    MORE = InManual("conseiller", "La structure et le poste")
    KEYS = "Entrée Enregistrer · Échap Fermer sans changer"
    DEFAULT_CSS = """
    Entry Line { margin: 1 1 0 1; height: 3; border: round $border; background: $background; }
    Entry Line:focus { border: double $accent; }
    Entry #remark { min-height: 1; }
    """

    def __init__(self, title: str, hint: str, value: str, expected: Expected, *, empty: str = "") -> None:
        super().__init__(title)
        self._hint = hint
        self._value = value
        self._expected = expected
        self._empty = empty
        """What an empty line means; where it is not said, something must be typed."""

    def body(self) -> ComposeResult:
        yield Document([Block(self._hint, MUTED)])
        yield TypingLine(self._value, select_on_focus=False)
        yield Document(id="remark")

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._remark()

    @on(Input.Changed)
    def _remark(self) -> None:
        """Say at once what is wrong, or how the text will be kept."""
        typed = self.query_one(Input).value
        kept, fault = judged(typed, self._expected)
        if fault:
            told = beware(fault, strong=False)
        elif not kept:
            told = Block(self._empty, MUTED)
        else:
            told = Block(f"Sera noté : {kept}" if kept != typed else "", MUTED)
        self.query_one("#remark", Document).show([told])

    @on(Input.Submitted)
    def _submitted(self) -> None:
        kept, fault = judged(self.query_one(Input).value, self._expected)
        if not fault and (kept or self._empty):
            self.dismiss(kept)
