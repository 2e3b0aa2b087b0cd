"""Names of communes and places as they are looked for: accents, case, hyphens and « St » do not matter."""

from __future__ import annotations

import re
import unicodedata

_SHORT = {"st": "saint", "ste": "sainte"}
_NO_WORD = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile(r"[\u0300-\u036f]+")


def folded(name: str) -> str:
    """« ST MARTIN DE RÉ » and « Saint-Martin-de-Ré » are both ``saint-martin-de-re``.

    Nothing is remembered from one call to the next: a list has tens of thousands of names.
    """
    bare = name.casefold()
    if not bare.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFKD", bare.replace("œ", "oe").replace("æ", "ae")))
    return "-".join(_SHORT.get(word, word) for word in _NO_WORD.split(bare) if word)
