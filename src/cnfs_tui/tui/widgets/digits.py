"""The keys of choices: the digit row of French keyboards, with or without Shift, then letters."""

from __future__ import annotations

from textual.binding import Binding

from cnfs_tui.pages.option import FIRST_LETTER, LETTERS

_AZERTY = (
    "à",
    "ampersand",
    "é",
    "quotation_mark",
    "apostrophe",
    "left_parenthesis",
    "minus",
    "è",
    "underscore",
    "ç",
)


def digit_bindings(action: str) -> list[Binding]:
    """``1`` or ``&`` runs ``action(1)``, and so on up to ``9``; ``0`` or ``à`` runs ``action(0)``."""
    return [Binding(f"{digit},{key}", f"{action}({digit})", show=False) for digit, key in enumerate(_AZERTY)]


def letter_bindings(action: str) -> list[Binding]:
    """For a long list, where no letter means anything else: ``a`` runs ``action(10)``, and so on."""
    return [Binding(key, f"{action}({rank})", show=False) for rank, key in enumerate(LETTERS, FIRST_LETTER)]
