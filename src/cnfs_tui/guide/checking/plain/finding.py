"""Something in a sentence that stops its reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cnfs_tui.guide.problems.problem import Severity

NEW_LINE = "\n"
"""The replacement that keeps the words, on a line of their own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """``code``: the rule; ``start`` and ``end``: where in the sentence.

    ``better`` is what to write instead, for the author to judge. ``replacement`` is what may take the place
    of the words as it stands (a line feed in it begins a new sentence), None when nothing can.
    """

    code: str
    start: int
    end: int
    better: str = ""
    replacement: str | None = None
    severity: Severity = Severity.WARNING
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def forbidden(code: str, span: tuple[int, int], better: str = "", replacement: str | None = None) -> Finding:
    """An error at ``span``."""
    return Finding(code, *span, better, replacement, Severity.ERROR)


def unadvised(code: str, span: tuple[int, int], better: str = "", replacement: str | None = None) -> Finding:
    """A warning at ``span``."""
    return Finding(code, *span, better, replacement)
