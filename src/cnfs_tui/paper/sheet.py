"""A sheet of paper as values, line by line: the preview and every file are drawn from this alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cnfs_tui.guide.days import in_words
from cnfs_tui.paper.glyphs import drawable
from cnfs_tui.typography import french, printable

_DAY_BLANK = "Le"
_PROPOSAL = "Ce conseil est une proposition : ce n’est pas une règle officielle."
_GUIDE = "Source :"
_ADDRESS = "Ce guide est sur internet :"
_VERSION = "Version du guide :"
_EXERCISE = "Exercice : cette feuille ne concerne personne."


class Kind(StrEnum):
    """What a line is, hence how it is drawn."""

    TITLE = "title"
    DAY = "day"
    HEADING = "heading"
    DONE = "done"
    TO_DO = "to-do"
    BEFORE = "before"
    STEP = "step"
    CAUTION = "caution"
    STRONG = "strong"
    TEXT = "text"
    BLANK = "blank"
    FOOTER = "footer"
    ADDRESS = "address"
    VERSION = "version"


FOOT = (Kind.FOOTER, Kind.ADDRESS, Kind.VERSION)
"""The kinds of line at the foot of a sheet."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``mark`` (``1.``, ``☑``) comes before the text, dots come after that of a ``BLANK``."""

    kind: Kind
    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is on paper, from top to bottom; nothing in it names the person.

    The title is the first line, what identifies the guide the last ones. ``day`` is that of the visit,
    None when it is left to fill by hand.
    """

    lines: tuple[Line, ...]
    day: date | None
    exercise: bool = False
    """It is of nobody: « EXERCICE » is written across it."""

    @property
    def title(self) -> str:
        """The words of the title."""
        return self.lines[0].text


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose guide the sheet comes from, and on whose word.

    ``name`` says it in a few words, ``version`` is the hash of its text, ``address`` where it is on the web.
    ``proposal``: the case is not the official note's own.
    """

    version: str
    name: str = ""
    address: str = ""
    proposal: bool = False


def line(kind: Kind, text: str, mark: str = "") -> Line:
    """A line in French typography, on one line, with nothing that paper cannot or must not show."""
    return Line(kind, drawable(french(printable(text).replace("\n", " "))), mark)


def lines(kind: Kind, texts: Sequence[str]) -> Iterator[Line]:
    """Lines of one kind."""
    return (line(kind, text) for text in texts)


def boxes(kind: Kind, texts: Sequence[str]) -> Iterator[Line]:
    """Sentences with a box before each: ticked when ``DONE``, to tick by hand when ``TO_DO``."""
    return (line(kind, text, "☑" if kind is Kind.DONE else "☐") for text in texts)


def exercised(sheet: Sheet) -> Sheet:
    """The same sheet, that nobody can take for a real one: for trainers."""
    foot = next(rank for rank, line in enumerate(sheet.lines) if line.kind in FOOT)
    warned = (*sheet.lines[:foot], line(Kind.FOOTER, _EXERCISE), *sheet.lines[foot:])
    return Sheet(warned, sheet.day, exercise=True)


def day_in_words(day: date) -> str:
    """« Le lundi 23 novembre 2026 », whatever the locale."""
    return f"Le {in_words(day)}"


def day_line(day: date | None) -> Line:
    """The day, or a line to write it on."""
    return line(Kind.BLANK, _DAY_BLANK) if day is None else line(Kind.DAY, day_in_words(day))


def told(label: str, words: str) -> Line:
    """« Téléphone : » and what is known of it, or a line to write it on."""
    return line(Kind.TEXT, f"{label} {words}") if words else line(Kind.BLANK, label)


def dated(label: str, day: date | None) -> Line:
    """« Ma date limite : » and the day in words, or a line to write it on."""
    return told(label, "" if day is None else in_words(day))


def footer(origin: Origin, *statements: str) -> Iterator[Line]:
    """The foot of a sheet: what must be known of it, and the guide it comes from."""
    yield from lines(Kind.FOOTER, [*([_PROPOSAL] if origin.proposal else []), *statements])
    if origin.name:
        yield line(Kind.FOOTER, f"{_GUIDE} {origin.name}.")
    if origin.address:
        yield line(Kind.FOOTER, _ADDRESS)
        yield Line(Kind.ADDRESS, drawable(origin.address))  # as it is: spaces would lead elsewhere
    yield line(Kind.VERSION, f"{_VERSION} {origin.version}")
