"""The digit row of French keyboards: the same keys, with or without Shift."""

from __future__ import annotations

from textual.binding import Binding

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
