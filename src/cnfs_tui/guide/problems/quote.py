"""The author's words between « », cut short: a message quotes them, it does not repeat a page."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_QUOTE = 60
_SEVERAL = 6


def shortened(words: str, longest: int = LONGEST_QUOTE) -> str:
    """At most ``longest`` characters of these words."""
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def quoted(words: str) -> str:
    """« ces mots »."""
    return f"« {shortened(words)} »"


def quoted_list(words: Sequence[str]) -> str:
    """« un », « deux » et « trois »; beyond a few, how many are left."""
    rest = len(words) - _SEVERAL
    if rest > 1:
        return f"{', '.join(map(quoted, words[:_SEVERAL]))} et {rest} autres"
    *first, last = map(quoted, words)
    return f"{', '.join(first)} et {last}" if first else last
