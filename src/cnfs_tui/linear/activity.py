"""Bilan de l’activité: the anonymous figures of this desk, in sentences, and whether it counts."""

from __future__ import annotations

from cnfs_tui.desk.activity.account import Account, Period, account
from cnfs_tui.desk.activity.axes import Counts
from cnfs_tui.desk.activity.words import how_many, labels
from cnfs_tui.desk.database import Unavailable
from cnfs_tui.linear.face import Face
from cnfs_tui.linear.page import Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.words import Word
from cnfs_tui.pages import activity, counting
from cnfs_tui.pages.activity import ABOUT, BELOW, TITLE, Part
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Option
from cnfs_tui.session.changes import setting

_WHICH_PERIOD = "Quelle période ?"
_PERIOD, _KEEP, _ERASE = "période", "enregistrer", "effacer"
_COUNT, _STOP = "compter", "ne plus compter"
_OF_FIGURES = (
    Word(_PERIOD, "choisir une autre période"),
    Word(_KEEP, "enregistrer un tableau à transmettre, pour Excel ou LibreOffice", "e"),
    Word(_ERASE, "effacer tous les chiffres de ce poste", "x"),
)
"""What can be done only where there are figures."""


def open_activity(face: Face) -> None:
    """Tell the figures, part by part; count or not, keep them for others, erase them."""
    period, told = Period.QUARTER, None
    while True:
        counts, trouble = _counts(face)
        known = account(counts, period.first(face.session.today()))
        page = _figures(face, known, period) if counts else _nothing(face, trouble)
        try:
            chosen = face.talk.ask_again(page) if page == told else face.talk.choose(page)
        except Back:
            return
        told = page
        if chosen == _PERIOD:
            period = _another(face, period)
        elif chosen in (_COUNT, _STOP):
            _count_or_not(face)
        elif chosen == _KEEP:
            first, names = period.first(face.session.today()), labels(face.session.guide)
            face.talk.say(counting.table_kept(counts, first, names, face.session.today()))
        elif chosen == _ERASE:
            _erase(face)
        else:
            _tell(face, Part[chosen], known)


def _counts(face: Face) -> tuple[Counts, str]:
    """All that was counted; none, and why, when it cannot be read."""
    try:
        return face.counting.read(), ""
    except Unavailable as refused:
        return {}, counting.unreadable(refused.trouble)


# What is told


def _figures(face: Face, known: Account, period: Period) -> Page:
    return Page(
        f"{TITLE}, {period.title}.",
        [Block(f"{how_many(known)}, {BELOW}."), Block(counting.state(face.session, face.counting))],
        [Option(part.name, part.title, rank) for rank, part in enumerate(Part, 1)],
        [*_OF_FIGURES, _count(face)],
        about=ABOUT,
    )


def _nothing(face: Face, trouble: str) -> Page:
    counted = bool(face.session.settings.counting)
    blocks = [Block(trouble)] if trouble else activity.nothing_counted(counting=counted)
    state = Block(counting.state(face.session, face.counting), gap=1)
    return Page(f"{TITLE}.", [*blocks, state], words=[_count(face)], about=ABOUT)


def _count(face: Face) -> Word:
    if face.session.settings.counting:
        return Word(_STOP, "arrêter le comptage ; les chiffres restent", "c")
    return Word(_COUNT, "commencer à compter", "c")


def _tell(face: Face, part: Part, known: Account) -> None:
    drawn = activity.weeks_in_sentences(known, face.session.today()) if part is Part.WHOLE else []
    face.talk.read(part.title, [*drawn, *activity.sentences(known, part, labels(face.session.guide))])


# What is chosen


def _another(face: Face, period: Period) -> Period:
    chosen = face.talk.pick(_WHICH_PERIOD, [(one.name, one.title) for one in Period], period.name)
    return Period[chosen] if chosen else period


def _count_or_not(face: Face) -> None:
    """Begin to count, once it is understood what; or stop."""
    begin = not face.session.settings.counting
    if not begin or face.talk.certain(counting.BEGIN):
        face.settle(setting(counting=begin))


def _erase(face: Face) -> None:
    if face.talk.certain(counting.ERASE):
        try:
            face.counting.erase()
        except Unavailable as refused:
            face.talk.say(counting.unreadable(refused.trouble))
