"""All the rules, on one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from cnfs_tui.guide.checking.plain.addresses import badly_set, masked
from cnfs_tui.guide.checking.plain.capitals import capitals
from cnfs_tui.guide.checking.plain.dates import in_figures, without_weekday
from cnfs_tui.guide.checking.plain.finding import NEW_LINE, Finding
from cnfs_tui.guide.checking.plain.numbers import big_numbers, in_letters, percentages, roman
from cnfs_tui.guide.checking.plain.signs import footnotes, odd, pauses
from cnfs_tui.guide.checking.plain.turns import addressed, endless, negative, passive, several, too_long
from cnfs_tui.guide.checking.plain.words import unwelcome

Rule = Callable[[str], Iterator[Finding]]

LONGEST = 400
"""Signs of the longest text worth being judged: five times a line of twelve words."""

_WORDS: tuple[tuple[re.Pattern[str], tuple[Rule, ...]], ...] = (
    (
        re.compile(r"[\d%‰]|illi|pour ?cent", re.IGNORECASE),
        (in_figures, without_weekday, percentages, big_numbers),
    ),
    (re.compile(r"[IVX]\b|[IVX][IVXeè]"), (roman,)),
    (re.compile(r""), (in_letters, unwelcome)),
    (re.compile(r"[A-ZÀ-ÖØ-ÞŒŸ]{2}"), (capitals,)),
    (re.compile(r"[^\w\s'’.,:!?«»]|\.\.|[²³¹⁰-⁹]|_"), (footnotes, pauses, odd)),
)
"""What says something of a few words, and the signs without which it has nothing to say. What one rule
has told, those after it keep to themselves."""

_TURNS: tuple[Rule, ...] = (several, too_long, negative, passive, addressed)
"""Each says something of the whole sentence."""

_COPIED = re.compile(r"@|\.[^\W_]|://|\d\d|\d[ .]\d")
"""What addresses and telephone numbers cannot do without."""
_LABEL = re.compile(r"«[^«»]{0,99}»|\"[^\"]{0,99}\"")
_LETTER = re.compile(r"[^\W_]")
_ENOUGH = 20
"""How many times a rule is told of one sentence."""
_BEFORE_STOP = re.compile(r"[ \u00a0\u202f]+(?=[.,])|(?<=\.)\.+")
_SPACES = re.compile(r"  +")


def findings(text: str) -> tuple[Finding, ...]:
    """What stops the reader of ``text``, in order.

    Addresses, numbers to call, and what a screen says between « » are read as they are. A text beyond
    ``LONGEST`` is only told to be endless.
    """
    if len(text) > LONGEST:
        return (endless(text),)
    copied = bool(_COPIED.search(text))
    plain = _LABEL.sub(_hidden, masked(text) if copied else text)
    told: list[Finding] = []
    for signs, rules in _WORDS:
        for rule in rules if signs.search(plain) else ():
            told += [found for found in islice(rule(plain), _ENOUGH) if not _within(found, told)]
    told += [found for rule in _TURNS for found in islice(rule(plain), _ENOUGH)]
    if copied:
        told += islice(badly_set(text), _ENOUGH)
    return tuple(sorted(told, key=lambda found: (found.start, found.end)))


def _hidden(label: re.Match[str]) -> str:
    return _LETTER.sub("x", label[0])


def _within(found: Finding, told: Iterable[Finding]) -> bool:
    return any(other.start <= found.start and found.end <= other.end for other in told)


def mended(text: str, found: Iterable[Finding]) -> tuple[str, ...]:
    """``text`` with every replacement made, a sentence each; empty when there is none to make."""
    changed, end = text, len(text)
    for finding in sorted(found, key=lambda finding: finding.start, reverse=True):
        if finding.replacement == NEW_LINE:
            changed = f"{changed[: finding.start]}\n{changed[finding.start :]}"
        elif finding.replacement is not None and finding.end <= end:
            changed = changed[: finding.start] + finding.replacement + changed[finding.end :]
            end = finding.start
    return () if changed == text else tuple(_begun(line) for line in changed.split("\n") if line.strip())


def _begun(line: str) -> str:
    """The line as a sentence of its own."""
    tidy = _SPACES.sub(" ", _BEFORE_STOP.sub("", line.strip()))
    copied = _COPIED.search(tidy.partition(" ")[0])
    return tidy if copied else tidy[:1].upper() + tidy[1:]
