"""What is told of a sentence, in a form that is easy to compare."""

from __future__ import annotations

from cnfs_tui.guide.checking.plain.sentence import findings


def told(text: str) -> list[tuple[str, str]]:
    """The codes, each with the words it is about."""
    return [(found.code, text[found.start : found.end]) for found in findings(text)]


def codes(text: str) -> set[str]:
    """The codes alone."""
    return {found.code for found in findings(text)}


def better(text: str, code: str) -> str:
    """What to write instead, said by the only finding of a code."""
    (found,) = (found for found in findings(text) if found.code == code)
    return found.better
