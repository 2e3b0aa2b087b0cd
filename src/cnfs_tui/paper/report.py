"""The report of a training session, for the trainer: what was shown, played and agreed, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cnfs_tui.paper.sheet import Kind, Line, Origin, Sheet, boxes, day_line, footer, line, lines

_TITLE = "Compte rendu de formation"
COMMITMENTS = "Ce que le groupe a choisi d’essayer"
_REMARKS = "Mes remarques"
_BLANKS = 3
_NOBODY = "Aucun nom n’est demandé ni gardé : seuls des scénarios, des nombres et des gestes figurent ici."


@dataclass(frozen=True, slots=True)
class Part:
    """What became of one scenario: its title, and short sentences about it."""

    title: str
    sentences: tuple[str, ...]


def compose(parts: Sequence[Part], commitments: Sequence[str], origin: Origin, day: date) -> Sheet:
    """Compose the report, in French typography; lines are left to write remarks on."""
    return Sheet(tuple(_lines(parts, commitments, origin, day)), day)


def _lines(parts: Sequence[Part], commitments: Sequence[str], origin: Origin, day: date) -> Iterator[Line]:
    yield line(Kind.TITLE, _TITLE)
    yield day_line(day)
    for part in parts:
        yield line(Kind.HEADING, part.title)
        yield from lines(Kind.TEXT, part.sentences)
    if commitments:
        yield line(Kind.HEADING, COMMITMENTS)
        yield from boxes(Kind.TO_DO, commitments)
    yield line(Kind.HEADING, _REMARKS)
    yield from lines(Kind.BLANK, [""] * _BLANKS)
    yield from footer(origin, _NOBODY)
