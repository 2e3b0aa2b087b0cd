"""Names of communes and places as they are looked for: accents, case, hyphens and « St » do not matter."""

from __future__ import annotations

import re

from cnfs_tui.guide.keys import slug

_SHORT = {"st": "saint", "ste": "sainte"}
_NO_WORD = re.compile(r"[^a-z0-9]+")


def folded(name: str) -> str:
    """« ST MARTIN DE RÉ » and « Saint-Martin-de-Ré » are both ``saint-martin-de-re``."""
    return "-".join(_SHORT.get(word, word) for word in _NO_WORD.split(slug(name)) if word)
