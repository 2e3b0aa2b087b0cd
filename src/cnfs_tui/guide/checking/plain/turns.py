"""Turns of phrase (RLS 1.7, 4.1, 7.1 to 7.4): short, one by one, affirmative, active, said by the person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from cnfs_tui.guide.checking.plain.finding import NEW_LINE, Finding, unadvised
from cnfs_tui.guide.checking.plain.verbs import as_i_say
from cnfs_tui.guide.days import DAYS, MONTHS
from cnfs_tui.guide.problems.problem import Severity

MAX_WORDS = 12

_END = re.compile(r"(?P<stop>[.!?]+)(?:[ \u00a0\u202f]|(?=[A-ZÀ-Ý][a-zà-ÿ’']))")
_LAST_WORD = re.compile(r"[^\W_]*$")
_ABBREVIATED = frozenset(
    (
        *("p", "ex", "etc", "cf", "av", "bd", "tél", "tel", "num", "art"),
        *("m", "mm", "mr", "mme", "mlle", "dr"),
        *(name[:length] for name in (*MONTHS, *DAYS) for length in (3, 4, 5) if length < len(name)),
    )
)
_NEGATIVE = re.compile(
    r"\b(?:(?:il|on|je|vous|tu) )?(?:ne |n[’'])[^.!?;:]{0,60}?"
    r"\b(?:pas|plus|jamais|rien|aucune?|guère|(?<!une )personne|ni)\b(?: [^\W\d_]+)?"
    r"|\b(?:c[’']est|suis|ai|peux|sais|veux|faut|clique|donne|ouvre|réponds) pas\b"
    r"|^(?:pas (?!à )|jamais|aucune?|rien|interdite?s?)\b",
    re.IGNORECASE,
)
_FORGET = re.compile(r"\boubli", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:cliqu|ouvr|répond)", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:est|sont|sera|seront|était|étaient|été|soit|soient)"
    r"(?: (?:[^\W_]{1,15}ment|bien|mal|déjà|aussi|toujours))?"
    r" [^\W\d_]{1,20}(?:é|i|u|is|it|ert|aint|eint|oint|uit)e?s? par (?!exemple|ici|là)[^\W_]+",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"(?<!rendez-)\b(?P<verb>(?:vous )?[^\W\d_]{2,20}ez(?:-vous)?)\b"
    r"|(?<!-)\b(?P<you>vous|votre|vos|tu|te|ton|ta|tes|toi)\b"
    r"|\b(?P<one>il (?:ne )?(?:vous )?(?:faut|faudra|faudrait|convient|suffit)\b(?: pas)?"
    r"|il est (?:nécessaire|important|conseillé|recommandé|obligatoire|interdit)"
    r"|on (?:doit|ne doit|peut|ne peut)|doit|doivent)\b",
    re.IGNORECASE,
)
_NOT_A_VERB = frozenset({"chez", "assez", "nez", "rez", "gaz", "rendez"})
_I = re.compile(r"\b(?:je|moi|mon|ma|mes)\b|\b[jm][’'&]", re.IGNORECASE)
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MINE = {"votre": "mon ou ma", "vos": "mes", "ton": "mon", "ta": "ma", "tes": "mes", "vous": "je", "tu": "je"}


def several(text: str) -> Iterator[Finding]:
    """LIS-13: each sentence after the first on one line."""
    for second in sentences(text)[1:]:
        yield unadvised("LIS-13", second, replacement=NEW_LINE)


def too_long(text: str) -> Iterator[Finding]:
    """LIS-12: a sentence of more than twelve words, as a word processor counts them."""
    for start, end in sentences(text):
        count = words_in(text[start:end])
        if count > MAX_WORDS:
            yield Finding("LIS-12", start, end, words=MappingProxyType({"nombre": f"{count} mots"}))


def endless(text: str) -> Finding:
    """LIS-12, as an error: a text so long that nothing else is worth being said of it."""
    words = MappingProxyType({"nombre": f"{len(text)} signes"})
    return Finding("LIS-12", 0, len(text), severity=Severity.ERROR, words=words)


def words_in(text: str) -> int:
    """How many words, as a word processor counts them: « j’ouvre » is one, « : » none."""
    words = text.split()
    return sum(any(map(str.isalnum, word)) for word in words)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of the line begins and ends."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        if found["stop"] != "." or not _cut_short(text, found.start()):
            bounds.append((start, found.end("stop")))
            start = found.end()
    return [(start, end) for start, end in (*bounds, (start, len(text))) if words_in(text[start:end])]


def _cut_short(text: str, stop: int) -> bool:
    """Whether a full stop ends an abbreviation rather than a sentence."""
    last = _LAST_WORD.search(text, max(0, stop - 6), stop)
    return last is not None and last[0].lower() in _ABBREVIATED


def _on_screen(text: str, start: int) -> bool:
    """Whether a capital stands within a sentence: « Je clique sur Connectez-vous »."""
    before = text[:start].rstrip()
    return text[start].isupper() and before != "" and before[-1] not in '.!?:«"'


def negative(text: str) -> Iterator[Finding]:
    """LIS-14: what not to do, instead of what to do."""
    for found in _NEGATIVE.finditer(text):
        if _on_screen(text, found.start()):
            continue
        rest = text[found.start() : found.end() + 30]
        if _FORGET.search(rest):
            better = "je pense à"
        elif _OPEN.search(rest):
            better = "je laisse de côté"
        else:
            better = ""
        yield unadvised("LIS-14", found.span(), better)


def passive(text: str) -> Iterator[Finding]:
    """LIS-15: something is done by someone, instead of someone doing it."""
    for found in _PASSIVE.finditer(text):
        yield unadvised("LIS-15", found.span())


def addressed(text: str) -> Iterator[Finding]:
    """LIS-18: words of someone else than the person who holds the sheet."""
    for found in _ADDRESSED.finditer(text):
        if _on_screen(text, found.start()):
            continue
        if found["verb"]:
            verb = found["verb"].lower().removeprefix("vous ")
            if verb.removesuffix("-vous") not in _NOT_A_VERB:
                yield unadvised("LIS-18", found.span(), as_i_say(verb))
        elif found["you"]:
            yield unadvised("LIS-18", found.span(), _MINE.get(found["you"].lower(), ""))
        else:
            yield unadvised("LIS-18", found.span("one"))


def nobody_acts(step: str) -> Iterator[Finding]:
    """LIS-18: a step that does not say « je »."""
    if not _I.search(step) and (first := _FIRST.search(step)):
        yield unadvised("LIS-18", first.span(), as_i_say(first[0].lower()))
