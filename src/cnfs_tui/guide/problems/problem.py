"""A problem found in a guide: typed data, with a place. Its French wording lives in ``messages``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """An error makes the guide unusable; a warning does not."""

    ERROR = "erreur"
    WARNING = "avertissement"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file as an editor shows it: line and column from 1, ``length`` characters long."""

    file: str
    line: int = 1
    column: int = 1
    length: int = field(default=1, compare=False)
    excerpt: str = field(default="", compare=False)
    """The whole line, to be shown under the message; empty when there is none to show."""

    def narrowed(self, words: str) -> Place:
        """The place of these words within this one; the whole of it when they are not there as typed."""
        at = self.excerpt.find(words, self.column - 1, self.column - 1 + self.length) if words else -1
        return self if at < 0 else replace(self, column=at + 1, length=len(words))


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to repair: a stable code, a place, and the author's words the message will quote."""

    code: str
    place: Place
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    severity: Severity = Severity.ERROR
    paste: str = ""
    """Lines ready to be pasted in the file, with their margin; empty when there is nothing to propose."""


class GuideRefused(Exception):
    """No guide can be made of this folder; ``problems`` says why, root causes first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems = problems
