"""What a sentence is about, said after « au sujet de »: « mon logement »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cnfs_tui.guide.checking.plain.finding import Finding, unadvised

_NOT_AFTER_DE = re.compile(
    r"(?i:(?:le|les|du|des|de|au|aux|à)\b|d['’]|[aàâeéèêiîoôuû])|(?:Mon|Ma|Mes|Notre|Nos|La)\b|L['’]"
)
"""What « de » contracts or elides with, and a capital in the middle of a sentence."""
_MINE = {"le": "mon", "du": "mon", "les": "mes", "des": "mes"}


def badly_led(subject: str) -> Iterator[Finding]:
    """LIS-25: « de le logement », « de Ma retraite »."""
    if not _NOT_AFTER_DE.match(subject):
        return
    first, _, rest = f"{subject[0].lower()}{subject[1:]}".partition(" ")
    better = f"{_MINE.get(first, first)} {rest}".strip()
    yield unadvised("LIS-25", (0, len(subject)), "" if _NOT_AFTER_DE.match(better) else better)
