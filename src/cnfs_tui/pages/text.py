"""Texts as both faces tell them: set in French, between guillemets when they are to be said."""

from __future__ import annotations

from cnfs_tui.typography import french, printable


def clean(text: str) -> str:
    """The text as it may be shown: French spaces and apostrophes, no control nor invisible character."""
    return printable(french(text))


def spoken(text: str) -> str:
    """Words to say, between guillemets unless the author already put some."""
    return text if "«" in text else f"« {text} »"
