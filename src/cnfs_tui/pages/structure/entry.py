"""A short text as it is typed: how it will be kept, or what is wrong with it."""

from __future__ import annotations

import unicodedata

from cnfs_tui.pages.structure.words import Expected
from cnfs_tui.typography import printable

_UNSEEN = "Ce texte contient un signe que l’on ne voit pas : retapez-le."


def judged(typed: str, expected: Expected) -> tuple[str, str]:
    """The text as it will be kept, and what is wrong with it; both empty for an empty line."""
    text = unicodedata.normalize("NFC", typed).strip()
    if not text:
        return "", ""
    if text != printable(text):
        return "", _UNSEEN
    try:
        return expected.understand(text), ""
    except ValueError:
        what, how = expected.told
        return "", f"Il faut {what}. {how}"
