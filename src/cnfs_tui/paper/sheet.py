"""The memo as it stands on paper, and the same memo as plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cnfs_tui.guide.days import in_words
from cnfs_tui.guide.memo_text import BEFORE, CAUTION, STEPS, MemoText
from cnfs_tui.paper.glyphs import drawable
from cnfs_tui.typography import french, printable

_SEVERAL = "Mon mémo"
_DONE = "Ce que j’ai fait aujourd’hui"
_NEXT = "Pour continuer"
_NEXT_DATE = "Ma prochaine date :"
_HELPER = "Qui m’aide :"
_HELPER_BLANKS = ("Téléphone :", "Horaires :")
_DAY_BLANK = "Le"
_GUIDE = "Guide :"
_VERSION = "Version du guide :"
_PROPOSAL = "Ce conseil est une proposition : ce n’est pas une règle officielle."
_EASY = "Écrit avec les règles du facile à lire. Pas encore relu par des personnes concernées."
"""Never the easy-to-read logo: it belongs to texts that people with disabilities have read (Unapei)."""


@dataclass(frozen=True, slots=True)
class MemoSheet:
    """What is on paper, from top to bottom; nothing in it names the person.

    ``done`` are « Je sais … » sentences that come out ticked; without ``day`` or ``helpers``, a dotted
    line is left to fill by hand; ``next_date`` always stands before one.
    """

    title: str
    day: date | None
    done: tuple[str, ...]
    redo: tuple[MemoText, ...]
    next_date: str
    helpers: tuple[str, ...]
    footer: tuple[str, ...]


class Kind(StrEnum):
    """What a plain line is, hence how it is drawn."""

    TITLE = "title"
    DAY = "day"
    HEADING = "heading"
    TICK = "tick"
    BEFORE = "before"
    STEP = "step"
    CAUTION = "caution"
    TEXT = "text"
    BLANK = "blank"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class PlainLine:
    """One line of the sheet: ``mark`` (``1.``) comes before the text, dots come after that of a ``BLANK``."""

    kind: Kind
    text: str
    mark: str = ""


def compose(
    memos: Sequence[MemoText],
    *,
    version: str,
    guide: str = "",
    done: Sequence[str] = (),
    day: date | None = None,
    helpers: Sequence[str] = (),
    proposal: bool = False,
) -> MemoSheet:
    """Compose the sheet of one or several skills, in French typography.

    ``guide`` says whose guide it is, and ``version`` identifies its text; ``helpers`` names the places
    where help is found; ``proposal`` is true when the case is not the official note's own.
    """
    redo = tuple(_set_memo(memo) for memo in memos)
    statements = (*([_PROPOSAL] if proposal else []), _EASY, *([f"{_GUIDE} {guide}."] if guide else []))
    return MemoSheet(
        title=redo[0].title if len(redo) == 1 else _SEVERAL,
        day=day,
        done=_set(done),
        redo=redo,
        next_date=french(_NEXT_DATE),
        helpers=_set(helpers),
        footer=_set((*statements, f"{_VERSION} {version}")),
    )


def day_in_words(day: date) -> str:
    """« Le lundi 23 novembre 2026 », whatever the locale."""
    return f"Le {in_words(day)}"


def plain_lines(sheet: MemoSheet) -> tuple[PlainLine, ...]:
    """The sheet as it will print, line by line: the preview and the PDF are both drawn from this."""
    return tuple(PlainLine(line.kind, drawable(line.text), line.mark) for line in _lines(sheet))


def _lines(sheet: MemoSheet) -> Iterator[PlainLine]:
    yield PlainLine(Kind.TITLE, sheet.title)
    if sheet.day is None:
        yield PlainLine(Kind.BLANK, _DAY_BLANK)
    else:
        yield PlainLine(Kind.DAY, day_in_words(sheet.day))
    if sheet.done:
        yield PlainLine(Kind.HEADING, _DONE)
        yield from (PlainLine(Kind.TICK, sentence, "☑") for sentence in sheet.done)
    for memo in sheet.redo:
        yield PlainLine(Kind.HEADING, STEPS if len(sheet.redo) == 1 else memo.title)
        yield from _led(Kind.BEFORE, BEFORE, memo.before)
        yield from (PlainLine(Kind.STEP, step, f"{n}.") for n, step in enumerate(memo.steps, 1))
        yield from _led(Kind.CAUTION, CAUTION, memo.caution)
    yield PlainLine(Kind.HEADING, _NEXT)
    yield PlainLine(Kind.BLANK, sheet.next_date)
    for helper in sheet.helpers:
        yield PlainLine(Kind.TEXT, french(f"{_HELPER} {helper}"))
    if not sheet.helpers:
        yield PlainLine(Kind.BLANK, french(_HELPER))
    yield from (PlainLine(Kind.BLANK, french(label)) for label in _HELPER_BLANKS)
    yield from (PlainLine(Kind.FOOTER, line) for line in sheet.footer)


def _led(kind: Kind, words: str, sentences: Sequence[str]) -> Iterator[PlainLine]:
    """Sentences of which the first is led by a few words: « Attention : Mon mot de passe est secret. »"""
    for number, sentence in enumerate(sentences):
        yield PlainLine(kind, sentence, "" if number else french(f"{words} :"))


def _set_memo(memo: MemoText) -> MemoText:
    (title,) = _set((memo.title,))
    return MemoText(title, _set(memo.before), _set(memo.steps), _set(memo.caution))


def _set(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(french(printable(text).replace("\n", " ")) for text in texts)
