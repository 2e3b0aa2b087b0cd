"""A short text to type about the structure: never during a visit, never about a person."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from cnfs_tui.tui.panels.panel import Panel
from cnfs_tui.tui.widgets.document import MUTED, Block, Document, beware
from cnfs_tui.tui.widgets.typing_line import TypingLine
from cnfs_tui.typography import printable

_UNSEEN = "Ce texte contient un signe que l’on ne voit pas : retapez-le."


@dataclass(frozen=True, slots=True)
class Expected:
    """What may be typed: ``understand`` gives the text as it will be kept, or raises ValueError.

    ``told``: what it must be, and how to write it.
    """

    understand: Callable[[str], str]
    told: tuple[str, str]


class Entry(Panel[str]):
    """One line to type, checked at each key; gives it as it will be kept, or nothing to leave it out."""

    KEYS = "Entrée Enregistrer · Échap Fermer sans changer"
    DEFAULT_CSS = """
    Entry TypingLine { margin: 1 0 0 0; height: 3; border: round $border; background: $background; }
    Entry TypingLine:focus { border: double $accent; }
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
        kept, fault = self._judged(typed)
        if fault:
            told = beware(fault, strong=False)
        elif not kept:
            told = Block(self._empty, MUTED)
        else:
            told = Block(f"Sera noté : {kept}" if kept != typed else "", MUTED)
        self.query_one("#remark", Document).show([told])

    @on(Input.Submitted)
    def _submitted(self) -> None:
        kept, fault = self._judged(self.query_one(Input).value)
        if not fault and (kept or self._empty):
            self.dismiss(kept)

    def _judged(self, typed: str) -> tuple[str, str]:
        """The text as it will be kept, and what is wrong with it."""
        text = unicodedata.normalize("NFC", typed).strip()
        if not text:
            return "", ""
        if text != printable(text):
            return "", _UNSEEN
        try:
            return self._expected.understand(text), ""
        except ValueError:
            what, how = self._expected.told
            return "", f"Il faut {what}. {how}"
