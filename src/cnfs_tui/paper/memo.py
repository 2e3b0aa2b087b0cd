"""The « mémo de compétences »: what I did today, what I can do again and how, what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

from cnfs_tui.guide.memo_text import BEFORE, CAUTION, STEPS, MemoText
from cnfs_tui.guide.sender import NOBODY, Sender
from cnfs_tui.paper.sheet import (
    Kind,
    Line,
    Origin,
    Sheet,
    boxes,
    dated,
    day_line,
    footer,
    line,
    lines,
    told,
)

_SEVERAL = "Mon mémo"
_DONE = "Ce que j’ai fait aujourd’hui"
_NEXT = "Pour continuer"
_NEXT_DATE = "Ma prochaine date :"
_NEXT_WORKSHOP = "Mon prochain atelier :"
_OTHER_WORKSHOP = "Ou bien :"
_MOST_WORKSHOPS = 2
"""A choice of two: beyond, nothing is chosen."""
_HELPER = "Qui m’aide :"
_ADDRESS = "Adresse :"
_TELEPHONE = "Téléphone :"
_HOURS = "Horaires :"
_EASY = "Écrit avec les règles du facile à lire. Pas encore relu par des personnes concernées."
"""Never the easy-to-read logo: it belongs to texts that people with disabilities have read (Unapei)."""


class Form(Enum):
    """How much of each skill is said: the first form that holds on two pages is the one to print."""

    WHOLE = "whole"
    STEPS = "steps"
    """Without what to prepare."""
    CAUTIONS = "cautions"
    """One line and the caution: the skill is named, and how to do it again is left out."""


def compose(
    memos: Sequence[MemoText],
    origin: Origin,
    *,
    title: str | None = None,
    done: Sequence[str] = (),
    to_tick: Sequence[str] = (),
    day: date | None = None,
    next_date: date | None = None,
    helper: str = "",
    sender: Sender = NOBODY,
    form: Form = Form.WHOLE,
) -> Sheet:
    """Compose the memo of one or several skills, in French typography.

    ``done`` are « Je sais … » sentences that come out ticked, ``to_tick`` with an empty box to tick by hand.
    ``title`` may head the sheet of several skills. ``helper`` names who helps, ``sender`` the structure where
    help is found. A line is left to fill by hand for each date and name that is not known.
    """
    return Sheet(
        (
            line(Kind.TITLE, memos[0].title if len(memos) == 1 else title or _SEVERAL),
            day_line(day),
            *(
                _named(memos, Kind.DONE if done else Kind.TO_DO)
                if form is Form.CAUTIONS
                else (*_today(done, to_tick), *_again(memos, form))
            ),
            *_next(next_date, helper, sender),
            *footer(origin, _EASY),
        ),
        day,
    )


def _today(done: Sequence[str], to_tick: Sequence[str]) -> Iterator[Line]:
    if done or to_tick:
        yield line(Kind.HEADING, _DONE)
        yield from boxes(Kind.DONE, done)
        yield from boxes(Kind.TO_DO, to_tick)


def _named(memos: Sequence[MemoText], box: Kind) -> Iterator[Line]:
    yield line(Kind.HEADING, _DONE)
    for memo in memos:
        yield from boxes(box, [f"{memo.title}."])
        yield from lines(Kind.CAUTION, memo.caution)


def _again(memos: Sequence[MemoText], form: Form) -> Iterator[Line]:
    for memo in memos:
        yield line(Kind.HEADING, STEPS if len(memos) == 1 else memo.title)
        if form is Form.WHOLE:
            yield from _led(Kind.BEFORE, BEFORE, memo.before)
        yield from (line(Kind.STEP, step, f"{n}.") for n, step in enumerate(memo.steps, 1))
        yield from _led(Kind.CAUTION, CAUTION, memo.caution)


def _next(next_date: date | None, helper: str, sender: Sender) -> Iterator[Line]:
    yield line(Kind.HEADING, _NEXT)
    yield dated(_NEXT_DATE, next_date)
    first, *others = sender.workshops[:_MOST_WORKSHOPS] or ("",)
    yield told(_NEXT_WORKSHOP, first)
    yield from (told(_OTHER_WORKSHOP, other) for other in others)
    yield told(_HELPER, helper)
    if sender.address:
        yield told(_ADDRESS, sender.address)
    yield told(_TELEPHONE, sender.telephone)
    yield told(_HOURS, sender.hours)


def _led(kind: Kind, words: str, sentences: Sequence[str]) -> Iterator[Line]:
    """Sentences of which the first is led by a few words: « Attention. Mon mot de passe est secret. »"""
    lead = line(kind, f"{words}.").text
    return (line(kind, sentence, "" if number else lead) for number, sentence in enumerate(sentences))
