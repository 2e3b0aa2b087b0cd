"""Words as authors type them, reduced to one form: accents, case, spaces and dashes do not matter."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

UNSURE = "ne-sait-pas"
"""What a face writes for an answer nobody knows; never declared among a criterion's answers."""

_SEPARATORS = re.compile(r"[\s_\-'’]+")
_OR = re.compile(" ou | ?, ?")
_AND = re.compile(" et | ?, ?")


@cache
def slug(text: str) -> str:
    """« Ne pas dire », ``ne_pas_dire`` and ``NE-PAS-DIRE`` are all ``ne-pas-dire``."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _SEPARATORS.sub("-", bare.casefold().replace("œ", "oe").replace("æ", "ae").strip()).strip("-")


def alternatives(text: str) -> tuple[str, ...]:
    """« oui ou plus tard » is the two answers ``oui`` and ``plus-tard``, in the author's order."""
    return tuple(slug(part) for part in alternatives_as_typed(text))


def alternatives_as_typed(text: str) -> tuple[str, ...]:
    """The same answers in their author's own words: « oui », « plus tard »."""
    return tuple(part.strip() for part in _OR.split(" ".join(text.split())) if slug(part))


def several(text: str) -> tuple[str, ...]:
    """« p03, p07 et p08 » is the three words ``p03``, ``p07`` and ``p08``, in the author's order."""
    return tuple(slug(part) for part in several_as_typed(text))


def several_as_typed(text: str) -> tuple[str, ...]:
    """The same words as their author typed them."""
    return tuple(part.strip() for part in _AND.split(" ".join(text.split())) if slug(part))
