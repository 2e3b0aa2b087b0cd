"""What a text of the program may not say, or not that way: each fault names the words and the remedy.

The rules for a sheet of paper (``guide/checking/plain``) are used as they are wherever they fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from cnfs_tui.guide.checking.plain.finding import Finding
from cnfs_tui.guide.checking.plain.glossary import ACRONYMS
from cnfs_tui.guide.checking.plain.numbers import percentages, roman
from cnfs_tui.guide.checking.plain.turns import negative, sentences, words_in
from cnfs_tui.guide.checking.plain.words import unwelcome
from tests.words.vocabulary import ADVISERS_SAY, ENGLISH, HOUSE, KEYS, NAMES, SIGLES, TURNS

TO_ADVISERS, TO_THE_PERSON = 25, 15
"""Words of the longest sentence (``ingenierie/fiabilite.md``, 5.4)."""

Rule = Callable[[str], Iterator[str]]

_LABEL = re.compile(r"«[^«»]*»")
_COMMAND = re.compile(r"\bcnfs-tui\b(?: [a-z]+)*(?: --?[a-z-]+)*|(?<!\w)--[a-z-]+|\b[\w-]+[=/.][\w/.-]*\w")
_WORD = re.compile(r"[^\W\d_]+")
_SIGLE = re.compile(r"(?<![^\W_])[A-Z]{2,}(?![^\W_])")
_EXCLAMATION = re.compile(r"\w+[ \u202f]?!")
_STRAIGHT = re.compile(r"\w'\w|\.\.\.")
BESIDE, WHOLE = 90, 100_000
"""How far from a sigle its words may stand, in signs: beside it, or anywhere on its page."""


def faults(text: str, most: int = TO_ADVISERS) -> tuple[str, ...]:
    """Everything that is wrong with a text, each time as the words and the remedy."""
    return tuple(fault for rule in (*RULES, longest(most)) for fault in rule(text))


def longest(most: int) -> Rule:
    """The rule of sentences no longer than so many words."""

    def too_long(text: str) -> Iterator[str]:
        for start, end in sentences(text):
            count = words_in(text[start:end])
            if count > most:
                yield f"« {text[start:end].strip()} » a {count} mots, pour {most} : faites deux phrases"

    return too_long


def unclear(text: str) -> Iterator[str]:
    """Words of offices and of computers, abbreviations, English: the glossary of the memos."""
    plain = _own(text)
    found: Iterable[Finding] = (*unwelcome(plain), *roman(plain), *percentages(plain))
    for finding in found:
        words = plain[finding.start : finding.end]
        former = plain[: finding.start].endswith("ex ")
        if not former and words.lower() not in ADVISERS_SAY and words not in SIGLES:
            yield _instead(words, finding.better)


def unhouselike(text: str) -> Iterator[str]:
    """Another name for the same thing, or a turn to avoid."""
    yield from _told(HOUSE, _own(text))
    yield from _told(TURNS, _own(text))


def misnamed_keys(text: str) -> Iterator[str]:
    """Another name for a key."""
    yield from _told(KEYS, _own(text))


def english(text: str) -> Iterator[str]:
    """An English word."""
    for found in _WORD.finditer(_own(text)):
        if found[0].lower() in ENGLISH:
            yield f"« {found[0]} » est anglais : prenez le mot français"


def loud(text: str) -> Iterator[str]:
    """An exclamation mark, other than the sign of a warning, alone."""
    for found in _EXCLAMATION.finditer(_own(text)):
        yield _instead(found[0], "un point")


def badly_signed(text: str) -> Iterator[str]:
    """An apostrophe or an ellipsis of a typewriter."""
    for found in _STRAIGHT.finditer(_own(text)):
        yield _instead(found[0], found[0].replace("'", "’").replace("...", "…"))


def twice_negative(text: str) -> Iterator[str]:
    """Two negations that one has to undo, in one sentence."""
    for start, end in sentences(text):
        found = [finding for finding in negative(text[start:end]) if "n" in text[start:end].lower()]
        if len(found) > 2:
            yield f"« {text[start:end].strip()} » nie {len(found)} fois : dites ce qui est, ou coupez"


def unexplained(text: str, beside: int = BESIDE) -> Iterator[str]:
    """A sigle of which nothing, so many signs around where it is first met, says what it stands for."""
    for sigle, at in _first_met(text).items():
        if sigle not in SIGLES:
            yield f"« {sigle} » n’est expliqué nulle part : écrivez ses mots"
        elif not re.search(SIGLES[sigle], text[max(0, at - beside) : at + beside], re.IGNORECASE):
            yield f"« {sigle} » n’est pas expliqué ici : ajoutez ses mots (« {SIGLES[sigle]} »)"


def _first_met(text: str) -> Mapping[str, int]:
    met: dict[str, int] = {}
    for found in _SIGLE.finditer(_COMMAND.sub(_dots, text)):
        if found[0] not in ACRONYMS | NAMES:
            met.setdefault(found[0], found.start())
    return met


def _told(table: Mapping[str, str], text: str) -> Iterator[str]:
    for pattern, better in table.items():
        for found in re.finditer(rf"(?<![\w’-])(?:{pattern})(?!\w)", text, re.IGNORECASE):
            yield _instead(found[0], better)


def _own(text: str) -> str:
    """The text without what it quotes nor what is to be typed, as long as it was."""
    return _COMMAND.sub(_dots, _LABEL.sub(_dots, text))


def _dots(found: re.Match[str]) -> str:
    return "·" * len(found[0])


def _instead(words: str, better: str) -> str:
    return f"« {words.strip()} » : écrivez {better or 'la phrase autrement'}"


RULES: tuple[Rule, ...] = (
    *(unclear, unhouselike, misnamed_keys, english),
    *(loud, badly_signed, twice_negative),
)
