"""A word nobody knows, and the known ones it may stand for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from itertools import islice

from cnfs_tui.guide.keys import slug

_COMPARED = 100
_LONGEST_COMPARED = 50
"""How many known words, and of how many letters, are worth the time of a comparison."""
_ALIKE = 0.6
"""How near a word must be: two letters out of five may differ."""
_NUMBER = re.compile(r"[0-9]+")
_NO_COMMA = re.compile(r"[\s;/+&.]+")
"""What is typed in the place of a comma between two words."""
_SHOWN = 20
_SHOWN_BESIDE_A_SUGGESTION = 5


def nearest(word: str, known: Iterable[str], alike: float = _ALIKE) -> str | None:
    """The known word that ``word`` most probably stands for, if one is ``alike`` enough (0 to 1).

    A word with another number is another one: ``p2`` may be ``p02``, never ``p12``.
    """
    if len(word) > _LONGEST_COMPARED:
        return None
    compared = (other for other in islice(known, _COMPARED) if len(other) <= _LONGEST_COMPARED)
    by_slug = {slug(other): other for other in compared if _may_have_the_number(word, other)}
    near = get_close_matches(slug(word), by_slug, n=1, cutoff=alike)
    return by_slug[near[0]] if near else None


def _may_have_the_number(word: str, other: str) -> bool:
    numbers, others = ([int(number) for number in _NUMBER.findall(text)] for text in (word, other))
    return numbers == others or not (numbers and others)


def suggestion(word: str, known: Iterable[str]) -> str:
    """« Vouliez-vous écrire … ? » with a final space, or nothing when no known word is near."""
    return suggested(nearest(word, known))


def suggested(word: str | None) -> str:
    """« Vouliez-vous écrire … ? » with a final space, or nothing for no word."""
    return f"Vouliez-vous écrire « {word} » ? " if word else ""


def listing(known: Iterable[str], shown: int = _SHOWN) -> str:
    """The words one could have written; beyond ``shown`` of them, only how many are left."""
    words = list(known)
    rest = len(words) - shown
    return ", ".join(words) if rest <= 1 else f"{', '.join(words[:shown])}… et {rest} autres"


def unknown(word: str, known: Collection[str]) -> dict[str, str]:
    """The words of a problem about ``word``, as the messages on references quote them."""
    near = suggestion(word, known)
    shown = _SHOWN_BESIDE_A_SUGGESTION if near else _SHOWN
    return {"mot": word, "suggestion": near, "connus": listing(known, shown)}


def unknown_or_glued(word: str, known: Collection[str]) -> dict[str, str]:
    """The same of a word that commas might have cut: several known words may stand there without them."""
    parts = [part for part in _NO_COMMA.split(word) if part]
    if len(parts) < 2 or any(slug(part) not in known for part in parts):
        return unknown(word, known)
    apart = f"Séparez-les par des virgules : « {', '.join(parts)} ». "
    return {"mot": word, "suggestion": apart, "connus": listing(known, _SHOWN_BESIDE_A_SUGGESTION)}
