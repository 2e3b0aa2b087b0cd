"""Problems for a reader: an author in a terminal, an editor that jumps to the line, a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cnfs_tui.guide.problems.messages import message, remedy, why
from cnfs_tui.guide.problems.problem import Problem, Severity
from cnfs_tui.typography import printable

_MARGIN = "      "


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Each problem as ``fichier:ligne:colonne: CODE message``, its line underlined, why it
    matters, its remedy, and the text to paste if there is one."""
    for problem in problems:
        yield from _told(problem)


def screenful(problems: Sequence[Problem], columns: int, rows: int) -> Iterator[str]:
    """As many whole problems as ``rows`` can hold, and at least one; then how many are left."""
    left = rows
    for rank, problem in enumerate(problems):
        told = list(_told(problem))
        left -= sum(max(1, -(-len(line) // columns)) for line in told)
        if rank and left < 0:
            rest = len(problems) - rank
            yield f"… et {rest} autre{'s' * (rest > 1)} : corrigez d’abord ceux-ci, ou ajoutez --tout."
            return
        yield from told


def _told(problem: Problem) -> Iterator[str]:
    place = problem.place
    kind = "avertissement : " if problem.severity is Severity.WARNING else ""
    yield f"{place.file}:{place.line}:{place.column}: {problem.code} {kind}{message(problem)}"
    yield from _excerpt(problem)
    yield f"{_MARGIN}{why(problem)}"
    yield f"{_MARGIN}{remedy(problem)}"
    yield from _paste(problem)
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


def _paste(problem: Problem) -> Iterator[str]:
    if problem.paste:
        yield f"{_MARGIN}À coller :"
        yield from (f"{_MARGIN}     │ {printable(line)}" for line in problem.paste.split("\n"))


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
