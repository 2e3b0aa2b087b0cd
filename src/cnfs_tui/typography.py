"""French typography and safe characters, for any text that people read on a screen or on paper."""

from __future__ import annotations

import re

NARROW = "\u202f"
"""Narrow no-break space: before ``; : ! ?`` and inside « »."""
NO_BREAK = "\u00a0"
"""No-break space: between a number and its unit, after M., Mme and n°."""
REPLACEMENT = "\ufffd"
"""What stands for a character that must not be shown."""

_SPACE = "[ \u00a0\u202f\u2009\t]"
_FILE = "pdf|png|jpe?g|gif|heic|webp|mp[34]|mov|docx?|odt|rtf|txt|md|xlsx?|ods|csv|ya?ml|json|html?|zip"
_UNIT = "%|€|°C?|h|min|s|mm|cm|m|km|mg|g|kg|ml|cl|l|L|[kKMGT]o|euros?|ans?"

_RULES = re.compile(
    rf"""
      (?P<keep> (?<![\w+.-]) (?i:[a-z][a-z0-9+.-]*+) :// [^\s«»]+     # https://exemple.fr/?a=b
              | (?<![\w.-]) [\w-]++ (?:\.[\w-]++)+ / [^\s«»]*         # service-public.fr/a?b=c
              | (?<![^\s«»'’]) (?!(?i:[cdjlmnst]|qu)['’])             # identite.pdf (but not l' before it)
                [^\s«»]{{1,99}} \. (?i:{_FILE}) (?!\w) )
    | (?P<apostrophe> ' )
    | (?P<ellipsis> \.{{3}} )
    | (?P<opening> « ) {_SPACE}* (?=[^\s«»])
    | (?<=[^\s«»]) {_SPACE}* (?P<closing> » )
    | (?<=\S) {_SPACE}+ (?P<typed> [;:!?] )
    | (?: (?<=[\w'’)»…]) | (?<=\.\.\.) ) (?P<forgotten> [;!?]+ ) (?=[\s)»]|$)
    | (?<!\w) (?P<abbreviation> MM?\. | Mmes? | Mlles? | [Nn]° ) {_SPACE}+ (?=\w)
    | (?<=\d) (?P<hour> {_SPACE}* h {_SPACE}+ \d\d ) (?!\w)           # 14 h 30
    | (?<=\d) {_SPACE}+ (?P<unit> {_UNIT} ) (?![\w'’])
    | (?<=\d) {_SPACE}+ (?P<digits> \d{{2,3}} ) (?!\w)                # 01 23 45 67 89
    """,
    re.VERBOSE,
)

_UNPRINTABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls, except the line feed
    "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"  # unseen, bidirectional
    "\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"  # specials, surrogates, private use
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"  # tags, private planes
)


def french(text: str) -> str:
    """Set ``text`` the French way: apostrophes, ellipses, no-break spaces.

    A space is added before ``; ! ?`` when it was forgotten after a word, never before ``:`` (14:30).
    Web addresses and file names are left alone. Idempotent: a text may safely pass twice.

    Source: *Lexique des règles typographiques en usage à l'Imprimerie nationale*, except that the
    space before the colon and inside « » is narrow too.
    """
    return _RULES.sub(_set, text)


def _set(found: re.Match[str]) -> str:
    words = found[found.lastgroup or 0]
    match found.lastgroup:
        case "apostrophe":
            return "’"
        case "ellipsis":
            return "…"
        case "opening":
            return words + NARROW
        case "closing" | "typed" | "forgotten":
            return NARROW + words
        case "abbreviation":
            return words + NO_BREAK
        case "unit" | "digits":
            return NO_BREAK + words
        case "hour":
            return re.sub(f"{_SPACE}+", NO_BREAK, words)
        case _:
            return words


def printable(text: str) -> str:
    """Replace every control, invisible, bidirectional, private or surrogate character by U+FFFD.

    The line feed stays. Neither a terminal nor a printer can then be commanded by a text, nor a
    reader deceived by what it hides.
    """
    return _UNPRINTABLE.sub(REPLACEMENT, text)
