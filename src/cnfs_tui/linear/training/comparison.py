"""Comparaison: the group answers, then hears the scenario's answers beside its own, and votes."""

from __future__ import annotations

from cnfs_tui.guide.answers import given_answers
from cnfs_tui.linear.page import Enter, Page
from cnfs_tui.linear.talk import Back
from cnfs_tui.linear.training.trainer import Trainer
from cnfs_tui.linear.training.votes import vote
from cnfs_tui.linear.training.what_if import imagine
from cnfs_tui.linear.words import Word
from cnfs_tui.pages.block import Block
from cnfs_tui.pages.option import Mark
from cnfs_tui.pages.training.comparison import pages as told
from cnfs_tui.pages.training.comparison.pages import Pages, Shown, Stage, pages_of
from cnfs_tui.pages.training.comparison.pair import apart
from cnfs_tui.pages.training.comparison.words import GROUP, SCENARIO

_NEXT, _VOTE, _WHAT_IF = "suite", "voter", "et si"
_ABOUT = (
    f"{told.ABOUT} Le groupe répond d’abord, question par question, par un numéro. Entrée dévoile ensuite "
    "les réponses du scénario, puis chaque différence. À la fin, on vote à mains levées."
)


def compare(trainer: Trainer, name: str) -> None:
    """From the open question to the vote, page by page."""
    page: told.Page | None = pages_of(trainer.room, name, large=False).first
    while page is not None:
        page = _vote(trainer, name) if page[0] is Stage.VOTES else _turn(trainer, name, page)


def _turn(trainer: Trainer, name: str, page: told.Page) -> told.Page | None:
    """The page that comes after this one, or before; None before the first."""
    room, pages = trainer.room, pages_of(trainer.room, name, large=False)
    try:
        chosen = trainer.face.talk.choose(_page(trainer, pages, page))
    except Back:
        return _beside(pages, page, -1)
    if chosen == _VOTE:
        return (Stage.VOTES, "")
    if chosen == _WHAT_IF:
        imagine(trainer, None, given_answers(room.of(name).diagnosis, {}))
        return page
    if chosen != _NEXT:
        room.keep(name, room.of(name).answered(*chosen.split("=")))
    return _beside(pages_of(trainer.room, name, large=False), page, 1)


def _beside(pages: Pages, page: told.Page, by: int) -> told.Page | None:
    order = pages.order
    at = order.index(page) + by
    return order[at] if 0 <= at < len(order) else None


def _vote(trainer: Trainer, name: str) -> told.Page | None:
    try:
        vote(trainer, name)
    except Back:
        return _beside(pages_of(trainer.room, name, large=False), (Stage.VOTES, ""), -1)
    return None


def _page(trainer: Trainer, pages: Pages, page: told.Page) -> Page:
    stage, _ = page
    shown = pages.show(page)
    given = next((option.label for option in shown.options if option.taken), None)
    going_on = f"garder « {given} »" if given else "la suite"
    open_question = stage is Stage.ASK and given is None
    revealed = [
        Word(_VOTE, "voter à mains levées", "v"),
        Word(_WHAT_IF, "« et si », depuis les réponses du groupe", "e"),
    ]
    return Page(
        f"{stage.value}. {pages.scenario.title}.",
        _blocks(shown, first=page == pages.order[0]),
        shown.options,
        [
            *([] if stage in {Stage.ASK, Stage.READY} else revealed),
            *trainer.words(lambda: shown.notes),
        ],
        about=_ABOUT,
        mark=Mark.ONE,
        enter=None if open_question else Enter(_NEXT, going_on),
    )


def _blocks(shown: Shown, *, first: bool) -> list[Block]:
    """What stands on the page, top to bottom; who the person is, which heads the questions, told once."""
    before = shown.before if first else shown.before[-1:]
    pairs = [block for pair in shown.pairs for block in apart(pair, (GROUP, SCENARIO))]
    return [*before, *pairs, *shown.after]
