"""Problems for a reader: an author in a terminal, an editor that jumps to the line, a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cnfs_tui.guide.problems.messages import message, remedy
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.typography import printable

_MARGIN = "      "


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem as ``fichier:ligne:colonne: CODE message``, its line underlined, its remedy."""
    for problem in problems:
        place = problem.place
        kind = "avertissement : " if problem.severity is Severity.WARNING else ""
        yield f"{place.file}:{place.line}:{place.column}: {problem.code} {kind}{message(problem)}"
        yield from _excerpt(problem)
        yield f"{_MARGIN}{remedy(problem)}"
        yield ""


def _excerpt(problem: Problem) -> Iterator[str]:
    place = problem.place
    if not place.excerpt.strip():
        return
    start = max(0, place.column - 40)
    shown = printable(place.excerpt[start : start + 70].replace("\t", " "))
    before = place.column - 1 - start
    number = f"{place.line:>4} │ "
    yield f"{_MARGIN}{number}{shown}"
    underline = "^" * max(1, min(place.length, len(shown) - before))
    yield f"{_MARGIN}{' ' * (len(number) - 2)}│ {' ' * before}{underline}"


def as_data(problem: Problem) -> dict[str, str | int]:
    """The problem as ``verifier --json`` gives it."""
    return {
        "code": problem.code,
        "gravite": problem.severity.value,
        "fichier": problem.place.file,
        "ligne": problem.place.line,
        "colonne": problem.place.column,
        "message": message(problem),
        "remede": remedy(problem),
    }
