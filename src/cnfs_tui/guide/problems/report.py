"""Problems for a reader: an author in a terminal, an editor that jumps to the line, a program."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cnfs_tui.guide.problems.messages import message, remedy, why
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.typography import printable

_MARGIN = "      "
_SHOWN, _LEAST_SHOWN = 66, 20
"""How many characters of a long line are shown: fewer on a narrow page, yet some."""
_BOLD, _RED, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Page:
    """How problems are set: ``columns`` to fold sentences at (0: never), in colour or not."""

    columns: int = 0
    colour: bool = False

    def painted(self, words: str, paint: str) -> str:
        """The words in a colour, if there is any."""
        return f"{paint}{words}{_PLAIN}" if self.colour else words

    def folded(self, sentence: str) -> Iterator[str]:
        """The sentence under the margin; no quote nor « : » is left alone at the end of a line."""
        if not self.columns:
            yield f"{_MARGIN}{sentence}"
            return
        kept = _KEPT_TOGETHER.sub(_TIE, sentence)
        width = max(_NARROWEST, self.columns - len(_MARGIN) - 1)
        folded = textwrap.wrap(kept, width, break_long_words=False, break_on_hyphens=False)
        yield from (f"{_MARGIN}{line.replace(_TIE, ' ')}" for line in folded)


_TIE = "\ue000"
"""Stands for a space where a line must not end; no sentence holds it, being printable."""
_KEPT_TOGETHER = re.compile("(?<=«) | (?=[»:;?!])")
_NARROWEST = 30


def lines(problems: Iterable[Problem], page: Page = Page()) -> Iterator[str]:
    """Each problem as ``fichier:ligne:colonne: CODE message``, its line underlined, why it
    matters, its remedy, and the text to paste if there is one."""
    for problem in problems:
        yield from _told(problem, page)


def screenful(problems: Sequence[Problem], columns: int, rows: int, *, colour: bool = False) -> Iterator[str]:
    """As many whole problems as ``rows`` can hold, and at least one; then how many are left."""
    left = rows
    for rank, problem in enumerate(problems):
        left -= sum(max(1, -(-_width(line) // columns)) for line in _told(problem, Page(columns)))
        if rank and left < 0:
            rest = len(problems) - rank
            yield f"… et {rest} autre{'s' * (rest > 1)} : corrigez d’abord ceux-ci, ou ajoutez --tout."
            return
        yield from _told(problem, Page(columns, colour))


def _told(problem: Problem, page: Page) -> Iterator[str]:
    place = problem.place
    kind = "avertissement : " if problem.severity is Severity.WARNING else ""
    code = page.painted(problem.code, _BOLD)
    yield f"{place.file}:{place.line}:{place.column}: {code} {kind}{message(problem)}"
    yield from _excerpt(problem, page)
    yield from page.folded(why(problem))
    yield from page.folded(remedy(problem))
    yield from _paste(problem)
    yield ""


def _excerpt(problem: Problem, page: Page) -> Iterator[str]:
    place = problem.place
    if not place.excerpt.strip():
        return
    line = printable(place.excerpt.replace("\t", " "))
    number = f"{place.line:>4} │ "
    gutter = len(_MARGIN) + len(number)
    room = max(_LEAST_SHOWN, min(_SHOWN, page.columns - gutter - 1)) if page.columns else _SHOWN
    start = max(0, place.column - room * 4 // 7)  # more is shown before the words at fault than after
    end = start + room
    shown = (
        f"{'…' * (start > 0)}{line[start + (start > 0) : end - (end < len(line))]}{'…' * (end < len(line))}"
    )
    at = place.column - 1 - start
    before, words = shown[:at], shown[at : at + place.length]
    yield f"{_MARGIN}{number}{shown}"
    underline = "^" * max(1, _width(words))
    margin = f"{_MARGIN}{' ' * (len(number) - 2)}│ {' ' * (_width(before) + max(0, at - len(before)))}"
    yield margin + page.painted(underline, _YELLOW if problem.severity is Severity.WARNING else _RED)


def _width(words: str) -> int:
    """How many columns of a terminal these words take: an ideogram two, a stacked accent none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in words
    )


def _paste(problem: Problem) -> Iterator[str]:
    """The lines just as they go in the file, with nothing before them: one may select and copy them."""
    if problem.paste:
        yield f"{_MARGIN}À coller :"
        yield from (printable(line) for line in problem.paste.split("\n"))


def as_data(problem: Problem) -> dict[str, str | int]:
    """The problem as ``verifier --json`` gives it."""
    return {
        "code": problem.code,
        "gravite": problem.severity.value,
        "fichier": problem.place.file,
        "ligne": problem.place.line,
        "colonne": problem.place.column,
        "message": message(problem),
        "pourquoi": why(problem),
        "remede": remedy(problem),
        "a_coller": problem.paste,
    }
