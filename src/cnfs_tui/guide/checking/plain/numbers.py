"""Numbers (RLS 5.1, 5.2): in figures, small enough to be pictured, never a part of a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cnfs_tui.guide.checking.plain.finding import Finding, forbidden, unadvised

LARGEST = 1_000

_PERCENT = re.compile(
    r"(?:(?P<part>\d{1,3})(?:[.,]\d{1,3})?[ \u00a0\u202f]?)?(?:[%‰]|\bpour ?cents?\b)", re.IGNORECASE
)
_PARTS = {
    10: "1 personne sur 10",
    20: "1 personne sur 5",
    25: "1 personne sur 4",
    33: "1 personne sur 3",
    50: "la moitié",
    66: "2 personnes sur 3",
    75: "3 personnes sur 4",
    80: "4 personnes sur 5",
    90: "9 personnes sur 10",
    100: "tout le monde",
}
_COUNTED = (
    "euros?|€|personnes|mots|signes|caractères|pages|fois|francs|habitants|jours|heures|minutes|lettres"
    "|[kMG]o"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?P<digits>\d{{1,3}}(?:[ \u00a0\u202f.]\d{{3}}){{1,6}}|\d{{4,20}})(?![\w/])"
    rf"(?P<counted>[ \u00a0\u202f]?(?:{_COUNTED})(?!\w))?(?P<town>[ \u00a0][A-ZÀ-Ý][a-zà-ÿ])?"
)
_CALLED = re.compile(r"\b(?:au|le|du|numéro|composer?|appelle|tape|faire) $", re.IGNORECASE)
_NATIONAL = re.compile(r"3\d{3}|33700|11[68]\d{3}")
_YEARS = range(1900, 2100)
_HUGE = re.compile(r"\b(?:milliers?|millions?|milliards?)\b", re.IGNORECASE)

ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN = re.compile(
    r"\b(?P<roman>[IVX]{2,8})(?P<ordinal>e|ème)?\b|(?:[Éé]tape|[Pp]artie|[Nn]iveau) (?P<single>[IVX])\b"
)
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}

_UNITS = {
    word: number
    for number, word in enumerate(
        (
            *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
            *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
        )
    )
} | {"une": 1}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_TENS |= {"septante": 70, "huitante": 80, "nonante": 90}
_SCALES = {"cent": 100, "cents": 100, "mille": 1_000}
_LETTERS = "|".join(sorted({*_UNITS, *_TENS, *_SCALES}, key=len, reverse=True))
_IN_LETTERS = re.compile(
    rf"(?<![\w-])(?:{_LETTERS})(?:[ -]et[ -](?:une?|onze)\b|[ -](?:{_LETTERS})){{0,8}}(?![\w-])",
    re.IGNORECASE,
)
_NOT_COUNTED = frozenset({"un", "une", "neuf", "zéro"})
"""An article, a new thing, and nothing."""


def percentages(text: str) -> Iterator[Finding]:
    """LIS-04: a part of a hundred."""
    for found in _PERCENT.finditer(text):
        part = int(found["part"]) if found["part"] else 0
        nearest = min(_PARTS, key=lambda known: abs(known - part))
        about = "" if nearest == part else "environ "
        near = bool(found["part"]) and abs(nearest - part) <= 5
        yield forbidden("LIS-04", found.span(), f"{about}{_PARTS[nearest]}" if near else "")


def big_numbers(text: str) -> Iterator[Finding]:
    """LIS-05: a number beyond what one can picture; years, and numbers to call, are not counted."""
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found["digits"])
        if int(digits) > LARGEST and (found["counted"] or not _copied(text, found, digits)):
            yield forbidden("LIS-05", found.span("digits"))
    for found in _HUGE.finditer(text):
        yield forbidden("LIS-05", found.span())


def _copied(text: str, found: re.Match[str], digits: str) -> bool:
    """A number to copy or to call, which nobody has to picture: a year, a short number, a postcode."""
    if found["town"] and len(digits) == 5:
        return True
    if len(digits) == 4 and int(digits) in _YEARS:
        return True
    called = bool(_CALLED.search(text[max(0, found.start() - 12) : found.start()]))
    short = len(digits) in (4, 5) and found["digits"] == digits
    return bool(_NATIONAL.fullmatch(digits)) or (called and short)


def roman(text: str) -> Iterator[Finding]:
    """LIS-08: a Roman number of two letters or more, or of one after « étape » or « partie »."""
    for found in _ROMAN.finditer(text):
        name = "roman" if found["roman"] else "single"
        if ROMAN.fullmatch(found[name]):
            number = f"{_roman_value(found[name])}{'e' if found['ordinal'] else ''}"
            yield forbidden("LIS-08", (found.start(name), found.end()), number, number)


def _roman_value(letters: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in letters]
    return sum(-a if a < b else a for a, b in pairwise((*values, 0)))


def in_letters(text: str) -> Iterator[Finding]:
    """LIS-10: a number in letters; LIS-05 when it is too big as well."""
    for found in _IN_LETTERS.finditer(text):
        if found[0].lower() in _NOT_COUNTED:
            continue
        number = number_in_letters(found[0])
        if number > LARGEST:
            yield forbidden("LIS-05", found.span())
        else:
            yield unadvised("LIS-10", found.span(), str(number), str(number))


def number_in_letters(words: str) -> int:
    """« quatre-vingt-dix-sept » is 97, « deux cent trois » 203, « mille deux cents » 1 200."""
    total = part = 0
    for word in re.split(r"[ -]", words.lower()):
        if word in _SCALES:
            part = (part or 1) * _SCALES[word]
            if word == "mille":
                total, part = total + part, 0
        elif word in ("vingt", "vingts") and part % 100 == 4:
            part += 76
        elif word != "et":
            part += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total + part
