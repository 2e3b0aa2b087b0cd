"""What the program reads and writes in: UTF-8, save on a terminal that tells of another encoding."""

from __future__ import annotations

import codecs
import sys

TYPE_CHECKING = False  # not from typing, which would weigh 1.5 MiB
if TYPE_CHECKING:
    from collections.abc import Mapping

_NEAR = str.maketrans(
    {
        **dict.fromkeys("‘’‹›", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–—─", "-"),
        **dict.fromkeys("•●▸►", "*"),
        "→": "->",
        "←": "<-",
        "œ": "oe",
        "Œ": "Oe",
        "€": "euros",
        "×": "x",
        "°": "o",
    }
)
"""What may stand for a sign where it has no other likeness; accents fall, and no-break spaces are spaces."""


def other_encoding(env: Mapping[str, str]) -> str | None:
    """The encoding of this terminal, as its locale tells it, when it is not UTF-8; None otherwise.

    A locale that names none says nothing of a terminal: « C », which is what is left when a distant
    computer was not told of any, or « fr_FR », which is often written where all is UTF-8. But tmux and screen
    then take it that their window has no accents, and show none.
    """
    locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or ""
    if "utf8" in locale.lower().replace("-", ""):
        return None
    if "." not in locale:
        return "ascii" if env.get("TMUX") or env.get("STY") else None
    try:
        name = codecs.lookup(locale.partition("@")[0].partition(".")[2]).name
        writes_lines = "a\n".encode(name) == b"a\n"
    except LookupError:
        return None
    return name if writes_lines and name != "utf-8" else None


def settle_streams(env: Mapping[str, str]) -> None:
    """Settle what the three streams of this process speak, whatever Python chose.

    UTF-8 in files and through pipes; the terminal's own encoding on a terminal, where a sign that it lacks is
    written as the nearest one. Windows writes in its console without any encoding.
    """
    told = None if sys.platform == "win32" else other_encoding(env)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None or stream.closed or not hasattr(stream, "reconfigure"):
            continue
        encoding, lacking = (told, _NEAREST) if told and stream.isatty() else ("utf-8", "backslashreplace")
        stream.reconfigure(encoding=encoding, errors="replace" if stream is sys.stdin else lacking)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """What to write for signs that an encoding lacks; a question mark where nothing is near."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from unicodedata import normalize

    near = normalize("NFKD", error.object[error.start : error.end].translate(_NEAR))
    kept = near.encode(error.encoding, "ignore").decode(error.encoding)
    return kept or "?", error.end


_NEAREST = "nearest"
codecs.register_error(_NEAREST, _nearest)
